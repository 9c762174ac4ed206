"""Answering with rendered pages: each is rendered and compressed once, and kept.

A page is named by a key that changes with anything it shows: the hash of its document or of the rows it lists, and
its language. With the version of all that renders (`views.version`) the key gives the ETag and the place in Django's
cache. So nothing is ever thrown out of the cache by hand: what was published a moment ago has another key. While the
cache cannot be reached, pages are rendered each time.
"""

import datetime as dt
import hashlib
import logging
from collections.abc import Callable
from typing import Any

import orjson
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date, parse_etags

from occupations.views.encodings import IDENTITY, choose_encoding, compress
from occupations.views.version import rendering_version

__all__ = ["CACHE_CONTROL", "CDN_CACHE_CONTROL", "answer", "content_key"]

# A browser asks again each time and mostly gets a 304, so that whoever publishes sees it at once. A shared cache
# keeps a page for a minute. There is no stale-while-revalidate here, because browsers heed it too and would show an
# editor the old page; and none is expected to keep to stale-if-error but proxies, when the site is down.
CACHE_CONTROL = "public, max-age=0, s-maxage=60, stale-if-error=604800"
# Content delivery networks read this header before the other (RFC 9213) and no browser does. Caches that keep to
# RFC 9111 serve nothing stale after an s-maxage, so it is said here without one.
CDN_CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=600, stale-if-error=604800"
# Long enough that only pages nobody reads are rendered again; those of older versions leave by themselves.
KEPT_SECONDS = 7 * 24 * 3600
HTML = "text/html; charset=utf-8"
logger = logging.getLogger(__name__)


def content_key(*parts: Any) -> str:
    """Return a key for a page that shows these plain values, its language among them."""
    return hashlib.sha256(orjson.dumps(parts, default=str)).hexdigest()


def answer(
    request: HttpRequest,
    key: str,
    render: Callable[[], str | bytes],
    *,
    content_type: str = HTML,
    modified: dt.datetime | None = None,
    keep: bool = True,
) -> HttpResponse:
    """Answer with the page of this key, calling `render` only when it was never rendered; 304 where the reader has it.

    If-Modified-Since is not heeded: a page also changes, with the same date, when its templates or neighbours do.
    ``keep=False`` is for answers in so many forms that keeping them would crowd the pages out of the cache.
    """
    encoding = choose_encoding(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    name = f"page:{rendering_version()}:{key}:{encoding}"
    etag = f'"{hashlib.sha256(name.encode()).hexdigest()[:32]}"'
    response: HttpResponse
    if _has(request, etag):
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(_bytes(name, encoding, render, keep=keep), content_type=content_type)
        if encoding != IDENTITY:
            response.headers["Content-Encoding"] = encoding
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = CACHE_CONTROL
    response.headers["CDN-Cache-Control"] = CDN_CACHE_CONTROL
    patch_vary_headers(response, ("Accept-Encoding",))
    if modified is not None:
        response.headers["Last-Modified"] = http_date(modified.timestamp())
    return response


def _has(request: HttpRequest, etag: str) -> bool:
    """Tell whether If-None-Match names the page; a proxy may have weakened the tag."""
    header = request.META.get("HTTP_IF_NONE_MATCH")
    if not header:
        return False
    known = [tag.removeprefix("W/") for tag in parse_etags(header)]
    return etag in known or "*" in known


def _bytes(name: str, encoding: str, render: Callable[[], str | bytes], *, keep: bool) -> bytes:
    # Under a development server, templates change without a new process.
    if settings.DEBUG or not keep:
        return compress(_encoded(render()), encoding)
    try:
        data = cache.get(name)
    except Exception as error:  # noqa: BLE001 - every kind of cache raises what it likes
        logger.warning("A page could not be read from the cache: %r", error)
        return compress(_encoded(render()), encoding)
    if data is None:
        # Only as it was asked for: nearly all browsers ask for the same coding, and plain pages would fill the cache.
        data = compress(_encoded(render()), encoding)
        _keep(name, data)
    return data


def _encoded(rendered: str | bytes) -> bytes:
    return rendered.encode() if isinstance(rendered, str) else rendered


def _keep(name: str, data: bytes) -> None:
    try:
        cache.set(name, data, KEPT_SECONDS)
    except Exception as error:  # noqa: BLE001 - every kind of cache raises what it likes
        logger.warning("A page could not be kept in the cache: %r", error)
