"""An occupation in all countries that it is published for."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.comparing import Rates, compare, read_rates
from occupations.comparing.choice import MOST
from occupations.comparing.rates import DOLLAR
from occupations.models import PublishedPage, PublishedProfile
from occupations.templatetags.wording import words_text
from occupations.views.addresses import compare_path, occupation_path
from occupations.views.compared import ask_currency, columns_of
from occupations.views.document import read_document
from occupations.views.head import PageHead, page_head
from occupations.views.rendered import answer, content_key

__all__ = ["occupation"]


@require_safe
def occupation(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """Compare an occupation's profiles in all countries, pay in the currency that is asked for; Http404 without any."""
    if language not in offered():
        raise Http404
    # By the index of the narrow table; pages have none by occupation.
    alike = PublishedProfile.objects.filter(occupation=slug).values("profile_id")
    pages = PublishedPage.objects.filter(language=language, profile_id__in=alike).order_by()
    hashes = dict(pages.values_list("pk", "content_hash"))
    if not hashes:
        raise Http404
    rates = read_rates()
    currency, notices = ask_currency(request, rates)

    def render() -> str:
        documents = [read_document(text) for text in pages.values_list("document", flat=True)]
        # In the order of the countries, which is that of the rates.
        order = list(rates.of)
        documents.sort(key=lambda document: order.index(document["country"]["code"]))
        return render_to_string(
            "occupations/occupation.html", _context(language, slug, documents, rates, currency, notices)
        )

    rated = [vars(rate) for rate in rates.of.values()]
    key = content_key("occupation", language, slug, currency, notices, sorted(hashes.values()), rated)
    return answer(request, key, render, keep=currency == DOLLAR)


def _context(
    language: str,
    slug: str,
    documents: Sequence[dict[str, Any]],
    rates: Rates,
    currency: str,
    notices: list[str],
) -> dict[str, Any]:
    columns = columns_of(documents)
    addresses = [f"{column.country}/{column.document['slug']}" for column in columns[:MOST]]
    return {
        "page": _head(slug, documents, currency),
        "occupation": documents[0]["occupation"],
        "comparison": compare(columns, rates, currency, full=False),
        "currencies": rates.currencies,
        "compare_path": compare_path(language, addresses) if len(addresses) > 1 else "",
        "notices": notices,
    }


def _head(slug: str, documents: Sequence[dict[str, Any]], currency: str) -> PageHead:
    indexed = {
        version["code"] for document in documents for version in document["languages"] if version["indexed"]
    }
    language = documents[0]["language"]
    asked = "" if currency == DOLLAR else f"?{urlencode({'currency': currency})}"
    plain = occupation_path(language if language in indexed else settings.LANGUAGE_CODE, slug)
    name = words_text(documents[0]["occupation"]["name"])
    countries = formats.listed(formats.country(document["country"]["code"]) for document in documents)
    return page_head(
        # Translators: the title of a browser tab, as in "Nurses compared: Canada and United States".
        _("%(occupation)s compared: %(countries)s") % {"occupation": name, "countries": countries},
        _(
            "Pay, growth, ratings, AI verdict, the way to a licence and visas of an occupation, country by country."
        ),
        lambda code: occupation_path(code, slug) + asked,
        indexed_languages=indexed,
        # In one country alone it says nothing that the profile does not.
        robots="" if len(documents) > 1 else "noindex, follow",
        canonical=plain,
        kind="article",
    )
