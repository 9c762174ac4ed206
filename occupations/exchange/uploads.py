"""Keeping the texts of a file until somebody applies it."""

import datetime as dt
from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from occupations.exchange.cells import Returned
from occupations.exchange.formats.registry import Format
from occupations.models import TranslationUpload

__all__ = ["keep"]

# What nobody applied by then is forgotten when the next file comes.
KEPT = dt.timedelta(days=30)


def keep(
    texts: Iterable[Returned], file_name: str, file_format: Format, language: str, user: User | None
) -> TranslationUpload:
    """Keep the texts of a file. Nothing of them is written to a profile."""
    longest = TranslationUpload._meta.get_field("file_name").max_length
    with transaction.atomic():
        TranslationUpload.objects.filter(
            applied_at__isnull=True, uploaded_at__lt=timezone.now() - KEPT
        ).delete()
        return TranslationUpload.objects.create(
            language=language,
            file_name="".join(letter for letter in file_name if letter.isprintable())[-(longest or 0) :],
            format=file_format.name,
            cells=[text.as_json() for text in texts],
            uploaded_by=user,
        )
