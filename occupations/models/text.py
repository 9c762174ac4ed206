"""Sentences that a publisher says of a code."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

__all__ = ["CodeText"]


class CodeText(models.Model):
    """A task, requirement or tool of a code in one language, as its source words it."""

    class Kind(models.TextChoices):
        TASK = "task", _("task")
        REQUIREMENT = "requirement", _("employment requirement")
        TOOL = "tool", _("tool or technology")

    code = models.ForeignKey(
        "occupations.ClassificationCode",
        on_delete=models.CASCADE,
        related_name="texts",
        verbose_name=_("code"),
    )
    kind = models.CharField(_("kind"), max_length=11, choices=Kind.choices)
    language = models.CharField(_("language"), max_length=12)
    position = models.PositiveSmallIntegerField(_("position"))
    text = models.TextField(_("text"))
    source = models.ForeignKey(
        "occupations.DataSource", on_delete=models.PROTECT, related_name="+", verbose_name=_("source")
    )

    class Meta:
        ordering = ["code", "kind", "language", "position"]
        verbose_name = _("text of a code")
        verbose_name_plural = _("texts of codes")
        constraints = [
            models.UniqueConstraint(
                fields=["code", "source", "kind", "language", "position"],
                name="code_text_unique_per_source",
                violation_error_message=_("This source's text exists already."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["task", "requirement", "tool"]), name="code_text_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return self.text
