"""What artificial intelligence already does of an occupation's work."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from occupations.models.section import SectionRow

__all__ = ["Evidence"]


class Evidence(SectionRow):
    """A product, tool, study or report that shows AI doing part of the work."""

    class Kind(models.TextChoices):
        PRODUCT = "product", _("Product")
        TOOL = "tool", _("Tool")
        RESEARCH = "research", _("Research")
        NEWS = "news", _("News")

    class Extent(models.TextChoices):
        PARTIAL = "partial", _("Partial")
        MAJOR = "major", _("Major")

    name = models.CharField(
        _("name"),
        max_length=200,
        blank=True,
        help_text=_("The product's or study's own name. Empty when not known."),
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices, blank=True)
    extent = models.CharField(_("extent"), max_length=8, choices=Extent.choices, blank=True)
    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1950), MaxValueValidator(2100)],
        help_text=_("When it came into use or was published."),
    )
    replaces = models.TextField(_("what it replaces"), blank=True)
    url = models.URLField(_("source"), max_length=500, blank=True)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)

    class Meta(SectionRow.Meta):
        verbose_name = _("AI evidence")
        verbose_name_plural = _("AI evidence")
        constraints = [
            models.CheckConstraint(
                condition=Q(year__isnull=True) | (Q(year__gte=1950) & Q(year__lte=2100)),
                name="evidence_year_in_range",
                violation_error_message=_("Enter a year between 1950 and 2100."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["", "product", "tool", "research", "news"]), name="evidence_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(extent__in=["", "partial", "major"]), name="evidence_extent_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(_("AI evidence"))
