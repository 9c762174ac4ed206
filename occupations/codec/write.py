"""From the structure to the database: all of it, or nothing and the list of faults.

Rows are found again by their keys. Only the structure's own languages are written, so that an old structure neither
blanks nor fills a language that came after it.
"""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import translation

from occupations.codec.faults import ContentError, Fault, faults_of_validation
from occupations.codec.resolve import Links
from occupations.codec.schema import Part, ProfileContent
from occupations.codec.sections import PROFILE, SECTIONS
from occupations.codec.table import Table, column
from occupations.models import OccupationProfile

__all__ = ["check_row", "fill_row", "write_identity", "write_profile", "write_sections"]


def write_profile(content: ProfileContent) -> OccupationProfile:
    """Make the profile in the database say exactly this; raise ContentError, and write nothing, if it cannot."""
    with transaction.atomic():
        profile = write_identity(content)
        write_sections(profile, content)
        return profile


def write_identity(content: ProfileContent) -> OccupationProfile:
    """Write the profile without its sections. Of many profiles, all are written this way before any section is."""
    unknown = sorted(set(content.languages) - {code for code, _name in settings.LANGUAGES})
    if unknown:
        raise ContentError([Fault("languages", f"the site is not offered in {', '.join(unknown)}")])
    said = content.profile
    profile = OccupationProfile.objects.filter(key=said.key).first() or OccupationProfile(key=said.key)
    links = Links(said.country)
    country = links.find("country", said.country, "profile.country")
    occupation = links.find("occupation", said.occupation, "profile.occupation")
    code = links.code(said.classification, said.code, "profile.code")
    if links.faults:
        raise ContentError(links.faults)
    profile.country, profile.occupation, profile.code = country, occupation, code
    fill_row(profile, PROFILE, said, content.languages)
    try:
        profile.full_clean()
    except ValidationError as error:
        raise ContentError(faults_of_validation(error, "profile")) from error
    with translation.override(settings.LANGUAGE_CODE):
        profile.save()
    return profile


def write_sections(profile: OccupationProfile, content: ProfileContent) -> None:
    """Make the profile's sections say exactly this; raise ContentError, and write nothing, if they cannot."""
    links = Links(content.profile.country)
    faults: list[Fault] = []
    with transaction.atomic(), translation.override(settings.LANGUAGE_CODE):
        for section in SECTIONS:
            rows = getattr(content, section.name)
            faults += _repeated(section, rows)
            written = _write_section(profile, section, rows, content.languages, links, faults)
            if section.name == "sources":
                links.citations = {row.key: row for row in written}
        faults += links.faults
        if faults:
            raise ContentError(faults)


def fill_row(row: models.Model, table: Table, said: Part, languages: list[str]) -> None:
    """Set the plain values and, for the given languages, the texts of a row."""
    for name in table.values:
        setattr(row, name, getattr(said, name))
    for name in table.texts:
        text = getattr(said, name)
        for language in languages:
            setattr(row, column(name, language), text.get(language))


def check_row(row: models.Model, exclude: set[str], path: str) -> list[Fault]:
    """Hold a row against its fields, its ``clean`` and its check constraints; not against other rows."""
    try:
        row.clean_fields(exclude=exclude)
        row.clean()
        for constraint in row._meta.constraints:
            if isinstance(constraint, models.CheckConstraint):
                constraint.validate(type(row), row)
    except ValidationError as error:
        return faults_of_validation(error, path)
    return []


def _write_section(
    profile: OccupationProfile,
    section: Table,
    said: list[Any],
    languages: list[str],
    links: Links,
    faults: list[Fault],
) -> list[Any]:
    """Write one section's rows; add to ``faults`` instead of raising, so that all are reported at once."""
    model = section.model
    before = {row.key: row for row in model._base_manager.filter(profile=profile)}
    state = {key: _state(row) for key, row in before.items()}
    rows, fresh, changed = [], [], []
    for position, part in enumerate(said):
        path = f"{section.name}[{position}]"
        row = before.pop(part.key, None) or model(key=part.key)
        row.profile, row.position = profile, position
        fill_row(row, section, part, languages)
        found = {name: links.find(name, getattr(part, name), f"{path}.{name}") for name in section.links}
        for name, target in found.items():
            setattr(row, name, target)
        if not any(target is None and getattr(part, name) is not None for name, target in found.items()):
            problems = check_row(row, {"profile", *section.links}, path)
            faults += problems
        rows.append(row)
        if row.pk is None:
            fresh.append(row)
        elif _state(row) != state[part.key]:
            changed.append(row)
    taken = (
        {row.key for row in model._base_manager.filter(key__in=[row.key for row in fresh])}
        if fresh
        else set()
    )
    faults += [
        Fault(f"{section.name}[{row.position}].key", "another profile has a row with this key")
        for row in fresh
        if row.key in taken
    ]
    if faults or links.faults:
        return rows
    model._base_manager.filter(pk__in=[row.pk for row in before.values()]).delete()
    if section.identity:
        # Two rows may have swapped what is unique about them, which no order of updates survives.
        model._base_manager.filter(pk__in=[row.pk for row in changed]).delete()
        fresh += changed
    else:
        for row in changed:
            row.save()
    model._base_manager.bulk_create(fresh)
    return rows


def _state(row: models.Model) -> list[Any]:
    return [getattr(row, field.attname) for field in row._meta.concrete_fields]


def _repeated(section: Table, rows: list[Any]) -> list[Fault]:
    """Report keys and identities that occur more than once."""
    faults = []
    for names in filter(None, (("key",), section.identity)):
        seen: set[tuple[Any, ...]] = set()
        for position, row in enumerate(rows):
            identity = tuple(getattr(row, name) for name in names)
            if identity in seen:
                faults.append(
                    Fault(f"{section.name}[{position}]", f"the same {', '.join(names)} occurs twice")
                )
            seen.add(identity)
    return faults
