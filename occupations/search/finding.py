"""Finding: the profiles that a text asks for, the best first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from occupations.search.asked import Query, Term, Wanted, anywhere, is_too_long, tiers, wanted
from occupations.search.engine import counts, ranks
from occupations.search.typos import correct
from occupations.tokens.zones import NAMES, TITLES, choice

__all__ = ["MOST", "Found", "find"]

# Nobody reads more hits.
MOST: Final = 1000
# Shorter words ("a", "to", "in") are no reason to show a page for.
TELLING: Final = 3
# The last bits of an entry's primary key are the profile's.
PROFILE = (1 << 32) - 1


@dataclass(frozen=True)
class Found:
    """What a text finds.

    ``profiles`` are primary keys, best first, at most ``MOST``; there are more where ``is_capped``. ``corrected`` is
    the text as it was understood, where a word was misspelt. ``any_word`` says that nothing has all the words, and what
    has some of them is given. ``fault`` says why nothing was looked for.
    """

    profiles: list[int] = field(default_factory=list)
    is_capped: bool = False
    corrected: str = ""
    any_word: bool = False
    fault: Literal["", "empty", "long"] = ""


def find(text: str, language: str, where: Iterable[tuple[str, str]] = ()) -> Found:
    """Find the profiles for a text that is asked on a page in this language; never fails, whatever the text.

    ``where`` are choices of filters as ``PublishedProfile.facets`` names them, and ("country", "us"): all must hold.
    Hits come by how telling the place is: the whole title, the start of a title, all words in titles, all their stems
    there, a whole name, words that begin words of titles, all words in names, words that begin words of names,
    anywhere. Equals come by standing. At most some 30 queries, most often one to five.
    """
    if is_too_long(text):
        return Found(fault="long")
    words = wanted(text)
    if not words:
        return Found(fault="empty")
    filters = tuple(frozenset({Term(choice(facet, value))}) for facet, value in where)
    if found := _all(words, text, filters):
        return _answer(found)
    known = [bool(found) for found in counts([(word.anywhere(),) for word in words], 1)]
    unknown = [word for word, is_known in zip(words, known, strict=True) if not is_known]
    corrected = correct(text, unknown, language)
    if corrected:
        words = wanted(corrected)
        if found := _all(words, corrected, filters):
            return _answer(found, corrected)
    if filters and counts([anywhere(words)], 1) == [1]:
        # Something has all the words, and nothing of it is left by the filters.
        return Found(corrected=corrected)
    return _answer(_some(words, filters), corrected, any_word=True)


def _answer(found: list[int], corrected: str = "", *, any_word: bool = False) -> Found:
    profiles = [rank & PROFILE for rank in found[:MOST]]
    return Found(profiles, len(found) > MOST, corrected, any_word and bool(profiles))


def _all(words: Sequence[Wanted], text: str, filters: Query) -> list[int]:
    """Return the entries that have all the words, the best first: at most one more than is given."""
    found: dict[int, None] = {}
    asked = [query + filters for query in tiers(words, text)]
    # Whole words together, for that is one query; the others each when it is needed, for they cost more.
    for together in (asked[:-4], *([one] for one in asked[-4:])):
        for ranked in ranks(together, MOST + 1):
            found.update(dict.fromkeys(ranked))
        if len(found) > MOST:
            break
    return list(found)[: MOST + 1]


def _some(words: Sequence[Wanted], filters: Query) -> list[int]:
    """Return entries that have some of the words: as many of the rarest as any has, then each of them alone."""
    often = counts([(word.anywhere(), *filters) for word in words], MOST + 1)
    rarest = [word for count, word in sorted(zip(often, words, strict=True)) if count]
    found: dict[int, None] = {}
    for number in range(len(rarest) - 1, 1, -1):
        if ranked := ranks([anywhere(rarest[:number]) + filters], MOST + 1)[0]:
            found.update(dict.fromkeys(ranked))
            break
    alone = [word for word in rarest if len(word.forms[0]) >= TELLING or len(rarest) == 1] or rarest
    for zone in (TITLES, NAMES):
        for ranked in ranks([(word.whole(zone), *filters) for word in alone], MOST + 1):
            found.update(dict.fromkeys(ranked))
    if not found and rarest:
        found.update(dict.fromkeys(ranks([(rarest[0].anywhere(), *filters)], MOST + 1)[0]))
    return list(found)[: MOST + 1]
