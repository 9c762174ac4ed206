"""The steps that a profile took on its way to being public, and those that are planned."""

from typing import TypeAlias

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

__all__ = ["Schedule", "ScheduleQuerySet", "Transition"]


# Outside the models, so that their constraints can name the values.
class TransitionStep(models.TextChoices):
    """What somebody did with a profile."""

    SUBMITTED = "submitted", pgettext_lazy("what was done with a profile", "Submitted for review")
    APPROVED = "approved", pgettext_lazy("what was done with a profile", "Approved")
    SENT_BACK = "sent_back", pgettext_lazy("what was done with a profile", "Sent back")
    PUBLISHED = "published", pgettext_lazy("what was done with a profile", "Published")
    UNPUBLISHED = "unpublished", pgettext_lazy("what was done with a profile", "Unpublished")
    SCHEDULED = "scheduled", pgettext_lazy("what was done with a profile", "Scheduled")
    CANCELLED = "cancelled", pgettext_lazy("what was done with a profile", "Schedule cancelled")
    ARCHIVED = "archived", pgettext_lazy("what was done with a profile", "Archived")
    REOPENED = "reopened", pgettext_lazy("what was done with a profile", "Reopened")


class ScheduledAction(models.TextChoices):
    """What is to happen without anybody being signed in."""

    PUBLISH = "publish", pgettext_lazy("what is scheduled", "Publish")
    UNPUBLISH = "unpublish", pgettext_lazy("what is scheduled", "Unpublish")


class ScheduleFailure(models.TextChoices):
    """Why what was scheduled did not happen."""

    CHANGED = "changed", _("The profile was changed after it was scheduled.")
    NOT_APPROVED = "not_approved", _("The profile was no longer approved.")
    NOT_READY = "not_ready", _("The profile lacked something that it needs to be published.")
    NOT_PUBLIC = "not_public", _("The profile was not public any more.")
    ARCHIVED = "archived", _("The profile was archived.")
    BROKEN = "broken", _("The program failed; its log says how.")


class Transition(models.Model):
    """A step, with who took it, when, and what they had to say."""

    Step: TypeAlias = TransitionStep

    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="transitions",
        verbose_name=_("profile"),
    )
    step = models.CharField(_("step"), max_length=12, choices=TransitionStep.choices)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("when"))
    comment = models.TextField(_("comment"), blank=True)
    by_schedule = models.BooleanField(_("as scheduled"), default=False)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("step of the workflow")
        verbose_name_plural = _("steps of the workflow")
        constraints = [
            models.CheckConstraint(condition=Q(step__in=TransitionStep.values), name="transition_step_known"),
            models.CheckConstraint(
                condition=~Q(step="sent_back") | ~Q(comment=""),
                name="transition_sent_back_with_comment",
                violation_error_message=_("Say what is to be changed."),
            ),
        ]
        # Serves the last step on a profile's form, and what was sent back on the front page.
        indexes = [models.Index(fields=["profile", "-id"], name="transition_of_profile")]

    def __str__(self) -> str:
        return f"{self.profile_id}: {self.step}"


class ScheduleQuerySet(models.QuerySet["Schedule"]):
    """Chains that the command, forms and the front page share."""

    def open(self) -> "ScheduleQuerySet":
        """Keep what has not happened yet."""
        return self.filter(done_at__isnull=True)

    def failed(self) -> "ScheduleQuerySet":
        """Keep what did not happen and still matters: nothing was published or scheduled since."""
        since = Transition.objects.filter(
            profile=models.OuterRef("profile"),
            at__gt=models.OuterRef("done_at"),
            step__in=("published", "unpublished", "scheduled", "archived"),
        )
        return self.exclude(failure="").filter(~models.Exists(since))


class Schedule(models.Model):
    """A profile to be published or unpublished at a time; ``content_hash`` is the version that is meant.

    ``done_at`` is when it happened, or, with a ``failure``, when it turned out that it could not.
    """

    Action: TypeAlias = ScheduledAction
    Failure: TypeAlias = ScheduleFailure

    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="schedules",
        verbose_name=_("profile"),
    )
    action = models.CharField(_("action"), max_length=10, choices=ScheduledAction.choices)
    at = models.DateTimeField(_("when"))
    content_hash = models.CharField(max_length=64, blank=True, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("scheduled by"),
    )
    made_at = models.DateTimeField(_("scheduled on"))
    done_at = models.DateTimeField(_("done"), null=True, blank=True)
    failure = models.CharField(_("failure"), max_length=12, choices=ScheduleFailure.choices, blank=True)

    objects = ScheduleQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("schedule")
        verbose_name_plural = _("schedules")
        constraints = [
            models.CheckConstraint(
                condition=Q(action__in=ScheduledAction.values), name="schedule_action_known"
            ),
            models.CheckConstraint(
                condition=Q(failure__in=["", *ScheduleFailure.values]), name="schedule_failure_known"
            ),
            models.UniqueConstraint(
                fields=["profile", "action"],
                condition=Q(done_at__isnull=True),
                name="schedule_one_open_per_action",
            ),
        ]
        # Serves the command that looks every minute for what is due.
        indexes = [
            models.Index(fields=["at"], condition=Q(done_at__isnull=True), name="schedule_due"),
        ]

    def __str__(self) -> str:
        return f"{self.profile_id}: {self.action} {self.at:%Y-%m-%d %H:%M}"
