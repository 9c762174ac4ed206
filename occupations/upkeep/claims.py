"""What goes out of date, after how long, and how much it matters: the rules of the freshness queue."""

import calendar
import datetime as dt
from dataclasses import dataclass, replace
from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from occupations.models import Measure

__all__ = ["PAY", "RULES", "Claim", "ClaimKind", "Rule", "add_months"]


class ClaimKind(models.TextChoices):
    """What a claim is about."""

    VISA = "visa", _("Visa rule")
    PAY = "pay", _("Pay")
    EVIDENCE = "evidence", _("AI evidence")
    FIGURE = "figure", _("Other figures")
    SOURCE = "source", _("Source")


@dataclass(frozen=True)
class Rule:
    """How much being wrong about a kind of claim hurts a reader, and when it has to be read again.

    ``reread`` is how many months after somebody read the source; for figures, ``age`` is how many months after the end
    of their period a newer one is to be expected. A figure is overdue when both are over.
    """

    weight: int
    reread: int
    age: int = 0


# People move, pay and give up jobs by a visa rule; a source that nobody read for two years may still be right.
RULES: Final[dict[str, Rule]] = {
    ClaimKind.VISA: Rule(weight=10, reread=6),
    ClaimKind.PAY: Rule(weight=6, reread=12, age=18),
    ClaimKind.EVIDENCE: Rule(weight=4, reread=12),
    ClaimKind.FIGURE: Rule(weight=3, reread=12, age=36),
    ClaimKind.SOURCE: Rule(weight=1, reread=24),
}

PAY: Final = (
    *(Measure.PAY_MEDIAN, Measure.PAY_MEAN, Measure.PAY_P10, Measure.PAY_P25, Measure.PAY_P75),
    *(Measure.PAY_P90, Measure.PAY_LOW, Measure.PAY_HIGH, Measure.GOING_RATE),
)


@dataclass(frozen=True)
class Claim:
    """Claims that one look at one place settles: of a visa, of a data source, or of a profile's AI evidence.

    ``row`` is the key of the visa, the data source or the profile. ``since`` is the day since when it is overdue,
    ``read_on`` when somebody last read it, as far as that is known, and ``period`` the oldest period of its figures.
    ``profile`` is one of the profiles that make the claim, ``profiles`` how many do, ``views`` how often these were
    read in the last 90 days.
    """

    kind: str
    row: int
    since: dt.date
    profiles: int
    views: int
    country: int | None = None
    profile: int | None = None
    read_on: dt.date | None = None
    period: str = ""

    def harm(self, today: dt.date) -> int:
        """Return weight × (1 + views) × days overdue."""
        return RULES[self.kind].weight * (1 + self.views) * max(1, (today - self.since).days)

    def joined(self, other: "Claim") -> "Claim":
        """Return this claim together with the same one of another country's profiles."""
        read = [day for day in (self.read_on, other.read_on) if day]
        periods = [period for period in (self.period, other.period) if period]
        return replace(
            self,
            since=min(self.since, other.since),
            profiles=self.profiles + other.profiles,
            views=self.views + other.views,
            country=None,
            read_on=min(read, default=None),
            period=min(periods, default=""),
        )


def add_months(day: dt.date, months: int) -> dt.date:
    """Return the same day so many months later, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
