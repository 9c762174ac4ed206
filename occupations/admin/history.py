"""The history of a profile: its versions, what differs between two of them, and what was public."""

import re
from collections import Counter
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import direction, native_name, offered
from occupations.admin.history_words import WordedSection, worded_differences
from occupations.codec.read import read_profile
from occupations.codec.schema import ProfileContent
from occupations.history import revision_content
from occupations.history.compare import Fate
from occupations.models import OccupationProfile, Publication, Revision
from occupations.rights import rights_of

__all__ = [
    "compare_versions",
    "counts_of",
    "find_revision",
    "history",
    "history_url",
    "language_filter",
    "page_context",
    "seen_profile",
]

PER_PAGE = 50
# The publications that the history names; there are fewer of them than revisions.
PUBLICATIONS = 20
# The working copy, as one of the two versions to compare.
NOW = "now"
NUMBER = re.compile(r"[0-9]{1,18}")
# The version before the other one.
PREVIOUS = "previous"
FIRST, SECOND = "from", "to"


@require_safe
def history(request: HttpRequest, model_admin: Any, pk: int) -> HttpResponse:
    """List the versions of a profile, newest first, and the publications."""
    profile = seen_profile(request, pk)
    revisions = revisions_of(profile)
    page = Paginator(revisions, PER_PAGE).get_page(request.GET.get("page"))
    chosen = _chosen(request, page, revisions)
    context = page_context(model_admin, request, profile) | {
        "title": _("History of %(profile)s") % {"profile": profile},
        "page": page,
        "page_range": list(page.paginator.get_elided_page_range(page.number)),
        "chosen": chosen,
        "kept": [revision for revision in chosen.values() if revision not in page.object_list],
        "public": _public(profile),
        "publications": _publications(profile),
        "may_restore": rights_of(request.user).may_edit(profile),
    }
    return render(request, "admin/occupations/history/list.html", context)


@require_safe
def compare_versions(request: HttpRequest, model_admin: Any, pk: int) -> HttpResponse:
    """Show what differs between two versions, the older one first, or between one and the working copy."""
    profile = seen_profile(request, pk)
    new = _stated(profile, request.GET.get(SECOND, ""))
    old = _stated(profile, request.GET.get(FIRST, ""), new)
    if old is None and new and request.GET.get(FIRST) == PREVIOUS:
        messages.info(request, _("This is the first version that is kept: there is none before it."))
        return HttpResponseRedirect(history_url(pk))
    if old is None or new is None:
        messages.error(request, _("Choose two versions of this profile to compare."))
        return HttpResponseRedirect(history_url(pk))
    # The working copy, which has no number, is the newest.
    old, new = sorted((old, new), key=lambda version: version.pk or float("inf"))
    language = _language(request)
    sections = worded_differences(_content(old, profile), _content(new, profile), language)
    context = page_context(model_admin, request, profile) | {
        "title": _("Two versions of %(profile)s") % {"profile": profile},
        "old": old,
        "new": new,
        "sections": sections,
        "counts": counts_of(sections),
        "languages": language_filter(language),
        "language": language,
        "may_restore": rights_of(request.user).may_edit(profile),
    }
    return render(request, "admin/occupations/history/compare.html", context)


def seen_profile(request: HttpRequest, pk: int) -> OccupationProfile:
    """Return a profile that the user may look at."""
    found = OccupationProfile.objects.select_related("country", "code", "occupation")
    profile: OccupationProfile = get_object_or_404(found, pk=pk)
    if not rights_of(request.user).may_see(profile):
        raise PermissionDenied
    return profile


def revisions_of(profile: OccupationProfile) -> QuerySet[Revision]:
    """Return the profile's revisions, newest first, without what each of them keeps."""
    revisions = Revision.objects.filter(profile_key=profile.key)
    return revisions.select_related("saved_by").defer("content")


def find_revision(profile: OccupationProfile, number: Any) -> Revision | None:
    """Return a revision of the profile by its number, None if there is none."""
    pk = _number(str(number))
    return Revision.objects.filter(profile_key=profile.key, pk=pk).select_related("saved_by").first()


def history_url(pk: int) -> str:
    """Return the address of a profile's history."""
    return reverse("admin:occupations_occupationprofile_history", args=[pk])


def page_context(model_admin: Any, request: HttpRequest, profile: OccupationProfile) -> dict[str, Any]:
    """Return what every page of the history needs."""
    return {**model_admin.admin_site.each_context(request), "opts": model_admin.opts, "original": profile}


def counts_of(sections: list[WordedSection]) -> dict[str, int]:
    """Count the rows by what became of them."""
    counts = Counter(row.fate for section in sections for row in section.rows)
    return {fate: counts[fate] for fate in Fate}


def language_filter(chosen: str) -> list[dict[str, Any]]:
    """List the languages that a comparison can be narrowed to."""
    return [
        {
            "code": code,
            "name": native_name(code),
            "direction": direction(code),
            "is_current": code == chosen,
        }
        for code in offered()
    ]


def _number(text: str) -> int:
    """Return the number of a row, 0 for what no database would take for one."""
    return int(text) if NUMBER.fullmatch(text) else 0


def _language(request: HttpRequest) -> str:
    stated = request.GET.get("language", "")
    return stated if stated in offered() else ""


def _stated(profile: OccupationProfile, stated: str, other: Revision | None = None) -> Revision | None:
    """Return the version that the address names; an unsaved revision stands for the working copy."""
    if stated == NOW:
        return Revision(profile_key=profile.key)
    if stated == PREVIOUS and other and other.pk:
        earlier = Revision.objects.filter(profile_key=profile.key, pk__lt=other.pk)
        return earlier.select_related("saved_by").first()
    return find_revision(profile, stated)


def _content(version: Revision, profile: OccupationProfile) -> ProfileContent:
    return read_profile(profile) if version.pk is None else revision_content(version)


def _chosen(request: HttpRequest, page: Page[Revision], revisions: QuerySet[Revision]) -> dict[str, Revision]:
    """Return the two versions that are marked: those of the address, which may be on another page, or the newest."""
    stated = {name: _number(request.GET.get(name, "")) for name in (FIRST, SECOND)}
    known = {revision.pk: revision for revision in page}
    elsewhere = set(stated.values()) - known.keys() - {0}
    if elsewhere:
        known |= {revision.pk: revision for revision in revisions.filter(pk__in=elsewhere)}
    newest = list(page)[:2]
    usual = {SECOND: newest[0], FIRST: newest[-1]} if newest else {}
    return usual | {name: known[pk] for name, pk in stated.items() if pk in known}


def _public(profile: OccupationProfile) -> int | None:
    """Return the newest version that says what the world reads."""
    if not profile.is_published:
        return None
    same = Revision.objects.filter(profile_key=profile.key, content_hash=profile.published_hash)
    return same.values_list("pk", flat=True).first()


def _publications(profile: OccupationProfile) -> list[Publication]:
    found = Publication.objects.filter(profile=profile).select_related("published_by", "ended_by")
    return list(found.defer("content", "adjacent_keys")[:PUBLICATIONS])
