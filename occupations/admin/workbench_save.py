"""Saving what comes back from the workbench: the texts of one language, each checked against what it was shown as."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from occupations.admin.workbench_page import Typed, shown_as
from occupations.codec.read import read_profile
from occupations.models import OccupationProfile
from occupations.publishing.working import stamp
from occupations.translating import Unit, units_of
from occupations.translating.confirm import Text, confirm, mark_for_review
from occupations.translating.fingerprint import as_compared, fingerprint
from occupations.translating.write import write_translations

__all__ = ["Outcome", "posted_words", "save_texts"]

WORDS, SHOWN, REVIEW, MARKED = "words-", "shown-", "review-", "marked-"


@dataclass
class Outcome:
    """What became of the texts: how many were saved, and what was refused, by name; ``lost`` have no row any more."""

    saved: int = 0
    marked: int = 0
    confirmed: int = 0
    refused: dict[str, Typed] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


def posted_words(post: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed, by the texts' names."""
    return {name.removeprefix(WORDS): words for name, words in post.items() if name.startswith(WORDS)}


@transaction.atomic
def save_texts(
    pk: int, language: str, post: Mapping[str, str], user: User | None, *, in_every_language: bool
) -> Outcome:
    """Save the texts that were changed in a language and are still what they were shown as; nothing else is written.

    ``confirm`` names a text whose translations in every language are still right, if the user may say so, and
    ``right`` one whose translation in this language is.
    """
    profile = OccupationProfile.objects.select_for_update().get(pk=pk)
    units = {unit.id: unit for unit in units_of(read_profile(profile))}
    outcome = Outcome()
    written: list[tuple[Unit, str]] = []
    marks: dict[Text, bool] = {}
    for name, typed in posted_words(post).items():
        unit = units.get(name)
        if unit is None:
            if typed.strip():
                outcome.lost.append(typed)
            continue
        words = _take(unit, language, name, typed, post, outcome)
        mark, was_marked = REVIEW + name in post, bool(post.get(MARKED + name))
        if words is not None:
            written.append((unit, words))
        if name not in outcome.refused and (words is not None or mark != was_marked):
            marks[unit.row_key, unit.field] = mark
    if written:
        write_translations(profile, language, written, user)
        stamp([profile], user)
    mark_for_review(profile, language, marks)
    outcome.saved, outcome.marked = len(written), len(marks) - len(written)
    outcome.confirmed = _confirm(profile, units, language, post, user, outcome, in_every_language)
    return outcome


def _take(
    unit: Unit, language: str, name: str, typed: str, post: Mapping[str, str], outcome: Outcome
) -> str | None:
    """Return the words to save; None where nothing was typed, or it is refused."""
    saved = unit.words.get(language, "")
    words = as_compared(typed).strip()
    source_shown, _dash, words_shown = post.get(SHOWN + name, "").partition("-")
    if words == as_compared(saved).strip() or fingerprint(words)[:16] == words_shown:
        return None
    mark = REVIEW + name in post
    if post.get(SHOWN + name) != shown_as(unit, language):
        reason = (
            _("The source text was changed while you were writing.")
            if source_shown != unit.source_hash[:16]
            else _("Somebody else saved this text while you were writing.")
        )
        outcome.refused[name] = Typed(words, (reason,), mark, is_stale=True)
        return None
    try:
        cleaned: str = forms.CharField(required=False, max_length=unit.max_length).clean(words)
    except ValidationError as error:
        outcome.refused[name] = Typed(words, tuple(error.messages), mark)
        return None
    return cleaned


def _confirm(
    profile: OccupationProfile,
    units: Mapping[str, Unit],
    language: str,
    post: Mapping[str, str],
    user: User | None,
    outcome: Outcome,
    in_every_language: bool,
) -> int:
    name = post.get("confirm") if in_every_language else None
    name = name or post.get("right", "")
    unit = units.get(name)
    if unit is None or name in outcome.refused:
        return 0
    if post.get(SHOWN + name, "").partition("-")[0] != unit.source_hash[:16]:
        reason = _("The source text was changed once more. Look at it before you confirm.")
        saved = unit.words.get(language, "")
        outcome.refused[name] = Typed(saved, (reason,), REVIEW + name in post, is_stale=True)
        return 0
    everywhere = in_every_language and "confirm" in post
    return confirm(profile, [(unit.row_key, unit.field)], user, None if everywhere else language)
