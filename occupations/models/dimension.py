"""The dimensions that every occupation is rated on."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

__all__ = ["RatingDimension"]


class RatingDimension(models.Model):
    """A dimension with its polarity, weight in the overall, and the rubric that editors score by."""

    class Polarity(models.TextChoices):
        HIGHER = "higher", _("higher is better")
        LOWER = "lower", _("lower is better")

    slug = models.SlugField(_("short name"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=80, blank=True)
    polarity = models.CharField(_("polarity"), max_length=6, choices=Polarity.choices)
    weight = models.DecimalField(
        _("weight"),
        max_digits=4,
        decimal_places=2,
        validators=[MinValueValidator(0)],
        help_text=_("How much the dimension counts in the overall, relative to the others."),
    )
    rubric = models.TextField(
        _("rubric"), blank=True, help_text=_("What a score of 0, 5 and 10 means, so that two editors agree.")
    )
    position = models.PositiveIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "slug"]
        verbose_name = _("rating dimension")
        verbose_name_plural = _("rating dimensions")
        constraints = [
            models.CheckConstraint(
                condition=Q(polarity__in=["higher", "lower"]), name="dimension_polarity_known"
            ),
            models.CheckConstraint(
                condition=Q(weight__gte=0),
                name="dimension_weight_not_negative",
                violation_error_message=_("A weight is not negative."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.slug
