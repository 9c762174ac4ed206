"""What staff say to each other about a profile."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

__all__ = ["Comment"]

SECTION_ROW_FIELD = (
    (~Q(section="") | Q(row_key__isnull=True))
    & (Q(row_key__isnull=False) | Q(field=""))
    & (~Q(field="") | Q(language=""))
)


class Comment(models.Model):
    """A remark about a profile, one of its sections, a row, or one text in one language; or a reply to a remark.

    ``section``, ``row_key``, ``field`` and ``language`` narrow what is meant, each within the one before: none of them
    is the whole profile. ``row_key`` is the key of the section's row, or, for the profile's own texts, of the profile.
    A remark with its replies is a thread; the thread is resolved, not a reply.
    """

    # By key and without a constraint, so that the comments of a deleted profile are there when it is recovered.
    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.DO_NOTHING,
        to_field="key",
        db_constraint=False,
        related_name="comments",
        verbose_name=_("profile"),
    )
    section = models.CharField(_("section"), max_length=20, blank=True)
    row_key = models.UUIDField(_("row"), null=True, blank=True)
    field = models.CharField(_("text"), max_length=40, blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    text = models.TextField(_("comment"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("author"),
    )
    created_at = models.DateTimeField(_("written"))
    parent = models.ForeignKey(
        "self",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="replies",
        verbose_name=_("reply to"),
    )
    resolved_at = models.DateTimeField(_("resolved"), null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("resolved by"),
    )
    mentions = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="+", blank=True, verbose_name=_("mentioned")
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        constraints = [
            models.CheckConstraint(
                condition=SECTION_ROW_FIELD,
                name="comment_target_narrows",
                violation_error_message=_("A comment on a text names its row, and one on a row its section."),
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | Q(resolved_at__isnull=True),
                name="comment_reply_not_resolved",
                violation_error_message=_("A thread is resolved as a whole, not a reply."),
            ),
        ]
        # The first serves the open threads of a profile, the second what happened since somebody's last digest.
        indexes = [
            models.Index(fields=["profile", "resolved_at"], name="comment_open_of_profile"),
            models.Index(fields=["created_at"], name="comment_by_time"),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def is_resolved(self) -> bool:
        """Whether the thread needs nobody's attention any more."""
        return self.resolved_at is not None
