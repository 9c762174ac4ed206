"""The overall of a profile's ratings."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

__all__ = ["oriented", "overall", "standing"]

# The middle of the scale, for a dimension that nobody rated.
UNRATED = Decimal(5)


def oriented(score: Decimal, polarity: str) -> Decimal:
    """Turn a score so that higher is better: 10 − score where lower is better."""
    return Decimal(10) - score if polarity == "lower" else score


def overall(ratings: Iterable[tuple[Decimal, str, Decimal]]) -> Decimal | None:
    """Return the weighted mean of (score, polarity, weight) from 0 to 10 with one decimal, half rounded up.

    overall = Σ weightᵢ · orientedᵢ / Σ weightᵢ over the ratings that exist; None where the weights sum to nothing.
    """
    weighed = [(oriented(score, polarity) * weight, weight) for score, polarity, weight in ratings]
    weights = sum((weight for _value, weight in weighed), Decimal(0))
    if not weights:
        return None
    return (sum((value for value, _weight in weighed), Decimal(0)) / weights).quantize(
        Decimal("0.1"), ROUND_HALF_UP
    )


def standing(ratings: Iterable[tuple[Decimal, str, Decimal]], weights: Decimal) -> Decimal | None:
    """Return what lists are sorted by: the overall as it would be if each unrated dimension scored 5 of 10.

    standing = (Σ weightᵢ · orientedᵢ + 5 · (weights − Σ weightᵢ)) / weights, where ``weights`` is the sum over all
    dimensions. So an occupation that little is known of leads no list. None without a rating, as with the overall.
    """
    rated = [(oriented(score, polarity) * weight, weight) for score, polarity, weight in ratings]
    if not sum(weight for _value, weight in rated):
        return None
    missing = weights - sum((weight for _value, weight in rated), Decimal(0))
    total = sum((value for value, _weight in rated), Decimal(0)) + UNRATED * missing
    return (total / weights).quantize(Decimal("0.001"), ROUND_HALF_UP)
