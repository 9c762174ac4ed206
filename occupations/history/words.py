"""What differs between two texts, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

__all__ = ["Op", "Piece", "word_pieces"]

# A number with its separators; a Chinese character, which stands for itself; a word with its apostrophes and with the
# marks that Arabic and others write above and below letters; white space; or any other character.
TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*"
    r"|[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    r"|[^\W\d\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    r"(?:[^\W\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    r"|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]|['’](?=\w))*"
    r"|\s+"
    r"|."
)
# Comparing takes a time that grows with the product of both lengths: longer texts are one old and one new piece.
LARGEST = 4_000_000


class Op(StrEnum):
    """What became of a piece of a text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    """A run of words that both texts have, or only one of them."""

    op: Op
    text: str


def word_pieces(old: str, new: str) -> list[Piece]:
    """Cut two texts into what they share and what only one of them has, in the order of reading.

    Without the added pieces, what is left is the old text, without the removed ones the new text.
    """
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    if len(before) * len(after) > LARGEST:
        return _merged([(old, new, False)])
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    runs = [
        ("".join(before[i1:i2]), "".join(after[j1:j2]), op == "equal")
        for op, i1, i2, j1, j2 in matcher.get_opcodes()
    ]
    return _merged(runs)


def _merged(runs: list[tuple[str, str, bool]]) -> list[Piece]:
    """Turn runs into pieces; a mere space between two changes belongs to them, so that phrases stay together."""
    joined: list[tuple[str, str, bool]] = []
    for place, (old, new, same) in enumerate(runs):
        between = same and 0 < place < len(runs) - 1 and old.isspace()
        changed = not same or between
        if joined and changed and not joined[-1][2]:
            joined[-1] = (joined[-1][0] + old, joined[-1][1] + new, False)
        else:
            joined.append((old, new, not changed))
    return [piece for run in joined for piece in _pieces(*run)]


def _pieces(old: str, new: str, same: bool) -> Iterator[Piece]:
    if same:
        yield Piece(Op.SAME, old)
        return
    if old:
        yield Piece(Op.REMOVED, old)
    if new:
        yield Piece(Op.ADDED, new)
