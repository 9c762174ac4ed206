"""Moving between the sections of a profile: which there are, how many rows, how many translations missing."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from occupations.admin.languages import form_address
from occupations.admin.sections import SECTION_INLINES, StatementInline
from occupations.models import Statement

__all__ = [
    "ORDER",
    "PROFILE",
    "SectionGroup",
    "SectionLink",
    "changes_url",
    "following",
    "form_section",
    "imports_group",
    "section_groups",
    "section_label",
]

# The section of the profile's own fields.
PROFILE = "profile"

GROUPS = (
    (gettext_lazy("Profile"), (PROFILE, "sources")),
    (
        gettext_lazy("Ratings and AI"),
        (
            "ratings",
            "evidence",
            "ai_takes_over",
            "ai_augments",
            "human_moat",
            "skill_to_build",
            "adjacent",
        ),
    ),
    (gettext_lazy("Pay and figures"), ("salary_bands", "statistics")),
    (
        gettext_lazy("Getting there"),
        ("education", "qualifications", "requirement", "how_to_step", "specialisation", "visas"),
    ),
    (
        pgettext_lazy("group of sections", "The work"),
        ("responsibility", "tool", "technical_skill", "soft_skill", "levels"),
    ),
    (gettext_lazy("Who it is for"), ("fit", "not_fit", "pro", "con")),
    (
        gettext_lazy("Career outlook"),
        ("growth_area", "challenge", "opportunity", "trend", "inclusion", "networking_tip"),
    ),
    (gettext_lazy("Further help"), ("faq", "resources")),
)
ORDER = tuple(section for _label, sections in GROUPS for section in sections)


@dataclass(frozen=True)
class SectionLink:
    """A section in the navigation.

    ``missing`` and ``outdated`` count the texts that the form's language lacks or has from an older source,
    ``comments`` the threads about it that nobody has resolved.
    """

    section: str
    label: str
    url: str
    rows: int | None
    missing: int
    is_current: bool
    comments: int = 0
    outdated: int = 0


@dataclass(frozen=True)
class SectionGroup:
    """Sections under one heading."""

    label: str
    links: list[SectionLink]


def form_section(request: HttpRequest) -> str:
    """Return the section that a form shows; an unknown one is the profile itself."""
    stated = request.GET.get("section", PROFILE)
    return stated if stated in SECTION_INLINES else PROFILE


def following(section: str) -> str:
    """Return the section after this one, the first one after the last."""
    return ORDER[(ORDER.index(section) + 1) % len(ORDER)]


def section_label(section: str) -> str:
    """Return a section's name as editors see it."""
    if section == PROFILE:
        return _("Title and texts")
    inline = SECTION_INLINES[section]
    if inline is StatementInline:
        return str(Statement.Section(section).label)
    return capfirst(str(inline.model._meta.verbose_name_plural))


def changes_url(profile_id: int) -> str:
    """Return where the imported changes of a profile are decided on."""
    return f"{reverse('admin:occupations_importchange_changelist')}?profile={profile_id}"


def imports_group(profile_id: int) -> SectionGroup:
    """Link to what imports changed on a profile, and to the imports."""
    places = {
        _("Imported changes"): changes_url(profile_id),
        _("Import runs"): reverse("admin:occupations_importrun_changelist"),
    }
    links = [SectionLink("", label, url, None, 0, is_current=False) for label, url in places.items()]
    return SectionGroup(_("Imports"), links)


def section_groups(
    request: HttpRequest,
    rows: Mapping[str, int],
    texts: Mapping[str, Mapping[str, int]],
    comments: Mapping[str, int],
) -> list[SectionGroup]:
    """List every section, grouped, as links to its form in the form's language.

    ``rows``, ``texts`` and ``comments`` have each section's numbers of rows, of texts by what they need, and of open
    threads.
    """
    return [
        SectionGroup(
            label=str(label),
            links=[
                SectionLink(
                    section=section,
                    label=section_label(section),
                    url=form_address(request, section=section, page=""),
                    rows=None if section == PROFILE else rows.get(section, 0),
                    missing=texts.get(section, {}).get("missing", 0),
                    outdated=texts.get(section, {}).get("outdated", 0),
                    is_current=section == form_section(request),
                    comments=comments.get(section, 0),
                )
                for section in sections
            ],
        )
        for label, sections in GROUPS
    ]
