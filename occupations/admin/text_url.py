"""Where a text of a profile is written."""

from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.urls import reverse

__all__ = ["text_url"]


def text_url(profile: int, language: str, section: str, row_key: UUID, field: str) -> str:
    """Return the address of a text at the translators' workbench; of the source language, that of its form."""
    if language == settings.LANGUAGE_CODE:
        form = reverse("admin:occupations_occupationprofile_change", args=[profile])
        return f"{form}?{urlencode({'section': section, 'lang': language})}"
    bench = reverse("admin:occupations_occupationprofile_translate", args=[profile, language])
    return f"{bench}?{urlencode({'text': f'{row_key}.{field}'})}"
