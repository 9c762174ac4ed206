"""The page of contradictions: what sources say differently, beside one another."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from occupations.models import Country, DataSource, Figure, Statistic
from occupations.rights import rights_of
from occupations.upkeep.contradictions import contradicting, in_figures, in_profiles

__all__ = ["contradictions"]

PER_PAGE = 25
# What a contradiction is among, as the address says it.
IN_CODES = "codes"


@dataclass(frozen=True)
class Said:
    """What one source says, where that is printed, and where it is put right."""

    row: Any
    source: DataSource | None
    source_url: str
    url: str


@dataclass(frozen=True)
class Differing:
    """One measure of one thing with what the sources say of it."""

    subject: str
    row: Any
    currency: str
    said: list[Said]


@require_safe
def contradictions(request: HttpRequest) -> HttpResponse:
    """List them: of profiles, in one country if asked for, or of imported figures by code."""
    rights = rights_of(request.user)
    if not rights.may_see():
        raise PermissionDenied
    in_codes = request.GET.get("in") == IN_CODES
    countries = Country.objects.filter(pk__in=rights.countries) if rights.countries else Country.objects.all()
    country = next((known for known in countries if known.code == request.GET.get("country")), None)
    found = in_figures() if in_codes else in_profiles({country.pk} if country else rights.countries or None)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    rows = contradicting(list(page.object_list), Figure if in_codes else Statistic)
    currencies = {known.code: known.currency for known in Country.objects.all()}
    context = {
        **admin.site.each_context(request),
        "title": _("Figures that disagree"),
        "page": page,
        "differing": [_worded(contradiction.rows, currencies) for contradiction in rows],
        "in_codes": in_codes,
        "countries": countries,
        "country": country.code if country else "",
    }
    return render(request, "admin/upkeep/contradictions.html", context)


def _worded(rows: tuple[Any, ...], currencies: dict[str, str]) -> Differing:
    row = rows[0]
    of_profile = isinstance(row, Statistic)
    return Differing(
        subject=str(row.profile if of_profile else row.code),
        row=row,
        currency=currencies.get(row.place[:2].lower(), ""),
        said=[_of_profile(found) if isinstance(found, Statistic) else _of_code(found) for found in rows],
    )


def _of_profile(row: Statistic) -> Said:
    form = reverse("admin:occupations_occupationprofile_change", args=[row.profile_id])
    citation = row.citation
    return Said(
        row=row,
        source=citation.source if citation else None,
        source_url=(citation.url or citation.source.url) if citation else "",
        url=f"{form}?section=statistics",
    )


def _of_code(row: Figure) -> Said:
    return Said(
        row=row,
        source=row.source,
        source_url=row.source.url,
        url=reverse("admin:occupations_classificationcode_change", args=[row.code_id]),
    )
