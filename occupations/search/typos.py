"""Misspelt words: the nearest word that titles have."""

from collections.abc import Iterable
from typing import Final

from django.conf import settings
from django.db.models import Q
from rapidfuzz.distance import OSA

from occupations.models import SearchTerm
from occupations.search.asked import Term, Wanted
from occupations.search.engine import counts
from occupations.tokens.zones import NAMES

__all__ = ["correct"]

# Shorter words have too many neighbours.
SHORTEST: Final = 4
# From this length on two letters may be wrong; below it, one. Two neighbours that changed places are one fault.
LONG: Final = 7
# How many of the nearest words are looked up in the index.
NEAREST: Final = 20


def correct(text: str, unknown: Iterable[Wanted], language: str) -> str:
    """Return the text with its unknown words replaced by the nearest ones; "" if there is none for any of them."""
    corrected, changed = text, False
    for word in sorted(unknown, reverse=True):
        if spelling := _nearest(word.forms[0], language):
            corrected = corrected[: word.start] + spelling + corrected[word.end :]
            changed = True
    return corrected if changed else ""


def _nearest(word: str, language: str) -> str:
    """Return the spelling of the nearest word that finds something, the reader's language first, then the commonest."""
    if len(word) < SHORTEST or not word.isalpha():
        return ""
    most = 2 if len(word) >= LONG else 1
    first, second = word[0], word[1]
    # The first letter stands first, or second where one is missing; the second likewise where one is too many.
    near = SearchTerm.objects.filter(
        Q(first__in=(first, second)) | Q(second__in=(first, second)),
        length__range=(len(word) - most, len(word) + most),
    ).order_by()
    found: dict[str, tuple[int, int, str]] = {}
    for known, spelling, own in near.values_list("word", "spelling", "language"):
        distance = OSA.distance(word, known, score_cutoff=most)
        if distance <= most:
            foreign = 0 if own == language else 1 if own == settings.LANGUAGE_CODE else 2
            nearness = (distance, foreign, spelling)
            found[known] = min(nearness, found.get(known, nearness))
    nearest = sorted(found, key=lambda known: (found[known], known))[:NEAREST]
    often = counts([(frozenset({Term(NAMES + known)}),) for known in nearest], 1000)
    ranked = [
        (*found[known][:2], -count, found[known][2])
        for known, count in zip(nearest, often, strict=True)
        if count
    ]
    return min(ranked)[-1] if ranked else ""
