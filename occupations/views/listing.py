"""The list of occupations: filtered by country, sorted, paged."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.models import PublishedPage
from occupations.views.addresses import list_path
from occupations.views.card import CARD_COLUMNS, Card
from occupations.views.head import page_head
from occupations.views.pager import Pager
from occupations.views.rendered import answer, content_key

__all__ = ["PAGE_SIZE", "SORTS", "listing"]

PAGE_SIZE = 20


@dataclass(frozen=True)
class Sort:
    """An order of the list, best first, by its name among the orders of pages."""

    label: str | Promise
    order: str


SORTS = {
    "overall": Sort(pgettext_lazy("sort by", "Overall, best first"), "-standing"),
    "pay": Sort(pgettext_lazy("sort by", "Pay, highest first"), "-pay"),
    "ai_risk": Sort(pgettext_lazy("sort by", "AI risk, lowest first"), "ai_risk"),
    "title": Sort(pgettext_lazy("sort by", "Title"), "title"),
}
DEFAULT_SORT = "overall"


@dataclass(frozen=True)
class Choice:
    """What the reader asked for, as far as it is known here, and what to tell them about the rest."""

    country: str
    sort: str
    page: int
    notices: tuple[str, ...]

    def path(self, language: str, page: int | None = None) -> str:
        """Return the path of this list in a language, at another page if given; defaults are left out."""
        number = page or self.page
        query = {
            "country": self.country,
            "sort": "" if self.sort == DEFAULT_SORT else self.sort,
            "page": "" if number == 1 else str(number),
        }
        asked = urlencode({name: value for name, value in query.items() if value})
        return list_path(language) + (f"?{asked}" if asked else "")


@require_safe
def listing(request: HttpRequest, language: str) -> HttpResponse:
    """Show one page of the list; Http404 beyond its end. What cannot be understood is not applied, and said."""
    if language not in offered():
        raise Http404
    pages = PublishedPage.objects.filter(language=language)
    counts = dict(pages.order_by("country").values_list("country").annotate(Count("pk")))
    choice = _choice(request, counts)
    total = counts[choice.country] if choice.country else sum(counts.values())
    pager = Pager(choice.page, PAGE_SIZE, total, lambda page: choice.path(language, page))
    if choice.page > pager.count:
        raise Http404
    if choice.country:
        pages = pages.filter(country=choice.country)
    rows = pages.order_by(*PublishedPage.ORDERS[SORTS[choice.sort].order]).values_list(*CARD_COLUMNS)
    shown = list(rows[pager.start : pager.start + PAGE_SIZE])

    def render() -> str:
        cards = [Card(*columns) for columns in shown]
        return render_to_string("occupations/list.html", _context(language, choice, counts, pager, cards))

    # By the cards themselves: they can change when a document does not, as when a card holds more than it did.
    return answer(request, content_key("list", language, vars(choice), counts, shown), render)


def _choice(request: HttpRequest, counts: dict[str, int]) -> Choice:
    notices = []
    country = request.GET.get("country", "")
    if country and country not in counts:
        notices.append(_("There are no occupations for this country yet, so all countries are shown."))
        country = ""
    sort = request.GET.get("sort", "") or DEFAULT_SORT
    if sort not in SORTS:
        notices.append(_("The list cannot be sorted like that, so the best overall comes first."))
        sort = DEFAULT_SORT
    page = request.GET.get("page", "") or "1"
    if not (page.isascii() and page.isdigit() and int(page[:9])):
        notices.append(_("There is no such page of the list, so it starts at the beginning."))
        page = "1"
    return Choice(country, sort, int(page[:9]), tuple(notices))


def _context(
    language: str, choice: Choice, counts: dict[str, int], pager: Pager, cards: list[Card]
) -> dict[str, Any]:
    country = choice.country and formats.country(choice.country)
    # Translators: the title of a browser tab.
    title = (
        _("Occupations: %(country)s") % {"country": country} if country else _("Occupations in all countries")
    )
    description = _("Occupations compared by pay, prospects, AI risk and the way to a licence and a visa.")
    # Another order of the same rows is nothing for a search engine: it is led to the plain list.
    plain = Choice(choice.country, DEFAULT_SORT, choice.page if choice.sort == DEFAULT_SORT else 1, ())
    countries = [
        {"code": code, "name": formats.country(code), "count": count, "current": code == choice.country}
        for code, count in counts.items()
    ]
    return {
        "page": page_head(title, description, choice.path, canonical=plain.path(language)),
        "cards": cards,
        "total": pager.total,
        "country": choice.country,
        "countries": sorted(countries, key=lambda found: found["name"]),
        "sort": choice.sort,
        "sorts": [(name, sort.label) for name, sort in SORTS.items()],
        "pager": pager,
        "notices": choice.notices,
    }
