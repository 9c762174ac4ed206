"""What the workbench shows: a profile's texts in one language, beside their source, with what each of them needs."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.http import QueryDict

from occupations.admin.navigation import PROFILE, section_label
from occupations.codec.schema import ProfileContent
from occupations.codec.table import column
from occupations.commenting import Thread
from occupations.history.words import Piece, word_pieces
from occupations.models import GlossaryTerm, OccupationProfile, Translation
from occupations.sections import SECTIONS
from occupations.translating import State, Unit, in_page_order, state_of, units_of
from occupations.translating.fingerprint import as_compared, fingerprint
from occupations.translating.glossary import Glossary, Violation
from occupations.translating.glossary import Piece as TermPiece
from occupations.translating.memory import Offer, same_elsewhere, similar_elsewhere

__all__ = ["TEXTS_PER_PAGE", "Bench", "Entry", "Filter", "Typed", "by_heading", "shown_as"]

TEXTS_PER_PAGE = 40
OPEN = (State.MISSING, State.OUTDATED)


def shown_as(unit: Unit, language: str) -> str:
    """Return the fingerprint of a text and its source, by which a later save tells what changed in between."""
    saved = unit.words.get(language, "")
    return f"{unit.source_hash[:16]}-{fingerprint(as_compared(saved).strip())[:16]}"


@dataclass(frozen=True)
class Typed:
    """What came back for a text and was not saved, with the reasons; ``is_stale`` when it changed in between."""

    words: str
    reasons: tuple[str, ...]
    needs_review: bool
    is_stale: bool = False


@dataclass
class Entry:
    """A text on the workbench. ``is_neighbour`` when it stands there only to show what is around another."""

    unit: Unit
    language: str
    state: State
    made: Translation | None
    is_neighbour: bool = False
    typed: Typed | None = None
    same: list[Offer] = field(default_factory=list)
    similar: list[Offer] | None = None
    glossary: Glossary | None = None
    terms_in_title: frozenset[int] = frozenset()
    comments: list[Thread] = field(default_factory=list)

    @property
    def words(self) -> str:
        """Return what is typed, else what is saved."""
        return self.typed.words if self.typed else self.saved

    @property
    def saved(self) -> str:
        """Return the words that are saved in the language."""
        return self.unit.words.get(self.language, "")

    @property
    def shown_as(self) -> str:
        """Return the fingerprint that the form sends back."""
        return shown_as(self.unit, self.language)

    @property
    def needs_review(self) -> bool:
        """Tell whether somebody still has to look at the translation."""
        if self.typed:
            return self.typed.needs_review
        return bool(self.made and self.made.needs_review)

    @property
    def was_marked(self) -> bool:
        """Tell whether the translation that is saved is marked for review."""
        return bool(self.made and self.made.needs_review)

    @property
    def changes(self) -> list[Piece]:
        """Return what became of the source since this translation was made."""
        if self.state is not State.OUTDATED or self.made is None:
            return []
        return word_pieces(self.made.source, self.unit.source)

    @cached_property
    def source_pieces(self) -> list[TermPiece]:
        """Return the source text, cut where the glossary has a term."""
        return self.glossary.pieces(self.unit.source) if self.glossary else [TermPiece(self.unit.source)]

    @property
    def terms(self) -> list[GlossaryTerm]:
        """Return the glossary's terms in the source, each once."""
        return list({piece.term.pk: piece.term for piece in self.source_pieces if piece.term}.values())

    @property
    def violations(self) -> list[Violation]:
        """Return what of the glossary the translation breaks."""
        if self.glossary is None or not self.words:
            return []
        return self.glossary.violations(self.unit.source, self.words, self.terms_in_title)

    @property
    def comment_target(self) -> str:
        """Name the text as the form for a comment does."""
        return f"{self.unit.section}/{self.unit.row_key}/{self.unit.field}/{self.language}"

    @property
    def lines(self) -> int:
        """Return how tall the field has to be to show the text."""
        longest = max(len(self.unit.source), len(self.words))
        return min(14, max(2, longest // 55 + 1))

    @property
    def place(self) -> str:
        """Name the list that the text is in."""
        return "" if self.unit.section == PROFILE else section_label(self.unit.section)


@dataclass(frozen=True)
class Filter:
    """Which texts are shown: those in a state, those of a section; empty is all."""

    state: str = ""
    section: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> "Filter":
        """Read the filter of an address; what is unknown narrows nothing."""
        state = query.get("state", "")
        return cls(state if state in State.values else "", query.get("section", ""))

    def keeps(self, entry: Entry) -> bool:
        """Tell whether a text is shown."""
        return self.state in ("", entry.state) and self.section in ("", entry.unit.section)


class Bench:
    """A profile's texts in one language. Reads the translations of that language in one query."""

    def __init__(self, profile: OccupationProfile, content: ProfileContent, language: str) -> None:
        self.profile, self.language = profile, language
        rows = Translation.objects.filter(profile=profile, language=language)
        made = {(row.row_key, row.field): row for row in rows.select_related("translated_by", "confirmed_by")}
        self.entries = [self._entry(unit, made) for unit in in_page_order(units_of(content))]

    def _entry(self, unit: Unit, made: Mapping[Any, Translation]) -> Entry:
        row = made.get((unit.row_key, unit.field))
        return Entry(unit, self.language, state_of(unit, self.language, row), row)

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """Return the texts by their names."""
        return {entry.unit.id: entry for entry in self.entries}

    def counts(self, section: str) -> Counter[str]:
        """Count the texts of a section, or of all, by state."""
        return Counter(entry.state for entry in self.entries if section in ("", entry.unit.section))

    def sections(self) -> list[str]:
        """Name the sections that have texts, in the order of the page."""
        return list(dict.fromkeys(entry.unit.section for entry in self.entries))

    def next_open(self, text: str) -> str:
        """Name the next text after this one that is missing or out of date, from the beginning again; or none."""
        names = list(self.by_id)
        start = names.index(text) + 1 if text in self.by_id else 0
        around = [*self.entries[start:], *self.entries[:start]]
        return next((entry.unit.id for entry in around if entry.state in OPEN and entry.unit.id != text), "")

    def page(self, narrowed: Filter, number: str, text: str) -> Page:
        """Return the page of the texts that the filter keeps which has this text, else the one of this number."""
        kept = [entry for entry in self.entries if narrowed.keeps(entry)]
        places = [place for place, entry in enumerate(kept) if entry.unit.id == text]
        asked = str(places[0] // TEXTS_PER_PAGE + 1) if places else number
        return Paginator(kept, TEXTS_PER_PAGE).get_page(asked)

    def with_neighbours(self, kept: Iterable[Entry]) -> list[Entry]:
        """Return texts with those just before and after them in their sections, which are only shown."""
        wanted = {entry.unit.id for entry in kept}
        shown = []
        for place, entry in enumerate(self.entries):
            around = self.entries[max(place - 1, 0) : place + 2]
            near = [other for other in around if other.unit.section == entry.unit.section]
            if entry.unit.id in wanted or any(other.unit.id in wanted for other in near):
                entry.is_neighbour = entry.unit.id not in wanted
                shown.append(entry)
        return shown

    def mark_terms(self, entries: Iterable[Entry]) -> None:
        """Let the texts know the glossary of the language."""
        glossary = Glossary.of(self.language)
        title = getattr(self.profile.code, column("title", settings.LANGUAGE_CODE)) or ""
        in_title = frozenset(term.pk for term in glossary.found(title))
        for entry in entries:
            entry.glossary, entry.terms_in_title = glossary, in_title

    def recall(self, entries: Iterable[Entry], text: str) -> None:
        """Add what the memory offers: the same source for all, similar ones for the text in hand."""
        asked = [entry for entry in entries if not entry.is_neighbour and entry.state is not State.CURRENT]
        if (chosen := self.by_id.get(text)) and chosen not in asked:
            asked.append(chosen)
        same = same_elsewhere((entry.unit for entry in asked), self.language, self.profile.pk)
        for entry in asked:
            entry.same = same.get(entry.unit.id, [])
        if chosen:
            chosen.similar = similar_elsewhere(chosen.unit, self.language, self.profile.pk)


def by_heading(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """Group texts under the headings that the page prints them under; what stands above all of them has none."""
    headings = {part: str(section.heading) for section in SECTIONS for part in section.parts}
    grouped = groupby(entries, lambda entry: headings.get(entry.unit.part, ""))
    return [(heading, list(group)) for heading, group in grouped]
