"""What was done to many profiles at once."""

from typing import TypeAlias

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

__all__ = ["BulkAction"]


# Outside the model, so that its constraint can name the values.
class BulkActionKind(models.TextChoices):
    """What is done to each of the profiles."""

    SUBMIT = "submit", _("Submit for review")
    APPROVE = "approve", _("Approve")
    PUBLISH = "publish", _("Publish")
    UNPUBLISH = "unpublish", _("Unpublish")
    ARCHIVE = "archive", _("Archive")
    DELETE = "delete", _("Delete")
    ADMIT = "admit", _("Mark as skilled migration occupation")
    NOT_ADMIT = "not_admit", _("Take the mark of skilled migration away")
    ACCEPT = "accept", _("Accept imported changes")
    HOLD = "hold", _("Hold imported changes")
    ACCEPT_AND_PUBLISH = "accept_pub", _("Accept imported changes and publish")


class BulkAction(models.Model):
    """One action on many profiles, all of them or none, with what is needed to undo it.

    ``profiles`` lists, for each profile that was changed, how it stood before and after; ``occupations.bulk.state``
    says what the entries hold. Profiles are named by key, which outlasts their deletion.
    """

    Kind: TypeAlias = BulkActionKind

    kind = models.CharField(_("action"), max_length=10, choices=BulkActionKind.choices)
    count = models.PositiveIntegerField(_("profiles"))
    profiles = models.JSONField(_("profiles"), default=list, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("user"),
    )
    made_at = models.DateTimeField(_("made"))
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("undone by"),
    )

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("bulk action")
        verbose_name_plural = _("bulk actions")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=BulkActionKind.values), name="bulk_action_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.count}"

    @property
    def is_undone(self) -> bool:
        """Whether the profiles are as they were before."""
        return self.undone_at is not None
