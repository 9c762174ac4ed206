"""Every version that a working copy ever had."""

from typing import TypeAlias

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

__all__ = ["Revision"]


# Outside the model, so that its constraint can name the values.
class RevisionKind(models.TextChoices):
    """What brought a version about."""

    SAVED = "saved", _("saved")
    IMPORTED = "imported", _("imported")
    RESTORED = "restored", _("restored")
    DELETED = "deleted", _("deleted")


class Revision(models.Model):
    """A working copy as it was saved: the codec's whole structure, compressed, with who and when.

    It names its profile by key and not by a foreign key, so that it outlives the profile: the last revision of a
    deleted profile is what it is recovered from. ``path`` and ``title`` say what a deleted profile was.
    """

    Kind: TypeAlias = RevisionKind

    profile_key = models.UUIDField(_("profile"), editable=False)
    path = models.CharField(_("country and code"), max_length=40, editable=False)
    title = models.CharField(_("title"), max_length=200, blank=True, editable=False)
    content = models.BinaryField(_("content"), editable=False)
    content_hash = models.CharField(_("content hash"), max_length=64, editable=False)
    kind = models.CharField(
        _("kind"), max_length=10, choices=RevisionKind.choices, default=RevisionKind.SAVED
    )
    note = models.CharField(_("note"), max_length=300, blank=True)
    saved_at = models.DateTimeField(_("saved"))
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("saved by"),
    )

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=RevisionKind.values), name="revision_kind_known"),
        ]
        # The first serves a profile's history and its last revision, the second the recent changes of all, the third
        # the list of deleted profiles.
        indexes = [
            models.Index(fields=["profile_key", "-id"], name="revision_of_profile"),
            models.Index(fields=["-saved_at"], name="revision_by_time"),
            models.Index(fields=["-id"], name="revision_of_deletion", condition=Q(kind=RevisionKind.DELETED)),
        ]

    def __str__(self) -> str:
        return f"{self.path}: {self.saved_at:%Y-%m-%d %H:%M}"
