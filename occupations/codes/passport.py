"""Everything there is to say of a code, read in every language in a bounded number of queries."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from careergraph.languages import offered
from occupations.codec.reference import REFERENCE_TABLES
from occupations.codec.table import column
from occupations.codes.confusion import easily_confused
from occupations.codes.editions import Editions, read_editions
from occupations.codes.leads import Lead, leads_to
from occupations.codes.matches import Code, Match, Matches, read_matches
from occupations.codes.titles import Title, read_titles

__all__ = ["Passport", "read_codes", "read_passport"]

TABLES = {table.name: table for table in REFERENCE_TABLES}


@dataclass(frozen=True)
class Passport:
    """A code with its texts by language. ``codes`` holds a row for each code that is named here, by primary key.

    ``matches`` are those with other classifications and newer editions. A match in ``older`` leads from this code to an
    older edition's, or from that one to one that is older still.
    """

    code: Code
    row: dict[str, Any]
    definition: dict[str, str]
    editions: Editions
    codes: dict[int, dict[str, Any]]
    children: list[int]
    matches: list[Match]
    older: list[Match]
    confused: list[int]
    leads: list[Lead]
    titles: list[Title]
    sources: list[dict[str, Any]]


def read_passport(classification: str, code: str, languages: Sequence[str]) -> Passport | None:
    """Read a code's passport; its profiles' titles in these languages, all other texts in every one."""
    definitions = {language: column("definition", language) for language in offered()}
    found = read_codes(*definitions.values(), classification__slug=classification, code=code)
    if not found:
        return None
    [row] = found
    own = Code(row["pk"], row["classification"], row["code"])
    editions = read_editions()
    matches = read_matches([own.pk])
    confused = easily_confused(own, row["level"], row["title"])
    children = read_codes(parent=own.pk)
    older = _older(own, matches, editions)
    near = [match for match in matches.get(own.pk, []) if match not in older]
    named = {
        own.pk,
        row["parent_id"],
        *confused,
        *(pk for match in near + older for pk in (match.code.pk, match.other.pk)),
    }
    return Passport(
        code=own,
        row=row,
        definition={language: row[name] for language, name in definitions.items() if row[name]},
        editions=editions,
        codes={other["pk"]: other for other in children + read_codes(pk__in=named - {None})},
        children=[child["pk"] for child in children],
        matches=near,
        older=older,
        confused=confused,
        leads=leads_to([own], matches, languages)[own],
        titles=read_titles(own.pk),
        sources=_sources({match.source for match in near + older}),
    )


def read_codes(*extra: str, **filters: Any) -> list[dict[str, Any]]:
    """Read codes with their classification, titles by language, level and group above, in order and in one query."""
    return TABLES["codes"].read(offered(), "pk", "level", "parent_id", *extra, **filters)


def _older(own: Code, matches: Matches, editions: Editions) -> list[Match]:
    """Return the matches with codes of editions that this code's edition replaced, and with what those replaced."""
    direct = _with_older(matches.get(own.pk, []), editions)
    known = {own, *(match.other for match in direct)}
    between = sorted({match.other.pk for match in direct})
    further = [match for pk in between for match in _with_older(matches.get(pk, []), editions)]
    return direct + [match for match in further if match.other not in known]


def _with_older(matches: Collection[Match], editions: Editions) -> list[Match]:
    return [
        match
        for match in matches
        if match.other.classification in editions.replaced_by(match.code.classification)
    ]


def _sources(slugs: set[str]) -> list[dict[str, Any]]:
    rows = TABLES["sources"].read([], slug__in=slugs)
    return [
        {"number": number, **{name: value for name, value in row.items() if value}}
        for number, row in enumerate(rows, 1)
    ]
