"""Occupational classifications, their codes, and how codes of different classifications match."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

__all__ = ["Classification", "ClassificationCode", "CodeMatch"]


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


class CodeMatch(models.Model):
    """A statement of one source that two codes match; sources that disagree both stand."""

    class Kind(models.TextChoices):
        EXACT = "exact", _("exact")
        BROADER = "broader", _("broader")
        NARROWER = "narrower", _("narrower")
        CLOSE = "close", _("close")

    from_code = models.ForeignKey(
        ClassificationCode, on_delete=models.CASCADE, related_name="matches", verbose_name=_("code")
    )
    to_code = models.ForeignKey(
        ClassificationCode,
        on_delete=models.CASCADE,
        related_name="matched_by",
        verbose_name=_("matching code"),
    )
    kind = models.CharField(
        _("kind"),
        max_length=10,
        choices=Kind.choices,
        help_text=_("Broader means that the matching code covers more than the code."),
    )
    source = models.ForeignKey(
        "occupations.DataSource", on_delete=models.PROTECT, related_name="+", verbose_name=_("source")
    )

    class Meta:
        ordering = ["from_code", "to_code"]
        verbose_name = _("code match")
        verbose_name_plural = _("code matches")
        constraints = [
            models.UniqueConstraint(
                fields=["from_code", "to_code", "source"],
                name="code_match_unique_per_source",
                violation_error_message=_("This source's match of the two codes exists already."),
            ),
            models.CheckConstraint(
                condition=~Q(from_code=F("to_code")),
                name="code_match_of_two_codes",
                violation_error_message=_("A code cannot be matched with itself."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["exact", "broader", "narrower", "close"]), name="code_match_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_code} → {self.to_code}"
