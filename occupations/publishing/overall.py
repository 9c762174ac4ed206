"""The overall of a profile's ratings."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

__all__ = ["oriented", "overall"]


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
