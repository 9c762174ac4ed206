"""How the queue of suggested corrections is narrowed."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from careergraph.languages import native_name, offered
from occupations.models import Correction
from occupations.sections import SECTIONS

__all__ = ["CorrectionStateFilter", "LanguageFilter", "PageSectionFilter", "section_heading"]

HEADINGS = {section.noun: section.heading for section in SECTIONS}
# The parameter of suggestions about the whole page, whose section is empty.
WHOLE = "page"


def section_heading(section: str) -> str:
    """Return the heading of a section of the page, also of one that pages no longer have."""
    return str(HEADINGS.get(section, section)) if section else _("The whole page")


class CorrectionStateFilter(admin.SimpleListFilter):
    """What is open, unless another state is asked for."""

    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the states; open is the choice without a parameter."""
        decided = [choice for choice in Correction.State.choices if choice[0] != Correction.State.OPEN]
        return [*decided, ("all", pgettext_lazy("every state of a suggestion", "All"))]

    def choices(self, changelist: Any) -> Any:
        """Call the choice without a parameter by its name."""
        for number, choice in enumerate(super().choices(changelist)):
            yield choice if number else choice | {"display": Correction.State.OPEN.label}

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Keep the chosen state."""
        if self.value() == "all":
            return queryset
        known = self.value() in Correction.State.values
        return queryset.filter(state=self.value() if known else Correction.State.OPEN)


class PageSectionFilter(admin.SimpleListFilter):
    """Suggestions about one section of the page."""

    title = gettext_lazy("section")
    parameter_name = "section"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the sections as pages do."""
        return [(WHOLE, _("The whole page")), *HEADINGS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Keep the chosen section."""
        if not self.value():
            return queryset
        return queryset.filter(section="" if self.value() == WHOLE else self.value())


class LanguageFilter(admin.SimpleListFilter):
    """Suggestions that were made on the pages of one language."""

    title = gettext_lazy("language")
    parameter_name = "language"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the languages."""
        return [(code, native_name(code)) for code in offered()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Keep the chosen language."""
        return queryset.filter(language=self.value()) if self.value() else queryset
