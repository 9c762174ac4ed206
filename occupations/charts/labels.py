"""Breaking the labels of a chart into lines, which SVG does not do by itself."""

import unicodedata

__all__ = ["shorten", "width", "wrap"]

ELLIPSIS = "…"


def wrap(text: str, limit: int) -> tuple[str, ...]:
    """Break a label between words into lines of at most ``limit`` letters; a full-width letter counts twice.

    Text that is written without spaces, as in Chinese, breaks anywhere; a longer single word stays whole.
    """
    lines: list[str] = []
    line = ""
    for piece, space in _pieces(text):
        longer = f"{line}{space}{piece}" if line else piece
        if line and width(longer) > limit:
            lines.append(line)
            line = piece
        else:
            line = longer
    return (*lines, line)


def shorten(text: str, limit: int, lines: int) -> tuple[str, ...]:
    """Break a label like `wrap`, into so many lines of ``limit`` letters at most; an ellipsis ends what is cut.

    A single word that is longer is cut too, so that no label ever leaves its place.
    """
    whole = wrap(text, limit)
    kept = list(whole[:lines])
    if len(whole) > lines:
        kept[-1] += ELLIPSIS
    return tuple(_cut(line, limit) for line in kept)


def width(text: str) -> int:
    """Return how many letters wide a text is; a full-width letter counts twice."""
    return sum(2 if _is_full_width(letter) else 1 for letter in text)


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


def _cut(line: str, limit: int) -> str:
    if width(line) <= limit:
        return line
    kept = line.removesuffix(ELLIPSIS)
    while kept and width(kept) >= limit:
        kept = kept[:-1]
    return kept.rstrip() + ELLIPSIS
