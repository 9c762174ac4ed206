"""How codes of different classifications match."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from occupations.models.classification import ClassificationCode

__all__ = ["CodeMatch"]


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
