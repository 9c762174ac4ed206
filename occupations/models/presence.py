"""Who has which profile open."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

__all__ = ["Presence", "PresenceQuerySet"]

# A browser says every half a minute that a form is still open.
SEEN_WITHIN = timedelta(minutes=2)


class PresenceQuerySet(models.QuerySet["Presence"]):
    """Chains for those who are there and those who left."""

    def current(self) -> "PresenceQuerySet":
        """Keep those who were seen a moment ago."""
        return self.filter(seen_at__gte=timezone.now() - SEEN_WITHIN)

    def past(self) -> "PresenceQuerySet":
        """Keep those who were not."""
        return self.filter(seen_at__lt=timezone.now() - SEEN_WITHIN)


class Presence(models.Model):
    """Somebody has a profile open, in a section and a language; the last of their forms counts."""

    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="presences",
        verbose_name=_("profile"),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("user")
    )
    section = models.CharField(_("section"), max_length=20, blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    seen_at = models.DateTimeField(_("seen"))

    objects = PresenceQuerySet.as_manager()

    class Meta:
        ordering = ["profile", "pk"]
        verbose_name = _("presence")
        verbose_name_plural = _("presences")
        constraints = [
            models.UniqueConstraint(fields=["profile", "user"], name="presence_unique_per_profile_and_user"),
        ]
        # Finds those who left long ago.
        indexes = [models.Index(fields=["seen_at"], name="presence_by_time")]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.profile_id}"
