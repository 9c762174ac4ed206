"""What became of the addresses that sources are cited by."""

import datetime as dt
from dataclasses import dataclass
from typing import Final, TypeAlias

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

__all__ = ["Answer", "LinkCheck"]

# An address that may be back tomorrow counts as broken when it failed this often in a row.
FAILURES_TO_BREAK: Final = 3


# Outside the model, so that its constraints can name the values.
class LinkState(models.TextChoices):
    """Whether a reader who follows a link finds something."""

    OK = "ok", _("works")
    LATER = "later", _("could not be told")
    BROKEN = "broken", _("broken")


class LinkReason(models.TextChoices):
    """What was wrong with an answer, or why there was none."""

    GONE = "gone", _("The server does not have the page.")
    FAULT = "fault", _("The server answers with a fault.")
    TIMEOUT = "timeout", _("The server did not answer in time.")
    UNREACHABLE = "unreachable", _("The server cannot be reached.")
    CERTIFICATE = "certificate", _("The server's certificate is not valid.")
    LOOP = "loop", _("The address leads from one to the next without end.")
    PRIVATE = "private", _("The address is not one of the public internet.")
    INVALID = "invalid", _("This is not an address of a web page.")
    REFUSED = "refused", _("The server lets people in, not programs. Someone has to look.")
    BUSY = "busy", _("The server asked to come back later.")


# What no second look would change; what says nothing about the page; the rest may be back tomorrow.
LASTING = (LinkReason.GONE, LinkReason.LOOP, LinkReason.PRIVATE, LinkReason.INVALID)
SAYS_NOTHING = (LinkReason.REFUSED, LinkReason.BUSY)


@dataclass(frozen=True)
class Answer:
    """What came of asking for an address: without a reason it works. ``moved_to`` is where it has moved for good."""

    url: str
    status: int | None = None
    reason: str = ""
    moved_to: str = ""


class LinkCheck(models.Model):
    """An address of a source, and what came of the last look at it."""

    State: TypeAlias = LinkState
    Reason: TypeAlias = LinkReason

    url = models.URLField(_("address"), max_length=500, unique=True)
    state = models.CharField(_("state"), max_length=6, choices=LinkState.choices, default=LinkState.LATER)
    status = models.PositiveSmallIntegerField(_("HTTP status"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=12, choices=LinkReason.choices, blank=True)
    moved_to = models.URLField(_("moved to"), max_length=2000, blank=True)
    failures = models.PositiveIntegerField(_("failures in a row"), default=0)
    failing_since = models.DateTimeField(_("failing since"), null=True, blank=True)
    checked_at = models.DateTimeField(_("checked"), null=True, blank=True)

    class Meta:
        ordering = ["url"]
        verbose_name = _("link check")
        verbose_name_plural = _("link checks")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=LinkState.values), name="link_state_known"),
            models.CheckConstraint(
                condition=Q(reason="") | Q(reason__in=LinkReason.values), name="link_reason_known"
            ),
        ]
        # Serves the list of broken links, longest broken first, and their number.
        indexes = [models.Index(fields=["state", "failing_since"], name="link_by_state")]

    def __str__(self) -> str:
        return self.url

    def take(self, answer: Answer, now: dt.datetime) -> None:
        """Take an answer over; what may be back tomorrow is broken only after several failures in a row."""
        self.status, self.reason, self.moved_to = answer.status, answer.reason, answer.moved_to
        self.checked_at = now
        if not answer.reason:
            self.state, self.failures, self.failing_since = LinkState.OK, 0, None
        elif answer.reason in SAYS_NOTHING:
            # Neither found nor missed: what was known before stands.
            self.state = LinkState.BROKEN if self.state == LinkState.BROKEN else LinkState.LATER
        else:
            self.failures += 1
            self.failing_since = self.failing_since or now
            broken = answer.reason in LASTING or self.failures >= FAILURES_TO_BREAK
            self.state = LinkState.BROKEN if broken else LinkState.LATER
