"""Words that a reader types and does not look for: articles, conjunctions, prepositions, "how to become a …"."""

from typing import Final

__all__ = ["FILLERS"]

# As `fold` leaves them; Chinese has no words. "It" is none: it is a field of work.
ENGLISH: Final = "a an and are as at be become by for from how i in is of on or the to what with"
SPANISH: Final = "a al como con de del el en es la las los o para por que se ser un una y"
FRENCH: Final = (
    "a au aux avec comment d dans de des devenir du en est et etre l la le les ou par pour sur un une"
)
ARABIC: Final = "الي او علي عن في كيف مع من و"
FILLERS: Final = frozenset(f"{ENGLISH} {SPANISH} {FRENCH} {ARABIC}".split())
