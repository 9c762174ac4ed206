"""A step of a way, and what it costs by what one minds most."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

__all__ = ["ABROAD", "ABROAD_EFFORT", "AIMS", "UNKNOWN_SKILLS", "Cost", "Step"]

# The kind of a step to the same occupation in another country; the others are the kinds of adjacent careers.
ABROAD: Final = "abroad"
# What moving to another country counts as, in steps: visa, licence and household come on top of the work.
ABROAD_EFFORT: Final = 3.0
# What is not known counts as the middle of its scale; of missing skills, pages name at most five.
UNKNOWN_SHARE: Final = 0.5
UNKNOWN_SKILLS: Final = 3

# Two numbers that add up step by step; the second decides between ways of which the first is the same.
Cost = tuple[float, float]


@dataclass(frozen=True)
class Step:
    """A move from one profile to another, by primary keys; pay is a year's in US dollars."""

    source: int
    target: int
    kind: str
    similarity: float | None = None
    shared: int = 0
    missing: int = 0
    pay_before: int | None = None
    pay_after: int | None = None

    @property
    def effort(self) -> float:
        """Return 1 + share of missing skills + (1 − similarity), from 1 to 3; 3 for moving to another country.

        The share is missing ÷ (missing + shared). A share or a similarity that is not known counts as 0.5.
        """
        if self.kind == ABROAD:
            return ABROAD_EFFORT
        named = self.missing + self.shared
        share = self.missing / named if named else UNKNOWN_SHARE
        distance = UNKNOWN_SHARE if self.similarity is None else 1 - self.similarity
        return round(1 + share + distance, 6)

    @property
    def to_learn(self) -> int:
        """Return how many skills are missing; where no skill is named, three, the middle of what pages name."""
        if self.kind == ABROAD or self.missing + self.shared:
            return self.missing
        return UNKNOWN_SKILLS

    @property
    def pay_lost(self) -> float:
        """Return the share of the pay that is given up, from 0 to 1: 0 where it rises, 1 where it is not known."""
        if not self.pay_before or self.pay_after is None:
            return 1.0
        return round(max(0.0, 1 - self.pay_after / self.pay_before), 6)


# What a way should be: of least effort, of the fewest steps, with little to learn, with little pay given up. Each skill
# to learn counts half a step more, each tenth of the pay that is given up a whole one: a way that spares them by all
# means would lead all over the graph.
AIMS: Final[dict[str, Callable[[Step], Cost]]] = {
    "effort": lambda step: (step.effort, 0.0),
    "steps": lambda step: (1.0, step.effort),
    "learning": lambda step: (step.effort + step.to_learn / 2, 0.0),
    "pay": lambda step: (step.effort + step.pay_lost * 10, 0.0),
}
