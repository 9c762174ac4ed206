"""Keeping what changed of what is public, for readers who follow it: when, and which parts, but nothing they say."""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

import orjson
from django.db.models import Exists, OuterRef, Subquery

from occupations.models import (
    AdjacentCareer,
    OccupationProfile,
    Publication,
    PublishedChange,
    PublishedProfile,
)

__all__ = ["changed_parts", "note_ended", "note_published"]

Kind = PublishedChange.Kind
# What a structure calls otherwise than the document that is made of it.
DOCUMENT_NAMES = {"ai_verdict": "verdict", "sources": "citations"}
# A key names a row and says nothing; a profile keeps its own and its country for ever.
UNSAID = {"key", "country"}


def note_published(fresh: Mapping[int, str], made_at: dt.datetime) -> None:
    """Keep how each structure differs from what is public; nothing where it does not.

    ``fresh`` is by primary key of the profile, as JSON. To be called before the current publications are ended, inside
    the same transaction. Costs the same few queries however many profiles there are. A profile that was taken away and
    is public again has changed, in no part: nobody is told of what was not public.
    """
    earlier = Publication.objects.filter(profile=OuterRef("pk")).order_by()
    current = earlier.filter(ended_at__isnull=True).values("content")
    before = OccupationProfile.objects.filter(pk__in=fresh).order_by()
    rows = []
    for pk, public, ever in before.values_list("pk", Subquery(current), Exists(earlier)):
        content = orjson.loads(fresh[pk])
        kind = Kind.CHANGED if ever else Kind.NEW
        parts = changed_parts(orjson.loads(public), content) if public else []
        if parts or not public:
            said = content["profile"]
            rows.append(
                PublishedChange(
                    profile_id=pk,
                    country=said["country"],
                    slug=said["slug"],
                    kind=kind,
                    parts=parts,
                    made_at=made_at,
                )
            )
    PublishedChange.objects.bulk_create(rows)


def note_ended(profile_ids: Collection[int], made_at: dt.datetime) -> None:
    """Keep that profiles are taken away, those that are public; to be called before their pages are removed."""
    public = PublishedProfile.objects.filter(pk__in=profile_ids).values_list("pk", "country", "slug")
    PublishedChange.objects.bulk_create(
        PublishedChange(profile_id=pk, country=country, slug=slug, kind=Kind.ENDED, made_at=made_at)
        for pk, country, slug in public
    )


def changed_parts(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Return the names of the document's parts that two plain structures say differently.

    A language that one of the two does not speak for was added to the site since, or taken away: it is no difference.
    """
    languages = {language for language in new["languages"] if language in old["languages"]}
    before, after = _parts(old, languages), _parts(new, languages)
    return [name for name in dict.fromkeys([*after, *before]) if before.get(name) != after.get(name)]


def _parts(content: Mapping[str, Any], languages: Collection[str]) -> dict[str, Any]:
    """Return what each part says; one that says nothing is left out."""
    profile = _row(content["profile"], languages)
    found: dict[str, Any] = {DOCUMENT_NAMES.get(name, name): value for name, value in profile.items()}
    for name, rows in content.items():
        if isinstance(rows, list) and name != "languages":
            for row in rows:
                found.setdefault(_part(name, row), []).append(_row(row, languages))
    return found


def _part(name: str, row: Mapping[str, Any]) -> str:
    """Name the part that a row is printed in."""
    if name == "statements":
        return str(row["section"])
    if name == "adjacent":
        return "safer_careers" if row["kind"] == AdjacentCareer.Kind.SAFER else "other_careers"
    return DOCUMENT_NAMES.get(name, name)


def _row(row: Mapping[str, Any], languages: Collection[str]) -> dict[str, Any]:
    said = {name: _said(value, languages) for name, value in row.items() if name not in UNSAID}
    return {name: value for name, value in said.items() if value is not None}


def _said(value: Any, languages: Collection[str]) -> Any:
    """Return what a value says, a text in these languages; None for nothing, however it is written."""
    if isinstance(value, dict):
        return {code: words for code, words in value.items() if code in languages} or None
    if isinstance(value, list):
        return [_row(child, languages) if isinstance(child, dict) else child for child in value] or None
    return None if value == "" else value
