"""Languages beyond the offered ones, for tests and benchmarks of how the site grows with their number."""

from babel import Locale
from babel.core import UnknownLocaleError
from django.conf.locale import LANG_INFO

from careergraph import env


def describe(name: str, known: list[str]) -> list[tuple[str, str]]:
    """Return (code, native name) for each code in an environment variable, making each known to Django.

    Raises ImproperlyConfigured for a code that Babel does not know or that is offered already.
    """
    found: list[tuple[str, str]] = []
    for code in env.words(name, []):
        try:
            locale = Locale.parse(code.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            raise env.fault(name, "language codes known to Babel, separated by commas", code) from None
        if code != code.lower() or code in known or code in dict(found):
            raise env.fault(name, "codes in lower case that are not yet offered", code)
        native = locale.get_display_name(code.replace("-", "_")) or code
        LANG_INFO.setdefault(
            code,
            {
                "bidi": locale.character_order == "right-to-left",
                "code": code,
                "name": locale.get_display_name("en") or code,
                "name_local": native,
            },
        )
        found.append((code, native))
    return found
