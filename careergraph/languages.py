"""The languages the site is offered in: which one a reader gets, and how each is written.

A language is named by its Django code in lower case (`zh-hant`). The list itself is `settings.LANGUAGES`.
"""

from functools import lru_cache

from babel import Locale
from babel.core import UnknownLocaleError
from django.conf import settings

# Where the likely region is not the one we format for. Spanish has a decimal point, as the Americas read it.
BABEL_LOCALES = {"es": "es_US", "zh-hans": "zh_Hans_CN", "zh-hant": "zh_Hant_TW"}
CHINESE = frozenset({"zh", "cmn", "yue"})
TRADITIONAL_REGIONS = frozenset({"hk", "tw", "mo"})
# Longer headers are nobody's preferences, and would only fill the cache of answers.
LONGEST_HEADER = 500


def offered() -> tuple[str, ...]:
    """Return the codes of the offered languages, the source language first."""
    return tuple(code for code, _name in settings.LANGUAGES)


def negotiate(accept_language: str) -> str:
    """Return the offered language that suits an Accept-Language header best, or the source language."""
    return _negotiate(accept_language[:LONGEST_HEADER].lower(), offered())


def native_name(code: str) -> str:
    """Return a language's name in that language; KeyError if it is not offered."""
    return dict(settings.LANGUAGES)[code]


@lru_cache
def babel_locale(code: str) -> Locale:
    """Return the Babel locale to format numbers, dates and names with; ValueError if there is none."""
    try:
        return Locale.parse(BABEL_LOCALES.get(code, code.replace("-", "_")))
    except UnknownLocaleError as error:
        raise ValueError(f"{code!r} is not a language known to Babel") from error


@lru_cache
def is_rtl(code: str) -> bool:
    """Tell whether a language is written from right to left."""
    return babel_locale(code).character_order == "right-to-left"


def direction(code: str) -> str:
    """Return the HTML `dir` of a language: "rtl" or "ltr"."""
    return "rtl" if is_rtl(code) else "ltr"


@lru_cache(maxsize=1024)
def _negotiate(header: str, languages: tuple[str, ...]) -> str:
    ranges = _ranges(header)
    refused = {_match(tag, languages) for tag, quality in ranges if quality == 0}
    for tag, quality in ranges:
        if quality == 0:
            continue
        if tag == "*":
            return next((code for code in languages if code not in refused), languages[0])
        found = _match(tag, languages)
        if found and found not in refused:
            return found
    return languages[0]


def _ranges(header: str) -> list[tuple[str, float]]:
    """Return the header's (language range, quality) pairs, best first; what cannot be read is left out."""
    ranges = []
    for part in header.split(","):
        tag, _semicolon, parameter = (piece.strip() for piece in part.partition(";"))
        name, _equals, value = (piece.strip() for piece in parameter.partition("="))
        try:
            quality = float(value) if name == "q" else 1.0
        except ValueError:
            continue
        if tag and (not parameter or name == "q") and 0 <= quality <= 1:
            ranges.append((tag.replace("_", "-"), quality))
    return sorted(ranges, key=lambda found: -found[1])


def _match(tag: str, languages: tuple[str, ...]) -> str | None:
    """Return the offered language for one language range, dropping subtags from its end until one fits."""
    subtags = tag.split("-")
    if subtags[0] in CHINESE:
        tag = _chinese(subtags)
        subtags = tag.split("-")
    for length in range(len(subtags), 0, -1):
        candidate = "-".join(subtags[:length])
        if candidate in languages:
            return candidate
    return None


def _chinese(subtags: list[str]) -> str:
    """Return zh-hans or zh-hant: the script decides, else the region, else what is usual for the variety."""
    if "hant" in subtags:
        return "zh-hant"
    if "hans" in subtags:
        return "zh-hans"
    if "yue" in subtags or TRADITIONAL_REGIONS.intersection(subtags):
        return "zh-hant"
    return "zh-hans"
