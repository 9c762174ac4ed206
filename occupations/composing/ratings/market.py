"""What the occupations of one country have of each measure, to tell where one of them stands."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from statistics import median

from occupations.composing.facts import FigureFact
from occupations.composing.figures import Printed
from occupations.figures import HOURS_A_YEAR, Rank, rank
from occupations.models import Measure, Unit

__all__ = ["OPENINGS_SHARE", "Market", "Values", "values_of"]

# Not published but worked out: the openings of a year for every 100 people employed.
OPENINGS_SHARE = "openings_share"
TENTH = Decimal("0.1")

Values = Mapping[str, float]


def values_of(figures: Sequence[Printed], place: str) -> dict[str, float]:
    """Return a profile's national value of each measure: that of the figure that counts, as in `occupations.figures`.

    Hourly pay is that of a full-time year. A top-coded value is what it is at least; a suppressed one is none.
    """
    values: dict[str, float] = {}
    ranks: dict[str, Rank] = {}
    for fact, published_for in figures:
        if fact.place != place or fact.amount is None:
            continue
        here = rank(fact.unit, fact.period, published_for)
        if fact.measure not in ranks or ranks[fact.measure] < here:
            ranks[fact.measure] = here
            values[fact.measure] = float(fact.amount) * (HOURS_A_YEAR if fact.unit == Unit.MONEY_HOUR else 1)
    share = _openings_share([figure.fact for figure in figures if figure.fact.place == place])
    return values if share is None else {**values, OPENINGS_SHARE: share}


def _openings_share(facts: list[FigureFact]) -> float | None:
    """Return openings over employment, both of one source: two sources do not count the same people."""
    for openings in facts:
        if openings.measure not in {Measure.OPENINGS_YEARLY, Measure.OPENINGS_TOTAL} or not openings.value:
            continue
        for employed in facts:
            if (employed.measure, employed.source) == (
                Measure.EMPLOYMENT,
                openings.source,
            ) and employed.value:
                years = 1 if openings.measure == Measure.OPENINGS_YEARLY else _years(openings.period)
                return float(100 * openings.value / employed.value / years)
    return None


def _years(period: str) -> int:
    """Return how many years an interval spans, both ends included: 2024/2033 are ten."""
    start, _slash, end = period.partition("/")
    return int((end or start)[:4]) - int(start[:4]) + 1


@dataclass
class Market:
    """The values of all profiles of a country, sorted by measure."""

    values: Mapping[str, list[float]]

    @classmethod
    def of(cls, profiles: Iterable[Values]) -> "Market":
        """Return the market of these profiles."""
        gathered: dict[str, list[float]] = defaultdict(list)
        for values in profiles:
            for measure, value in values.items():
                gathered[measure].append(value)
        return cls({measure: sorted(found) for measure, found in gathered.items()})

    def median(self, measure: str) -> float:
        """Return the median of the country's occupations."""
        return median(self.values[measure])

    def percentile(self, measure: str, value: float) -> tuple[Decimal, int]:
        """Return the share of the other occupations with a lower value, from 0 to 100, and how many have one."""
        found = self.values[measure]
        others = max(len(found) - 1, 1)
        share = Decimal(100 * bisect_left(found, value)) / others
        return share.quantize(TENTH, ROUND_HALF_UP), len(found)
