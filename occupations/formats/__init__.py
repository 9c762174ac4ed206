"""Numbers, money, durations, dates and names, worded in the current language.

The functions return plain text; templates use the filters of `templatetags.wording`, which also isolate it from
the direction of the text around it. CLDR, through Babel, knows how a language writes; digits are always Latin.
"""

from occupations.formats.dates import date, period
from occupations.formats.durations import experience, months, years
from occupations.formats.names import country, language, listed, place
from occupations.formats.numbers import (
    change,
    decimal,
    money,
    money_exact,
    money_range,
    percent,
    score,
    score_range,
)

__all__ = [
    "change",
    "country",
    "date",
    "decimal",
    "experience",
    "language",
    "listed",
    "money",
    "money_exact",
    "money_range",
    "months",
    "percent",
    "period",
    "place",
    "score",
    "score_range",
    "years",
]
