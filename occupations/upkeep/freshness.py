"""The freshness queue: claims past their review date, the most harmful first."""

import datetime as dt
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from django.core.cache import cache

from occupations.models import SourceReview
from occupations.upkeep.claims import RULES, Claim, ClaimKind, add_months
from occupations.upkeep.overdue import overdue_evidence, overdue_figures, overdue_sources, overdue_visas
from occupations.upkeep.readership import recent_views

__all__ = ["queue"]

# Seconds that the front page may be behind: figures of thousands of profiles take longer than the rest of it.
KEPT: Final = 600
OF_SOURCES: Final = (ClaimKind.PAY, ClaimKind.FIGURE, ClaimKind.SOURCE)


def queue(
    today: dt.date,
    *,
    countries: Collection[int] | None = None,
    kind: str = "",
    row: int | None = None,
    exact: bool = True,
) -> list[Claim]:
    """Return what is overdue, the most harmful first; of some countries, a kind or a row only, where asked for.

    Without ``exact``, what profiles say may be some minutes old.
    """
    views = recent_views(today)
    of_profiles = _of_profiles(today, exact=exact)
    parts = [*overdue_visas(today, views), *_unless_reviewed(of_profiles, today)]
    joined: dict[tuple[str, int], Claim] = {}
    for part in parts:
        if (
            (countries is None or part.country in countries)
            and kind in ("", part.kind)
            and row in (None, part.row)
        ):
            key = part.kind, part.row
            joined[key] = joined[key].joined(part) if key in joined else part
    # A source whose figures are overdue is read for their sake.
    figures = {claim.row for claim in joined.values() if claim.kind in (ClaimKind.PAY, ClaimKind.FIGURE)}
    claims = (
        claim for claim in joined.values() if claim.kind != ClaimKind.SOURCE or claim.row not in figures
    )
    return sorted(claims, key=lambda claim: (-claim.harm(today), claim.kind, claim.row))


def _of_profiles(today: dt.date, *, exact: bool) -> list[Claim]:
    key = f"upkeep-overdue-{today}"
    claims: list[Claim] | None = None if exact else cache.get(key)
    if claims is None:
        views = recent_views(today)
        claims = [
            *overdue_figures(today, views),
            *overdue_evidence(today, views),
            *overdue_sources(today, views),
        ]
        cache.set(key, claims, KEPT)
    return claims


def _unless_reviewed(claims: list[Claim], today: dt.date) -> list[Claim]:
    """Leave out, or put off, what of a source was reviewed since."""
    reviewed = dict(SourceReview.objects.order_by().values_list("source", "reviewed_on"))
    left = []
    for claim in claims:
        review = reviewed.get(claim.row) if claim.kind in OF_SOURCES else None
        if review is None:
            left.append(claim)
            continue
        due = add_months(review, RULES[claim.kind].reread)
        if due <= today:
            read_on = max(review, claim.read_on or review)
            left.append(replace(claim, since=max(claim.since, due), read_on=read_on))
    return left
