"""Which visas the pages of published profiles name. Only ``occupations.publishing`` writes this table."""

from django.db import models
from django.db.models import F, Window
from django.db.models.functions import RowNumber
from django.db.models.lookups import IsNull
from django.utils.translation import gettext_lazy as _

__all__ = ["PublishedVisa", "PublishedVisaQuerySet"]

# The best first; those of which too little is known to say come last.
BEST_FIRST = (IsNull(F("standing"), rhs=True), F("standing").desc(), F("profile"))


class PublishedVisaQuerySet(models.QuerySet["PublishedVisa"]):
    """Chains of public pages."""

    def best_of_each(self, country: str, number: int) -> "PublishedVisaQuerySet":
        """Keep the best occupations of each visa of a country, this many of each at most, best first."""
        rank = Window(RowNumber(), partition_by=F("code"), order_by=BEST_FIRST)
        return (
            self.filter(country=country).annotate(rank=rank).filter(rank__lte=number).order_by("code", "rank")
        )


class PublishedVisa(models.Model):
    """A visa that the page of a published profile names."""

    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="published_visas",
        verbose_name=_("profile"),
    )
    country = models.CharField(_("country"), max_length=2)
    code = models.CharField(_("code"), max_length=40)
    # The profile's own, kept here for the best of a visa to be found without reading the others.
    standing = models.FloatField(_("standing"), null=True)

    objects = PublishedVisaQuerySet.as_manager()

    class Meta:
        ordering = ["country", "code", "profile"]
        verbose_name = _("published visa")
        verbose_name_plural = _("published visas")
        constraints = [models.UniqueConstraint(fields=["profile", "code"], name="published_visa_unique")]
        # The best occupations of a country's visas.
        indexes = [models.Index("country", "code", *BEST_FIRST, name="published_visa_by_standing")]

    def __str__(self) -> str:
        return f"{self.profile_id}: {self.country} {self.code}"
