"""The sections of a profile's page: what they are called, their order, and which of them a document fills.

The page and its table of contents are both made from this one list, so that they cannot disagree.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

__all__ = ["PARTS", "SECTIONS", "SINGLE_LISTS", "Section", "adjacent_careers", "sections_of"]

SAFER = "safer"


@dataclass(frozen=True)
class Section:
    """A section by the noun of its template and anchor, its heading, and the parts of a document that it prints."""

    noun: str
    heading: Promise
    parts: tuple[str, ...]

    @property
    def template(self) -> str:
        """The template that prints what is under the heading."""
        return f"occupations/sections/{self.noun}.html"


def _section(noun: str, heading: Promise, *parts: str) -> Section:
    return Section(noun, heading, parts)


SECTIONS = (
    _section("ratings", _("Ratings"), "ratings"),
    _section(
        "ai",
        _("In the AI era"),
        "verdict",
        "ai_summary",
        "evidence",
        "ai_takes_over",
        "ai_augments",
        "human_moat",
        "skill_to_build",
        "entry_outlook",
        "level_up",
        "safer_careers",
    ),
    _section("salary", _("Salary"), "salary_bands"),
    _section("statistics", _("Statistics"), "statistics"),
    _section("education", _("Education path"), "education"),
    _section("qualifications", _("Qualifications"), "qualifications"),
    _section("requirements", _("Employment requirements"), "requirement"),
    _section("migration", _("Migration"), "visas"),
    _section("audience", _("Who it is for"), "fit", "not_fit"),
    _section("outlook", _("Career outlook"), "progression", "demand_outlook", "growth_area", "other_careers"),
    _section("responsibilities", _("Responsibilities"), "responsibility"),
    _section("environment", _("Work environment"), "work_environment"),
    _section("tools", _("Tools and technologies"), "tool"),
    _section("skills", _("Skills"), "technical_skill", "soft_skill"),
    _section("steps", _("How to get there"), "how_to_step"),
    _section("specialisations", _("Specialisations"), "specialisation"),
    _section("levels", _("Career levels"), "levels"),
    _section("balance", _("Pros and cons"), "pro", "con"),
    _section("market", _("The market"), "challenge", "opportunity", "trend"),
    _section("inclusion", _("Inclusion"), "inclusion"),
    _section("networking", _("Networking and mentoring"), "networking_tip"),
    _section("remote", _("Remote work"), "remote_work"),
    _section("resources", _("Resources"), "resources"),
    _section("faq", _("FAQ"), "faq"),
    _section("sources", _("Data sources"), "sources_note", "citations"),
)


# The place on the page of each part of a document.
PARTS = {part: place for place, part in enumerate(part for section in SECTIONS for part in section.parts)}

# The sections that are one list of statements under their own heading.
SINGLE_LISTS = {
    "requirements": "requirement",
    "responsibilities": "responsibility",
    "tools": "tool",
    "steps": "how_to_step",
    "specialisations": "specialisation",
    "inclusion": "inclusion",
    "networking": "networking_tip",
}


def sections_of(document: dict[str, Any]) -> list[Section]:
    """Return the sections that a published document has something to print in, in the order of the page."""
    parts = {name for name, value in document.items() if value} | document.get("statements", {}).keys()
    if adjacent_careers(document, safer=True):
        parts.add("safer_careers")
    if adjacent_careers(document, safer=False):
        parts.add("other_careers")
    return [section for section in SECTIONS if not parts.isdisjoint(section.parts)]


def adjacent_careers(document: dict[str, Any], *, safer: bool) -> list[dict[str, Any]]:
    """Return the careers that are safer from AI, or the other adjacent ones."""
    return [row for row in document.get("adjacent", []) if (row["kind"] == SAFER) == safer]
