"""A file of translations that came back, until somebody applies it; and what became of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["TranslationUpload"]


class TranslationUpload(models.Model):
    """The texts that a file of translations holds. Nothing of them is in a profile before it is applied.

    ``cells`` has them as they were read. ``refused`` has, once applied, those that were not written, with the reasons.
    """

    language = models.CharField(_("language"), max_length=12, editable=False)
    file_name = models.CharField(_("file"), max_length=200, editable=False)
    format = models.CharField(_("format"), max_length=8, editable=False)
    cells = models.JSONField(_("texts"), default=list, editable=False)
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        editable=False,
        verbose_name=_("uploaded by"),
    )
    applied_at = models.DateTimeField(_("applied"), null=True, editable=False)
    applied = models.PositiveIntegerField(_("texts written"), default=0, editable=False)
    refused = models.JSONField(_("refused texts"), default=list, editable=False)

    class Meta:
        ordering = ["-uploaded_at", "-pk"]
        verbose_name = _("translation file")
        verbose_name_plural = _("translation files")

    def __str__(self) -> str:
        return self.file_name
