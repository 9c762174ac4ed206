"""The front page itself."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from occupations.admin.claim_words import word_claims
from occupations.admin.dashboard.bulk import bulk_actions
from occupations.admin.dashboard.corrections import corrections
from occupations.admin.dashboard.imports import imports_waiting
from occupations.admin.dashboard.languages import progress
from occupations.admin.dashboard.links import broken_links
from occupations.admin.dashboard.mentions import mentions
from occupations.admin.dashboard.recent import DAYS, activity, recent_changes
from occupations.admin.dashboard.schedules import schedules
from occupations.admin.dashboard.sent_back import sent_back
from occupations.admin.dashboard.work import WorkList, profiles_to_do, translations_to_do
from occupations.admin.freshness import own_queue
from occupations.rights import rights_of
from occupations.upkeep.contradictions import count_contradictions

__all__ = ["front_page"]

CLAIMS = 10


@require_safe
def front_page(request: HttpRequest) -> HttpResponse:
    """Show what to do next, what was done, and everything else that can be edited below."""
    site: dict[str, Any] = admin.site.each_context(request)
    claims = own_queue(request)
    context = {
        **site,
        "title": _("What to do next"),
        "app_list": site["available_apps"],
        "work": _work(request),
        "overdue": len(claims or ()),
        "claims": None if claims is None else word_claims(request, claims[:CLAIMS], timezone.localdate()),
        "imports": imports_waiting(request),
        "links": broken_links(request),
        "contradictions": count_contradictions() if rights_of(request.user).may_see() else None,
        "changes": recent_changes(request),
        "activity": activity(request),
        "activity_days": DAYS,
        "progress": progress(request),
    }
    return render(request, "admin/index.html", context)


def _work(request: HttpRequest) -> list[WorkList]:
    lists = (
        *profiles_to_do(request),
        sent_back(request),
        *translations_to_do(request),
        *schedules(request),
        mentions(request),
        corrections(request),
        bulk_actions(request),
    )
    return [found for found in lists if found is not None]
