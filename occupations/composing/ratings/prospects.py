"""Prospects: projected growth of employment."""

from occupations.composing.ratings.market import Market, Values
from occupations.composing.ratings.score import Input, Score, rounded
from occupations.models import Measure

__all__ = ["prospects"]


def prospects(values: Values, market: Market) -> Score | None:
    """Return the percentile of the projected growth among the country's occupations, divided by 10."""
    if Measure.GROWTH not in values:
        return None
    percentile, of = market.percentile(Measure.GROWTH, values[Measure.GROWTH])
    score = rounded(percentile / 10)
    return Score(score, (Input(Measure.GROWTH, percentile, of, score),))
