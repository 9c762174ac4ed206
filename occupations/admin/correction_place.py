"""Where suggested corrections lead: the section on the public page, the section's form, and the queue of a profile."""

from dataclasses import dataclass

from django.db.models import Count
from django.http import HttpRequest
from django.urls import reverse

from occupations.admin.correction_filters import WHOLE, section_heading
from occupations.admin.navigation import ORDER, PROFILE
from occupations.models import Correction, OccupationProfile, PublishedPage
from occupations.rights import rights_of
from occupations.sections import SECTIONS
from occupations.views.addresses import profile_path

__all__ = ["OpenSection", "form_url", "open_corrections", "page_url"]

# The part of a document that is called otherwise among the forms.
FORM_OF_PART = {"citations": "sources"}


@dataclass(frozen=True)
class OpenSection:
    """How many suggestions wait about a section of the page, and where they are."""

    label: str
    url: str
    count: int


def form_url(row: Correction) -> str:
    """Return the address of the form of the suggestion's section, in the language of the page."""
    address = reverse("admin:occupations_occupationprofile_change", args=[row.profile.pk])
    return f"{address}?section={_form_section(row.section)}&lang={row.language}"


def page_url(row: Correction) -> str:
    """Return the path of the section on the public page, empty while the profile has none; one query."""
    pages = PublishedPage.objects.filter(profile=row.profile.pk, language=row.language)
    found = pages.values_list("country", "slug").first()
    if found is None:
        return ""
    return profile_path(row.language, *found) + (f"#{row.section}" if row.section else "")


def open_corrections(request: HttpRequest, profile: OccupationProfile) -> list[OpenSection]:
    """Count what waits about each section of a profile, for whoever may edit it; one query."""
    if not rights_of(request.user).may_edit(profile):
        return []
    waiting = Correction.objects.filter(profile=profile, state=Correction.State.OPEN).order_by("section")
    queue = f"{reverse('admin:occupations_correction_changelist')}?profile={profile.pk}"
    return [
        OpenSection(section_heading(section), f"{queue}&section={section or WHOLE}", count)
        for section, count in waiting.values_list("section").annotate(count=Count("pk"))
    ]


def _form_section(noun: str) -> str:
    """Return the form that holds the first rows of a section of the page; its texts are the profile's own."""
    for section in SECTIONS:
        if section.noun == noun:
            parts = (FORM_OF_PART.get(part, part) for part in section.parts)
            return next((part for part in parts if part in ORDER), PROFILE)
    return PROFILE
