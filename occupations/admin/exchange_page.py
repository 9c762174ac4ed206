"""The page of a file of translations: what would become of each text, or, once it is applied, what was refused."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest

from careergraph.languages import direction, native_name, offered
from occupations.admin.glossary_check import field_label
from occupations.admin.text_url import text_url
from occupations.exchange.apply import kept_texts
from occupations.exchange.check import Judged, Outcome, judge, named_profiles
from occupations.models import TranslationUpload
from occupations.rights import rights_of

__all__ = ["page_context"]

ROWS_PER_PAGE = 50
# What has to be looked at comes first.
ORDER = [*(outcome for outcome in Outcome if outcome.is_refused), *(o for o in Outcome if not o.is_refused)]


@dataclass(frozen=True)
class TextRow:
    """A text of the file on the page, beside what is there now."""

    place: str
    profile: str
    text: str
    url: str
    outcome: Outcome
    source: str
    source_now: str
    words: str
    words_now: str


@dataclass(frozen=True)
class OutcomeCount:
    """How many texts have the same outcome, and whether the page shows these alone."""

    outcome: Outcome
    count: int
    is_current: bool


def page_context(request: HttpRequest, kept: TranslationUpload) -> dict[str, Any]:
    """Return what the page of a file shows."""
    rights = rights_of(request.user)
    is_known = kept.language in offered()
    rows: Sequence[TextRow]
    if kept.applied_at:
        rows = [_refused_row(row) for row in kept.refused if row["reason"] in Outcome.values]
    else:
        texts = kept_texts(kept)
        judged = judge(texts, named_profiles(texts), kept.language, rights)
        rows = [_row(text, kept.language) for text in judged]
    counted = Counter(row.outcome for row in rows)
    chosen = request.GET.get("outcome", "")
    shown = [row for row in rows if row.outcome == chosen] if chosen in Outcome.values else list(rows)
    shown.sort(key=lambda row: ORDER.index(row.outcome))
    return {
        "kept": kept,
        "language": kept.language,
        "language_name": native_name(kept.language) if is_known else kept.language,
        "language_direction": direction(kept.language) if is_known else "auto",
        "source_language": settings.LANGUAGE_CODE,
        "source_direction": direction(settings.LANGUAGE_CODE),
        "counts": [
            OutcomeCount(outcome, counted[outcome], is_current=outcome == chosen)
            for outcome in ORDER
            if counted[outcome]
        ],
        "page": Paginator(shown, ROWS_PER_PAGE).get_page(request.GET.get("page")),
        "to_write": counted[Outcome.WRITTEN] + counted[Outcome.CONFIRMED],
        "refused": sum(count for outcome, count in counted.items() if outcome.is_refused),
        "may_apply": is_known and not kept.applied_at and rights.may_translate(kept.language),
    }


def _row(text: Judged, language: str) -> TextRow:
    unit, profile = text.unit, text.profile
    url = text_url(profile.pk, language, unit.section, unit.row_key, unit.field) if profile and unit else ""
    return TextRow(
        place=text.returned.place,
        profile=str(profile or ""),
        text=field_label(unit.section, unit.field) if unit else text.place,
        url=url,
        outcome=text.outcome,
        source=text.returned.source,
        source_now=unit.source if unit and text.outcome == Outcome.STALE_SOURCE else "",
        words=text.returned.words,
        words_now=text.present,
    )


def _refused_row(row: dict[str, str]) -> TextRow:
    is_stale = row["reason"] == Outcome.STALE_SOURCE
    return TextRow(
        place=row["place"],
        profile=row["profile"],
        text=row["text"],
        url="",
        outcome=Outcome(row["reason"]),
        source=row["source"],
        source_now=row["source_now"] if is_stale else "",
        words=row["words"],
        words_now=row["words_now"],
    )
