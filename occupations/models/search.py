"""What the search looks in: an entry for each published profile, and the words of titles, for typos.

Only ``occupations.publishing`` writes these tables.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from occupations.models.listed import PublishedProfile

__all__ = ["SearchEntry", "SearchTerm"]


class SearchEntry(models.Model):
    """What one published profile is found by, in all languages.

    The primary key is the order of hits: best standing first, then the profile's key, which its last 32 bits hold. So a
    search reads hits in order and stops when it has enough, and needs no other row to name their profiles.

    Migration 0009 adds the inverted index over ``tokens``: on SQLite a table of FTS5 that triggers of this table keep,
    on PostgreSQL the column ``vector``. A migration that makes SQLite copy this table has to make the triggers anew.
    """

    id = models.BigIntegerField(primary_key=True)
    profile = models.OneToOneField(
        PublishedProfile, on_delete=models.CASCADE, related_name="search_entry", verbose_name=_("profile")
    )
    tokens = models.TextField(_("tokens"))
    # The titles and codes that a profile is found by, the most telling first: [text, language, kind, classification].
    names = models.JSONField(_("names"))
    # Of all that the entry was made from.
    digest = models.CharField(_("digest"), max_length=32)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")

    def __str__(self) -> str:
        return str(self.profile_id)


class SearchTerm(models.Model):
    """A word of titles in a language, for what readers misspell. Words that no title has any more may stay."""

    # As words are compared, and as the first title writes it, in lower case.
    word = models.CharField(_("word"), max_length=60)
    spelling = models.CharField(_("spelling"), max_length=60)
    language = models.CharField(_("language"), max_length=12)
    length = models.PositiveSmallIntegerField(_("length"))
    first = models.CharField(_("first letter"), max_length=1)
    second = models.CharField(_("second letter"), max_length=1)

    class Meta:
        ordering = ["word", "language"]
        verbose_name = _("search term")
        verbose_name_plural = _("search terms")
        constraints = [
            models.UniqueConstraint(fields=["word", "language"], name="search_term_unique_in_language")
        ]
        indexes = [
            # Words that may be meant: of about this length, one of their first two letters where it should be.
            models.Index(fields=["first", "length"], name="search_term_by_first"),
            models.Index(fields=["second", "length"], name="search_term_by_second"),
        ]

    def __str__(self) -> str:
        return f"{self.word} ({self.language})"
