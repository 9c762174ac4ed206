"""Breaking a title into lines that fit."""

from dataclasses import dataclass

from PIL import ImageFont

from occupations.sharing.fonts import Face, has_all

__all__ = ["LEADING", "Block", "fit", "spread"]

SIZES = (76, 68, 60, 52, 46, 40, 36)
# The distance of lines, in sizes of their font.
LEADING = 1.3
ELLIPSIS = "…"
# Signs that begin no line in Chinese.
CLOSING = "，。、；：！？）》」』】〉…·"
UNSPACED = {"zh-hans", "zh-hant"}


@dataclass(frozen=True)
class Block:
    """Lines of text and the size of their font in pixels."""

    lines: tuple[str, ...]
    size: int


def fit(text: str, face: Face, language: str, width: int, height: int) -> Block:
    """Return the text as large as it fits into this width and height; in the smallest size what does not fit is cut."""
    for size in SIZES:
        font = face.at(size)
        lines = spread(text, font, language, width)
        if len(lines) * size * LEADING <= height and all(font.getlength(line) <= width for line in lines):
            return Block(tuple(lines), size)
    most = int(height / (size * LEADING))
    kept = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    end = ELLIPSIS if has_all(face, ELLIPSIS) else ""
    return Block(tuple(_cut(line, font, language, width, end) for line in kept if line), size)


def spread(text: str, font: ImageFont.FreeTypeFont, language: str, width: int) -> list[str]:
    """Return the text in lines no wider than this, except for a single word that is wider."""
    lines: list[str] = []
    for word in _pieces(text, language):
        if lines and font.getlength((lines[-1] + word).rstrip()) <= width:
            lines[-1] += word
        else:
            lines.append(word)
    return [line.strip() for line in lines]


def _pieces(text: str, language: str) -> list[str]:
    """Return what a line may be broken between: words, or in Chinese signs, with what may not begin a line."""
    if language not in UNSPACED:
        return [f"{word} " for word in text.split()]
    pieces: list[str] = []
    for sign in text:
        joins = pieces and (
            sign in CLOSING or (sign.isascii() and pieces[-1][-1:].isascii() and sign.strip())
        )
        if joins and pieces[-1].strip():
            pieces[-1] += sign
        else:
            pieces.append(sign)
    return pieces


def _cut(line: str, font: ImageFont.FreeTypeFont, language: str, width: int, end: str) -> str:
    """Return the words of a line that fit, or the beginning of one that does not, with a sign for what is left out."""
    if font.getlength(line) <= width:
        return line
    pieces = _pieces(line, language)
    if font.getlength(pieces[0].rstrip() + end) > width:
        pieces = list(line)
    kept = ""
    for piece in pieces:
        if kept and font.getlength((kept + piece).rstrip() + end) > width:
            break
        kept += piece
    return kept.rstrip() + end
