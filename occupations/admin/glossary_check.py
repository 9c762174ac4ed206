"""The page that lists which texts break the glossary of a language, with links to where they are put right."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import direction, native_name, offered
from occupations import formats
from occupations.admin.navigation import section_label
from occupations.admin.text_url import text_url
from occupations.codec.sections import PROFILE, SECTIONS
from occupations.models import Country, GlossaryTerm, OccupationProfile, Statement
from occupations.rights import rights_of
from occupations.translating.breaches import Breach, breaches
from occupations.translating.glossary import Violation

__all__ = ["check_glossary", "field_label"]

ROWS_PER_PAGE = 50


@dataclass(frozen=True)
class BreachRow:
    """A line of the list."""

    profile: OccupationProfile
    place: str
    source: str
    words: str
    violations: list[Violation]
    url: str


@require_safe
def check_glossary(request: HttpRequest, model_admin: Any) -> HttpResponse:
    """List the texts of all profiles, of a country or of one profile, that break the glossary of a language."""
    if not rights_of(request.user).may_see():
        raise PermissionDenied
    language = request.GET.get("language", "")
    country, code = request.GET.get("country", ""), request.GET.get("q", "").strip()
    asked = OccupationProfile.objects.all()
    if country:
        asked = asked.filter(country__code=country)
    if code:
        asked = asked.filter(Q(code__code=code) | Q(slug=code))
    is_chosen = language in offered()
    found = breaches(language, asked if country or code else None) if is_chosen else []
    page = Paginator(found, ROWS_PER_PAGE).get_page(request.GET.get("page"))
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Glossary check"),
        "opts": model_admin.opts,
        "languages": [(code, native_name(code)) for code in offered()],
        "countries": [
            (code, formats.country(code))
            for code in Country.objects.order_by("position", "code").values_list("code", flat=True)
        ],
        "language": language if is_chosen else "",
        "language_direction": direction(language) if is_chosen else "ltr",
        "source_language": settings.LANGUAGE_CODE,
        "source_direction": direction(settings.LANGUAGE_CODE),
        "country": country,
        "code": code,
        "terms": GlossaryTerm.objects.filter(language=language).count() if is_chosen else 0,
        "page": page,
        "rows": _rows(list(page), language),
    }
    return render(request, "admin/occupations/glossaryterm/check.html", context)


def field_label(section: str, field: str) -> str:
    """Name a text by its list and its field, as the forms do."""
    tables = {table.name: table for table in (PROFILE, *SECTIONS)}
    table = tables["statements"] if section in Statement.Section.values else tables[section]
    column: Any = table.model._meta.get_field(field)
    # Translators: the section that a text is in and the text, as in "Questions and answers: Question".
    return _("%(section)s: %(text)s") % {
        "section": section_label(section),
        "text": capfirst(str(column.verbose_name)),
    }


def _rows(found: list[Breach], language: str) -> list[BreachRow]:
    profiles = OccupationProfile.objects.select_related("country", "code").in_bulk(
        {breach.pair.profile for breach in found}
    )
    return [
        BreachRow(
            profile=profiles[breach.pair.profile],
            place=field_label(breach.pair.section, breach.pair.field),
            source=breach.pair.source,
            words=breach.pair.words,
            violations=breach.violations,
            url=text_url(
                breach.pair.profile, language, breach.pair.section, breach.pair.row_key, breach.pair.field
            ),
        )
        for breach in found
        if breach.pair.profile in profiles
    ]
