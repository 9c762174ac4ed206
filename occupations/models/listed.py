"""What lists, maps and paths read of published profiles: narrow rows, the same in every language.

Only ``occupations.publishing`` writes these tables.
"""

from collections.abc import Iterator
from typing import Final

from django.db import models
from django.db.models import F
from django.db.models.expressions import Combinable, OrderBy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from occupations.models.published import valued_first

__all__ = ["DIMENSIONS", "OVERALL_STEPS", "PAY_STEPS", "FacetCount", "PublishedMove", "PublishedProfile"]

# The rating dimensions that have a column, by their short names: readers may weigh them anew.
DIMENSIONS: Final = (
    "income",
    "demand",
    "prospects",
    "pr_friendly",
    "ai_risk",
    "competition",
    "intensity",
    "learning",
    "duration",
    "certification",
    "pr_difficulty",
)
# Each choice holds from its own number upwards: the overall, and pay a year in US dollars.
OVERALL_STEPS: Final = (5, 6, 7, 8)
PAY_STEPS: Final = (0, 30_000, 50_000, 75_000, 100_000, 150_000)

# The orders of lists by name; a minus sign is from the highest down. Outside the model, so that its indexes can be made
# of them.
LISTED_ORDERS: dict[str, tuple[Combinable | OrderBy, ...]] = {
    "-standing": valued_first(F("standing").desc()),
    "-overall": valued_first(F("overall").desc()),
    "overall": valued_first(F("overall").asc()),
    "ai_risk": valued_first(F("ai_risk").asc()),
    "-ai_risk": valued_first(F("ai_risk").desc()),
    "-pay": valued_first(F("pay_usd").desc()),
    "pay": valued_first(F("pay_usd").asc()),
    "-growth": valued_first(F("growth").desc()),
}


def _score() -> models.FloatField:
    return models.FloatField(null=True)


class PublishedProfile(models.Model):
    """One published profile: what it is found, sorted, weighed and drawn by. There is a row while it has pages.

    Pay is a year's; ``growth`` is in percent over ``growth_period``; scores are from 0 to 10. None is unknown.
    """

    class Education(models.TextChoices):
        """What a newcomer usually needs, in the classes that all countries' sources can be told apart by."""

        SCHOOL = "school", pgettext_lazy("education needed", "School, or no credential")
        COLLEGE = "college", pgettext_lazy("education needed", "College, apprenticeship or training")
        UNIVERSITY = "university", pgettext_lazy("education needed", "University degree")

    ORDERS = LISTED_ORDERS

    profile = models.OneToOneField(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="listed",
        verbose_name=_("profile"),
    )
    country = models.CharField(_("country"), max_length=2)
    # Not indexed by themselves: a database would take these indexes for the orders, in which they come last.
    slug = models.SlugField(_("address"), max_length=150, db_index=False)
    code = models.CharField(_("occupation code"), max_length=20)
    occupation = models.SlugField(_("occupation"), max_length=120, db_index=False)
    field = models.SlugField(_("field of work"), max_length=60, db_index=False)
    verdict = models.CharField(_("AI verdict"), max_length=10, blank=True)
    skilled_migration = models.BooleanField(_("skilled migration occupation"))
    education = models.CharField(_("education needed"), max_length=10, choices=Education.choices, blank=True)
    visa_residence = models.BooleanField(_("has a visa that leads to permanent residence"))
    visa_other = models.BooleanField(_("has a visa of which that is not said"))
    overall = models.FloatField(_("overall"), null=True)
    standing = models.FloatField(_("standing"), null=True)
    pay = models.PositiveIntegerField(_("pay per year"), null=True)
    pay_usd = models.PositiveIntegerField(_("pay per year in US dollars"), null=True)
    growth = models.FloatField(_("projected growth in percent"), null=True)
    growth_period = models.CharField(_("period of the growth"), max_length=15, blank=True)
    employment = models.PositiveIntegerField(_("employment"), null=True)
    income = _score()
    demand = _score()
    prospects = _score()
    pr_friendly = _score()
    ai_risk = _score()
    competition = _score()
    intensity = _score()
    learning = _score()
    duration = _score()
    certification = _score()
    pr_difficulty = _score()

    class Meta:
        ordering = ["profile"]
        verbose_name = _("published profile")
        verbose_name_plural = _("published profiles")
        indexes = [
            # The orders of lists, in all countries and in one.
            models.Index(*LISTED_ORDERS["-standing"], name="listed_by_standing"),
            models.Index(*LISTED_ORDERS["-pay"], name="listed_by_pay"),
            models.Index(*LISTED_ORDERS["ai_risk"], name="listed_by_ai_risk"),
            models.Index(*LISTED_ORDERS["-growth"], name="listed_by_growth"),
            models.Index("country", *LISTED_ORDERS["-standing"], name="listed_by_country_standing"),
            models.Index("country", *LISTED_ORDERS["-pay"], name="listed_by_country_pay"),
            models.Index("country", *LISTED_ORDERS["ai_risk"], name="listed_by_country_ai_risk"),
            models.Index("country", *LISTED_ORDERS["-growth"], name="listed_by_country_growth"),
            # The API's other orders; without a value comes last in them too, so the indexes above do not serve.
            models.Index(*LISTED_ORDERS["-overall"], name="listed_by_overall"),
            models.Index(*LISTED_ORDERS["overall"], name="listed_by_overall_upwards"),
            models.Index(*LISTED_ORDERS["-ai_risk"], name="listed_by_ai_risk_downwards"),
            models.Index(*LISTED_ORDERS["pay"], name="listed_by_pay_upwards"),
            # The countries of an occupation.
            models.Index(fields=["occupation", "country"], name="listed_by_occupation"),
            # A field of work, best first.
            models.Index("field", *LISTED_ORDERS["-standing"], name="listed_by_field_standing"),
        ]

    def __str__(self) -> str:
        return f"{self.country}/{self.slug}"

    def facets(self) -> Iterator[tuple[str, str]]:
        """Name the choices of a list's filters that this profile is counted under, as (facet, value)."""
        yield "field", self.field
        if self.verdict:
            yield "verdict", self.verdict
        if self.overall is not None:
            yield from (("overall", str(step)) for step in OVERALL_STEPS if self.overall >= step)
        if self.pay_usd is not None:
            yield from (("pay", str(step)) for step in PAY_STEPS if self.pay_usd >= step)
        if self.education:
            yield "education", self.education
        if self.skilled_migration:
            yield "migration", "skilled"
        if self.visa_residence:
            yield "visa", "residence"
        if self.visa_other:
            yield "visa", "other"


class FacetCount(models.Model):
    """How many published profiles a choice of a filter has, in a country, or in all of them where it is empty.

    Kept by publishing, so that no reader waits for the counting.
    """

    country = models.CharField(max_length=2, blank=True)
    # "all" with an empty value counts every profile.
    facet = models.CharField(max_length=12)
    value = models.CharField(max_length=60, blank=True)
    count = models.PositiveIntegerField()

    class Meta:
        ordering = ["country", "facet", "value"]
        verbose_name = _("count of a filter")
        verbose_name_plural = _("counts of filters")
        constraints = [
            models.UniqueConstraint(fields=["country", "facet", "value"], name="facet_count_unique")
        ]

    def __str__(self) -> str:
        return f"{self.country or '*'} {self.facet}={self.value}: {self.count}"


class PublishedMove(models.Model):
    """A way from one published profile to an adjacent one that is published too: an edge of the career graph."""

    source = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="moves",
        verbose_name=_("from"),
    )
    target = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="moves_here",
        verbose_name=_("to"),
    )
    kind = models.CharField(_("kind"), max_length=16)
    similarity = models.FloatField(_("similarity"), null=True)
    shared = models.PositiveSmallIntegerField(_("shared skills"))
    missing = models.PositiveSmallIntegerField(_("missing skills"))

    class Meta:
        ordering = ["source", "pk"]
        verbose_name = _("move")
        verbose_name_plural = _("moves")
        constraints = [
            models.UniqueConstraint(fields=["source", "target", "kind"], name="published_move_unique")
        ]

    def __str__(self) -> str:
        return f"{self.source_id} → {self.target_id} ({self.kind})"
