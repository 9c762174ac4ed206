"""Every list of sentences on a profile."""

from typing import TypeAlias

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from occupations.models.cited import CitedRow

__all__ = ["Statement"]


# Outside the model, so that its constraint can name the values.
class StatementSection(models.TextChoices):
    """The lists of sentences."""

    AI_TAKES_OVER = "ai_takes_over", _("Tasks AI will take over or replace")
    AI_AUGMENTS = "ai_augments", _("Tasks AI will augment")
    HUMAN_MOAT = "human_moat", _("Human moat")
    SKILL_TO_BUILD = "skill_to_build", _("Skills to build (next 5 years)")
    RESPONSIBILITY = "responsibility", _("Responsibilities")
    REQUIREMENT = "requirement", _("Employment requirements")
    TOOL = "tool", _("Tools and technologies")
    TECHNICAL_SKILL = "technical_skill", _("Technical skills")
    SOFT_SKILL = "soft_skill", _("Soft skills")
    HOW_TO_STEP = "how_to_step", _("How to get there")
    SPECIALISATION = "specialisation", _("Specialisations")
    FIT = "fit", _("A fit")
    NOT_FIT = "not_fit", _("Not for")
    PRO = "pro", _("Pros")
    CON = "con", _("Cons")
    GROWTH_AREA = "growth_area", _("Growth areas")
    CHALLENGE = "challenge", _("Challenges")
    OPPORTUNITY = "opportunity", _("Opportunities")
    TREND = "trend", _("Trends")
    INCLUSION = "inclusion", _("Inclusion")
    NETWORKING_TIP = "networking_tip", _("Networking and mentoring")


class Statement(CitedRow):
    """A sentence of one of a profile's lists, with an optional title."""

    Section: TypeAlias = StatementSection

    section = models.CharField(_("list"), max_length=16, choices=Section.choices)
    title = models.CharField(_("title"), max_length=200, blank=True)
    text = models.TextField(_("text"), blank=True)

    class Meta(CitedRow.Meta):
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        constraints = [
            models.CheckConstraint(
                condition=Q(section__in=StatementSection.values), name="statement_section_known"
            ),
        ]

    def __str__(self) -> str:
        # A statement that only another language has is still to be named.
        return self.title or self.text or self.get_section_display()
