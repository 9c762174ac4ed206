"""From the structure to the database: all of it, or nothing and the list of faults.

Rows are found again by their keys. Only the structure's own languages are written, so that an old structure neither
blanks nor fills a language that came after it. What says the same already is not written at all.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone, translation

from careergraph.languages import offered
from occupations.codec.faults import ContentError, Fault, faults_of_validation
from occupations.codec.resolve import Links
from occupations.codec.rows import fill_row, foreign_texts, row_state
from occupations.codec.schema import ProfileContent
from occupations.codec.sections import PROFILE, SECTIONS
from occupations.codec.table import Table
from occupations.models import OccupationProfile

__all__ = ["write_identity", "write_many", "write_profile", "write_sections"]


def write_profile(content: ProfileContent) -> OccupationProfile:
    """Make the profile in the database say exactly this; raise ContentError, and write nothing, if it cannot."""
    with transaction.atomic():
        profile = write_identity(content)
        write_sections(profile, content)
        return profile


def write_identity(content: ProfileContent) -> OccupationProfile:
    """Write the profile without its sections. Of many profiles, all are written this way before any section is.

    Raises ContentError, and writes nothing, if the profile is refused.
    """
    unknown = sorted(set(content.languages).difference(offered()))
    if unknown:
        raise ContentError([Fault("languages", f"the site is not offered in {', '.join(unknown)}")])
    said = content.profile
    profile = OccupationProfile.objects.filter(key=said.key).first() or OccupationProfile(key=said.key)
    before = None if profile.pk is None else row_state(profile)
    links = Links(said.country)
    country = links.find("country", said.country, "profile.country")
    occupation = links.find("occupation", said.occupation, "profile.occupation")
    code = links.code(said.classification, said.code, "profile.code")
    faults = [*foreign_texts(PROFILE, said, content.languages, "profile"), *links.faults]
    if faults or code is None:
        raise ContentError(faults)
    profile.country, profile.occupation, profile.code = country, occupation, code
    fill_row(profile, PROFILE, said, content.languages)
    try:
        # A text's base column repeats one of its languages, and would repeat that one's faults.
        profile.full_clean(exclude=set(PROFILE.texts))
    except ValidationError as error:
        raise ContentError(faults_of_validation(error, "profile")) from error
    if row_state(profile) != before:
        with translation.override(settings.LANGUAGE_CODE):
            profile.save()
    return profile


def write_sections(profile: OccupationProfile, content: ProfileContent) -> None:
    """Make the profile's sections say exactly this; raise ContentError, and write nothing, if they cannot."""
    write_many([(profile, content)])


def write_many(pairs: Sequence[tuple[OccupationProfile, ProfileContent]], *, checked: bool = True) -> int:
    """Make the sections of each profile say exactly its structure; return how many profiles changed.

    Costs the same number of queries for many profiles as for one. Without ``checked``, rows are not held against
    their models' own rules: for structures that were built of rows that were; the database's constraints still hold.
    Raises ContentError, and writes nothing, if a row is refused.
    """
    links = {content.profile.country: Links(content.profile.country) for _profile, content in pairs}
    citations: dict[int, dict[uuid.UUID, Any]] = {}
    faults: list[Fault] = []
    changed: set[int] = set()
    with transaction.atomic(), translation.override(settings.LANGUAGE_CODE):
        for section in SECTIONS:
            before = _rows_before(section, pairs)
            plan = _Plan(section)
            for profile, content in pairs:
                known = links[content.profile.country]
                known.citations = citations.get(profile.pk, {})
                rows = _plan(plan, profile, content, before.get(profile.pk, {}), known, checked=checked)
                if section.name == "sources":
                    citations[profile.pk] = {row.key: row for row in rows}
            faults += plan.faults
            if not faults and not any(known.faults for known in links.values()):
                changed |= plan.carry_out()
        for known in links.values():
            faults += known.faults
        if faults:
            raise ContentError(faults)
        OccupationProfile.objects.filter(pk__in=changed).update(updated_at=timezone.now())
    return len(changed)


@dataclass
class _Plan:
    """What has to happen to a section's rows, found out before any of it happens."""

    section: Table
    fresh: list[Any] = field(default_factory=list)
    changed: list[Any] = field(default_factory=list)
    gone: list[Any] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def carry_out(self) -> set[int]:
        """Write, in a number of queries that does not grow with the rows; return the profiles that changed."""
        manager = self.section.model._base_manager
        manager.filter(pk__in=[row.pk for row in self.gone]).delete()
        if self.section.identity:
            # Two rows may have swapped what is unique about them, which no order of updates survives.
            manager.filter(pk__in=[row.pk for row in self.changed]).delete()
            manager.bulk_create(self.fresh + self.changed)
        else:
            # Updated in place: rows of other sections point to citations.
            columns = [
                field.name for field in self.section.model._meta.concrete_fields if not field.primary_key
            ]
            manager.bulk_update(self.changed, columns)
            manager.bulk_create(self.fresh)
        return {row.profile_id for row in (*self.fresh, *self.changed, *self.gone)}


def _rows_before(section: Table, pairs: Iterable[tuple[OccupationProfile, Any]]) -> dict[int, dict[Any, Any]]:
    """Read the section's rows of these profiles, by profile and key, in one query."""
    before: dict[int, dict[Any, Any]] = defaultdict(dict)
    for row in _rows_of(section, profile__in=[profile.pk for profile, _content in pairs]):
        before[row.profile_id][row.key] = row
    return before


def _plan(
    plan: _Plan,
    profile: OccupationProfile,
    content: ProfileContent,
    before: dict[Any, Any],
    links: Links,
    *,
    checked: bool,
) -> list[Any]:
    """Add to the plan what has to happen to a profile's rows of the section, and return the rows as they will be."""
    section, said = plan.section, getattr(content, plan.section.name)
    plan.faults += _repeated(section, said)
    rows, fresh = [], []
    for position, part in enumerate(said):
        path = f"{section.name}[{position}]"
        row: Any = before.pop(part.key, None) or section.model(key=part.key)
        state = None if row.pk is None else row_state(row)
        row.profile, row.position = profile, position
        fill_row(row, section, part, content.languages)
        plan.faults += foreign_texts(section, part, content.languages, path)
        complete = _link(row, section, part, links, path)
        rows.append(row)
        if state is not None and row_state(row) == state:
            continue
        # What says the same already was held against its rules when it was written.
        if checked and complete:
            plan.faults += _refused(row, {"profile", *section.links, *section.texts}, path)
        if state is None:
            fresh.append(row)
        else:
            plan.changed.append(row)
    plan.fresh += fresh
    plan.gone += before.values()
    if checked:
        plan.faults += _taken(profile, section, fresh)
    return rows


def _rows_of(section: Table, **filters: Any) -> models.QuerySet[Any]:
    return section.model._base_manager.filter(**filters)


def _link(row: Any, section: Table, part: Any, links: Links, path: str) -> bool:
    """Set what a row points to; tell whether every link leads somewhere."""
    complete = True
    for name in section.links:
        value = getattr(part, name)
        target = links.find(name, value, f"{path}.{name}")
        complete &= value is None or target is not None
        setattr(row, name, target)
    return complete


def _refused(row: models.Model, exclude: set[str], path: str) -> list[Fault]:
    """Hold a row against its fields, its ``clean`` and its check constraints; not against other rows.

    A check without words of its own repeats what a field has said already, and each check costs a query.
    """
    try:
        row.clean_fields(exclude=exclude)
        row.clean()
        for constraint in row._meta.constraints:
            if isinstance(constraint, models.CheckConstraint) and _has_words(constraint):
                constraint.validate(type(row), row)
    except ValidationError as error:
        return faults_of_validation(error, path)
    return []


def _has_words(constraint: models.CheckConstraint) -> bool:
    return constraint.violation_error_message != constraint.default_violation_error_message


def _repeated(section: Table, rows: list[Any]) -> list[Fault]:
    """Report keys and identities that occur more than once; as in the database, two unknowns are not the same."""
    faults = []
    for names in filter(None, (("key",), section.identity)):
        seen: set[tuple[Any, ...]] = set()
        for position, row in enumerate(rows):
            identity = tuple(getattr(row, name) for name in names)
            if identity in seen and None not in identity:
                faults.append(
                    Fault(f"{section.name}[{position}]", f"the same {', '.join(names)} occurs twice")
                )
            seen.add(identity)
    return faults


def _taken(profile: OccupationProfile, section: Table, fresh: list[Any]) -> list[Fault]:
    """Report keys that belong to another profile's rows."""
    if not fresh:
        return []
    others = _rows_of(section, key__in=[row.key for row in fresh]).exclude(profile=profile)
    taken = set(others.values_list("key", flat=True))
    return [
        Fault(f"{section.name}[{row.position}].key", "another profile has a row with this key")
        for row in fresh
        if row.key in taken
    ]
