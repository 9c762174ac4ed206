"""What the career graph says of the occupations beside a profile: read from the published moves and rows."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F

from occupations.models import PublishedMove, PublishedPage, PublishedProfile
from occupations.publishing.pay import is_capped
from occupations.views.addresses import neighbourhood_path, profile_path
from occupations.views.further import second_steps

__all__ = ["MOST_SOURCES", "Figures", "Further", "Move", "Neighbours", "read_neighbours"]

# A profile leads to a dozen others at most, but some are led to from dozens.
MOST_SOURCES = 10
KINDS = ("next_step", "specialisation", "safer", "related")


@dataclass(frozen=True)
class Figures:
    """A published profile's title and figures; None is unknown. A capped pay is what it is at least.

    Pay is a year's, in the country's currency; ``growth`` is in percent over ``growth_period``.
    """

    language: str
    country: str
    slug: str
    title: Any
    currency: str
    pay: int | None
    pay_is_capped: bool
    ai_risk: float | None
    ai_risk_range: dict[str, float]
    growth: float | None
    growth_period: str

    @property
    def path(self) -> str:
        """Return the path of the profile."""
        return profile_path(self.language, self.country, self.slug)

    @property
    def graph_path(self) -> str:
        """Return the path of its own neighbourhood."""
        return neighbourhood_path(self.language, self.country, self.slug)


@dataclass(frozen=True)
class Move:
    """A way between the profile and another; ``pay_change`` is how much more the other pays, in percent.

    ``shared`` and ``missing`` count the skills of whoever comes from the one to the other.
    """

    career: Figures
    kind: str
    similarity: float | None
    shared: int
    missing: int
    pay_change: float | None


@dataclass(frozen=True)
class Further:
    """A career two steps away, over one of the neighbours; ``pay_change`` is against the profile's own, in percent."""

    career: Figures
    over: Figures
    pay_change: float | None


@dataclass(frozen=True)
class Neighbours:
    """A profile with what it leads to and what else leads to it, the likeliest of each kind first.

    ``further`` is what lies two steps away, the easiest to reach first.
    """

    own: Figures
    targets: tuple[Move, ...]
    sources: tuple[Move, ...]
    has_more_sources: bool
    further: tuple[Further, ...]


def read_neighbours(profile: int, language: str) -> Neighbours:
    """Read the neighbours of a published profile in a language, by five queries."""
    ways = ("kind", "similarity", "shared", "missing")
    out = list(PublishedMove.objects.filter(source=profile).values("target", *ways))
    into = list(
        PublishedMove.objects.filter(target=profile)
        .exclude(source__in=[row["target"] for row in out])
        .order_by(F("similarity").desc(nulls_last=True), "pk")
        .values("source", *ways)[: MOST_SOURCES + 1]
    )
    targets = {row["target"] for row in out}
    second = second_steps(out, {profile, *targets})
    shown = {profile, *targets, *(row["source"] for row in into), *(step.target for step in second)}
    careers = _careers(shown, language)
    own = careers[profile]
    sources = _moves(own, careers, into[:MOST_SOURCES], "source")
    further = [
        Further(careers[step.target], careers[step.over], _change(own, careers[step.target]))
        for step in second
        if step.target in careers and step.over in careers
    ]
    targets_told = _moves(own, careers, out, "target")
    return Neighbours(own, targets_told, sources, len(into) > MOST_SOURCES, tuple(further))


def _careers(profiles: set[int], language: str) -> dict[int, Figures]:
    """Return the figures of profiles by their primary keys."""
    listed = PublishedProfile.objects.in_bulk(profiles)
    pages = PublishedPage.objects.filter(language=language, profile__in=profiles).values_list(
        "profile", "card"
    )
    return {
        pk: _figures(listed[pk], card, language) for pk, card in pages.order_by("profile") if pk in listed
    }


def _figures(row: PublishedProfile, card: dict[str, Any], language: str) -> Figures:
    return Figures(
        language=language,
        country=row.country,
        slug=row.slug,
        title=card["title"],
        currency=card["country"]["currency"],
        pay=row.pay,
        pay_is_capped=is_capped(card.get("pay", {})),
        ai_risk=row.ai_risk,
        ai_risk_range=card.get("ai_risk", {}),
        growth=row.growth,
        growth_period=row.growth_period,
    )


def _moves(
    own: Figures, careers: dict[int, Figures], rows: list[dict[str, Any]], end: str
) -> tuple[Move, ...]:
    moves = [
        Move(
            career=careers[row[end]],
            kind=row["kind"],
            similarity=row["similarity"],
            shared=row["shared"],
            missing=row["missing"],
            pay_change=_change(own, careers[row[end]]),
        )
        for row in rows
        if row[end] in careers
    ]
    return tuple(sorted(moves, key=_order))


def _order(move: Move) -> tuple[Any, ...]:
    kind = KINDS.index(move.kind) if move.kind in KINDS else len(KINDS)
    return kind, -(move.similarity or 0), move.career.country, move.career.slug


def _change(own: Figures, other: Figures) -> float | None:
    """Return how much more the other pays, in percent; None where that is unknown or in another currency."""
    if not own.pay or not other.pay or own.currency != other.currency:
        return None
    return None if own.pay_is_capped or other.pay_is_capped else round(100 * (other.pay / own.pay - 1))
