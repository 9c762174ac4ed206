"""How far every language is, as heat maps whose cells lead to the work."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from careergraph.languages import native_name, offered
from occupations import formats
from occupations.admin.navigation import ORDER, section_label
from occupations.admin.read_only import ReadOnlyAdmin
from occupations.models import Country, OccupationProfile, TranslationState
from occupations.rights import rights_of
from occupations.translating.overview import Progress, by_country, by_section

__all__ = ["TranslationStateAdmin"]

# Below each of these shares another step of colour.
STEPS = (25, 50, 75, 100)


@dataclass(frozen=True)
class HeatCell:
    """A language in a country or a section; no progress where there are no texts."""

    progress: Progress | None
    missing_url: str = ""
    outdated_url: str = ""

    @property
    def step(self) -> int:
        """Return the step of colour, from 1 for the least to 5 for a whole translation."""
        percent = self.progress.percent if self.progress else 0
        return 1 + sum(percent >= limit for limit in STEPS)

    @property
    def due(self) -> int:
        """Count the translations that are outdated or wait for a review."""
        return self.progress.outdated + self.progress.review if self.progress else 0


@dataclass(frozen=True)
class HeatRow:
    """A line of a heat map."""

    label: str
    cells: list[HeatCell]


@admin.register(TranslationState)
class TranslationStateAdmin(ReadOnlyAdmin):
    """The overview takes the place of the list; no state is shown by itself."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Show the overview to whoever works on profiles."""
        return obj is None and rights_of(request.user).may_see()

    def has_module_permission(self, request: HttpRequest) -> bool:
        """List it on the first page for the same."""
        return self.has_view_permission(request)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Show both heat maps."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        countries, sections = by_country(), by_section()
        context = {
            **self.admin_site.each_context(request),
            "title": _("Languages"),
            "opts": self.opts,
            "languages": [(code, native_name(code)) for code in offered()],
            "countries": _country_rows(countries),
            "sections": _section_rows(sections),
            "uncounted": _uncounted(),
        }
        return render(request, "admin/occupations/translationstate/overview.html", context)


def _country_rows(progress: Mapping[tuple[int, str], Progress]) -> list[HeatRow]:
    rows = [
        HeatRow(
            formats.country(country.code),
            [
                _cell(progress.get((country.pk, code)), code, country__id__exact=str(country.pk))
                for code in offered()
            ],
        )
        for country in Country.objects.order_by("position", "code")
        if any((country.pk, code) in progress for code in offered())
    ]
    if len(rows) > 1:
        cells = [
            _cell(_sum(counted for (_country, of), counted in progress.items() if of == code), code)
            for code in offered()
        ]
        rows.append(HeatRow(_("All countries"), cells))
    return rows


def _section_rows(progress: Mapping[tuple[str, str], Progress]) -> list[HeatRow]:
    return [
        HeatRow(
            section_label(section),
            [_cell(progress.get((section, code)), code, section=section) for code in offered()],
        )
        for section in ORDER
        if any((section, code) in progress for code in offered())
    ]


def _cell(progress: Progress | None, language: str, section: str = "", **narrowed: str) -> HeatCell:
    """Link a cell to the profiles that need the work."""
    if progress is None or not progress.total:
        return HeatCell(None)
    value = f"{language}:{section}" if section else language
    profiles = reverse("admin:occupations_occupationprofile_changelist")
    return HeatCell(
        progress,
        f"{profiles}?{urlencode({'missing': value, **narrowed})}" if progress.missing else "",
        f"{profiles}?{urlencode({'outdated': value, **narrowed})}",
    )


def _sum(counted: Iterable[Progress]) -> Progress:
    whole = Progress()
    for progress in counted:
        whole.add(vars(progress))
    return whole


def _uncounted() -> int:
    """Count the profiles that nobody saved since translations are counted."""
    return OccupationProfile.objects.filter(translation_states__isnull=True).count()
