"""What the world reads: publications and their pages."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import Combinable, OrderBy
from django.db.models.lookups import IsNull
from django.utils.translation import gettext_lazy as _

__all__ = [
    "Publication",
    "PublishedAddress",
    "PublishedAddressQuerySet",
    "PublishedPage",
    "PublishedPageQuerySet",
    "valued_first",
]


def valued_first(order: OrderBy) -> tuple[Combinable | OrderBy, ...]:
    """Return an order in which pages without a value come last, and the address decides between equals.

    Not with NULLS LAST: SQLite knows it in queries but not in indexes.
    """
    return (IsNull(order.expression, rhs=True), order, F("slug"), F("country"))


# The orders of lists by name; a minus sign turns one round. Outside the model, so that its indexes can be made of them.
PAGE_ORDERS: dict[str, tuple[Combinable | OrderBy, ...]] = {
    "-standing": valued_first(F("standing").desc()),
    "-overall": valued_first(F("overall").desc()),
    "overall": valued_first(F("overall").asc()),
    "ai_risk": valued_first(F("ai_risk").asc()),
    "-ai_risk": valued_first(F("ai_risk").desc()),
    "-pay": valued_first(F("pay_usd").desc()),
    "pay": valued_first(F("pay_usd").asc()),
    "title": (F("title").asc(), F("slug"), F("country")),
    "-title": (F("title").desc(), F("slug"), F("country")),
}


class Publication(models.Model):
    """A version of a profile that was made public: the whole plain structure, who and when.

    Pages are built from ``content``, never from the working rows, so that rebuilding them cannot leak a draft.
    """

    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="publications",
        verbose_name=_("profile"),
    )
    content = models.TextField(_("content"), editable=False)
    content_hash = models.CharField(_("content hash"), max_length=64, editable=False)
    published_at = models.DateTimeField(_("published"))
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("published by"),
    )
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ended by"),
    )
    # By country and code, as ``content`` names adjacent careers, the key of the profile that was meant: its code may
    # change, and the path go to another profile.
    adjacent_keys = models.JSONField(default=dict, editable=False)
    adjacent = models.ManyToManyField(
        "occupations.OccupationProfile",
        related_name="printed_by",
        blank=True,
        verbose_name=_("adjacent careers"),
    )

    class Meta:
        ordering = ["-published_at"]
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        constraints = [
            models.UniqueConstraint(
                fields=["profile"],
                condition=Q(ended_at__isnull=True),
                name="publication_one_current_per_profile",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.profile_id}: {self.published_at:%Y-%m-%d %H:%M}"


class PublishedPageQuerySet(models.QuerySet["PublishedPage"]):
    """Chains that pages, the API and the sitemap share."""

    def in_language(self, language: str) -> "PublishedPageQuerySet":
        """Keep the pages of one language, without the document, which lists never need."""
        return self.filter(language=language).defer("document")

    def indexed(self) -> "PublishedPageQuerySet":
        """Keep the pages that are translated enough to be offered to search engines."""
        return self.filter(is_indexed=True)


class PublishedPage(models.Model):
    """One profile in one language, frozen: the document, and the columns that lists filter and sort by.

    ``document`` holds the exact bytes of the JSON document, because its hash is the page's and the API's ETag; a JSON
    column would give them back in another order on PostgreSQL. Only ``occupations.publishing`` writes this table.
    """

    ORDERS = PAGE_ORDERS

    publication = models.ForeignKey(
        Publication, on_delete=models.CASCADE, related_name="pages", verbose_name=_("publication")
    )
    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="pages",
        verbose_name=_("profile"),
    )
    language = models.CharField(_("language"), max_length=12)
    country = models.CharField(_("country"), max_length=2)
    slug = models.SlugField(_("address"), max_length=150)
    code = models.CharField(_("occupation code"), max_length=20)
    occupation = models.SlugField(_("occupation"), max_length=120)
    field = models.SlugField(_("field of work"), max_length=60)
    title = models.CharField(_("title"), max_length=200)
    card = models.JSONField(_("card"))
    verdict = models.CharField(_("AI verdict"), max_length=10, blank=True)
    skilled_migration = models.BooleanField(_("skilled migration occupation"))
    overall = models.DecimalField(_("overall"), max_digits=3, decimal_places=1, null=True)
    # The overall with the middle of the scale for each dimension that is not rated: the order of lists.
    standing = models.DecimalField(_("standing"), max_digits=5, decimal_places=3, null=True)
    ai_risk = models.DecimalField(_("AI risk"), max_digits=3, decimal_places=1, null=True)
    pay_usd = models.PositiveIntegerField(_("pay per year in US dollars"), null=True)
    coverage = models.DecimalField(_("share translated"), max_digits=4, decimal_places=3)
    is_indexed = models.BooleanField(_("offered to search engines"))
    schema_version = models.PositiveSmallIntegerField(_("schema version"))
    content_hash = models.CharField(_("content hash"), max_length=64)
    published_at = models.DateTimeField(_("published"))
    document = models.TextField(_("document"))

    objects = PublishedPageQuerySet.as_manager()

    class Meta:
        ordering = ["country", "slug", "language"]
        verbose_name = _("published page")
        verbose_name_plural = _("published pages")
        constraints = [
            # Serves the page's and the API's look-up by address.
            models.UniqueConstraint(fields=["country", "slug", "language"], name="page_unique_per_address"),
            models.UniqueConstraint(fields=["profile", "language"], name="page_unique_per_language"),
        ]
        indexes = [
            # The look-up by code: /us/29-2011/ and /api/v1/profiles/us/29-2011/.
            models.Index(fields=["country", "code", "language"], name="page_by_code"),
            # The order by titles, within a language; serves `-title` too: only pages of one title are sorted then. The
            # other orders of lists are those of `PublishedProfile`, by which pages are found.
            models.Index("language", *PAGE_ORDERS["title"], name="page_by_title"),
        ]

    def __str__(self) -> str:
        return f"/{self.language}/{self.country}/{self.slug}/"


class PublishedAddressQuerySet(models.QuerySet["PublishedAddress"]):
    """Chains that pages and the API share."""

    def known_as(self, country: str, name: str) -> "PublishedAddressQuerySet":
        """Keep the addresses of this slug, and those of the archived profile that has this code."""
        return self.filter(Q(slug=name) | Q(archived_code=name), country=country)


class PublishedAddress(models.Model):
    """An address that a profile was once published under; it leads to today's page for ever.

    While the profile is archived, ``archived_code`` is its occupation code, and its addresses and the code lead to the
    page of ``leads_to``, if somebody chose one.
    """

    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="addresses",
        verbose_name=_("profile"),
    )
    country = models.CharField(_("country"), max_length=2)
    slug = models.SlugField(_("address"), max_length=150)
    leads_to = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="addresses_of_others",
        verbose_name=_("leads to"),
    )
    archived_code = models.CharField(_("code of the archived profile"), max_length=20, blank=True)

    objects = PublishedAddressQuerySet.as_manager()

    class Meta:
        ordering = ["country", "slug"]
        verbose_name = _("published address")
        verbose_name_plural = _("published addresses")
        constraints = [models.UniqueConstraint(fields=["country", "slug"], name="address_unique_in_country")]
        # The look-up of an archived profile by its code.
        indexes = [
            models.Index(
                fields=["country", "archived_code"],
                condition=~Q(archived_code=""),
                name="address_by_archived_code",
            )
        ]

    def __str__(self) -> str:
        return f"/{self.country}/{self.slug}/"
