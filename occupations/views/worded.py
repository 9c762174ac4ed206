"""Rows of the reference tables with their texts as words in one language."""

from typing import Any

from django.conf import settings

from occupations.codec.reference import REFERENCE_TABLES
from occupations.models import PublishedPage
from occupations.publishing.words import Wording, as_written

__all__ = ["read_titles", "read_worded"]

TABLES = {table.name: table for table in REFERENCE_TABLES}


def read_worded(name: str, language: str, **filters: Any) -> list[dict[str, Any]]:
    """Read a reference table in its order, in one query; texts fall back to the source language and say so."""
    table, say = TABLES[name], Wording(language)
    rows = table.read(dict.fromkeys((language, settings.LANGUAGE_CODE)), **filters)
    return [row | {text: as_written(say(row[text])) or "" for text in table.texts} for row in rows]


def read_titles(language: str, profile_ids: set[int]) -> dict[int, dict[str, Any]]:
    """Return title, country, address and currency of published profiles; a few dozen at a time, in one query."""
    pages = PublishedPage.objects.filter(language=language, profile__in=profile_ids).order_by()
    columns = ("profile_id", "country", "slug", "overall", "card__title", "card__country__currency")
    return {
        pk: {"country": country, "slug": slug, "overall": overall, "title": title, "currency": currency}
        for pk, country, slug, overall, title, currency in pages.values_list(*columns)
    }
