"""What readers suggest to put right."""

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

__all__ = ["Correction"]

LONGEST = 4000


class CorrectionQuerySet(models.QuerySet["Correction"]):
    """Suggestions of readers."""

    def forget_contacts(self) -> None:
        """Empty the e-mail addresses, where nobody will decide on the suggestions."""
        self.exclude(contact="").update(contact="")


class Correction(models.Model):
    """A reader's suggestion about a section of a published page, and what the editors made of it.

    Nothing is kept of the reader but what they wrote, a way to answer only where they gave one, and for about a day a
    name for where it came from, that tells nothing of it.
    """

    class State(models.TextChoices):
        OPEN = "open", _("Open")
        DONE = "done", _("Put right")
        DECLINED = "declined", _("Declined")

    # By key and without a constraint, like comments: it outlives the profile.
    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.DO_NOTHING,
        to_field="key",
        db_constraint=False,
        related_name="corrections",
        verbose_name=_("profile"),
    )
    language = models.CharField(_("language of the page"), max_length=12)
    section = models.CharField(_("section"), max_length=20, blank=True)
    text = models.TextField(_("suggestion"), validators=[MaxLengthValidator(LONGEST)])
    source_url = models.URLField(_("source"), max_length=500, blank=True)
    contact = models.EmailField(_("e-mail address"), blank=True)
    created_at = models.DateTimeField(_("received"))
    # Of the suggestion's words, so that the same one does not fill the queue.
    fingerprint = models.CharField(max_length=64, editable=False)
    # A hash with this site's key, another one every day; emptied when more than a day old.
    sender = models.CharField(max_length=64, blank=True, editable=False)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.OPEN)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("For the other editors; readers never see it.")
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("suggested correction")
        verbose_name_plural = _("suggested corrections")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["open", "done", "declined"]), name="correction_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state="open", decided_at__isnull=True)
                | (~Q(state="open") & Q(decided_at__isnull=False)),
                name="correction_decided_has_date",
                violation_error_message=_("A decided suggestion has the time of its decision."),
            ),
            models.UniqueConstraint(
                fields=["profile", "fingerprint"],
                name="correction_said_once",
                violation_error_message=_("This was suggested already."),
            ),
        ]
        # The queue: what is open, oldest first.
        # And what came from one client today.
        indexes = [
            models.Index(fields=["state", "created_at"], name="correction_by_state"),
            models.Index(fields=["sender"], condition=~Q(sender=""), name="correction_sender"),
        ]

    def __str__(self) -> str:
        return self.text[:60]
