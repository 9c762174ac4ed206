"""What a member of staff wants for themselves."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["StaffPreference"]


class StaffPreference(models.Model):
    """Whether somebody wants a daily digest by e-mail, and in which language; who has no row wants none.

    ``digest_sent_at`` is up to when the last digest told what happened.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="preference",
        verbose_name=_("user"),
    )
    digest = models.BooleanField(
        _("daily digest by e-mail"),
        default=False,
        help_text=_("Where you are mentioned, and what others say and decide about profiles you work on."),
    )
    language = models.CharField(
        _("language of the digest"),
        max_length=12,
        blank=True,
    )
    digest_sent_at = models.DateTimeField(_("last digest"), null=True, blank=True, editable=False)

    class Meta:
        ordering = ["user"]
        verbose_name = _("personal setting")
        verbose_name_plural = _("personal settings")

    def __str__(self) -> str:
        return str(self.user)
