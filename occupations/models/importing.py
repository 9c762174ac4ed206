"""What imports did, and what they want to change on profiles."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

__all__ = ["ImportChange", "ImportRun", "ImportedProfile"]


class ImportRun(models.Model):
    """One run of one importer that wrote something: which files, and how many rows.

    ``files`` lists ``{"name", "sha256"}``; ``counts`` has created, updated, unchanged, removed and rejected;
    ``rejected`` lists ``{"file", "row", "reason", "params"}`` of every row that was refused.
    """

    importer = models.SlugField(_("importer"), max_length=60)
    source = models.ForeignKey(
        "occupations.DataSource",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="import_runs",
        verbose_name=_("data source"),
    )
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    release = models.CharField(_("release"), max_length=80, blank=True)
    licence = models.CharField(_("licence"), max_length=120, blank=True)
    files = models.JSONField(_("files"), default=list)
    fingerprint = models.CharField(_("fingerprint of the files"), max_length=64)
    counts = models.JSONField(_("rows"), default=dict, blank=True)
    rejected = models.JSONField(_("rejected rows"), default=list, blank=True)
    started_at = models.DateTimeField(_("started"))
    finished_at = models.DateTimeField(_("finished"))

    class Meta:
        ordering = ["-started_at", "-pk"]
        verbose_name = _("import run")
        verbose_name_plural = _("import runs")
        # Finds the last run of an importer's release, to tell whether its files are new.
        indexes = [models.Index(fields=["importer", "release", "-started_at"], name="run_by_importer")]

    def __str__(self) -> str:
        return f"{self.importer} {self.release}: {self.started_at:%Y-%m-%d %H:%M}"


class ImportedProfile(models.Model):
    """What imports last proposed for a profile, as the codec's structure, compressed.

    A later import compares with it, and so tells what the publisher changed from what an editor changed.
    """

    profile = models.OneToOneField(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="imported",
        verbose_name=_("profile"),
    )
    content = models.BinaryField(_("content"), editable=False)
    content_hash = models.CharField(_("content hash"), max_length=64, editable=False)

    class Meta:
        verbose_name = _("imported profile")
        verbose_name_plural = _("imported profiles")

    def __str__(self) -> str:
        return f"{self.profile_id}"


class ImportChange(models.Model):
    """A row of a published profile that an import changed, added or took away, for an editor to accept or hold.

    ``old`` and ``new`` are rows of the codec's structure, null where there was or is none. A change that is held is
    undone in the working copy, and later imports leave the row alone until the publisher's figure changes again.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        ACCEPTED = "accepted", _("accepted")
        HELD = "held", _("held")
        OVERRIDDEN = "overridden", _("an editor's version stands")

    run = models.ForeignKey(
        ImportRun, on_delete=models.CASCADE, related_name="changes", verbose_name=_("import run")
    )
    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="import_changes",
        verbose_name=_("profile"),
    )
    section = models.CharField(_("section"), max_length=20)
    row_key = models.UUIDField(_("row"))
    old = models.JSONField(_("old"), null=True, blank=True)
    new = models.JSONField(_("new"), null=True, blank=True)
    magnitude = models.FloatField(
        _("size of the change"),
        default=0,
        help_text=_("Relative to the old value; 1 for rows added or gone."),
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    class Meta:
        ordering = ["-magnitude", "pk"]
        verbose_name = _("imported change")
        verbose_name_plural = _("imported changes")
        constraints = [
            models.UniqueConstraint(
                fields=["run", "profile", "section", "row_key"], name="import_change_unique_per_run"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "accepted", "held", "overridden"]),
                name="import_change_state_known",
            ),
        ]
        # Serves the list of a run's changes, largest first, and the count of those that wait.
        indexes = [models.Index(fields=["run", "state", "-magnitude"], name="change_by_size")]

    def __str__(self) -> str:
        return f"{self.profile}: {self.section}"
