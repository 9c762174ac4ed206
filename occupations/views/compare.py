"""Up to four profiles of the reader's choice side by side."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.comparing import Rates, compare, read_rates
from occupations.comparing.choice import MOST, Choice, choose
from occupations.comparing.rates import DOLLAR
from occupations.comparing.table import Column
from occupations.templatetags.wording import FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE, words_text
from occupations.views.addresses import compare_path, weights_path
from occupations.views.compared import ask_currency, columns_of
from occupations.views.document import read_document
from occupations.views.finding import Hit, find_profiles
from occupations.views.head import page_head
from occupations.views.rendered import answer, content_key
from occupations.weighing import Weights, read_weights

__all__ = ["comparison"]

FEWEST = 2
LONGEST_ADDRESS = 60
LONGEST_TEXT = 200
MOST_SUGGESTED = 8


@require_safe
def comparison(request: HttpRequest, language: str) -> HttpResponse:
    """Compare the profiles that `p` names; what is not published, or too much, is left out and said."""
    if language not in offered():
        raise Http404
    choice = choose(request.GET.getlist("p"), language)
    weights = read_weights(request.GET)
    rates = read_rates()
    currency, notices = ask_currency(request, rates)
    text = " ".join(request.GET.get("find", "").replace("\0", " ").split())[:LONGEST_TEXT]
    hits = find_profiles(text, language) if len(choice.pages) < MOST else []
    notices = _notices(choice) + notices + list(weights.notices)
    if text and not hits and len(choice.pages) < MOST:
        notices.append(
            _("No published occupation was found for “%(text)s”. Try another word, or a code.")
            % {"text": text}
        )

    def render() -> str:
        return render_to_string(
            "occupations/compare.html",
            _context(language, choice, rates, currency, notices, text, hits, weights),
        )

    rated = [vars(rate) for rate in rates.of.values()]
    pages = [(page.address, page.content_hash) for page in choice.pages]
    found = [vars(hit) for hit in hits]
    # Free combinations have no end of forms; kept, they would crowd the pages out of the cache.
    return answer(
        request,
        content_key("compare", language, currency, notices, pages, text, found, rated, weights.key),
        render,
        keep=False,
    )


def _notices(choice: Choice) -> list[str]:
    notices = []
    if choice.unknown:
        named = formats.listed(_quoted(address) for address in choice.unknown)
        notices.append(
            _("Nothing is published under these addresses, so they are left out: %(addresses)s")
            % {"addresses": named}
        )
    if choice.left_out:
        notices.append(
            ngettext(
                "At most four profiles are compared, so %(count)s more was left out.",
                "At most four profiles are compared, so %(count)s more were left out.",
                choice.left_out,
            )
            % {"count": formats.decimal(choice.left_out)}
        )
    return notices


def _quoted(address: str) -> str:
    """Return what somebody typed as a piece of a sentence: no longer than an address, and of its own direction."""
    text = "".join(letter for letter in address[:LONGEST_ADDRESS] if letter.isprintable())
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}"


def _context(
    language: str,
    choice: Choice,
    rates: Rates,
    currency: str,
    notices: list[str],
    text: str,
    hits: list[Hit],
    weights: Weights,
) -> dict[str, Any]:
    asked = "" if currency == DOLLAR else currency
    addresses = choice.addresses

    def path(chosen: Sequence[str]) -> str:
        return compare_path(language, chosen, asked, weights.parameters)

    documents = [read_document(page.document) for page in choice.pages]
    columns = columns_of(
        documents, lambda address: path([other for other in addresses if other != address]), weights.suffix
    )
    titles = formats.listed(
        f"{words_text(document['title'])} ({formats.country(document['country']['code'])})"
        for document in documents
    )
    return {
        "page": page_head(
            # Translators: the title of a browser tab.
            _("Comparison: %(titles)s") % {"titles": titles} if titles else _("Compare occupations"),
            _(
                "Up to four occupations side by side: pay, growth, ratings, AI, the way to a licence, and visas."
            ),
            lambda code: compare_path(code, addresses, asked, weights.parameters),
            robots="noindex, follow",
            canonical="",
        ),
        "columns": columns,
        "addresses": addresses,
        "comparison": compare(columns, rates, currency, full=True, weights=weights)
        if len(columns) >= FEWEST
        else None,
        "currency": currency,
        "currencies": rates.currencies,
        "full": len(columns) >= MOST,
        "typed": text,
        "hits": [(hit, path([*addresses, hit.address])) for hit in hits if hit.address not in addresses],
        "suggestions": [
            row | {"add": path([*addresses, row["address"]])} for row in _suggestions(columns, addresses)
        ],
        "notices": notices,
        "weights": weights,
        "weights_path": weights_path(
            language,
            [
                ("back", "compare"),
                *(("p", address) for address in addresses),
                *([("currency", asked)] if asked else []),
                *weights.parameters.items(),
            ],
        ),
    }


def _suggestions(columns: Sequence[Column], addresses: Sequence[str]) -> list[dict[str, Any]]:
    """Return what lies near: the same occupations in other countries, then adjacent careers, in turns."""
    found: dict[str, dict[str, Any]] = {}
    for name in ("alternates", "adjacent"):
        lists = [[row for row in column.document.get(name) or [] if row.get("slug")] for column in columns]
        for rank in range(MOST_SUGGESTED):
            for near in (rows[rank] for rows in lists if rank < len(rows)):
                address = f"{near['country']}/{near['slug']}"
                found.setdefault(
                    address, {"address": address, "title": near["title"], "country": near["country"]}
                )
    return [row for address, row in found.items() if address not in addresses][:MOST_SUGGESTED]
