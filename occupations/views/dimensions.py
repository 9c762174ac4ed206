"""The rating dimensions in a reader's language."""

from typing import Any

from django.conf import settings

from occupations.codec.reference import REFERENCE_TABLES
from occupations.publishing.words import Wording, as_written

__all__ = ["read_dimensions"]

[DIMENSIONS] = [table for table in REFERENCE_TABLES if table.name == "dimensions"]


def read_dimensions(language: str) -> list[dict[str, Any]]:
    """Return each dimension with its name and rubric as words, reading the columns of two languages and no more."""
    say = Wording(language)
    rows = DIMENSIONS.read(dict.fromkeys((language, settings.LANGUAGE_CODE)))
    return [row | {text: as_written(say(row[text])) or "" for text in DIMENSIONS.texts} for row in rows]
