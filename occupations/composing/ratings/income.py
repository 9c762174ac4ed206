"""Income: where the median pay stands in the country."""

from occupations.composing.ratings.market import Market, Values
from occupations.composing.ratings.score import Input, Score, rounded
from occupations.models import Measure

__all__ = ["income"]


def income(values: Values, market: Market) -> Score | None:
    """Return the percentile of the median pay of a year among the country's occupations, divided by 10."""
    if Measure.PAY_MEDIAN not in values:
        return None
    percentile, of = market.percentile(Measure.PAY_MEDIAN, values[Measure.PAY_MEDIAN])
    score = rounded(percentile / 10)
    return Score(score, (Input(Measure.PAY_MEDIAN, percentile, of, score),))
