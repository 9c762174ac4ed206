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
from occupations.views.addresses import compare_path, occupation_path, weights_path
from occupations.views.compared import ask_currency, columns_of
from occupations.views.document import read_document
from occupations.views.head import PageHead, page_head
from occupations.views.rendered import answer, content_key
from occupations.weighing import Weights, read_weights

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
    weights = read_weights(request.GET)
    rates = read_rates()
    currency, notices = ask_currency(request, rates)
    notices = notices + list(weights.notices)

    def render() -> str:
        documents = [read_document(text) for text in pages.values_list("document", flat=True)]
        # In the order of the countries, which is that of the rates.
        order = list(rates.of)
        documents.sort(key=lambda document: order.index(document["country"]["code"]))
        return render_to_string(
            "occupations/occupation.html",
            _context(language, slug, documents, rates, currency, notices, weights),
        )

    rated = [vars(rate) for rate in rates.of.values()]
    key = content_key(
        "occupation", language, slug, currency, notices, sorted(hashes.values()), rated, weights.key
    )
    return answer(request, key, render, keep=currency == DOLLAR and not weights.weights)


def _context(
    language: str,
    slug: str,
    documents: Sequence[dict[str, Any]],
    rates: Rates,
    currency: str,
    notices: list[str],
    weights: Weights,
) -> dict[str, Any]:
    columns = columns_of(documents, suffix=weights.suffix)
    addresses = [f"{column.country}/{column.document['slug']}" for column in columns[:MOST]]
    return {
        "page": _head(slug, documents, currency, weights),
        "occupation": documents[0]["occupation"],
        "comparison": compare(columns, rates, currency, full=False, weights=weights),
        "currencies": rates.currencies,
        "compare_path": compare_path(language, addresses, weights=weights.parameters)
        if len(addresses) > 1
        else "",
        "notices": notices,
        "weights": weights,
        "weights_path": weights_path(
            language, [("back", "occupation"), ("occupation", slug), *weights.parameters.items()]
        ),
    }


def _head(slug: str, documents: Sequence[dict[str, Any]], currency: str, weights: Weights) -> PageHead:
    indexed = {
        version["code"] for document in documents for version in document["languages"] if version["indexed"]
    }
    language = documents[0]["language"]
    parameters = ({} if currency == DOLLAR else {"currency": currency}) | weights.parameters
    asked = f"?{urlencode(parameters)}" if parameters else ""
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
        robots="" if len(documents) > 1 and not weights.is_own else "noindex, follow",
        canonical=plain,
        kind="article",
    )
