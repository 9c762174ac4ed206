"""Days and periods, from ISO 8601."""

import datetime as dt
from functools import lru_cache

from babel import dates

from careergraph.languages import babel_locale
from occupations.formats.current import current_language

__all__ = ["date", "period"]


def date(value: dt.date | str) -> str:
    """Return a day, written out: "May 3, 2025". Text is an ISO 8601 date or time; ValueError if it is not."""
    day = dt.date.fromisoformat(value[:10]) if isinstance(value, str) else value
    return _date(day.isoformat()[:10], current_language())


def period(value: int | str) -> str:
    """Return a year, a month or an interval of them: "2025", "2025-05", "2024/2034" → "2024 – 2034".

    ValueError if it is none of them.
    """
    return _period(str(value), current_language())


@lru_cache(maxsize=1024)
def _date(value: str, language: str) -> str:
    return dates.format_date(dt.date.fromisoformat(value), "long", locale=babel_locale(language))


@lru_cache(maxsize=1024)
def _period(value: str, language: str) -> str:
    locale = babel_locale(language)
    skeleton = "yMMMM" if "-" in value else "y"
    start, _slash, end = value.partition("/")
    if end:
        return dates.format_interval(_first_day(start), _first_day(end), skeleton, locale=locale)
    return dates.format_skeleton(skeleton, _first_day(start), locale=locale)


def _first_day(month: str) -> dt.date:
    year, _dash, number = month.partition("-")
    return dt.date(int(year), int(number or 1), 1)
