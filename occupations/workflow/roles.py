"""Ready-made groups: translators of each language, editors of each country, and the steps of the workflow."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction

from careergraph.languages import native_name, offered
from occupations.codec.sections import SECTIONS
from occupations.models import Country, Role

__all__ = ["make_roles"]

Kind = Role.Kind

# What editors of a country write: profiles with their sections, and what a new profile needs that nobody had before.
ADDED = ("occupationprofile", "occupation", "datasource", "visa")
CHANGED = ("occupationprofile", "datasource", "visa", "correction")
# What administrators look after beside the application's own tables.
ACCOUNTS = ("user", "group")


@transaction.atomic
def make_roles() -> list[str]:
    """Make the groups that are missing, and give each ready-made group what it lacks; return the names of the new.

    Safe to call again: a new country or language gets its group, a renamed group is known by its role, and what a
    group was given besides stays.
    """
    known = {(role.kind, role.language, role.country_id): role for role in _roles()}
    permissions = list(Permission.objects.select_related("content_type"))
    made = []
    for name, role in _wanted():
        found = known.get((role.kind, role.language, role.country_id))
        if found is None:
            role.group = Group.objects.create(name=_free(name))
            role.save()
            made.append(role.group.name)
        group = (found or role).group
        has = {permission.pk for permission in group.permissions.all()} if found else set()
        allows = ALLOWED[Kind(role.kind)]
        group.permissions.add(*(p for p in permissions if p.pk not in has and _sees(p) | allows(p)))
    return made


def _roles() -> list[Role]:
    return list(Role.objects.select_related("group").prefetch_related("group__permissions"))


def _wanted() -> list[tuple[str, Role]]:
    """Name the groups. Their names are data, which no language of the admin changes."""
    translators = [
        (f"Translators: {native_name(code)}", Role(kind=Kind.TRANSLATOR, language=code))
        for code in offered()
        if code != settings.LANGUAGE_CODE
    ]
    editors = [
        (f"Editors: {country.code}", Role(kind=Kind.EDITOR, country=country))
        for country in Country.objects.order_by("position", "code")
    ]
    steps = [
        ("Reviewers", Role(kind=Kind.REVIEWER)),
        ("Publishers", Role(kind=Kind.PUBLISHER)),
        ("Administrators", Role(kind=Kind.ADMINISTRATOR)),
    ]
    return [*translators, *editors, *steps]


def _free(name: str) -> str:
    """Return the name, with a number where a group of somebody's own has it."""
    free, number = name, 1
    while Group.objects.filter(name=free).exists():
        number += 1
        free = f"{name} {number}"
    return free


def _sees(permission: Permission) -> bool:
    """Let everybody look at everything of the application."""
    return _ours(permission) and permission.codename.startswith("view_")


def _ours(permission: Permission) -> bool:
    return permission.content_type.app_label == "occupations"


def _translates(permission: Permission) -> bool:
    return permission.codename == "translate_occupationprofile"


def _edits(permission: Permission) -> bool:
    sections = {section.model._meta.model_name for section in SECTIONS}
    model = permission.content_type.model
    action = permission.codename.removesuffix(f"_{model}")
    return _ours(permission) and (
        (action == "add" and model in ADDED)
        or (action == "change" and model in CHANGED)
        or (action in ("add", "change", "delete") and model in sections)
    )


def _reviews(permission: Permission) -> bool:
    return permission.codename == "review_occupationprofile"


def _publishes(permission: Permission) -> bool:
    return permission.codename == "publish_occupationprofile"


def _administers(permission: Permission) -> bool:
    accounts = permission.content_type.app_label == "auth" and permission.content_type.model in ACCOUNTS
    return _ours(permission) or accounts


ALLOWED: dict[Kind, Callable[[Permission], bool]] = {
    Kind.TRANSLATOR: _translates,
    Kind.EDITOR: _edits,
    Kind.REVIEWER: _reviews,
    Kind.PUBLISHER: _publishes,
    Kind.ADMINISTRATOR: _administers,
}
