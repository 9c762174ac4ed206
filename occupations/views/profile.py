"""An occupation in a country."""

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.charts import draw_charts
from occupations.codes.lookup import CODE, Destination, find_destination
from occupations.models import PublishedPage
from occupations.sharing import version_of
from occupations.sheet.pdf import can_make_pdf
from occupations.templatetags.wording import words_text
from occupations.views.addresses import (
    code_path,
    codes_path,
    country_feed_path,
    profile_feed_path,
    profile_path,
    share_path,
    weights_path,
)
from occupations.views.compact import compact
from occupations.views.document import read_document
from occupations.views.fingerprint import read_fingerprints
from occupations.views.head import Feed, PageHead, page_head
from occupations.views.moved import kept_briefly, lead_to_today
from occupations.views.rendered import answer, content_key
from occupations.views.structured_data import profile_json_ld
from occupations.weighing import Weights, read_weights, weigh_document

__all__ = ["profile", "render_profile"]

LONGEST_DESCRIPTION = 300
PUBLISHED_WEIGHTS = Weights()


@require_safe
def profile(request: HttpRequest, language: str, country: str, slug: str) -> HttpResponse:
    """Show a published profile, lead an older address or a code to it, or answer 410 or 404."""
    if language not in offered():
        raise Http404
    found = read_fingerprints(country, slug, [language])
    if not found:
        return _redirect(request, language, country, slug)
    [page] = found
    weights = read_weights(request.GET)

    def render() -> str:
        document = PublishedPage.objects.values_list("document", flat=True).get(pk=page.pk)
        return render_profile(read_document(document), weights=weights, card=version_of(page.content_hash))

    plain = not weights.is_own and not weights.notices
    key = page.content_hash if plain else content_key(page.content_hash, weights.key, weights.notices)
    try:
        # Weights have no end of forms; only the page itself is kept.
        return answer(request, key, render, modified=page.published_at, keep=plain)
    except PublishedPage.DoesNotExist:
        # Published anew since its fingerprint was read.
        return profile(request, language, country, slug)


def render_profile(
    document: dict[str, Any],
    *,
    preview: bool = False,
    as_of: dt.date | None = None,
    weights: Weights = PUBLISHED_WEIGHTS,
    card: str = "",
) -> str:
    """Return the HTML of a document in its own language, with the overall by a reader's weights beside the published.

    A preview is kept from search engines, and its links to other languages lead to their previews, which lie beside
    its own address: ../es/. It is of the working copy, or of what was public at the end of the day ``as_of``. ``card``
    is the version of the picture for other sites, which a preview has none of.
    """
    with translation.override(document["language"]):
        context = {
            "page": _head(document, preview=preview, weights=weights, card=card),
            "document": document,
            "charts": draw_charts(document),
            "coverage": document["coverage"],
            "countries": _countries(document, weights.suffix),
            "own": weigh_document(document, weights) if weights.is_own else None,
            "carried": weights.suffix,
            "weights_path": _weights_path(document, weights),
            "notices": weights.notices,
            "can_make_pdf": can_make_pdf(),
            "preview": preview,
            "as_of": as_of,
        }
        return compact(render_to_string("occupations/profile.html", context))


def _head(document: dict[str, Any], *, preview: bool, weights: Weights, card: str) -> PageHead:
    country = document["country"]["code"]
    names = {"title": words_text(document["title"]), "country": formats.country(country)}
    # Translators: the title of a browser tab, as in "Nurse (Canada): pay, AI risk and migration".
    title = _("%(title)s (%(country)s): pay, AI risk and migration") % names
    indexed = [version["code"] for version in document["languages"] if version["indexed"]]

    def address(language: str) -> str:
        if preview:
            return f"../{language}/"
        return profile_path(language, country, document["slug"]) + weights.suffix

    robots, canonical = "", None
    if preview:
        robots, canonical = "noindex, nofollow", ""
    elif weights.is_own:
        # The same page with another number on it.
        known = document["language"] if document["language"] in indexed else settings.LANGUAGE_CODE
        robots, canonical = "noindex, follow", profile_path(known, country, document["slug"])
    return page_head(
        title,
        Truncator(words_text(document.get("summary"))).chars(LONGEST_DESCRIPTION) or title,
        address,
        indexed_languages=indexed,
        robots=robots,
        canonical=canonical,
        kind="article",
        # First the card, which has the figures in the reader's language; then the picture, which says nothing of them.
        card=card and share_path(document["language"], country, document["slug"], card),
        image=_shared_image(document.get("image", {})),
        structured_data="" if robots else profile_json_ld(document),
        feeds=() if preview else _feeds(document),
    )


def _feeds(document: dict[str, Any]) -> tuple[Feed, ...]:
    """Return the feeds of the profile and of its country."""
    language, country = document["language"], document["country"]["code"]
    name = formats.country(country)
    # Translators: the title of a feed, as in "Changes: Nurse (Canada)".
    own = _("Changes: %(occupation)s (%(country)s)") % {
        "occupation": words_text(document["title"]),
        "country": name,
    }
    return (
        Feed(own, profile_feed_path(language, country, document["slug"])),
        # Translators: the title of a feed, followed by a country's name.
        Feed(
            _("Changes of occupations: %(country)s") % {"country": name}, country_feed_path(language, country)
        ),
    )


def _shared_image(image: dict[str, Any]) -> str:
    """Return the path of the picture that other sites show beside a link."""
    return image.get("share") or image.get("src", "")


def _countries(document: dict[str, Any], suffix: str) -> list[dict[str, Any]]:
    """Return the countries that the occupation has a page of, this one among them, by name.

    ``suffix`` is put behind each path.
    """
    own = {"country": document["country"]["code"], "slug": document["slug"]}
    found = [
        {
            "code": other["country"],
            "name": formats.country(other["country"]),
            "path": profile_path(document["language"], other["country"], other["slug"]) + suffix,
            "current": other is own,
        }
        for other in (own, *document.get("alternates", []))
    ]
    return sorted(found, key=lambda country: country["name"])


def _weights_path(document: dict[str, Any], weights: Weights) -> str:
    """Return the path of the form of weights that leads back here."""
    address = f"{document['country']['code']}/{document['slug']}"
    back = (("back", "profile"), ("p", address))
    return weights_path(document["language"], [*back, *weights.parameters.items()])


def _redirect(request: HttpRequest, language: str, country: str, slug: str) -> HttpResponse:
    """Lead to the page whose occupation code or former address this is, or that another code means."""
    return lead_to_today(request, language, country, slug, profile_path) or _follow_code(
        language, country, slug
    )


def _follow_code(language: str, country: str, text: str) -> HttpResponse:
    """Lead from an older or foreign code to the profile it means, or to where one can choose; Http404 if to none."""
    found = find_destination(text, country, language) if CODE.fullmatch(text) else Destination()
    if not found.leads:
        raise Http404
    if len(found.leads) == 1:
        [lead] = found.leads
        return kept_briefly(HttpResponsePermanentRedirect(profile_path(language, country, lead.slug)))
    if len(found.codes) == 1:
        [code] = found.codes
        return kept_briefly(HttpResponseRedirect(code_path(language, code.classification, code.code)))
    return kept_briefly(HttpResponseRedirect(f"{codes_path(language)}?{urlencode({'code': text})}"))
