"""What lies two steps away in the career graph: over which neighbour, and with how much effort."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from occupations.models import PublishedMove
from occupations.paths import Step

__all__ = ["MOST_FURTHER", "SecondStep", "second_steps"]

MOST_FURTHER = 10
# A profile has a dozen neighbours at most, and each of them as many; an editor's longer lists are cut.
MOST_READ = 600


@dataclass(frozen=True)
class SecondStep:
    """A profile, the neighbour that leads to it, by primary keys, and the effort of both steps."""

    target: int
    over: int
    effort: float


def second_steps(first: Sequence[Mapping[str, Any]], near: Collection[int]) -> list[SecondStep]:
    """Return what the targets of these moves lead to and is not near, least effort first; one query.

    Where several neighbours lead to one profile, it is reached over the easiest.
    """
    efforts: dict[int, float] = {}
    for row in first:
        efforts[row["target"]] = min(_effort(row), efforts.get(row["target"], float("inf")))
    moves = PublishedMove.objects.filter(source__in=efforts).exclude(target__in=near)
    best: dict[int, SecondStep] = {}
    rows = moves.order_by("source", "target", "kind")
    for row in rows.values("source", "target", "kind", "similarity", "shared", "missing")[:MOST_READ]:
        step = SecondStep(row["target"], row["source"], round(efforts[row["source"]] + _effort(row), 6))
        known = best.get(step.target)
        if known is None or step.effort < known.effort:
            best[step.target] = step
    return sorted(best.values(), key=lambda step: (step.effort, step.target))[:MOST_FURTHER]


def _effort(row: Mapping[str, Any]) -> float:
    return Step(0, row["target"], row["kind"], row["similarity"], row["shared"], row["missing"]).effort
