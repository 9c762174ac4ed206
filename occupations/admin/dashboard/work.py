"""My work: profiles that wait for the one who signed in, by why they wait."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from careergraph.languages import direction, native_name
from occupations.models import OccupationProfile, TranslationState
from occupations.rights import Rights, rights_of

__all__ = ["SHOWN", "WorkItem", "WorkList", "form_of", "profiles_to_do", "translations_to_do"]

# Rows of each list; the rest is behind its link.
SHOWN = 5
Stage = OccupationProfile.Stage


@dataclass(frozen=True)
class WorkItem:
    """Something to do, where, and what else there is to say about it."""

    title: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class WorkList:
    """Things of one kind to do: how many, the first of them, where all are, and what to do when there are none."""

    title: str
    count: int
    items: list[WorkItem]
    empty: str
    url: str = ""
    language: str = ""
    direction: str = ""
    language_name: str = ""


def profiles_to_do(request: HttpRequest) -> list[WorkList]:
    """List what waits for a review, for its publication, and the drafts that one changed last; one query."""
    rights = rights_of(request.user)
    wanted = {
        Stage.IN_REVIEW: (
            rights.reviews,
            _("To review"),
            _("Nothing waits for a review. What an editor submits appears here."),
        ),
        Stage.APPROVED: (
            rights.publishes,
            _("Approved, to be published"),
            _("Nothing waits to be published. What a reviewer approves appears here."),
        ),
        Stage.DRAFT: (
            rights.may_edit(),
            _("My drafts"),
            _("You have no drafts. A profile that you change appears here until it is published."),
        ),
    }
    found = _by_stage(request, rights)
    listed = reverse("admin:occupations_occupationprofile_changelist")
    return [
        WorkList(
            title=title,
            count=found[stage][0].in_all if stage in found else 0,
            items=[WorkItem(str(row), form_of(row.pk)) for row in found.get(stage, [])],
            empty=empty,
            # No list is of one's own drafts alone.
            url="" if stage == Stage.DRAFT else f"{listed}?status={stage}",
        )
        for stage, (useful, title, empty) in wanted.items()
        if useful
    ]


def _by_stage(request: HttpRequest, rights: Rights) -> dict[str, list[Any]]:
    wanted = Q(pk__in=[])
    if rights.reviews:
        wanted |= Q(stage=Stage.IN_REVIEW)
    if rights.publishes:
        wanted |= Q(stage=Stage.APPROVED)
    if rights.may_edit():
        wanted |= _mine(request)
    rows = (
        OccupationProfile.objects.filter(wanted)
        .select_related("country")
        .annotate(
            in_all=Window(Count("pk"), partition_by=F("stage")),
            place=Window(
                RowNumber(), order_by=[F("updated_at").desc(), F("pk").desc()], partition_by=F("stage")
            ),
        )
        .filter(place__lte=SHOWN)
        .order_by("place")
    )
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(row.stage, []).append(row)
    return found


def _mine(request: HttpRequest) -> Q:
    """Return the drafts that one changed last and that say something else than what is public."""
    return Q(stage=Stage.DRAFT, updated_by=request.user.pk) & ~Q(published_hash=F("content_hash"))


def translations_to_do(request: HttpRequest) -> list[WorkList]:
    """List, for each language that one translates, the profiles with the most to do; one query."""
    languages = rights_of(request.user).languages
    if not languages:
        return []
    open_texts = F("outdated") + F("missing") + F("review")
    rows = (
        TranslationState.objects.filter(language__in=languages)
        .exclude(outdated=0, missing=0, review=0)
        .select_related("profile__country")
        .annotate(
            in_all=Window(Count("pk"), partition_by=F("language")),
            place=Window(
                RowNumber(),
                order_by=[F("outdated").desc(), open_texts.desc(), F("pk").asc()],
                partition_by=F("language"),
            ),
        )
        .filter(place__lte=SHOWN)
        .order_by("place")
    )
    found: dict[str, list[Any]] = {language: [] for language in sorted(languages)}
    for row in rows:
        found[row.language].append(row)
    return [_translations(language, states) for language, states in found.items()]


def _translations(language: str, states: list[Any]) -> WorkList:
    return WorkList(
        title=_("To translate"),
        language=language,
        language_name=native_name(language),
        direction=direction(language),
        count=states[0].in_all if states else 0,
        items=[
            WorkItem(
                str(state.profile),
                reverse("admin:occupations_occupationprofile_translate", args=[state.profile_id, language]),
                _("outdated: %(outdated)s, missing: %(missing)s, to review: %(review)s")
                % {"outdated": state.outdated, "missing": state.missing, "review": state.review},
            )
            for state in states
        ],
        empty=_("Everything is translated. A text whose source changes appears here."),
    )


def form_of(pk: int) -> str:
    """Return the address of a profile's form."""
    return reverse("admin:occupations_occupationprofile_change", args=[pk])
