"""An occupation independent of any country, and the field of work it belongs to."""

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["FieldOfWork", "Occupation"]


class FieldOfWork(models.Model):
    """A field of work that occupations are grouped by, such as health care."""

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=120, blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "slug"]
        verbose_name = _("field of work")
        verbose_name_plural = _("fields of work")

    def __str__(self) -> str:
        return self.name or self.slug


class Occupation(models.Model):
    """What is the same in every country: name, ISCO-08 code, field of work and picture."""

    slug = models.SlugField(_("short name"), max_length=120, unique=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    isco_code = models.ForeignKey(
        "occupations.ClassificationCode",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ISCO-08 code"),
        limit_choices_to={"classification__slug": "isco-08"},
        help_text=_("The unit group of the International Standard Classification of Occupations."),
    )
    field = models.ForeignKey(
        FieldOfWork, on_delete=models.PROTECT, related_name="occupations", verbose_name=_("field of work")
    )
    image = models.ImageField(
        _("image"),
        upload_to="occupations/",
        blank=True,
        width_field="image_width",
        height_field="image_height",
    )
    image_width = models.PositiveIntegerField(null=True, blank=True, editable=False)
    image_height = models.PositiveIntegerField(null=True, blank=True, editable=False)
    image_alt = models.CharField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("What the picture shows, for readers who cannot see it."),
    )

    class Meta:
        ordering = ["slug"]
        verbose_name = _("occupation")
        verbose_name_plural = _("occupations")

    def __str__(self) -> str:
        return self.name or self.slug
