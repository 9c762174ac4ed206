"""Compressing a page, and choosing how for a request."""

import gzip
from functools import lru_cache

import brotli

__all__ = ["IDENTITY", "choose_encoding", "compress"]

IDENTITY = "identity"
# Best first. Beyond these levels the time grows faster than what they save on pages of this size.
PREFERRED = ("br", "gzip")
BROTLI_QUALITY = 4
GZIP_LEVEL = 6
# A longer header is no browser's; not reading it keeps the cache of answers small.
LONGEST_HEADER = 200


def compress(data: bytes, encoding: str) -> bytes:
    """Return the data in a content coding; the same data gives the same bytes."""
    if encoding == "br":
        return brotli.compress(data, mode=brotli.MODE_TEXT, quality=BROTLI_QUALITY)
    if encoding == "gzip":
        return gzip.compress(data, GZIP_LEVEL, mtime=0)
    return data


def choose_encoding(accept_encoding: str) -> str:
    """Return the content coding for an Accept-Encoding header: br, gzip or identity."""
    return _choose(accept_encoding) if len(accept_encoding) <= LONGEST_HEADER else IDENTITY


@lru_cache(maxsize=256)
def _choose(header: str) -> str:
    qualities: dict[str, float] = {}
    for part in header.lower().split(","):
        coding, _semicolon, parameter = part.partition(";")
        qualities[coding.strip()] = _quality(parameter.strip())
    for coding in PREFERRED:
        if qualities.get(coding, qualities.get("*", 0)) > 0:
            return coding
    return IDENTITY


def _quality(parameter: str) -> float:
    name, _equals, value = parameter.partition("=")
    if name.strip() != "q":
        return 1
    try:
        return float(value)
    except ValueError:
        return 0
