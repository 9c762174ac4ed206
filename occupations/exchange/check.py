"""What would become of each text that came back, and why."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from occupations.codec.read import read_profiles
from occupations.exchange.cells import CellName, Returned, parse_name
from occupations.models import OccupationProfile
from occupations.rights import Rights
from occupations.translating.fingerprint import as_compared
from occupations.translating.state import Made, State, state_of
from occupations.translating.texts import Unit, units_of
from occupations.translating.totals import Name, known_translations

__all__ = ["Judged", "Outcome", "judge", "named_profiles"]


class Outcome(models.TextChoices):
    """What becomes of a text."""

    WRITTEN = "written", _("Will be written")
    CONFIRMED = "confirmed", _("The same words; will be marked as current")
    UNCHANGED = "unchanged", _("Says what is there already")
    EMPTY = "empty", _("No translation in the file; what is there stays")
    STALE_SOURCE = "stale_source", _("The source text has changed since the file left")
    STALE_TARGET = "stale_target", _("The translation has been changed here since the file left")
    UNKNOWN = "unknown", _("There is no such text (any more)")
    REPEATED = "repeated", _("The file has this text twice, in different words")
    TOO_LONG = "too_long", _("The translation is too long")
    NOT_PLAIN = "not_plain", _("The translation has control characters, which no text may have")
    NOT_ALLOWED = "not_allowed", _("You may not translate this profile")

    @property
    def is_refused(self) -> bool:
        """Tell whether words of the file are turned away."""
        return self not in (Outcome.WRITTEN, Outcome.CONFIRMED, Outcome.UNCHANGED, Outcome.EMPTY)


@dataclass(frozen=True)
class Judged:
    """A text that came back, the text that it is about, and what becomes of it."""

    returned: Returned
    outcome: Outcome
    profile: OccupationProfile | None = None
    unit: Unit | None = None
    present: str = ""

    @property
    def place(self) -> str:
        """Name the text where no row of ours does."""
        return self.returned.name.partition("@")[0]


@dataclass(frozen=True)
class _Known:
    """The texts as they are now."""

    profiles: dict[str, OccupationProfile]
    units: dict[tuple[int, str], Unit]
    made: dict[Name, Made]


def named_profiles(texts: Iterable[Returned], *, lock: bool = False) -> dict[str, OccupationProfile]:
    """Return the profiles that texts name, by country and code; locked, nobody else changes them meanwhile."""
    names = filter(None, (parse_name(text.name) for text in texts))
    paths = {name.path for name in names}
    countries, codes = ({path.split("/")[part] for path in paths} for part in (0, 1))
    found = OccupationProfile.objects.filter(country__code__in=countries, code__code__in=codes).order_by("pk")
    profiles = found.select_related("country", "code")
    if lock:
        profiles = profiles.select_for_update(of=("self",))
    return {profile.path: profile for profile in profiles if profile.path in paths}


def judge(
    texts: Sequence[Returned], profiles: dict[str, OccupationProfile], language: str, rights: Rights
) -> list[Judged]:
    """Say of each text what becomes of it, in a fixed number of queries. Nothing is written."""
    ids = [profile.pk for profile in profiles.values()]
    units = {(pk, unit.id): unit for pk, content in read_profiles(ids).items() for unit in units_of(content)}
    known = _Known(profiles, units, known_translations(ids))
    # Without its fingerprints, a name is that of the text.
    said = {(text.name.partition("@")[0], text.words) for text in texts if text.words}
    versions = Counter(name for name, _words in said)
    seen: set[str] = set()
    judged = []
    for text in texts:
        name = text.name.partition("@")[0]
        outcome = _judge(text, known, language, rights, repeated=versions[name] > 1 or name in seen)
        if outcome.outcome == Outcome.REPEATED and versions[name] <= 1:
            # The same words a second time say nothing new.
            outcome = Judged(text, Outcome.UNCHANGED, outcome.profile, outcome.unit, outcome.present)
        seen.add(name)
        judged.append(outcome)
    return judged


def _judge(text: Returned, known: _Known, language: str, rights: Rights, *, repeated: bool) -> Judged:
    name = parse_name(text.name)
    profile = known.profiles.get(name.path) if name else None
    unit = known.units.get((profile.pk, f"{name.row_key}.{name.field}")) if name and profile else None
    if name is None or profile is None or unit is None:
        return Judged(text, Outcome.UNKNOWN, profile)
    present = unit.words.get(language, "")
    if not rights.may_translate(language, profile):
        return Judged(text, Outcome.NOT_ALLOWED, profile, unit, present)
    if repeated:
        return Judged(text, Outcome.REPEATED, profile, unit, present)
    state = state_of(unit, language, known.made.get((profile.pk, unit.row_key, unit.field, language)))
    return Judged(text, _outcome(text, name, unit, language, state), profile, unit, present)


def _outcome(text: Returned, name: CellName, unit: Unit, language: str, state: State) -> Outcome:
    words, present = text.words, unit.words.get(language, "")
    same_source, same_target = name.has_left_as(unit, language)
    is_due = state in (State.OUTDATED, State.REVIEW) and same_target and not text.review
    is_long = unit.max_length is not None and len(words) > unit.max_length
    reasons = (
        (not words, Outcome.EMPTY),
        (not same_source, Outcome.STALE_SOURCE),
        (words == as_compared(present).strip(), Outcome.CONFIRMED if is_due else Outcome.UNCHANGED),
        (not same_target, Outcome.STALE_TARGET),
        (not text.is_plain, Outcome.NOT_PLAIN),
        (is_long, Outcome.TOO_LONG),
    )
    return next((outcome for applies, outcome in reasons if applies), Outcome.WRITTEN)
