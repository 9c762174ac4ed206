"""Numbers, percentages and amounts of money."""

import re
from decimal import Decimal
from functools import lru_cache

from babel import numbers
from django.utils.translation import gettext as _

from careergraph.languages import babel_locale, direction
from occupations.formats.current import current_language

__all__ = ["change", "decimal", "money", "money_exact", "money_range", "percent", "score", "score_range"]

Number = int | float | Decimal
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
LEFT_TO_RIGHT_MARK = "\N{LEFT-TO-RIGHT MARK}"


def decimal(value: Number) -> str:
    """Return a number with at most four decimals: 24300 → "24,300"."""
    return _decimal(_exact(value), current_language())


def score(value: Number) -> str:
    """Return a score with exactly one decimal: 7 → "7.0"."""
    return _score(_exact(value), current_language())


def score_range(low: Number, high: Number) -> str:
    """Return both ends of a range of scores: "3.1 – 6.4"; one score where they are equal."""
    ends = [score(low), score(high)]
    # Translators: a range of two amounts of money or two scores.
    return _("%(low)s – %(high)s") % {"low": ends[0], "high": ends[1]} if low != high else ends[0]


def percent(value: Number) -> str:
    """Return a share given in percent, with at most one decimal: 15.25 → "15.2%"."""
    return _percent(_exact(value), current_language())


def change(value: Number) -> str:
    """Return by how many percent something is more or less: 15.25 → "+15.2%", -3 → "-3%"."""
    return _change(_exact(value), current_language())


def money(amount: Number, currency: str) -> str:
    """Return an amount in whole units of an ISO 4217 currency: 55000 → "$55,000"."""
    return _money(_exact(amount), currency, current_language(), exact=False)


def money_exact(amount: Number, currency: str) -> str:
    """Return an amount with the currency's decimals, as hourly pay is printed: 39 → "$39.00"."""
    return _money(_exact(amount), currency, current_language(), exact=True)


def money_range(low: Number | None, high: Number | None, currency: str) -> str:
    """Return both ends of a range in whole units; one amount where they are equal or one is unknown, "" without any."""
    known = [money(amount, currency) for amount in (low, high) if amount is not None]
    if len(set(known)) > 1:
        # Translators: a range of two amounts of money or two scores.
        return _("%(low)s – %(high)s") % {"low": known[0], "high": known[1]}
    return known[0] if known else ""


def _exact(value: Number) -> Decimal:
    """Return the number that was meant: a float by its shortest decimals, and never 5E+1."""
    return round(Decimal(str(value)), 4)


@lru_cache(maxsize=4096)
def _decimal(value: Decimal, language: str) -> str:
    return numbers.format_decimal(
        value.normalize(), locale=babel_locale(language), decimal_quantization=False
    )


@lru_cache(maxsize=1024)
def _score(value: Decimal, language: str) -> str:
    return numbers.format_decimal(value, format="0.0", locale=babel_locale(language))


@lru_cache(maxsize=1024)
def _percent(value: Decimal, language: str) -> str:
    locale = babel_locale(language)
    pattern = locale.percent_formats[None].pattern.replace("0", "0.#")
    return numbers.format_percent(value / 100, format=pattern, locale=locale)


@lru_cache(maxsize=1024)
def _change(value: Decimal, language: str) -> str:
    locale = babel_locale(language)
    pattern = locale.percent_formats[None].pattern.replace("0", "0.#")
    signed = f"+{pattern};-{pattern}" if value else pattern
    return numbers.format_percent(value / 100, format=signed, locale=locale)


@lru_cache(maxsize=4096)
def _money(amount: Decimal, currency: str, language: str, *, exact: bool) -> str:
    locale = babel_locale(language)
    pattern = locale.currency_formats["standard"].pattern
    if not exact:
        pattern = re.sub(r"\.0+", "", pattern)
    text = numbers.format_currency(amount, currency, format=pattern, locale=locale, currency_digits=exact)
    if direction(language) == "rtl":
        # Beside letters the sign would change sides: "$CA".
        text = re.sub(r"(?<=[A-Z])\W$", rf"\g<0>{LEFT_TO_RIGHT_MARK}", text)
    # CLDR parts letters from digits ("CAD 55,000"), which Babel leaves out.
    return re.sub(r"(?<=[^\W\d_])(?=\d)", NO_BREAK_SPACE, text)
