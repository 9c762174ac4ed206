"""What the imports propose for one profile, as the codec's structure."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from careergraph.languages import offered
from occupations.codec import schema
from occupations.composing.adjacent import Neighbour
from occupations.composing.codes import Code, Codes
from occupations.composing.facts import Facts, TextFact
from occupations.composing.figures import Printed
from occupations.composing.keys import row_key
from occupations.composing.ratings import Score
from occupations.figures import Rank, rank
from occupations.models import CodeText, Measure, Rating, Statement

__all__ = ["Subject", "propose"]

# The openings that a demand is worked out from, the first that there are.
OPENINGS = (Measure.OPENINGS_YEARLY, Measure.OPENINGS_TOTAL)
# Which list a text goes to, and how many of them a page can bear.
LISTS = {
    CodeText.Kind.TASK: (Statement.Section.RESPONSIBILITY, 20),
    CodeText.Kind.REQUIREMENT: (Statement.Section.REQUIREMENT, 10),
    CodeText.Kind.TOOL: (Statement.Section.TOOL, 30),
}


@dataclass(frozen=True)
class Subject:
    """A profile to be composed: its code and identity, and what was chosen and computed for it."""

    code: Code
    key: uuid.UUID
    country: str
    occupation: str
    slug: str
    figures: Sequence[Printed]
    scores: Mapping[str, Score]
    neighbours: Sequence[Neighbour]


def propose(
    subject: Subject, targets: Mapping[int, str], codes: Codes, facts: Facts
) -> schema.ProfileContent:
    """Build the structure; ``targets`` names the profile of each code that has one, as the codec does."""
    texts, words = _texts(subject.code, codes, facts)
    used = dict.fromkeys([figure.fact.source for figure in subject.figures] + [text.source for text in texts])
    citations = {source: row_key(subject.key, "sources", facts.sources[source].slug) for source in used}
    statistics = [_statistic(figure, subject, citations, facts) for figure in subject.figures]
    return schema.ProfileContent(
        schema_version=schema.SCHEMA_VERSION,
        languages=list(offered()),
        profile=schema.ProfileRow(
            key=subject.key,
            country=subject.country,
            classification=subject.code.classification,
            code=subject.code.code,
            occupation=subject.occupation,
            slug=subject.slug,
            skilled_migration=any(row.measure == Measure.GOING_RATE for row in statistics),
            title=facts.titles[subject.code.pk],
            summary=words,
        ),
        sources=[
            schema.SourceRow(
                key=key, source=facts.sources[source].slug, accessed_on=facts.sources[source].accessed_on
            )
            for source, key in citations.items()
        ],
        ratings=[_rating(name, score, subject, statistics) for name, score in subject.scores.items()],
        statistics=statistics,
        adjacent=[
            _adjacent(neighbour, subject, targets[neighbour.code.pk]) for neighbour in subject.neighbours
        ],
        statements=_statements(texts, subject, citations),
    )


def _texts(code: Code, codes: Codes, facts: Facts) -> tuple[list[TextFact], dict[str, str]]:
    """Return the sentences and the definition of the code, or else of a code it is the same as."""
    same = [other.pk for other in (code, *codes.same_as(code))]
    texts = next((facts.texts[pk] for pk in same if facts.texts.get(pk)), [])
    words = next((facts.definitions[pk] for pk in same if facts.definitions[pk]), {})
    return texts, words


def _statistic(
    figure: Printed, subject: Subject, citations: Mapping[int, uuid.UUID], facts: Facts
) -> schema.StatisticRow:
    fact = figure.fact
    source = facts.sources[fact.source].slug
    return schema.StatisticRow.model_validate(
        {
            "key": row_key(
                subject.key, "statistics", fact.measure, fact.unit, fact.place, fact.period, source
            ),
            "measure": fact.measure,
            "value": fact.value,
            "flag": fact.flag,
            "bound": fact.bound,
            "unit": fact.unit,
            "place": fact.place,
            "period": fact.period,
            "published_for": figure.published_for,
            "citation": citations[fact.source],
        }
    )


def _rating(
    dimension: str, score: Score, subject: Subject, statistics: Iterable[schema.StatisticRow]
) -> schema.RatingRow:
    """Write a computed score; each input names the national statistic that counts of its measure."""
    national = [row for row in statistics if row.place == subject.country.upper()]
    rows = _counted(national)
    measures = [part.measure for part in score.inputs]
    if openings := next((rows[name] for name in OPENINGS if name in measures and name in rows), None):
        # Openings are set against the employment of their own source, as `ratings.market` has it.
        rows |= _counted(
            row for row in national if (row.measure, row.citation) == (Measure.EMPLOYMENT, openings.citation)
        )
    inputs = [
        {**vars(part), "statistic": rows[part.measure].key} for part in score.inputs if part.measure in rows
    ]
    said: dict[str, Any] = {
        "key": row_key(subject.key, "ratings", dimension),
        "dimension": dimension,
        "score": score.score,
        "low": score.low,
        "high": score.high,
        "basis": Rating.Basis.COMPUTED,
        "inputs": inputs,
    }
    return schema.RatingRow.model_validate(said)


def _counted(statistics: Iterable[schema.StatisticRow]) -> dict[str, schema.StatisticRow]:
    """Return the statistic of each measure that counts, as `ratings.market` chooses its value."""
    rows: dict[str, schema.StatisticRow] = {}
    for row in statistics:
        if row.value is None and row.bound is None:
            continue
        known = rows.get(row.measure)
        if known is None or _rank(known) < _rank(row):
            rows[row.measure] = row
    return rows


def _rank(row: schema.StatisticRow) -> Rank:
    return rank(row.unit, row.period, row.published_for)


def _adjacent(neighbour: Neighbour, subject: Subject, target: str) -> schema.AdjacentRow:
    return schema.AdjacentRow.model_validate(
        {
            "key": row_key(subject.key, "adjacent", target, neighbour.kind),
            "target": target,
            "kind": neighbour.kind,
            "similarity": neighbour.similarity,
            "shared": neighbour.shared,
            "missing": neighbour.missing,
        }
    )


def _statements(
    texts: Iterable[TextFact], subject: Subject, citations: Mapping[int, uuid.UUID]
) -> list[schema.StatementRow]:
    """Write the sentences into their lists, in the language of their source."""
    rows: list[schema.StatementRow] = []
    for kind, (section, most) in LISTS.items():
        chosen = [text for text in texts if text.kind == kind and text.language in offered()][:most]
        for position, text in enumerate(chosen):
            key = row_key(subject.key, "statements", section, str(position))
            rows.append(
                schema.StatementRow(
                    key=key,
                    section=section,
                    text={text.language: text.text},
                    citation=citations[text.source],
                )
            )
    return rows
