"""Skills and knowledge, and how much of them an occupation asks for."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

__all__ = ["Skill", "SkillLevel"]


class Skill(models.Model):
    """A skill or an area of knowledge of O*NET's content model."""

    class Kind(models.TextChoices):
        SKILL = "skill", _("skill")
        KNOWLEDGE = "knowledge", _("area of knowledge")

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    element = models.CharField(
        _("element"), max_length=20, unique=True, help_text=_("The element ID of the content model.")
    )
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices)
    name = models.CharField(_("name"), max_length=120, blank=True)

    class Meta:
        ordering = ["slug"]
        verbose_name = _("skill")
        verbose_name_plural = _("skills")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["skill", "knowledge"]), name="skill_kind_known")
        ]

    def __str__(self) -> str:
        return self.name or self.slug


class SkillLevel(models.Model):
    """How important a skill is for a code, from 1 to 5, and at which level it is needed, from 0 to 7."""

    code = models.ForeignKey(
        "occupations.ClassificationCode",
        on_delete=models.CASCADE,
        related_name="skill_levels",
        verbose_name=_("code"),
    )
    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="levels", verbose_name=_("skill"))
    importance = models.DecimalField(_("importance"), max_digits=4, decimal_places=2)
    level = models.DecimalField(_("level"), max_digits=4, decimal_places=2, null=True, blank=True)
    source = models.ForeignKey(
        "occupations.DataSource", on_delete=models.PROTECT, related_name="+", verbose_name=_("source")
    )

    class Meta:
        ordering = ["code", "skill"]
        verbose_name = _("skill of a code")
        verbose_name_plural = _("skills of codes")
        constraints = [
            models.UniqueConstraint(
                fields=["code", "skill", "source"],
                name="skill_level_unique_per_source",
                violation_error_message=_("This source's level exists already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.skill}: {self.importance}"
