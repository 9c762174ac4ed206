"""What a sheet is made of, and how two languages stand beside each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

__all__ = ["Item", "Line", "Part", "beside"]

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
class Item:
    """A line with the notes that belong to it, and what English says otherwise; nothing where both say the same."""

    own: tuple[Line, ...]
    english: tuple[Line, ...]

    @property
    def kind(self) -> str:
        """Return the kind of its first line: a box to tick, or none."""
        return (self.own or self.english)[0].kind


def beside(own: Sequence[Part], english: Sequence[Part]) -> list[dict[str, Any]]:
    """Put the parts of a sheet in the reader's language beside those in English, which may be the same sheet.

    Both come from one publication and have the same rows. What fell back to English is printed once, and so is what a
    publisher has titled in one of the two languages alone.
    """
    others = {part.noun: part for part in english}
    return [_part(part, others.get(part.noun, part)) for part in own]


def _part(own: Part, english: Part) -> dict[str, Any]:
    others = {line.key: line for line in english.lines}
    entries = []
    for lines in _with_notes(own.lines):
        told = [(line, others.pop(line.key, line)) for line in lines]
        entries.append(Item(lines, tuple(other for line, other in told if not _same(line, other))))
    return {
        "noun": own.noun,
        "heading": own.heading,
        "english": english.heading if english.heading != own.heading else "",
        "entries": entries + [Item((), (line,)) for line in others.values()],
    }


def _with_notes(lines: Iterable[Line]) -> list[tuple[Line, ...]]:
    """Put each line together with the notes that follow it."""
    found: list[tuple[Line, ...]] = []
    for line in lines:
        if line.kind == "note" and found:
            found[-1] = (*found[-1], line)
        else:
            found.append((line,))
    return found


def _same(line: Line, other: Line) -> bool:
    return (_plain(line.text), line.url) == (_plain(other.text), other.url)


def _plain(words: Words) -> str:
    return words["t"] if isinstance(words, dict) else words or ""
