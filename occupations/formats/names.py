"""Names of countries, regions and languages, and lists of names."""

from collections.abc import Iterable

from babel.lists import format_list
from django.utils.translation import gettext as _

from careergraph.languages import babel_locale
from occupations.formats.current import current_language
from occupations.formats.regions import REGIONS

__all__ = ["country", "language", "listed", "place"]

# In a language tag, a part of four letters is a script.
SCRIPT_LENGTH = 4


def country(code: str) -> str:
    """Return a country's name by its ISO 3166-1 code in either case; the code in capitals if CLDR has no name."""
    capitals = code.upper()
    return babel_locale(current_language()).territories.get(capitals, capitals)


def language(tag: str) -> str:
    """Return the name of a language by its tag, such as "zh-hant"; the tag itself if it is not known."""
    primary, *rest = tag.split("-")
    # CLDR's own spelling: zh_Hant, pt_BR.
    key = "_".join(
        [primary.lower(), *(part.title() if len(part) == SCRIPT_LENGTH else part.upper() for part in rest)]
    )
    names = babel_locale(current_language()).languages
    return names.get(key) or names.get(primary.lower()) or tag


def place(code: str) -> str:
    """Return the name of a country or region by its ISO 3166 code, such as CA or CA-ON."""
    nation, _dash, region = code.partition("-")
    if not region:
        return country(nation)
    if code in REGIONS:
        return str(REGIONS[code])
    # Translators: a region without a name of its own, as in "United States (TX)".
    return _("%(country)s (%(region)s)") % {"country": country(nation), "region": region}


def listed(names: Iterable[str]) -> str:
    """Return names as a list within a sentence: "writing, mathematics, and science"."""
    return format_list(list(names), locale=babel_locale(current_language()))
