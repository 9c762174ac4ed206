"""Breaking the labels of a chart into lines, which SVG does not do by itself."""

import unicodedata

__all__ = ["wrap"]


def wrap(text: str, limit: int) -> tuple[str, ...]:
    """Break a label between words into lines of at most ``limit`` letters; a full-width letter counts twice.

    Text that is written without spaces, as in Chinese, breaks anywhere; a longer single word stays whole.
    """
    lines: list[str] = []
    line = ""
    for piece, space in _pieces(text):
        longer = f"{line}{space}{piece}" if line else piece
        if line and _width(longer) > limit:
            lines.append(line)
            line = piece
        else:
            line = longer
    return (*lines, line)


def _pieces(text: str) -> list[tuple[str, str]]:
    """Return what must stay together, each with the space before it."""
    pieces: list[tuple[str, str]] = []
    for word in text.split():
        space = " "
        if any(_is_full_width(letter) for letter in word):
            for letter in word:
                pieces.append((letter, space))
                space = ""
        else:
            pieces.append((word, space))
    return pieces


def _is_full_width(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _width(text: str) -> int:
    return sum(2 if _is_full_width(letter) else 1 for letter in text)
