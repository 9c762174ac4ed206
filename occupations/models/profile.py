"""An occupation in a country: what editors edit."""

import uuid
from typing import TypeAlias

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from occupations.models.published import PublishedAddress

__all__ = ["OccupationProfile", "OccupationProfileQuerySet"]


# Outside the model, so that its QuerySet can name the values.
class ProfileState(models.TextChoices):
    """How far a profile is: its stage, or where that is a draft, whether the world reads it."""

    DRAFT = "draft", pgettext_lazy("status of a profile", "Draft")
    IN_REVIEW = "in_review", pgettext_lazy("status of a profile", "In review")
    APPROVED = "approved", pgettext_lazy("status of a profile", "Approved")
    PUBLISHED = "published", pgettext_lazy("status of a profile", "Published")
    CHANGED = "changed", pgettext_lazy("status of a profile", "Published, with unpublished changes")
    ARCHIVED = "archived", pgettext_lazy("status of a profile", "Archived")


class OccupationProfileQuerySet(models.QuerySet["OccupationProfile"]):
    """Chains that admin, commands and publishing share."""

    def published(self) -> "OccupationProfileQuerySet":
        """Keep the profiles whose pages the world can read."""
        return self.exclude(published_hash="")

    def in_state(self, state: str) -> "OccupationProfileQuerySet":
        """Keep the profiles whose ``state`` this is."""
        drafts = self.filter(stage=OccupationProfile.Stage.DRAFT)
        if state == ProfileState.DRAFT:
            return drafts.filter(published_hash="")
        if state == ProfileState.PUBLISHED:
            return drafts.published().filter(published_hash=F("content_hash"))
        if state == ProfileState.CHANGED:
            return drafts.with_unpublished_changes()
        return self.filter(stage=state)

    def with_unpublished_changes(self) -> "OccupationProfileQuerySet":
        """Keep the published profiles whose working copy says something else."""
        return self.published().exclude(published_hash=F("content_hash"))


class OccupationProfile(models.Model):
    """An occupation in one country, with its code there and its longer texts; sections are rows of their own.

    ``content_hash`` and ``completeness`` describe the working copy and are written by ``publishing.stamp`` after each
    save; ``published_hash`` is the ``content_hash`` that was last published, empty while nothing is public. ``stage``
    is how far the working copy has come on its way to being published: publishing ends it, and so does, for what was
    approved, a change.
    """

    State: TypeAlias = ProfileState

    class Verdict(models.TextChoices):
        RESILIENT = "resilient", _("Resilient")
        MIXED = "mixed", _("Mixed")
        AT_RISK = "at_risk", _("At risk")

    class Stage(models.TextChoices):
        DRAFT = "draft", _("Draft")
        IN_REVIEW = "in_review", _("In review")
        APPROVED = "approved", _("Approved")
        ARCHIVED = "archived", _("Archived")

    key = models.UUIDField(_("key"), default=uuid.uuid4, unique=True, editable=False)
    occupation = models.ForeignKey(
        "occupations.Occupation",
        on_delete=models.PROTECT,
        related_name="profiles",
        verbose_name=_("occupation"),
    )
    country = models.ForeignKey(
        "occupations.Country", on_delete=models.PROTECT, related_name="profiles", verbose_name=_("country")
    )
    code = models.OneToOneField(
        "occupations.ClassificationCode",
        on_delete=models.PROTECT,
        related_name="profile",
        verbose_name=_("occupation code"),
        help_text=_("The code in the edition of the classification that the country uses today."),
    )
    slug = models.SlugField(
        _("address"),
        max_length=150,
        help_text=_(
            "The last part of the page's address in every language. Older addresses keep leading to it."
        ),
    )
    title = models.CharField(
        _("title"),
        max_length=200,
        blank=True,
        help_text=_("What people in this country call it. Left empty, the occupation's name is used."),
    )
    skilled_migration = models.BooleanField(
        _("skilled migration occupation"),
        default=False,
        help_text=_("Whether the country admits skilled workers in this occupation."),
    )
    summary = models.TextField(
        _("short description"), blank=True, help_text=_("One or two sentences for lists.")
    )
    ai_verdict = models.CharField(_("AI verdict"), max_length=10, choices=Verdict.choices, blank=True)
    ai_summary = models.TextField(_("AI summary"), blank=True, help_text=_("Why the verdict is what it is."))
    entry_outlook = models.TextField(_("entry-level outlook"), blank=True)
    level_up = models.TextField(_("how to level up"), blank=True)
    progression = models.TextField(_("career progression"), blank=True)
    demand_outlook = models.TextField(_("demand outlook"), blank=True)
    work_environment = models.TextField(_("work environment"), blank=True)
    remote_work = models.TextField(_("remote work"), blank=True)
    sources_note = models.TextField(
        _("note on the sources"),
        blank=True,
        help_text=_("How the figures were put together and how far they go."),
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("last changed by"),
    )
    stage = models.CharField(
        _("stage"), max_length=10, choices=Stage.choices, default=Stage.DRAFT, editable=False
    )
    content_hash = models.CharField(max_length=64, blank=True, editable=False)
    published_hash = models.CharField(max_length=64, blank=True, editable=False)
    completeness = models.JSONField(default=dict, blank=True, editable=False)

    objects = OccupationProfileQuerySet.as_manager()

    class Meta:
        ordering = ["country", "slug"]
        verbose_name = _("occupation profile")
        verbose_name_plural = _("occupation profiles")
        permissions = [
            ("publish_occupationprofile", "Can publish occupation profile"),
            ("review_occupationprofile", "Can review occupation profile"),
            ("translate_occupationprofile", "Can translate occupation profile"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["occupation", "country"],
                name="profile_unique_per_occupation_and_country",
                violation_error_message=_("This occupation has a profile in this country already."),
            ),
            models.UniqueConstraint(
                fields=["country", "slug"],
                name="profile_slug_unique_in_country",
                violation_error_message=_("Another profile of this country has this address already."),
            ),
            models.CheckConstraint(
                condition=Q(ai_verdict__in=["", "resilient", "mixed", "at_risk"]),
                name="profile_verdict_known",
            ),
            models.CheckConstraint(
                condition=Q(stage__in=["draft", "in_review", "approved", "archived"]),
                name="profile_stage_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country}: {self.title or self.slug}"

    def clean(self) -> None:
        """Refuse a code of another country's classification, and an address that leads to another profile."""
        if self.code_id and self.country_id:
            owner = self.code.classification.country_id
            if owner is not None and owner != self.country_id:
                raise ValidationError({"code": _("This code belongs to another country's classification.")})
        if self.slug and self.country_id:
            led = PublishedAddress.objects.filter(country=self.country.code, slug=self.slug)
            if led.exclude(profile=self.pk).exists():
                raise ValidationError({"slug": _("Another profile was published under this address.")})

    @property
    def is_published(self) -> bool:
        """Whether the world can read a version of this profile."""
        return bool(self.published_hash)

    @property
    def has_unpublished_changes(self) -> bool:
        """Whether the working copy says something else than what is public."""
        return self.is_published and self.published_hash != self.content_hash

    @property
    def state(self) -> ProfileState:
        """How far the profile is, as lists and forms show it."""
        if self.stage != self.Stage.DRAFT:
            return ProfileState(self.stage)
        if self.has_unpublished_changes:
            return ProfileState.CHANGED
        return ProfileState.PUBLISHED if self.is_published else ProfileState.DRAFT

    @property
    def is_archived(self) -> bool:
        """Whether the profile was put away: nobody changes or publishes it until it is reopened."""
        return self.stage == self.Stage.ARCHIVED

    @property
    def path(self) -> str:
        """The country and code by which content files and the API name the profile, such as us/29-2011."""
        return f"{self.country.code}/{self.code.code}"
