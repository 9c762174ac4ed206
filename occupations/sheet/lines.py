"""What a sheet is made of, and how two languages stand beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

__all__ = ["Line", "Pair", "Part", "beside"]

Words = str | dict[str, str] | None


@dataclass(frozen=True)
class Line:
    """A line: words of a document, or a sentence of ours in its language.

    ``key`` is the same in every language. A ``box`` begins something to be ticked, a ``note``
    belongs to the line above.
    """

    key: str
    text: Words
    kind: Literal["", "box", "note"] = ""
    citation: int | None = None
    url: str = ""


@dataclass(frozen=True)
class Part:
    """Lines under a heading, in one language."""

    noun: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Pair:
    """A line in the reader's language and in English; ``english`` is None where both say the same, printed once."""

    line: Line
    english: Line | None


def beside(own: Sequence[Part], english: Sequence[Part]) -> list[dict[str, Any]]:
    """Put the parts of a sheet in the reader's language beside those in English, which may be the same sheet.

    Both come from one publication and have the same rows. What fell back to English is printed once, and so is what a
    publisher has titled in one of the two languages alone.
    """
    others = {part.noun: part for part in english}
    return [_part(part, others.get(part.noun, part)) for part in own]


def _part(own: Part, english: Part) -> dict[str, Any]:
    lines = {line.key: line for line in english.lines}
    pairs = [_pair(line, lines.pop(line.key, None)) for line in own.lines]
    return {
        "noun": own.noun,
        "heading": own.heading,
        "english": english.heading if english.heading != own.heading else "",
        "pairs": pairs + [Pair(line, None) for line in lines.values()],
    }


def _pair(line: Line, english: Line | None) -> Pair:
    same = english is None or (_plain(line.text), line.url) == (_plain(english.text), english.url)
    return Pair(line, None if same else english)


def _plain(words: Words) -> str:
    return words["t"] if isinstance(words, dict) else words or ""
