"""Occupational classifications and their codes."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["Classification", "ClassificationCode"]


class Classification(models.Model):
    """One edition of an occupational classification, such as SOC 2018 or NOC 2021."""

    slug = models.SlugField(_("short name"), max_length=40, unique=True)
    name = models.CharField(
        _("abbreviation"), max_length=40, help_text=_("As printed beside a code, such as SOC.")
    )
    edition = models.CharField(
        _("edition"), max_length=20, help_text=_("As the publisher names it, such as 2018.")
    )
    title = models.CharField(_("full title"), max_length=200)
    country = models.ForeignKey(
        "occupations.Country",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="classifications",
        verbose_name=_("country"),
        help_text=_("Empty for an international classification."),
    )
    successor = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("replaced by"),
        help_text=_("The edition or classification that took its place; empty while it is current."),
    )
    profile_level = models.CharField(
        _("level of profiles"),
        max_length=30,
        blank=True,
        help_text=_("The level whose codes get a profile when data are imported, such as unit_group."),
    )
    code_pattern = models.CharField(
        _("pattern of a code"),
        max_length=100,
        blank=True,
        help_text=_("A regular expression that every code must match in full, such as [0-9]{5}."),
    )
    source = models.ForeignKey(
        "occupations.DataSource",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source"),
    )

    class Meta:
        ordering = ["slug"]
        verbose_name = _("classification")
        verbose_name_plural = _("classifications")
        constraints = [
            models.UniqueConstraint(
                fields=["name", "edition"],
                name="classification_edition_unique",
                violation_error_message=_("This edition of the classification exists already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.edition}"

    def clean(self) -> None:
        """Refuse a pattern that is no regular expression."""
        try:
            re.compile(self.code_pattern)
        except re.error as error:
            raise ValidationError({"code_pattern": _("This is not a regular expression.")}) from error


class ClassificationCode(models.Model):
    """A code of a classification's edition with its official title."""

    classification = models.ForeignKey(
        Classification, on_delete=models.PROTECT, related_name="codes", verbose_name=_("classification")
    )
    code = models.CharField(_("code"), max_length=20)
    title = models.CharField(
        _("official title"),
        max_length=300,
        blank=True,
        help_text=_(
            "The title the publisher gives, in each language it publishes. Leave other languages empty."
        ),
    )

    definition = models.TextField(
        _("definition"),
        blank=True,
        help_text=_("What the publisher says belongs to it, in each language it publishes."),
    )
    level = models.CharField(
        _("level"),
        max_length=30,
        blank=True,
        help_text=_("As the classification names it, such as major_group or unit_group."),
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("group above"),
    )
    field = models.ForeignKey(
        "occupations.FieldOfWork",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("field of work"),
        help_text=_("Set on a group, it holds for all codes below it."),
    )

    class Meta:
        ordering = ["classification", "code"]
        verbose_name = _("classification code")
        verbose_name_plural = _("classification codes")
        constraints = [
            models.UniqueConstraint(
                fields=["classification", "code"],
                name="code_unique_in_classification",
                violation_error_message=_("This code exists already in this edition of the classification."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.classification.name} {self.classification.edition}: {self.code}"

    def clean(self) -> None:
        """Hold the code against its classification's pattern."""
        pattern = self.classification.code_pattern if self.classification_id else ""
        if pattern and not re.fullmatch(pattern, self.code or ""):
            message = _("A code of %(classification)s has the form %(pattern)s.")
            raise ValidationError(
                {
                    "code": ValidationError(
                        message, params={"classification": self.classification, "pattern": pattern}
                    )
                }
            )
