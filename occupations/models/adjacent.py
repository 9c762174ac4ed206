"""Careers next to this one."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from occupations.models.section import SectionRow

__all__ = ["AdjacentCareer"]


class AdjacentCareer(SectionRow):
    """Another profile that one could move to, and why."""

    class Kind(models.TextChoices):
        SAFER = "safer", _("Safer from AI")
        NEXT_STEP = "next_step", _("Next step")
        SPECIALISATION = "specialisation", _("Specialisation")
        RELATED = "related", _("Related")

    target = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="adjacent_from",
        verbose_name=_("career"),
    )
    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices)
    reason = models.TextField(_("reason"), blank=True)
    similarity = models.DecimalField(
        _("similarity"),
        max_digits=4,
        decimal_places=3,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(1)],
        help_text=_("From 0 to 1, where it was computed from the skills of both."),
    )

    shared = models.JSONField(
        _("shared skills"), default=list, blank=True, help_text=_("Short names of skills that both ask for.")
    )
    missing = models.JSONField(
        _("missing skills"),
        default=list,
        blank=True,
        help_text=_("Short names of skills that the other career asks for and this one does not."),
    )

    class Meta(SectionRow.Meta):
        verbose_name = _("adjacent career")
        verbose_name_plural = _("adjacent careers")
        constraints = [
            models.UniqueConstraint(
                fields=["profile", "target", "kind"],
                name="adjacent_career_unique",
                violation_error_message=_("This profile lists this career already."),
            ),
            models.CheckConstraint(
                condition=~Q(profile=F("target")),
                name="adjacent_career_is_another",
                violation_error_message=_("A profile is not adjacent to itself."),
            ),
            models.CheckConstraint(
                condition=Q(similarity__isnull=True) | (Q(similarity__gte=0) & Q(similarity__lte=1)),
                name="adjacent_similarity_from_0_to_1",
                violation_error_message=_("A similarity lies between 0 and 1."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["safer", "next_step", "specialisation", "related"]),
                name="adjacent_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.target}"
