"""Which texts leave: of which profiles, in which language, in which states."""

from collections.abc import Iterable

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from occupations.codec.read import read_profiles
from occupations.codec.schema import ProfileContent
from occupations.exchange.cells import Cell, name_of
from occupations.models import OccupationProfile
from occupations.translating.state import Made, State, state_of
from occupations.translating.texts import Unit, in_page_order, units_of
from occupations.translating.totals import Name, known_translations

__all__ = ["LIMIT", "TooManyTextsError", "Wanted", "cells_of"]

# What a file may hold: more takes a translator months, and any of the formats seconds to write.
LIMIT = 10_000
# How many profiles are in memory at once.
BATCH = 50


class Wanted(models.TextChoices):
    """Which texts are wanted."""

    TO_DO = "to_do", _("What is missing, outdated or needs review")
    MISSING = "missing", _("What is missing")
    OUTDATED = "outdated", _("What is outdated or needs review")
    ALL = "all", _("All texts")


STATES = {
    Wanted.TO_DO: (State.MISSING, State.OUTDATED, State.REVIEW),
    Wanted.MISSING: (State.MISSING,),
    Wanted.OUTDATED: (State.OUTDATED, State.REVIEW),
    Wanted.ALL: tuple(State),
}


class TooManyTextsError(ValueError):
    """Raised when a file would hold more texts than one file may."""


def cells_of(profiles: Iterable[OccupationProfile], language: str, wanted: Wanted) -> list[Cell]:
    """Return the wanted texts of profiles, in the order of their pages; raise TooManyTextsError beyond the limit."""
    ids = [profile.pk for profile in profiles]
    cells: list[Cell] = []
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        contents, known = read_profiles(batch), known_translations(batch)
        for pk in batch:
            cells += _of_profile(pk, contents[pk], known, language, STATES[wanted])
        if len(cells) > LIMIT:
            raise TooManyTextsError
    return cells


def _of_profile(
    pk: int, content: ProfileContent, known: dict[Name, Made], language: str, states: tuple[State, ...]
) -> list[Cell]:
    title = content.profile.title.get(settings.LANGUAGE_CODE, content.profile.slug)
    return [
        Cell(
            name=name_of(content.path, unit, language),
            profile=f"{title} ({content.path})",
            section=unit.label,
            label=unit.field_label,
            source=unit.source,
            target=unit.words.get(language, ""),
            state=state,
        )
        for unit in in_page_order(units_of(content))
        if unit.source and (state := _state(pk, unit, known, language)) in states
    ]


def _state(pk: int, unit: Unit, known: dict[Name, Made], language: str) -> State:
    return state_of(unit, language, known.get((pk, unit.row_key, unit.field, language)))
