"""What the imports know, loaded once: figures, texts and skills by code, and the sources they come from."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import QuerySet

from careergraph.languages import offered
from occupations.codec.table import column
from occupations.models import (
    ClassificationCode,
    CodeText,
    DataSource,
    Figure,
    ImportRun,
    RelatedCode,
    Skill,
    SkillLevel,
)

__all__ = ["Facts", "FigureFact", "SourceFact", "TextFact", "load_facts"]


class FigureFact(NamedTuple):
    """A figure as its source gives it."""

    measure: str
    unit: str
    place: str
    period: str
    value: Decimal | None
    flag: str
    bound: Decimal | None
    source: int

    @property
    def amount(self) -> Decimal | None:
        """The value; of a top-coded figure, what it is at least."""
        return self.bound if self.value is None else self.value


class TextFact(NamedTuple):
    """A sentence as its source words it."""

    kind: str
    language: str
    text: str
    source: int


class SourceFact(NamedTuple):
    """A data source: its short name, the publication that its releases share, and when it was last read."""

    slug: str
    publication: tuple[str, str]
    accessed_on: dt.date | None


@dataclass(frozen=True)
class Facts:
    """All of it, by the primary key of the code."""

    figures: Mapping[int, list[FigureFact]]
    texts: Mapping[int, list[TextFact]]
    titles: Mapping[int, dict[str, str]]
    definitions: Mapping[int, dict[str, str]]
    skills: Mapping[int, dict[str, float]]
    levels: Mapping[int, dict[str, float]]
    related: Mapping[int, dict[int, int]]
    sources: Mapping[int, SourceFact]


def load_facts() -> Facts:
    """Load the facts in a fixed number of queries."""
    figures: dict[int, list[FigureFact]] = defaultdict(list)
    columns = ("code_id", "measure", "unit", "place", "period", "value", "flag", "bound", "source_id")
    for pk, *said in Figure.objects.order_by().values_list(*columns).iterator():
        figures[pk].append(FigureFact(*said))
    texts: dict[int, list[TextFact]] = defaultdict(list)
    rows = CodeText.objects.order_by("code", "source", "kind", "position", "language")
    for pk, *said in rows.values_list("code_id", "kind", "language", "text", "source_id").iterator():
        texts[pk].append(TextFact(*said))
    names = dict(Skill.objects.values_list("pk", "slug"))
    skills: dict[int, dict[str, float]] = defaultdict(dict)
    levels: dict[int, dict[str, float]] = defaultdict(dict)
    asked = SkillLevel.objects.order_by().values_list("code_id", "skill_id", "importance", "level")
    for pk, skill, importance, level in asked.iterator():
        skills[pk][names[skill]] = float(importance)
        levels[pk][names[skill]] = float(level or 0)
    related: dict[int, dict[int, int]] = defaultdict(dict)
    for pk, other, position in RelatedCode.objects.order_by().values_list(
        "code_id", "related_id", "position"
    ):
        related[pk][other] = position
    titles, definitions = _words()
    return Facts(figures, texts, titles, definitions, skills, levels, related, _sources())


def _words() -> tuple[dict[int, dict[str, str]], dict[int, dict[str, str]]]:
    """Return the titles and the definitions of every code, each by language."""
    languages = list(offered())
    columns = [column(name, language) for name in ("title", "definition") for language in languages]
    titles, definitions = {}, {}
    rows: QuerySet[Any, Any] = QuerySet(ClassificationCode).order_by().values_list("pk", *columns)
    for pk, *words in rows.iterator():
        middle = len(languages)
        titles[pk] = {code: said for code, said in zip(languages, words[:middle], strict=True) if said}
        definitions[pk] = {code: said for code, said in zip(languages, words[middle:], strict=True) if said}
    return titles, definitions


def _sources() -> dict[int, SourceFact]:
    """Return the sources, with the day on which each was last imported."""
    read: dict[int, dt.date] = {}
    runs = ImportRun.objects.order_by("started_at").values_list("source_id", "started_at")
    for source, started in runs:
        if source is not None:
            read[source] = started.date()
    return {
        pk: SourceFact(slug, (publisher, title), read.get(pk))
        for pk, slug, publisher, title in DataSource.objects.values_list("pk", "slug", "publisher", "title")
    }
