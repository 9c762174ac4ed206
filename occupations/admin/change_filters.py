"""How the list of imported changes is narrowed."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from occupations.codec.sections import SECTIONS
from occupations.models import ImportChange, OccupationProfile

__all__ = ["ProfileFilter", "SectionFilter", "StateFilter", "section_name"]

# Primary keys have no more digits than this.
LONGEST_KEY = 18
CHANGED = ("statistics", "ratings", "adjacent", "statements")


def section_name(section: str) -> str:
    """Return what editors call a section that imports write."""
    for table in SECTIONS:
        if table.name == section:
            return capfirst(str(table.model._meta.verbose_name_plural))
    return _("Title and texts")


class StateFilter(admin.SimpleListFilter):
    """What waits, unless another state is asked for."""

    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the states; what waits is the choice without a parameter."""
        decided = [choice for choice in ImportChange.State.choices if choice[0] != ImportChange.State.WAITING]
        return [*decided, ("all", pgettext_lazy("every state of a change", "All"))]

    def choices(self, changelist: Any) -> Any:
        """Call the choice without a parameter by its name."""
        for number, choice in enumerate(super().choices(changelist)):
            yield choice if number else choice | {"display": ImportChange.State.WAITING.label}

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Keep the chosen state."""
        if self.value() == "all":
            return queryset
        known = self.value() in ImportChange.State.values
        return queryset.filter(state=self.value() if known else ImportChange.State.WAITING)


class SectionFilter(admin.SimpleListFilter):
    """Changes of one section."""

    title = gettext_lazy("section")
    parameter_name = "section"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the sections that imports write."""
        return [(section, section_name(section)) for section in (*CHANGED, "profile")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Keep the chosen section."""
        return queryset.filter(section=self.value()) if self.value() else queryset


class ProfileFilter(admin.SimpleListFilter):
    """Changes of one profile or several, to which links lead; the list of all profiles would be too long."""

    title = gettext_lazy("profile")
    parameter_name = "profile"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the profiles that the address asks for."""
        profiles = OccupationProfile.objects.filter(pk__in=_asked(request)).select_related("country")
        return [(str(profile.pk), str(profile)) for profile in profiles]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Keep the changes of these profiles."""
        asked = _asked(request)
        return queryset.filter(profile__pk__in=asked) if asked else queryset


def _asked(request: HttpRequest) -> list[int]:
    return [int(pk) for pk in request.GET.getlist("profile") if pk.isdecimal() and len(pk) <= LONGEST_KEY]
