"""A profile's score on one dimension."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from occupations.models.section import SectionRow

__all__ = ["Rating"]


class Rating(SectionRow):
    """A score from 0 to 10 with the reason for it.

    ``inputs`` lists what a computed score was computed from: ``{"measure", "statistic", "percentile", "of", "score"}``.
    """

    class Basis(models.TextChoices):
        EDITOR = "editor", _("editor's judgement")
        COMPUTED = "computed", _("computed from statistics")

    dimension = models.ForeignKey(
        "occupations.RatingDimension", on_delete=models.PROTECT, related_name="+", verbose_name=_("dimension")
    )
    score = models.DecimalField(
        _("score"),
        max_digits=3,
        decimal_places=1,
        validators=[MinValueValidator(0), MaxValueValidator(10)],
        help_text=_("From 0 to 10 by the dimension's rubric; the dimension says whether high is good."),
    )
    low = models.DecimalField(
        _("lowest"),
        max_digits=3,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(10)],
        help_text=_("Where several measures disagree: the score by the lowest of them."),
    )
    high = models.DecimalField(
        _("highest"),
        max_digits=3,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(10)],
        help_text=_("The score by the highest of them."),
    )
    inputs = models.JSONField(_("computed from"), default=list, blank=True, editable=False)
    basis = models.CharField(_("basis"), max_length=8, choices=Basis.choices, default=Basis.EDITOR)
    rationale = models.TextField(
        _("rationale"), blank=True, help_text=_("Why this score, with the figure and source it rests on.")
    )

    class Meta(SectionRow.Meta):
        verbose_name = _("rating")
        verbose_name_plural = _("ratings")
        constraints = [
            models.UniqueConstraint(
                fields=["profile", "dimension"],
                name="rating_unique_per_dimension",
                violation_error_message=_("This profile has a rating of this dimension already."),
            ),
            models.CheckConstraint(
                condition=Q(score__gte=0) & Q(score__lte=10),
                name="rating_score_from_0_to_10",
                violation_error_message=_("A score lies between 0 and 10."),
            ),
            models.CheckConstraint(
                condition=Q(low__isnull=True, high__isnull=True)
                | (Q(low__gte=0) & Q(low__lte=F("high")) & Q(high__lte=10)),
                name="rating_range_in_order",
                violation_error_message=_("Give both ends of the range, the lower first."),
            ),
            models.CheckConstraint(condition=Q(basis__in=["editor", "computed"]), name="rating_basis_known"),
        ]

    def __str__(self) -> str:
        return f"{self.dimension}: {self.score}"
