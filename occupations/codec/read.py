"""From the database to the structure."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import orjson

from careergraph.languages import offered
from occupations.codec.schema import SCHEMA_VERSION, ProfileContent
from occupations.codec.sections import PROFILE, SECTIONS
from occupations.models import OccupationProfile

__all__ = ["content_hash", "content_json", "read_profile", "read_profiles"]


def read_profile(profile: OccupationProfile) -> ProfileContent:
    """Read a whole profile, every row and language, in a fixed number of queries."""
    return read_profiles([profile.pk])[profile.pk]


def read_profiles(profile_ids: Iterable[int]) -> dict[int, ProfileContent]:
    """Read profiles by primary key, in the same number of queries however many there are."""
    languages = list(offered())
    ids = list(profile_ids)
    lists: dict[int, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for section in SECTIONS:
        for row in section.read(languages, "profile_id", profile_id__in=ids):
            lists[row.pop("profile_id")][section.name].append(row)
    profiles = {row.pop("pk"): row for row in PROFILE.read(languages, "pk", pk__in=ids)}
    return {
        pk: ProfileContent.model_validate(
            {"schema_version": SCHEMA_VERSION, "languages": languages, "profile": row, **lists[pk]}
        )
        for pk, row in profiles.items()
    }


def content_json(content: ProfileContent) -> bytes:
    """Write a structure as JSON that is the same bytes for the same content."""
    return orjson.dumps(content.model_dump(mode="json"))


def content_hash(content: ProfileContent) -> str:
    """Fingerprint what a structure says; a new language of the site or a new field of the schema changes none."""
    said = content.model_dump(mode="json", exclude={"languages"}, exclude_defaults=True)
    return hashlib.sha256(orjson.dumps(said, option=orjson.OPT_SORT_KEYS)).hexdigest()
