"""Durations, from numbers of months and years."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from occupations.formats.numbers import decimal

__all__ = ["experience", "months", "years"]


def years(low: int | None, high: int | None = None) -> str:
    """Return years of experience: "0-3 years", "3 years", "10+ years" without a high end; "" without a low one."""
    if low is None:
        return ""
    if high is None:
        return ngettext("%(years)s+ year", "%(years)s+ years", low) % {"years": decimal(low)}
    return _years(low, high)


def months(low: int | None, high: int | None = None) -> str:
    """Return a duration given in months, in years where that is exact: (48, 48) → "4 years", (18, 24) → "18-24 months".

    One end alone is a duration, not an open range; "" without any.
    """
    known = [end for end in (low, high) if end is not None]
    if not known:
        return ""
    shortest, longest = known[0], known[-1]
    if all(end and end % 12 == 0 for end in known):
        return _years(shortest // 12, longest // 12)
    if shortest == longest:
        return ngettext("%(months)s month", "%(months)s months", longest) % {"months": decimal(longest)}
    return ngettext("%(low)s-%(high)s month", "%(low)s-%(high)s months", longest) % {
        "low": decimal(shortest),
        "high": decimal(longest),
    }


def experience(level: str, low: int | None, high: int | None) -> str:
    """Return an experience level with its years: "Junior (0-3 years)"; the level alone where no years are known."""
    worded = years(low, high)
    if not worded:
        return level
    # Translators: an experience level and its years, as in "Junior (0-3 years)".
    return _("%(level)s (%(years)s)") % {"level": level, "years": worded}


def _years(low: int, high: int) -> str:
    if low == high:
        return ngettext("%(years)s year", "%(years)s years", high) % {"years": decimal(high)}
    return ngettext("%(low)s-%(high)s year", "%(low)s-%(high)s years", high) % {
        "low": decimal(low),
        "high": decimal(high),
    }
