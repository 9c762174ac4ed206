"""Comments in the admin: the panel on a profile's form, the page with all of them, and what one can do with them."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from occupations.admin.comment_place import Choice, Places, value_of
from occupations.admin.languages import form_address, form_language
from occupations.admin.navigation import PROFILE, form_section
from occupations.admin.publishing import editor
from occupations.codec.read import read_profile
from occupations.codec.schema import ProfileContent
from occupations.commenting import Target, Thread, comment, open_comments, reopen, reply, resolve, threads_of
from occupations.commenting.comment import LONGEST
from occupations.models import Comment, OccupationProfile
from occupations.rights import rights_of

__all__ = ["Panel", "comment_panel", "comment_urls"]


@dataclass(frozen=True)
class Shown:
    """A thread with the name of what it is about and the way there."""

    thread: Thread
    label: str
    url: str


@dataclass(frozen=True)
class Panel:
    """What a form shows of comments: the open ones of its section and of the whole profile, and a form for another."""

    section: list[Shown]
    profile: list[Shown]
    counts: dict[str, int]
    choices: list[tuple[str, list[Choice]]]
    section_value: str
    back: str
    longest: int = LONGEST

    @property
    def open(self) -> int:
        """Count the open threads of the profile, whatever they are about."""
        return sum(self.counts.values())


def comment_panel(request: HttpRequest, profile: OccupationProfile, content: ProfileContent) -> Panel:
    """Return what the form of a section shows of comments, in one query."""
    places = Places(profile.pk, content)
    threads = open_comments(profile)
    section = form_section(request)
    return Panel(
        section=_shown(places, [thread for thread in threads if thread.comment.section == section]),
        profile=_shown(places, [thread for thread in threads if not thread.comment.section]),
        counts=dict(Counter(thread.comment.section for thread in threads)),
        choices=places.choices(section, form_language(request)),
        section_value="" if section == PROFILE else section,
        back=form_address(request, _form_url(profile)),
    )


def comment_urls(model_admin: Any) -> list[URLPattern]:
    """List the addresses of comments, below their profile's."""
    views: dict[str, tuple[str, Callable[..., HttpResponse]]] = {
        "comments": ("<int:pk>/comments/", partial(comments, model_admin=model_admin)),
        "comment_reply": (
            "<int:pk>/comments/<int:comment_pk>/reply/",
            partial(answer, model_admin=model_admin),
        ),
        "comment_resolve": ("<int:pk>/comments/<int:comment_pk>/resolve/", settle),
        "comment_reopen": ("<int:pk>/comments/<int:comment_pk>/reopen/", take_up),
    }
    return [
        path(
            route,
            model_admin.admin_site.admin_view(view),
            name=f"occupations_occupationprofile_{name}",
        )
        for name, (route, view) in views.items()
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def comments(request: HttpRequest, model_admin: Any, pk: int) -> HttpResponse:
    """Show all comments of a profile, open or resolved ones; on POST add one."""
    profile = _profile(request, pk)
    content = read_profile(profile)
    if request.method != "POST":
        return _page(request, model_admin, profile, content)
    text, about = request.POST.get("text", ""), request.POST.get("about", "")
    target = Places(profile.pk, content).target(about)
    if target is None:
        gone = _("What you comment on is no longer there. Choose something else and send it again.")
        return _page(request, model_admin, profile, content, ValidationError(gone), {"text": text})
    try:
        comment(profile, editor(request), text, target)
    except ValidationError as error:
        return _page(request, model_admin, profile, content, error, {"text": text, "about": target})
    messages.success(request, _("Your comment was added."))
    return _back(request, profile)


@require_POST
def answer(request: HttpRequest, model_admin: Any, pk: int, comment_pk: int) -> HttpResponse:
    """Add a reply to a thread."""
    profile = _profile(request, pk)
    remark = get_object_or_404(Comment, pk=comment_pk, profile=profile.key)
    text = request.POST.get("text", "")
    try:
        reply(remark, editor(request), text)
    except ValidationError as error:
        content = read_profile(profile)
        refused = {"text": text, "reply_to": remark.parent_id or remark.pk}
        return _page(request, model_admin, profile, content, error, refused)
    messages.success(request, _("Your reply was added."))
    return _back(request, profile)


@require_POST
def settle(request: HttpRequest, pk: int, comment_pk: int) -> HttpResponse:
    """Resolve a thread."""
    profile = _profile(request, pk)
    if resolve(get_object_or_404(Comment, pk=comment_pk, profile=profile.key), editor(request)):
        messages.success(request, _("The comment was resolved."))
    return _back(request, profile)


@require_POST
def take_up(request: HttpRequest, pk: int, comment_pk: int) -> HttpResponse:
    """Reopen a thread."""
    profile = _profile(request, pk)
    if reopen(get_object_or_404(Comment, pk=comment_pk, profile=profile.key)):
        messages.success(request, _("The comment was reopened."))
    return _back(request, profile)


def _profile(request: HttpRequest, pk: int) -> OccupationProfile:
    """Return a profile that the user may see, for who sees it may comment on it."""
    found = OccupationProfile.objects.select_related("country", "code", "occupation")
    profile: OccupationProfile = get_object_or_404(found, pk=pk)
    if not rights_of(request.user).may_see(profile):
        raise PermissionDenied
    return profile


def _page(
    request: HttpRequest,
    model_admin: Any,
    profile: OccupationProfile,
    content: ProfileContent,
    error: ValidationError | None = None,
    refused: dict[str, Any] | None = None,
) -> HttpResponse:
    """Show the threads; after a fault also what was written, to be corrected and sent again."""
    places = Places(profile.pk, content)
    state = request.GET.get("state", "open")
    threads = threads_of(profile)
    kept = [
        thread for thread in threads if state == "all" or thread.comment.is_resolved == (state == "resolved")
    ]
    about = (refused or {}).get("about") or places.target(request.GET.get("about", "")) or Target()
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "original": profile,
        "title": _("Comments on %(profile)s") % {"profile": profile},
        "threads": _shown(places, kept),
        "state": state,
        "states": {
            "open": _("Open"),
            "resolved": _("Resolved"),
            "all": _("All comments"),
        },
        "faults": error.messages if error else [],
        "refused": refused,
        "about": about,
        "about_value": value_of(about),
        "about_label": places.label(about),
        "back": request.POST.get("back", ""),
        "longest": LONGEST,
    }
    status = 422 if error else 200
    return render(request, "admin/occupations/comments/page.html", context, status=status)


def _shown(places: Places, threads: list[Thread]) -> list[Shown]:
    return [
        Shown(thread, places.label(Target.of(thread.comment)), places.url(thread.comment))
        for thread in threads
    ]


def _back(request: HttpRequest, profile: OccupationProfile) -> HttpResponse:
    """Go back to the form or page that the button was pressed on, never to another site."""
    back = request.POST.get("back", "")
    if back and url_has_allowed_host_and_scheme(
        back, {request.get_host()}, require_https=request.is_secure()
    ):
        return HttpResponseRedirect(f"{back.partition('#')[0]}#comments")
    return HttpResponseRedirect(reverse("admin:occupations_occupationprofile_comments", args=[profile.pk]))


def _form_url(profile: OccupationProfile) -> str:
    return reverse("admin:occupations_occupationprofile_change", args=[profile.pk])
