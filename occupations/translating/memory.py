"""The translation memory: how the same, or a similar, source text was translated elsewhere."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Abs, Length
from rapidfuzz import fuzz, process

from occupations.history.words import Piece, word_pieces
from occupations.models import OccupationProfile, Translation
from occupations.translating.fingerprint import as_compared
from occupations.translating.texts import Unit

__all__ = ["Offer", "same_elsewhere", "similar_elsewhere"]

# How alike sources are, from 0 to 100, for a translation to be worth offering, and how many of them are offered.
LEAST_SCORE = 75
BEST = 3
# How many sources are compared at most, those of the likest length: it keeps the answer within a tenth of a second.
CANDIDATES = 8_000
# Longer texts are too unlike each other to be offered, and would take long to compare.
LONGEST = 2_000


@dataclass(frozen=True)
class Offer:
    """A translation from elsewhere; ``pieces`` are what its source and the present one share and do not share."""

    words: str
    source: str
    score: int
    profile: OccupationProfile
    section: str
    pieces: list[Piece]


def same_elsewhere(units: Iterable[Unit], language: str, profile_id: int) -> dict[str, list[Offer]]:
    """Return, by the texts' names, how other texts with the same source were translated; one query for all.

    The latest come first, the same words once.
    """
    by_hash: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.source:
            by_hash[unit.source_hash].append(unit)
    if not by_hash:
        return {}
    offers: dict[str, list[Offer]] = defaultdict(list)
    for made in _offered(language).filter(source_hash__in=by_hash).order_by("-translated_at", "-pk")[:500]:
        for unit in by_hash[made.source_hash]:
            if (made.profile_id, made.row_key, made.field) == (profile_id, unit.row_key, unit.field):
                continue
            known = offers[unit.id]
            if len(known) < BEST and made.words not in {offer.words for offer in known}:
                known.append(_offer(made, 100, []))
    return dict(offers)


def similar_elsewhere(unit: Unit, language: str, profile_id: int) -> list[Offer]:
    """Return how texts with similar sources were translated, the most similar first; in two queries.

    Only sources of a length that can be similar enough are read.
    """
    source = as_compared(unit.source)
    if not source or len(source) > LONGEST:
        return []
    reach = LEAST_SCORE / (200 - LEAST_SCORE)
    candidates = Translation.objects.filter(language=language).exclude(source_hash=unit.source_hash)
    near = (
        candidates.exclude(profile=profile_id, row_key=unit.row_key, field=unit.field)
        .annotate(length=Length("source"))
        .filter(length__gte=int(len(source) * reach), length__lte=int(len(source) / reach) + 1)
    )
    likest = near.annotate(difference=Abs(F("length") - len(source))).order_by("difference", "-pk")
    sources = dict(likest.values_list("pk", "source")[:CANDIDATES])
    # More than are offered, because several of them may say the same.
    best = process.extract(source, sources, scorer=fuzz.ratio, score_cutoff=LEAST_SCORE, limit=BEST * 4)
    scores = {pk: score for _source, score, pk in best}
    found = sorted(_offered(language).filter(pk__in=scores), key=lambda made: -scores[made.pk])
    once = {made.words: made for made in reversed(found)}
    kept = [made for made in found if once[made.words] is made][:BEST]
    return [_offer(made, int(scores[made.pk]), word_pieces(made.source, source)) for made in kept]


def _offered(language: str) -> QuerySet[Translation]:
    """Narrow to what may be offered: translations that nobody doubts."""
    known = Translation.objects.filter(~Q(words=""), language=language, needs_review=False)
    return known.select_related("profile__country", "profile__code")


def _offer(made: Translation, score: int, pieces: list[Piece]) -> Offer:
    return Offer(made.words, made.source, score, made.profile, made.section, pieces)
