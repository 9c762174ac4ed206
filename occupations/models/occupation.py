"""An occupation independent of any country, and the field of work it belongs to."""

from typing import Any

from django.db import models
from django.db.models import Q
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
        max_length=250,
        blank=True,
        width_field="image_width",
        height_field="image_height",
    )
    image_width = models.PositiveIntegerField(null=True, blank=True, editable=False)
    image_height = models.PositiveIntegerField(null=True, blank=True, editable=False)
    # What exists of the picture, so that building a page opens no file: kind, format, width, height and name of each.
    renditions = models.JSONField(default=list, blank=True, editable=False)
    image_alt = models.CharField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("What the picture shows, for readers who cannot see it."),
    )
    focal_x = models.PositiveSmallIntegerField(
        _("focal point from the left"),
        default=50,
        help_text=_("In percent of the width. What must stay in sight when the picture is cropped."),
    )
    focal_y = models.PositiveSmallIntegerField(
        _("focal point from the top"),
        default=50,
        help_text=_("In percent of the height."),
    )
    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Who made the picture, as they want to be named."),
    )
    credit_url = models.URLField(_("address of the credit"), max_length=500, blank=True)
    licence = models.CharField(
        _("licence"), max_length=100, blank=True, help_text=_("Under which the picture may be used.")
    )

    class Meta:
        ordering = ["slug"]
        verbose_name = _("occupation")
        verbose_name_plural = _("occupations")
        constraints = [
            models.CheckConstraint(
                condition=Q(focal_x__lte=100) & Q(focal_y__lte=100),
                name="occupation_focal_point_inside",
                violation_error_message=_("The focal point is given in percent, from 0 to 100."),
            ),
            models.CheckConstraint(
                condition=Q(credit_url="") | ~Q(credit=""),
                name="occupation_credit_of_address",
                violation_error_message=_("An address of the credit needs the credit that it belongs to."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.slug

    def pictures(self) -> list[dict[str, Any]]:
        """Return what there is of the picture: the whole and its renditions; nothing while they wait to be made.

        Renditions of another picture, which content files have replaced since, are none of this one.
        """
        whole = [picture for picture in self.renditions if picture["kind"] == "whole"]
        return self.renditions if whole and whole[0]["name"] == self.image.name else []
