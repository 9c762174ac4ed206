"""Zones: how the index tells where a word stands. Each token begins with a letter or sign that names its zone.

So every question of the search is one of tokens alone, which both databases answer from the index without the rows.
"""

from collections.abc import Iterable, Iterator
from typing import Final

__all__ = ["BODY", "CHOICE", "NAME", "NAMES", "STARTS", "TITLE", "TITLES", "choice", "starts"]

# Words of the profile's own titles, of all its names (the titles among them), and of its text (but not of its names).
TITLES: Final = "t"
NAMES: Final = "n"
BODY: Final = "b"
# A whole title, a whole name, and a choice of a filter.
TITLE: Final = "="
NAME: Final = "~"
CHOICE: Final = "@"
# After the zone: the first letters of a word, for which an index would have to gather too many words.
STARTS: Final = "^"
SHORT: Final = 3


def choice(facet: str, value: str) -> str:
    """Return the token of a filter's choice."""
    return f"{CHOICE}{facet}={value}"


def starts(zone: str, words: Iterable[str]) -> Iterator[str]:
    """Return the tokens of what words begin with, of one to three letters; of texts only of three."""
    for word in words:
        for length in range(SHORT if zone == BODY else 1, SHORT + 1):
            yield f"{zone}{STARTS}{word[:length]}"
