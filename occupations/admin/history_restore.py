"""Restoring a version: what it would change, and the decision."""

import re
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from occupations.admin.history import counts_of, find_revision, page_context, seen_profile
from occupations.admin.history_note import revision_note
from occupations.admin.history_words import field_label, worded_differences
from occupations.admin.navigation import PROFILE, section_label
from occupations.admin.publishing import editor
from occupations.codec.faults import ContentError, Fault
from occupations.codec.read import content_hash, read_profile
from occupations.codec.schema import ProfileContent
from occupations.codec.sections import PROFILE as PROFILE_TABLE
from occupations.codec.sections import SECTIONS
from occupations.models import Revision
from occupations.publishing.restoring import ChangedMeanwhileError, gone_rows, restorable, restore
from occupations.rights import rights_of

__all__ = ["refusal", "restore_version"]

TABLES = {table.name: table for table in (PROFILE_TABLE, *SECTIONS)}
FAULT_PATH = re.compile(r"(?P<section>\w+)(?:\[(?P<row>\d+)\])?(?:\.(?P<field>\w+))?")


@dataclass(frozen=True)
class WordedFault:
    """Why a version cannot be put back: the part of the profile, and what is wrong with it."""

    place: str
    reason: str


@require_http_methods(["GET", "HEAD", "POST"])
def restore_version(request: HttpRequest, model_admin: Any, pk: int, revision: int) -> HttpResponse:
    """Show what restoring a version changes in the working copy, and on POST do it."""
    profile = seen_profile(request, pk)
    if not rights_of(request.user).may_edit(profile):
        raise PermissionDenied
    version = find_revision(profile, revision)
    if version is None:
        raise Http404
    is_stale, refused = False, None
    if request.method == "POST":
        try:
            _restore(request, model_admin, version)
        except ChangedMeanwhileError:
            is_stale = True
        except ContentError as error:
            refused = error
        else:
            return HttpResponseRedirect(reverse("admin:occupations_occupationprofile_history", args=[pk]))
    present = read_profile(profile)
    sections = worded_differences(present, restorable(version))
    context = page_context(model_admin, request, profile) | {
        "title": _("Restore a version of %(profile)s") % {"profile": profile},
        "version": version,
        "sections": sections,
        "counts": counts_of(sections),
        "working_copy": content_hash(present),
        "is_stale": is_stale,
        **refusal(refused, version),
    }
    status = 409 if request.method == "POST" else 200
    return render(request, "admin/occupations/history/restore.html", context, status=status)


def restored_note(request: HttpRequest, version: Revision) -> str:
    """Return the note that was posted, or which version it was."""
    saved = date_format(localtime(version.saved_at), "DATETIME_FORMAT")
    return revision_note(request) or _("The version of %(date)s") % {"date": saved}


def refusal(error: ContentError | None, version: Revision) -> dict[str, Any]:
    """Say where each fault is as the form calls it, what to do about it, and whether the rest can be put back."""
    if error is None:
        return {"faults": []}
    content = restorable(version)
    return {
        "faults": [_worded(fault, content) for fault in error.faults],
        "rest_can_be_restored": bool(gone_rows(error)),
    }


def _restore(request: HttpRequest, model_admin: Any, version: Revision) -> None:
    """Restore, only in the place of the working copy that the question showed."""
    restored = restore(
        version,
        editor(request),
        restored_note(request, version),
        replacing=request.POST.get("working_copy") or "unknown",
        without_gone="without_gone" in request.POST,
    )
    model_admin.log_change(request, restored, restored_note(request, version))
    messages.success(request, _("The version was restored. It is not public before it is published."))


def _worded(fault: Fault, content: ProfileContent) -> WordedFault:
    match = FAULT_PATH.match(fault.path)
    if match is None or match["section"] not in TABLES:
        return WordedFault("", fault.reason)
    table, name = TABLES[match["section"]], match["field"]
    part: Any = content.profile
    section = PROFILE
    if match["row"]:
        part = getattr(content, table.name)[int(match["row"])]
        section = str(part.section) if table.name == "statements" else table.name
    place = [section_label(section)]
    if match["row"]:
        place.append(_("row %(number)s") % {"number": int(match["row"]) + 1})
    if name and name in table.content.model_fields:
        place.append(field_label(table.model, name))
    reason = fault.reason
    if name in table.links and reason.startswith("there is no "):
        reason = _("“%(name)s” is no longer there. Add it again first, or restore another version.") % {
            "name": getattr(part, name)
        }
    return WordedFault(" · ".join(place), reason)
