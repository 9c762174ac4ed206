"""Titles under which people look for a code."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

__all__ = ["CodeTitle"]


class CodeTitle(models.Model):
    """A title of a code in one language, as one source gives it.

    The official title stands on the code itself too, for printing; here it has its source. A translation and a common
    name are this project's own words, for languages in which the publisher gives none: they are never on the code.
    """

    class Kind(models.TextChoices):
        OFFICIAL = "official", _("official title")
        ALTERNATE = "alternate", _("alternate title")
        EXAMPLE = "example", _("example of a job title")
        TRANSLATED = "translated", _("our translation of the official title")
        COMMON = "common", _("common name, in our words")

    code = models.ForeignKey(
        "occupations.ClassificationCode",
        on_delete=models.CASCADE,
        related_name="titles",
        verbose_name=_("code"),
    )
    language = models.CharField(_("language"), max_length=12)
    text = models.CharField(_("title"), max_length=300)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    source = models.ForeignKey(
        "occupations.DataSource", on_delete=models.PROTECT, related_name="+", verbose_name=_("source")
    )

    class Meta:
        ordering = ["code", "language", "text"]
        verbose_name = _("title of a code")
        verbose_name_plural = _("titles of codes")
        constraints = [
            models.UniqueConstraint(
                fields=["code", "language", "text", "source"],
                name="code_title_unique_per_source",
                violation_error_message=_("This source's title exists already."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["official", "alternate", "example", "translated", "common"]),
                name="code_title_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return self.text
