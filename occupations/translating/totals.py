"""How many texts a language lacks, or has from an older source, in each section of a profile; kept for lists."""

from collections.abc import Iterable, Mapping
from typing import Any

from careergraph.languages import offered
from occupations.models import Translation, TranslationState
from occupations.translating.state import Made, State, state_of
from occupations.translating.texts import Unit

__all__ = ["Name", "known_translations", "write_states"]

# A translated text: the profile, the row's key, the field and the language.
Name = tuple[int, Any, str, str]
Sections = dict[str, dict[str, int]]
COUNTED = {State.MISSING: "missing", State.OUTDATED: "outdated", State.REVIEW: "review"}
SUMS = ("total", "missing", "outdated", "review")


def known_translations(profiles: Iterable[int]) -> dict[Name, Made]:
    """Return what is known of each translated text of profiles; the sources' words are long and not needed."""
    rows = Translation.objects.filter(profile__in=list(profiles)).order_by()
    return {
        (profile, key, field, language): Made(*made)
        for profile, key, field, language, *made in rows.values_list(
            *("profile_id", "row_key", "field", "language"),
            *("pk", "section", "source_hash", "words", "needs_review"),
        )
    }


def write_states(walked: Mapping[int, list[Unit]], known: Mapping[Name, Made]) -> None:
    """Count each profile's texts in every offered language and keep what differs from before."""
    rows = TranslationState.objects.filter(profile__in=list(walked)).order_by()
    before = {
        (profile, language): sections
        for profile, language, sections in rows.values_list("profile_id", "language", "sections")
    }
    changed = [
        TranslationState(profile_id=pk, language=language, sections=sections, **_sums(sections))
        for pk, units in walked.items()
        for language, sections in _count(pk, units, known).items()
        if before.get((pk, language)) != sections
    ]
    TranslationState.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["profile", "language"],
        update_fields=["sections", *SUMS],
    )


def _count(pk: int, units: list[Unit], known: Mapping[Name, Made]) -> dict[str, Sections]:
    """Return, for each language, how many rows and texts each section has and what they need."""
    texts: dict[str, dict[str, int]] = {}
    rows: dict[str, set[Any]] = {}
    needs: dict[str, dict[str, dict[State, int]]] = {language: {} for language in offered()}
    for unit in units:
        counted = texts.setdefault(unit.section, {"rows": 0, "total": 0})
        counted["total"] += 1
        rows.setdefault(unit.section, set()).add(unit.row_key)
        source_hash = ""
        for language, sections in needs.items():
            made = known.get((pk, unit.row_key, unit.field, language)) if language in unit.words else None
            if made is not None:
                source_hash = source_hash or unit.source_hash
            state = state_of(unit, language, made, source_hash)
            if state is not State.CURRENT:
                of_section = sections.setdefault(unit.section, {})
                of_section[state] = of_section.get(state, 0) + 1
    return {
        language: {
            section: {
                "rows": len(rows[section]),
                "total": counted["total"],
                **{name: sections.get(section, {}).get(state, 0) for state, name in COUNTED.items()},
            }
            for section, counted in texts.items()
        }
        for language, sections in needs.items()
    }


def _sums(sections: Sections) -> dict[str, int]:
    return {name: sum(counts[name] for counts in sections.values()) for name in SUMS}
