"""The careers next to each profile of a country, with the skills they share and the skills that are missing."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from occupations.composing.adjacent.choice import Standing, choose_neighbours
from occupations.composing.adjacent.vectors import Vectors, skill_vectors
from occupations.composing.codes import Code, Codes
from occupations.composing.facts import Facts

__all__ = ["Neighbour", "Standing", "neighbours"]

SKILLS_NAMED = 5
# A skill counts as asked for from this importance on (3 of 5: important), and as missing from this gap of levels on.
IMPORTANT = 3.0
GAP = 0.75
PLACES = Decimal("0.001")


@dataclass(frozen=True)
class Neighbour:
    """A career next to another; ``similarity`` is None where both were judged by the same matching codes."""

    code: Code
    kind: str
    similarity: Decimal | None
    shared: list[str]
    missing: list[str]


def neighbours(
    country: Sequence[Code], standings: Sequence[Standing], codes: Codes, facts: Facts
) -> dict[int, list[Neighbour]]:
    """Return the careers next to each of a country's codes, by primary key."""
    vectors = skill_vectors(country, codes, facts)
    chosen = choose_neighbours(vectors, standings, _related(vectors, facts))
    return {
        code.pk: [
            Neighbour(country[other], kind, _similarity(vectors, row, other), *_skills(vectors, row, other))
            for other, kind in chosen[row]
        ]
        for row, code in enumerate(country)
    }


def _related(vectors: Vectors, facts: Facts) -> dict[tuple[int, int], float]:
    """Return how much of two rows, from 0 to 1, rests on codes which a publisher calls related."""
    rows: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for row, shares in enumerate(vectors.grounds):
        for pk, share in shares.items():
            rows[pk].append((row, share))
    said = {(pk, other) for pk, others in facts.related.items() for other in others}
    found: dict[tuple[int, int], float] = defaultdict(float)
    for pk, other in sorted(said | {(other, pk) for pk, other in said}):
        for a, share in rows.get(pk, ()):
            for b, others_share in rows.get(other, ()):
                found[a, b] += share * others_share
    return found


def _similarity(vectors: Vectors, row: int, other: int) -> Decimal | None:
    if vectors.grounds[row] == vectors.grounds[other]:
        return None
    return Decimal(float(np.clip(vectors.similarity[row, other], 0, 1))).quantize(PLACES)


def _skills(vectors: Vectors, row: int, other: int) -> tuple[list[str], list[str]]:
    """Name the skills that both ask for, the most characteristic first, and those that the other needs more of."""
    wanted = vectors.importance[other] >= IMPORTANT
    gap = vectors.level[other] - vectors.level[row]
    typical = np.minimum(vectors.standard[row], vectors.standard[other])
    both = wanted & (vectors.importance[row] >= IMPORTANT) & (gap < GAP)
    shared = [n for n in np.argsort(-typical, kind="stable") if both[n]]
    missing = [n for n in np.argsort(-np.nan_to_num(gap), kind="stable") if wanted[n] and gap[n] >= GAP]
    return _named(vectors, shared), _named(vectors, missing)


def _named(vectors: Vectors, columns: list[int]) -> list[str]:
    return [vectors.skills[column] for column in columns[:SKILLS_NAMED]]
