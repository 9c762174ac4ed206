"""What a translated text needs: nothing, to be written, to be brought up to date, or to be looked at."""

from typing import NamedTuple

from django.conf import settings
from django.db import models
from django.utils.translation import pgettext_lazy

from occupations.models import Translation
from occupations.translating.texts import Unit

__all__ = ["Made", "State", "state_of"]


class State(models.TextChoices):
    """The states of a text in a language; it has the first of these that holds."""

    MISSING = "missing", pgettext_lazy("state of a translated text", "Missing")
    OUTDATED = "outdated", pgettext_lazy("state of a translated text", "Outdated")
    REVIEW = "review", pgettext_lazy("state of a translated text", "Needs review")
    CURRENT = "current", pgettext_lazy("state of a translated text", "Current")


class Made(NamedTuple):
    """What the state of a text follows from: a row of ``Translation`` without the source's words."""

    pk: int
    section: str
    source_hash: str
    words: str
    needs_review: bool


def state_of(unit: Unit, language: str, made: Made | Translation | None, source_hash: str = "") -> State:
    """Return the state of a text in a language.

    ``made`` is what is known of its translation; ``source_hash`` spares the caller of many a second computation. The
    source language has texts or lacks them. Where the source has no words, nothing can be out of date.
    """
    if not unit.words.get(language):
        return State.MISSING
    if made is None or language == settings.LANGUAGE_CODE:
        return State.CURRENT
    if unit.source and made.source_hash != (source_hash or unit.source_hash):
        return State.OUTDATED
    return State.REVIEW if made.needs_review else State.CURRENT
