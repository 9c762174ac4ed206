"""The workbench of translators: one profile, one language, source beside target."""

from collections import defaultdict
from typing import Any
from urllib.parse import urlencode

from csp.decorators import csp_update
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from careergraph.languages import direction, native_name, offered
from occupations.admin import publishing
from occupations.admin.navigation import ORDER, section_label
from occupations.admin.presence import others_here
from occupations.admin.workbench_page import Bench, Entry, Filter, by_heading
from occupations.admin.workbench_save import Outcome, posted_words, save_texts
from occupations.commenting import open_comments
from occupations.history.working_copy import read_working_copy
from occupations.models import OccupationProfile
from occupations.rights import Rights, rights_of
from occupations.translating import State
from occupations.translating.memory import similar_elsewhere

__all__ = ["memory", "workbench"]

TEMPLATES = "admin/occupations/workbench"
TRANSLATE = "admin:occupations_occupationprofile_translate"


@require_http_methods(["GET", "HEAD", "POST"])
@csp_update({"frame-src": ["'self'"]})  # type: ignore[arg-type] # its stub knows views without arguments
def workbench(request: HttpRequest, model_admin: Any, pk: int, language: str) -> HttpResponse:
    """Show the texts of a profile in one language; on POST save those that were changed, and go on to the next."""
    profile, rights = _profile(request, pk, language)
    if language == settings.LANGUAGE_CODE:
        return HttpResponseRedirect(reverse("admin:occupations_occupationprofile_change", args=[pk]))
    if request.method != "POST":
        return _page(request, model_admin, profile, language, rights)
    if not rights.may_translate(language, profile):
        raise PermissionDenied
    if "confirm" in request.POST and not rights.may_edit(profile):
        raise PermissionDenied
    outcome = save_texts(
        pk,
        language,
        request.POST.dict(),
        publishing.editor(request),
        in_every_language=rights.may_edit(profile),
    )
    if outcome.saved:
        said = _("Translated into %(language)s.") % {"language": native_name(language)}
        model_admin.log_change(request, profile, said)
    _report(request, outcome)
    profile.refresh_from_db(fields=["content_hash"])
    if outcome.refused or outcome.lost:
        return _page(request, model_admin, profile, language, rights, outcome)
    return HttpResponseRedirect(_following(request, profile, language))


@require_safe
def memory(request: HttpRequest, model_admin: Any, pk: int, language: str) -> HttpResponse:  # noqa: ARG001 - as all views
    """Answer with the offers for one text, to be put beside it."""
    profile, _rights = _profile(request, pk, language)
    bench = Bench(profile, read_working_copy(profile), language)
    entry = bench.by_id.get(request.GET.get("text", ""))
    if entry is None:
        raise Http404
    entry.similar = similar_elsewhere(entry.unit, language, pk)
    context = {"entry": entry, **_languages(language)}
    return render(request, f"{TEMPLATES}/similar.html", context)


def _profile(request: HttpRequest, pk: int, language: str) -> tuple[OccupationProfile, Rights]:
    if language not in offered():
        raise Http404
    profile: OccupationProfile = get_object_or_404(
        OccupationProfile.objects.select_related("country", "code", "occupation"), pk=pk
    )
    rights = rights_of(request.user)
    if not rights.may_see(profile):
        raise PermissionDenied
    return profile, rights


def _add_comments(profile: OccupationProfile, entries: list[Entry]) -> None:
    """Give each text the open comments on it, in one query: on its row, or on the text in any or in this language."""
    about = defaultdict(list)
    for thread in open_comments(profile):
        if thread.comment.row_key:
            about[thread.comment.row_key].append(thread)
    for entry in entries:
        entry.comments = [
            thread
            for thread in about[entry.unit.row_key]
            if thread.comment.field in ("", entry.unit.field)
            and thread.comment.language in ("", entry.language)
        ]


def _page(
    request: HttpRequest,
    model_admin: Any,
    profile: OccupationProfile,
    language: str,
    rights: Rights,
    outcome: Outcome | None = None,
) -> HttpResponse:
    bench = Bench(profile, read_working_copy(profile), language)
    narrowed = Filter.of(request.GET)
    section = narrowed.section if narrowed.section in ORDER else ""
    text = request.GET.get("text", "")
    page = bench.page(narrowed, request.GET.get("page", "1"), text)
    kept = list(page.object_list)
    if outcome:
        # What was typed comes back whatever the filter says, for nothing of it may be lost.
        names = posted_words(request.POST)
        kept = [entry for entry in bench.entries if entry.unit.id in names]
        for entry in kept:
            entry.typed = outcome.refused.get(entry.unit.id)
    entries = bench.with_neighbours(kept)
    bench.mark_terms(entries)
    bench.recall(entries, text)
    _add_comments(profile, entries)
    counts = bench.counts(narrowed.section)
    total = sum(counts.values())
    context = {
        **model_admin.admin_site.each_context(request),
        **_languages(language),
        "opts": model_admin.opts,
        "original": profile,
        "others": others_here(request, profile, section, language),
        "section": section,
        "form_language": language,
        "title": _("Translate into %(language)s") % {"language": native_name(language)},
        "subtitle": str(profile),
        "may_translate": rights.may_translate(language, profile),
        "may_edit": rights.may_edit(profile),
        "groups": by_heading(entries),
        "in_hand": text,
        "chosen": bench.by_id.get(text) or next(iter(kept), None),
        "page": page,
        "narrowed": narrowed,
        "states": _states(narrowed, counts),
        "sections": [(section, section_label(section)) for section in bench.sections()],
        "total": total,
        "translated": total - counts[State.MISSING],
        "whole": bench.counts(""),
        "outcome": outcome,
        "languages": [(code, native_name(code)) for code in offered() if code != settings.LANGUAGE_CODE],
        "query": urlencode({name: value for name, value in _kept(narrowed) if value}),
    }
    status = 409 if outcome else 200
    return render(request, f"{TEMPLATES}/page.html", context, status=status)


def _languages(language: str) -> dict[str, Any]:
    source = settings.LANGUAGE_CODE
    return {
        "language": language,
        "language_name": native_name(language),
        "language_direction": direction(language),
        "source_language": source,
        "source_name": native_name(source),
        "source_direction": direction(source),
    }


def _kept(narrowed: Filter) -> tuple[tuple[str, str], ...]:
    return ("state", narrowed.state), ("section", narrowed.section)


def _states(narrowed: Filter, counts: Any) -> list[tuple[str, str, int, str, bool]]:
    """List the filters: a state, its name, how many texts are in it, its address, and whether it is the present one."""
    links = [("", _("All"), sum(counts.values()))]
    links += [(state.value, str(state.label), counts[state]) for state in State]
    return [
        (
            state,
            label,
            count,
            "?" + urlencode({"state": state, "section": narrowed.section}),
            state == narrowed.state,
        )
        for state, label, count in links
    ]


def _report(request: HttpRequest, outcome: Outcome) -> None:
    if outcome.saved:
        said = ngettext("%(count)s text was saved.", "%(count)s texts were saved.", outcome.saved)
        messages.success(request, said % {"count": outcome.saved})
    if outcome.marked > 0 and not outcome.saved:
        messages.success(request, _("The mark for review was saved."))
    if outcome.confirmed:
        said = ngettext(
            "%(count)s translation counts as current.",
            "%(count)s translations count as current.",
            outcome.confirmed,
        )
        messages.success(request, said % {"count": outcome.confirmed})


def _following(request: HttpRequest, profile: OccupationProfile, language: str) -> str:
    """Return where to go on: at the next open text, or at the one whose button was pressed."""
    post = request.POST
    text = post.get("next") or post.get("save") or post.get("right") or post.get("confirm") or ""
    narrowed = Filter.of(request.GET)
    if "next" in post:
        bench = Bench(profile, read_working_copy(profile), language)
        text = bench.next_open(text)
        following: Entry | None = bench.by_id.get(text)
        if following is None:
            messages.info(request, _("Nothing is missing or out of date any more."))
        elif not narrowed.keeps(following):
            narrowed = Filter()
    query = {
        name: value
        for name, value in (*_kept(narrowed), ("page", request.GET.get("page", "")), ("text", text))
        if value
    }
    return f"{reverse(TRANSLATE, args=[profile.pk, language])}?{urlencode(query)}"
