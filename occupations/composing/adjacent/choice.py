"""Which careers are next to which: safer from AI, a next step, or related."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from occupations.composing.adjacent.vectors import Vectors
from occupations.models import AdjacentCareer

__all__ = ["Standing", "choose_neighbours"]

LIMIT = 12
LIMIT_OF_KIND = 4
# The least similarity of two careers that are called adjacent, on a scale whose 0 means no more alike than any two.
ALIKE = 0.4
# How much nearer a pair counts that a publisher calls related, where all of both is meant.
RELATED_BONUS = 0.3
# Clearly lower: three twentieths of the scale of AI risk. Not far below: at most 15% less pay.
SAFER_BY = 1.5
PAY_KEPT = 0.85
# More than double the pay is no one move: nobody becomes a surgeon by learning a skill or two.
PAY_LEAP = 2.0
# A next step pays at least 15% more, and asks for no less preparation, and not for much more.
PAY_GAIN = 1.15
PREPARATION_LESS, PREPARATION_MORE = 0.3, 3.0

Choice = tuple[int, str]


@dataclass(frozen=True)
class Standing:
    """What decides on the kind of a move: yearly pay, AI risk and learning, both from 0 to 10; None if not known."""

    pay: float | None = None
    risk: float | None = None
    learning: float | None = None


def choose_neighbours(
    vectors: Vectors, standings: Sequence[Standing], related: Mapping[tuple[int, int], float]
) -> list[list[Choice]]:
    """Return, for each row, the rows next to it with the kind of the move, nearest first, at most 12.

    Whoever lists a career as related is listed by it, as related or as a move; where one has no room, neither does.
    """
    nearness = vectors.similarity.copy()
    for (a, b), share in related.items():
        nearness[a, b] += RELATED_BONUS * share
    # Rounded, so that no order of adding up decides between equals.
    nearness = np.round(nearness, 9)
    np.fill_diagonal(nearness, -1)
    order = np.argsort(-nearness, axis=1, kind="stable")
    moves: list[dict[int, str]] = []
    for row in range(len(standings)):
        near = [int(other) for other in order[row] if nearness[row, other] >= ALIKE]
        moves.append(_moves(row, near, standings))
    _add_related(moves, nearness)
    return [
        sorted(found.items(), key=lambda choice: (-nearness[row, choice[0]], choice[0]))
        for row, found in enumerate(moves)
    ]


def _moves(row: int, near: Sequence[int], standings: Sequence[Standing]) -> dict[int, str]:
    found: dict[int, str] = {}
    counts: dict[str, int] = defaultdict(int)
    for other in near:
        kind = _kind(standings[row], standings[other])
        if kind and counts[kind] < LIMIT_OF_KIND:
            counts[kind] += 1
            found[other] = kind
    return found


def _kind(here: Standing, there: Standing) -> str | None:
    """Tell whether a move is to a safer career or a next step; neither where too far or a figure is missing."""
    if here.pay is None or there.pay is None or here.learning is None or there.learning is None:
        return None
    more = there.learning - here.learning
    if more > PREPARATION_MORE or there.pay > PAY_LEAP * here.pay:
        return None
    safer = here.risk is not None and there.risk is not None and here.risk - there.risk >= SAFER_BY
    if safer and there.pay >= PAY_KEPT * here.pay:
        return AdjacentCareer.Kind.SAFER
    if more >= -PREPARATION_LESS and there.pay >= PAY_GAIN * here.pay:
        return AdjacentCareer.Kind.NEXT_STEP
    return None


def _add_related(moves: list[dict[int, str]], nearness: np.ndarray) -> None:
    """Fill up with related careers, the nearest pairs first, each on both sides."""
    pairs = ((int(a), int(b)) for a, b in np.argwhere(np.triu(nearness, 1) >= ALIKE))
    for a, b in sorted(pairs, key=lambda pair: (-nearness[pair], pair)):
        sides = [(here, there) for here, there in ((a, b), (b, a)) if there not in moves[here]]
        if all(len(moves[here]) < LIMIT for here, _there in sides):
            for here, there in sides:
                moves[here][there] = AdjacentCareer.Kind.RELATED
