"""What a change of a working copy brings about: told before it is saved, from the working copy before and after."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.conf import settings

from occupations.codec.read import content_hash, read_profile
from occupations.codec.schema import ProfileContent
from occupations.models import OccupationProfile, RatingDimension
from occupations.publishing.leading import leading_to, public_occupations
from occupations.publishing.overall import overall
from occupations.publishing.readiness import blocking
from occupations.translating import Unit, units_of
from occupations.translating.state import State, state_of
from occupations.translating.totals import known_translations

__all__ = ["Consequences", "Described", "compare", "describe"]

APPROVED = OccupationProfile.Stage.APPROVED
# A translated text: the row's key, the field and the language.
Name = tuple[uuid.UUID, str, str]


@dataclass(frozen=True)
class Described:
    """A working copy as far as consequences follow from it. ``leads`` names the public profiles that print it."""

    fingerprint: str
    slug: str
    stage: str
    is_public: bool
    overall: Decimal | None
    blocking: list[str]
    texts: Mapping[tuple[uuid.UUID, str], Unit]
    outdated: set[Name]
    leads: list[str]


@dataclass(frozen=True)
class Consequences:
    """What would differ; ``outdated`` and ``settled`` have, by language, the texts that become so or are no longer."""

    is_change: bool = True
    outdated: dict[str, list[Unit]] = field(default_factory=dict)
    settled: dict[str, list[Unit]] = field(default_factory=dict)
    overall: tuple[Decimal | None, Decimal | None] | None = None
    lapses: bool = False
    address: tuple[str, str] | None = None
    new_blocking: list[str] = field(default_factory=list)
    gone_blocking: list[str] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)


def describe(profile_id: int) -> Described:
    """Read the working copy as it is now, in a fixed number of queries."""
    profile = OccupationProfile.objects.get(pk=profile_id)
    content = read_profile(profile)
    texts = {(unit.row_key, unit.field): unit for unit in units_of(content)}
    occupations = {*public_occupations([profile_id]), content.profile.occupation}
    leads = leading_to([profile_id], occupations).select_related("profile__country")
    return Described(
        fingerprint=content_hash(content),
        slug=profile.slug,
        stage=profile.stage,
        is_public=profile.is_published,
        overall=_overall(content),
        blocking=blocking(content),
        texts=texts,
        outdated=_outdated(profile_id, texts),
        leads=[str(lead.profile) for lead in leads.defer("content")],
    )


def compare(before: Described, after: Described) -> Consequences:
    """Tell what of one state of a working copy is different in another."""
    if before.fingerprint == after.fingerprint:
        return Consequences(is_change=False)
    return Consequences(
        outdated=_by_language(after.outdated - before.outdated, after),
        settled=_by_language(before.outdated - after.outdated, before),
        overall=None if before.overall == after.overall else (before.overall, after.overall),
        lapses=before.stage == APPROVED and after.stage != APPROVED,
        address=(before.slug, after.slug) if before.is_public and before.slug != after.slug else None,
        new_blocking=[reason for reason in after.blocking if reason not in before.blocking],
        gone_blocking=[reason for reason in before.blocking if reason not in after.blocking],
        leads=sorted({*before.leads, *after.leads}),
    )


def _overall(content: ProfileContent) -> Decimal | None:
    dimensions = {dimension.slug: dimension for dimension in RatingDimension.objects.all()}
    return overall(
        (row.score, dimensions[row.dimension].polarity, dimensions[row.dimension].weight)
        for row in content.ratings
    )


def _outdated(profile_id: int, texts: Mapping[tuple[uuid.UUID, str], Unit]) -> set[Name]:
    return {
        (key, name, language)
        for (_profile, key, name, language), made in known_translations([profile_id]).items()
        if (unit := texts.get((key, name))) and state_of(unit, language, made) is State.OUTDATED
    }


def _by_language(names: set[Name], described: Described) -> dict[str, list[Unit]]:
    """Group texts by language, in the order of the languages and of the profile's texts."""
    return {
        language: found
        for language, _name in settings.LANGUAGES
        if (found := [unit for place, unit in described.texts.items() if (*place, language) in names])
    }
