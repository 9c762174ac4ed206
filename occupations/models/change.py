"""What readers may follow: that a profile was made public, changed or taken away, and where."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

__all__ = ["PublishedChange"]


class PublishedChange(models.Model):
    """A change of what is public of a profile: when, and which sections. Only publishing writes it.

    Nothing of the content stands here, so that what was taken away is not public in a feed for ever.
    """

    class Kind(models.TextChoices):
        NEW = "new", _("published for the first time")
        CHANGED = "changed", _("published anew")
        ENDED = "ended", _("taken away")

    # Without a constraint: that a profile was deleted is told after it is gone.
    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="changes",
        verbose_name=_("profile"),
    )
    country = models.CharField(_("country"), max_length=2)
    slug = models.SlugField(_("address"), max_length=150)
    kind = models.CharField(_("kind"), max_length=7, choices=Kind.choices)
    # The names of the document's parts that differ, such as "salary_bands".
    parts = models.JSONField(_("parts"), default=list)
    made_at = models.DateTimeField(_("made"))

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = _("public change")
        verbose_name_plural = _("public changes")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["new", "changed", "ended"]), name="public_change_kind_known"
            )
        ]
        # The feed of a country and that of a profile, newest first.
        indexes = [
            models.Index("country", models.F("made_at").desc(), name="public_change_of_country"),
            models.Index("profile", models.F("made_at").desc(), name="public_change_of_profile"),
            # The feed of a profile that was deleted, by its last address.
            models.Index("country", "slug", name="public_change_of_address"),
        ]

    def __str__(self) -> str:
        return f"{self.country}/{self.slug}: {self.kind}"
