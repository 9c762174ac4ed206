"""Which codes of two countries are one occupation."""

import re
from collections.abc import Mapping, Sequence
from math import sqrt

from occupations.composing.codes import Code, Codes
from occupations.composing.facts import Facts

__all__ = ["same_occupations"]

# Two codes are one occupation if each is the other's best match and their titles share more than half of their words,
# or a fifth, where their matches lead to hardly anything else.
TITLES_ALIKE, TITLES_AKIN = 0.5, 0.2
MATCH_ALONE = 0.9
FILLERS = frozenset({"a", "all", "an", "and", "for", "in", "of", "or", "the"})
# From here on, a title names what does not belong to the occupation.
EXCEPTION = re.compile(r"\W+except\b.*")
# A title with one of these is what is left over of a group; no two classifications leave the same over.
LEFTOVER = frozenset({"elsewhere", "n.e.c", "not", "other"})


def same_occupations(
    here: Sequence[Code], there: Sequence[Code], codes: Codes, facts: Facts
) -> dict[int, int]:
    """Return the codes of another country that are the same occupation, by primary key, at most one for each."""
    if not here or not there:
        return {}
    ahead = _shares(here, there, codes)
    back = _shares(there, here, codes)
    scores = {
        pk: {
            other: _score(share, back[other][pk], facts.titles[pk], facts.titles[other])
            for other, share in shares.items()
            if pk in back.get(other, {})
        }
        for pk, shares in ahead.items()
    }
    best = {pk: max(found, key=lambda other: (found[other], -other)) for pk, found in scores.items() if found}
    taken: dict[int, int] = {}
    for pk, other in best.items():
        rivals = [rival for rival, found in scores.items() if other in found]
        if pk == max(rivals, key=lambda rival: (scores[rival][other], -rival)) and _sure(
            sqrt(ahead[pk][other] * back[other][pk]), facts.titles[pk], facts.titles[other]
        ):
            taken[pk] = other
    return taken


def _shares(here: Sequence[Code], there: Sequence[Code], codes: Codes) -> dict[int, dict[int, float]]:
    wanted = {code.pk for code in there}
    goal = there[0].classification
    return {
        code.pk: {pk: share for pk, share in codes.weights(code, goal).items() if pk in wanted}
        for code in here
    }


def _score(ahead: float, back: float, title: Mapping[str, str], other: Mapping[str, str]) -> float:
    return sqrt(ahead * back) + _alike(title, other)


def _sure(share: float, title: Mapping[str, str], other: Mapping[str, str]) -> bool:
    alike = _alike(title, other)
    return alike > TITLES_ALIKE or (share >= MATCH_ALONE and alike >= TITLES_AKIN)


def _alike(title: Mapping[str, str], other: Mapping[str, str]) -> float:
    """Return the share of words that two titles have in common, in the language where that is highest."""
    return max(
        (_overlap(_words(title[code]), _words(other[code])) for code in title if code in other), default=0
    )


def _overlap(words: frozenset[str], others: frozenset[str]) -> float:
    if not LEFTOVER.isdisjoint(words | others):
        return 0
    return len(words & others) / len(words | others) if words | others else 0


def _words(title: str) -> frozenset[str]:
    """Return a title's words without plural endings, fillers and exceptions."""
    found = re.findall(r"n\.e\.c|[^\W\d_]+", EXCEPTION.sub("", title.casefold()))
    return frozenset(word.removesuffix("s") for word in found if word not in FILLERS)
