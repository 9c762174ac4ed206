"""How long it takes, and what it costs, until the first working day that licence and law allow.

Computed from the stages of education and the required qualifications that a published document lists. Not counted are
optional qualifications, the time that a visa takes, and what one earns or lives on meanwhile: documents do not say
them. A stage or qualification without a length or a cost is counted as unknown and never as zero: what is known is
then the least.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

__all__ = ["Journey", "Step", "Total", "first_working_day"]

REQUIRED: Final = "required"


@dataclass(frozen=True)
class Step:
    """A stage of education or a required qualification.

    Months and costs are a range, None where they are unknown; costs are in whole units of the country's currency.
    ``from_abroad`` tells whether it can be started abroad, None where no source says so; ``row`` is the document's own.
    """

    kind: Literal["education", "qualification"]
    row: dict[str, Any]
    months: tuple[int, int] | None
    cost: tuple[int, int] | None
    from_abroad: bool | None


@dataclass(frozen=True)
class Total:
    """A sum of ranges: from ``low`` to ``high``, both None where no step's is known.

    With ``unknown`` steps left out of it, it is at least ``low``, and ``high`` is no bound.
    """

    low: int | None
    high: int | None
    unknown: int

    @property
    def is_complete(self) -> bool:
        """Tell whether every step is counted in it."""
        return self.low is not None and not self.unknown


@dataclass(frozen=True)
class Journey:
    """The steps in the order of the document, and what they add up to.

    ``months`` and ``cost`` are of all steps, one after the other. A document does not say whether its stages of
    education follow each other or can be chosen between; where it has several, ``one_stage_months`` and
    ``one_stage_cost`` are what the steps add up to if any one of them is enough, from the shortest (cheapest) stage
    to the longest (dearest). They are None where there is at most one stage.
    """

    steps: tuple[Step, ...]
    months: Total
    cost: Total
    one_stage_months: Total | None = None
    one_stage_cost: Total | None = None

    @property
    def from_abroad(self) -> tuple[Step, ...]:
        """Return the steps that can be started abroad."""
        return tuple(step for step in self.steps if step.from_abroad)


def first_working_day(document: dict[str, Any]) -> Journey:
    """Compute the way to the first legal working day from a published document; without steps where it lists none."""
    education = [_stage(row) for row in document.get("education") or []]
    licences = [
        _qualification(row) for row in document.get("qualifications") or [] if row["requirement"] == REQUIRED
    ]
    steps = (*education, *licences)
    months, costs = [step.months for step in education], [step.cost for step in education]
    later_months, later_costs = [step.months for step in licences], [step.cost for step in licences]
    several = len(education) > 1
    return Journey(
        steps=steps,
        months=_sum([*months, *later_months]),
        cost=_sum([*costs, *later_costs]),
        one_stage_months=_sum([_any_of(months), *later_months]) if several else None,
        one_stage_cost=_sum([_any_of(costs), *later_costs]) if several else None,
    )


def _stage(row: dict[str, Any]) -> Step:
    months = _range(row.get("months_min"), row.get("months_max"))
    return Step("education", row, months, _range(row.get("cost_min"), row.get("cost_max")), None)


def _qualification(row: dict[str, Any]) -> Step:
    months, cost = row.get("months"), row.get("cost")
    return Step("qualification", row, _range(months, months), _range(cost, cost), row.get("from_abroad"))


def _range(low: int | None, high: int | None) -> tuple[int, int] | None:
    return None if low is None or high is None else (low, high)


def _sum(ranges: Iterable[tuple[int, int] | None]) -> Total:
    counted = list(ranges)
    known = [one for one in counted if one is not None]
    unknown = len(counted) - len(known)
    if not known:
        return Total(None, None, unknown)
    return Total(sum(low for low, _high in known), sum(high for _low, high in known), unknown)


def _any_of(ranges: list[tuple[int, int] | None]) -> tuple[int, int] | None:
    """Return the range that one of several lies in; None where any is unknown, which may be below all others."""
    known = [one for one in ranges if one is not None]
    if len(known) < len(ranges):
        return None
    return min(low for low, _high in known), max(high for _low, high in known)
