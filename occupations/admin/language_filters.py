"""How the list of profiles is narrowed to those whose translations need work."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careergraph.languages import native_name, offered
from occupations.admin.navigation import ORDER, section_label
from occupations.models import TranslationState

__all__ = ["MissingFilter", "OutdatedFilter"]


class LanguageFilter(admin.SimpleListFilter):
    """Profiles whose texts in a language need work; narrowed to a section by its name behind a colon.

    ``counts`` names what is counted per section and in sum.
    """

    counts: tuple[str, ...]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the languages; a section only if the address asks for it, for the list of all would be too long."""
        choices = [(code, native_name(code)) for code in offered()]
        asked = request.GET.get(self.parameter_name or "", "")
        language, _colon, section = asked.partition(":")
        if section in ORDER and language in offered():
            named = {"language": native_name(language), "section": section_label(section)}
            # Translators: a language and a section of the profile, as in "Español: Questions and answers".
            choices.append((asked, _("%(language)s: %(section)s") % named))
        return choices

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Keep the profiles that lack something in the language."""
        language, _colon, section = (self.value() or "").partition(":")
        if not language:
            return queryset
        needy = Q()
        for name in self.counts:
            needy |= Q(**{f"sections__{section}__{name}__gt" if section in ORDER else f"{name}__gt": 0})
        return queryset.filter(
            Exists(TranslationState.objects.filter(needy, profile=OuterRef("pk"), language=language))
        )


class MissingFilter(LanguageFilter):
    """Profiles that lack texts."""

    title = gettext_lazy("missing in")
    parameter_name = "missing"
    counts = ("missing",)


class OutdatedFilter(LanguageFilter):
    """Profiles whose translations are of an older source, or wait for a review."""

    title = gettext_lazy("outdated or to review in")
    parameter_name = "outdated"
    counts = ("outdated", "review")
