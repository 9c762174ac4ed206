"""The career graph, read from the published moves in batches as a search asks for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from django.db.models import QuerySet

from occupations.models import PublishedMove, PublishedProfile
from occupations.paths.step import ABROAD, Step

__all__ = ["BATCH", "MOST_BATCHES", "Graph"]

# How many profiles' moves a query asks for, and how often: what bounds a search among a million profiles.
BATCH: Final = 250
MOST_BATCHES: Final = 12


@dataclass(frozen=True, slots=True)
class Listed:
    """What a step says of the profiles at its ends."""

    country: str
    occupation: str
    pay_usd: int | None


class Graph:
    """The moves that were read so far. One graph serves several searches, so that nothing is read twice.

    ``abroad`` is the country that the way may cross into, from an occupation to the same one there; without it no
    border is crossed.
    """

    def __init__(self, abroad: str = "") -> None:
        self.abroad = abroad
        self.steps: dict[int, list[Step]] = {}
        self.batches = 0
        # Whether a search asked for more than may be read.
        self.is_cut = False
        self._listed: dict[int, Listed] = {}

    def edges(self, here: int, soon: Iterable[int]) -> Sequence[Step]:
        """Return the steps from a profile in a fixed order; reads those of the ones to come in the same batch."""
        if here not in self.steps:
            if self.batches == MOST_BATCHES:
                self.is_cut = True
                return ()
            fresh = dict.fromkeys([here])
            fresh |= dict.fromkeys(islice((pk for pk in soon if pk not in self.steps), BATCH - 1))
            self._load(list(fresh))
        return self.steps[here]

    def reached(self) -> set[int]:
        """Return the profiles that some step read so far leads to."""
        return {step.target for steps in self.steps.values() for step in steps}

    def _load(self, pks: list[int]) -> None:
        """Read the steps from these profiles; three queries, whatever their number."""
        self.batches += 1
        moves = list(
            PublishedMove.objects.filter(source__in=pks)
            .order_by("source", "target", "kind")
            .values_list("source", "target", "kind", "similarity", "shared", "missing")
        )
        # A profile has a dozen moves at most: a batch asks for a few thousand profiles.
        self._read(
            PublishedProfile.objects.filter(pk__in={*pks, *(move[1] for move in moves)} - self._listed.keys())
        )
        steps: dict[int, dict[int, Step]] = {pk: {} for pk in pks}
        for move in moves:
            # A profile can end between the two queries.
            if move[1] in self._listed:
                self._keep(steps[move[0]], Step(*move, *self._pay(move[0], move[1])))
        for source, target in self._elsewhere(pks):
            self._keep(steps[source], Step(source, target, ABROAD, None, 0, 0, *self._pay(source, target)))
        self.steps |= {pk: list(found.values()) for pk, found in steps.items()}

    def _read(self, profiles: QuerySet[PublishedProfile]) -> list[int]:
        rows = list(profiles.values_list("pk", "country", "occupation", "pay_usd"))
        self._listed |= {row[0]: Listed(*row[1:]) for row in rows}
        return [row[0] for row in rows]

    def _pay(self, source: int, target: int) -> tuple[int | None, int | None]:
        before = self._listed.get(source)
        return before.pay_usd if before else None, self._listed[target].pay_usd

    def _elsewhere(self, pks: list[int]) -> list[tuple[int, int]]:
        """Pair each profile outside the other country with the same occupation's profile there, if there is one."""
        if not self.abroad:
            return []
        at_home = [pk for pk in pks if pk in self._listed and self._listed[pk].country != self.abroad]
        names = {self._listed[pk].occupation for pk in at_home}
        there = self._read(
            PublishedProfile.objects.filter(country=self.abroad, occupation__in=names).order_by("-pk")
        )
        by_name = {self._listed[pk].occupation: pk for pk in there}
        pairs = [(pk, by_name.get(self._listed[pk].occupation)) for pk in at_home]
        return [(pk, other) for pk, other in pairs if other is not None]

    @staticmethod
    def _keep(steps: dict[int, Step], step: Step) -> None:
        """Keep the easiest of several moves to one career, the first where they are as easy."""
        known = steps.get(step.target)
        if known is None or step.effort < known.effort:
            steps[step.target] = step
