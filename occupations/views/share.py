"""The card of a profile: a picture that other sites show beside a link to its page.

It is drawn when the first of them asks, and kept. Its address names what is published, so that a site that keeps the
picture fetches another one after the profile was published anew.
"""

import logging
from threading import Lock

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified, HttpResponseRedirect
from django.utils import translation
from django.utils.http import parse_etags
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations.models import PublishedPage
from occupations.sharing import card_words, draw_card, version_of
from occupations.views.addresses import share_path
from occupations.views.document import read_document
from occupations.views.fingerprint import Fingerprint, read_fingerprints
from occupations.views.moved import kept_briefly
from occupations.views.version import rendering_version

__all__ = ["share"]

KEPT_SECONDS = 24 * 3600
CACHE_CONTROL = f"public, max-age={KEPT_SECONDS}"
# One card at a time: drawing takes some 0.2 seconds of a processor, which pages need more.
TURN = Lock()
logger = logging.getLogger(__name__)


@require_safe
def share(request: HttpRequest, language: str, country: str, slug: str, version: str) -> HttpResponse:
    """Send the card of a published profile as PNG, or lead from an older one to today's."""
    found = read_fingerprints(country, slug, [language]) if language in offered() else []
    if not found:
        raise Http404
    [page] = found
    today = version_of(page.content_hash)
    if version != today:
        return kept_briefly(HttpResponseRedirect(share_path(language, country, slug, today)))
    etag = f'"{rendering_version()}-{today}"'
    response: HttpResponse
    if etag in [tag.removeprefix("W/") for tag in parse_etags(request.headers.get("If-None-Match", ""))]:
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(_card(page), content_type="image/png")
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = CACHE_CONTROL
    return response


def _card(page: Fingerprint) -> bytes:
    """Return the card of a page from the cache, or draw it; two processes may draw the same one."""
    name = f"share:{rendering_version()}:{page.language}:{page.content_hash}"
    if data := _kept(name):
        return data
    with TURN:
        # Whoever had the turn before may have drawn it.
        data = _kept(name) or _draw(page)
    try:
        cache.set(name, data, KEPT_SECONDS)
    except Exception as error:  # noqa: BLE001 - every kind of cache raises what it likes
        logger.warning("A card could not be kept in the cache: %r", error)
    return data


def _kept(name: str) -> bytes | None:
    try:
        return cache.get(name)
    except Exception as error:  # noqa: BLE001 - every kind of cache raises what it likes
        logger.warning("A card could not be read from the cache: %r", error)
        return None


def _draw(page: Fingerprint) -> bytes:
    row = PublishedPage.objects.filter(pk=page.pk).values_list("document", "card").first()
    if row is None:
        # Published anew since its fingerprint was read.
        raise Http404
    document, card = read_document(row[0]), row[1]
    with translation.override(page.language):
        return draw_card(card_words(document, card.get("pay", {})))
