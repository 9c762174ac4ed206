"""A passport in one language, as pages and the API say it: plain values, with words as documents write them."""

from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from typing import Any

from occupations.codes.editions import Editions
from occupations.codes.leads import Lead
from occupations.codes.matches import Code, Match
from occupations.codes.passport import Passport
from occupations.codes.titles import alternate, official, own
from occupations.publishing.words import Wording, as_written

__all__ = ["MOST_TITLES", "word_code", "word_edition", "word_passport"]

# How many alternate titles are printed.
MOST_TITLES = 30


def word_passport(passport: Passport, language: str) -> dict[str, Any]:
    """Word a passport in a language; what has no value is left out."""
    say = Wording(language)
    row, editions = passport.row, passport.editions
    others = alternate(passport.titles, language)
    successor = editions[passport.code.classification].successor
    worded = {
        "classification": word_edition(editions, passport.code.classification),
        "successor": word_edition(editions, successor) if successor else None,
        **word_code(row, say),
        "level": row["level"],
        "titles": [
            {"language": tag, "text": text} for tag, text in official(passport.titles, row["title"]).items()
        ],
        "own_titles": [
            {"language": title.language, "text": title.text} for title in own(passport.titles, language)
        ],
        "definition": as_written(say.quote(passport.definition)),
        "parent": word_code(passport.codes[row["parent_id"]], say) if row["parent_id"] else None,
        "children": _codes(passport, passport.children, say),
        "matches": _groups(passport, passport.matches, say),
        "older": _groups(passport, passport.older, say),
        "confused_with": _codes(passport, passport.confused, say),
        "profiles": [
            _profile(lead, editions, language) for lead in passport.leads if language in lead.titles
        ],
        "alternate_titles": [
            {"language": title.language, "text": title.text} for title in others[:MOST_TITLES]
        ],
        "alternate_title_count": len(others),
        "sources": passport.sources,
    }
    return {name: value for name, value in worded.items() if value not in (None, "")}


def word_code(row: Mapping[str, Any], say: Wording) -> dict[str, Any]:
    """Word a code with its official title."""
    title = as_written(say.quote(row["title"]))
    return {"code": row["code"]} | ({"title": title} if title else {})


def word_edition(editions: Editions, slug: str) -> dict[str, Any]:
    """Say what an edition is called."""
    edition = editions[slug]
    names = ("slug", "name", "edition", "title", "country")
    return {name: value for name in names if (value := getattr(edition, name))}


def _codes(passport: Passport, pks: Iterable[int], say: Wording) -> list[dict[str, Any]]:
    return [word_code(passport.codes[pk], say) for pk in pks]


def _groups(passport: Passport, matches: Collection[Match], say: Wording) -> list[dict[str, Any]]:
    """Group matches by the other classification; what replaced this edition comes first."""
    newer = list(passport.editions.newer(passport.code.classification))
    ordered = sorted(
        matches, key=lambda match: (match.other.classification not in newer, match.other.classification)
    )
    return [
        {
            "classification": word_edition(passport.editions, slug),
            "codes": [
                _match(passport, list(same), say) for _key, same in groupby(found, lambda match: match[:3])
            ],
        }
        for slug, found in groupby(ordered, lambda match: match.other.classification)
    ]


def _match(passport: Passport, same: list[Match], say: Wording) -> dict[str, Any]:
    """Say what matches, how, and which sources say so."""
    code, other, kind, _source = same[0]
    numbers = {source["slug"]: source["number"] for source in passport.sources}
    worded = word_code(passport.codes[other.pk], say) | {
        "kind": kind,
        "citations": [numbers[match.source] for match in same],
    }
    if code != passport.code:
        worded["through"] = _name(passport.editions, code)
    return worded


def _name(editions: Editions, code: Code) -> dict[str, Any]:
    return {"classification": word_edition(editions, code.classification), "code": code.code}


def _profile(lead: Lead, editions: Editions, language: str) -> dict[str, Any]:
    return {
        "country": lead.country,
        "slug": lead.slug,
        "code": lead.code,
        "classification": word_edition(editions, lead.classification),
        "title": lead.titles[language],
        "kind": lead.kind,
        "steps": lead.steps,
    }
