"""Which source text each translation was made from, and what each profile lacks in each language."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

__all__ = ["Translation", "TranslationState"]


class Translation(models.Model):
    """One translated text of a profile: the source text it was made from, and its words.

    ``row_key`` is the key of the section's row, or of the profile itself; with ``field`` and ``language`` it names the
    text. The text is current while ``source_hash`` is the fingerprint of the source as it stands. Also the memory that
    offers translations of the same or a similar source elsewhere.
    """

    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="translations",
        verbose_name=_("profile"),
    )
    section = models.CharField(_("section"), max_length=20)
    row_key = models.UUIDField(_("row"))
    field = models.CharField(_("text"), max_length=40)
    language = models.CharField(_("language"), max_length=12)
    source = models.TextField(_("source text"))
    source_hash = models.CharField(_("fingerprint of the source text"), max_length=64)
    words = models.TextField(_("translation"))
    needs_review = models.BooleanField(_("needs review"), default=False)
    translated_at = models.DateTimeField(_("translated"))
    translated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("translated by"),
    )
    confirmed_at = models.DateTimeField(_("meaning confirmed"), null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("meaning confirmed by"),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        constraints = [
            models.UniqueConstraint(
                fields=["profile", "row_key", "field", "language"], name="translation_unique_per_text"
            ),
        ]
        # The first finds what the same source text was translated as elsewhere, the second sources of a like length,
        # among which there may be similar ones.
        indexes = [
            models.Index(fields=["language", "source_hash"], name="translation_memory"),
            models.Index("language", Length("source"), name="translation_by_length"),
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.words[:60]}"


class TranslationState(models.Model):
    """How far a profile is translated into a language; written by ``publishing.stamp`` after each save.

    ``sections`` has, by section, ``{"rows", "total", "missing", "outdated", "review"}``; the columns are their sums.
    """

    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="translation_states",
        verbose_name=_("profile"),
    )
    language = models.CharField(_("language"), max_length=12)
    total = models.PositiveIntegerField(_("texts"), default=0)
    missing = models.PositiveIntegerField(_("missing"), default=0)
    outdated = models.PositiveIntegerField(_("outdated"), default=0)
    review = models.PositiveIntegerField(_("to review"), default=0)
    sections = models.JSONField(_("by section"), default=dict)

    class Meta:
        ordering = ["profile", "language"]
        verbose_name = _("state of translation")
        verbose_name_plural = _("languages")
        constraints = [
            models.UniqueConstraint(fields=["profile", "language"], name="translation_state_unique"),
        ]

    def __str__(self) -> str:
        return f"{self.profile_id}: {self.language}"
