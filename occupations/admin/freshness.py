"""The freshness queue: what is past its review date, and saying that it is still true."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from occupations.admin.claim_words import OF_SOURCES, may_check, word_claims
from occupations.admin.publishing import editor
from occupations.admin.reference import rebuilding_hint
from occupations.models import Country, DataSource, OccupationProfile
from occupations.rights import Rights, rights_of
from occupations.upkeep.claims import RULES, Claim, ClaimKind
from occupations.upkeep.freshness import queue
from occupations.upkeep.verifying import is_imported, still_true

__all__ = ["checked", "claim", "freshness", "own_queue"]

PER_PAGE = 25
PROFILES_PER_PAGE = 50


@require_safe
def freshness(request: HttpRequest) -> HttpResponse:
    """List what is overdue, the most harmful first, narrowed by kind and country."""
    rights = _who_may_see(request)
    today = timezone.localdate()
    kind, country = _asked_kind(request), _asked_country(request, rights)
    claims = queue(today, kind=kind, countries={country.pk} if country else rights.countries or None)
    page = Paginator(claims, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        **admin.site.each_context(request),
        "title": _("Past their review date"),
        "page": page,
        "claims": word_claims(request, page.object_list, today),
        "kinds": [(choice.value, choice.label, RULES[choice]) for choice in ClaimKind],
        "kind": kind,
        "countries": _countries(rights),
        "country": country.code if country else "",
        "query": urlencode({"kind": kind, "country": country.code if country else ""}),
    }
    return render(request, "admin/upkeep/freshness.html", context)


@require_safe
def claim(request: HttpRequest, kind: str, row: int) -> HttpResponse:
    """Show what one look settles for many profiles, and list these."""
    rights = _who_may_see(request)
    if kind not in OF_SOURCES:
        raise Http404
    found = _claim(kind, row, rights)
    today = timezone.localdate()
    source = get_object_or_404(DataSource, pk=row)
    profiles = OccupationProfile.objects.filter(citation_rows__source=row).select_related("country", "code")
    if rights.countries:
        profiles = profiles.filter(country__in=rights.countries)
    pages = Paginator(profiles.order_by("country", "slug").distinct(), PROFILES_PER_PAGE)
    (worded,) = word_claims(request, [found], today)
    context = {
        **admin.site.each_context(request),
        "title": worded.name,
        "worded": worded,
        "source": source,
        "section": "sources" if kind == ClaimKind.SOURCE else "statistics",
        "page": pages.get_page(request.GET.get("page")),
    }
    return render(request, "admin/upkeep/claim.html", context)


@require_POST
def checked(request: HttpRequest) -> HttpResponse:
    """Record that a claim was read at its source and is still true."""
    rights = _who_may_see(request)
    kind, row = request.POST.get("kind", ""), request.POST.get("row", "")
    if kind not in ClaimKind.values or not row.isdecimal() or len(row) > len(str(2**63)) - 1:
        raise Http404
    found = _claim(kind, int(row), rights)
    imported = kind in OF_SOURCES and is_imported(get_object_or_404(DataSource, pk=found.row))
    if not may_check(request, found, imported=imported):
        raise PermissionDenied
    still_true(kind, found.row, timezone.localdate(), editor(request), rights.countries)
    messages.success(request, _("Recorded: read today, and still true."))
    if kind == ClaimKind.VISA:
        messages.info(request, rebuilding_hint(request))
    kept = {name: request.GET[name] for name in ("kind", "country", "page") if request.GET.get(name)}
    query = f"?{urlencode(kept)}" if kept else ""
    return HttpResponseRedirect(reverse("desk:freshness") + query)


def own_queue(request: HttpRequest) -> list[Claim] | None:
    """Return what is overdue in one's countries, for whoever may put any of it right."""
    rights = rights_of(request.user)
    if not rights.may_edit():
        return None
    return queue(timezone.localdate(), countries=rights.countries, exact=False)


def _who_may_see(request: HttpRequest) -> Rights:
    rights = rights_of(request.user)
    if not rights.may_see():
        raise PermissionDenied
    return rights


def _claim(kind: str, row: int, rights: Rights) -> Claim:
    """Return an overdue claim; one that was settled meanwhile is not found."""
    found = queue(timezone.localdate(), kind=kind, row=row, countries=rights.countries or None)
    if not found:
        raise Http404(_("This is not overdue any more."))
    return found[0]


def _asked_kind(request: HttpRequest) -> str:
    asked = request.GET.get("kind", "")
    return asked if asked in ClaimKind.values else ""


def _asked_country(request: HttpRequest, rights: Rights) -> Country | None:
    return next(
        (country for country in _countries(rights) if country.code == request.GET.get("country")), None
    )


def _countries(rights: Rights) -> Any:
    countries = Country.objects.all()
    return countries.filter(pk__in=rights.countries) if rights.countries else countries
