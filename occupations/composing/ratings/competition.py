"""Competition: how many job seekers there are for an opening."""

from math import log2

from occupations.composing.ratings.market import Market, Values
from occupations.composing.ratings.score import Input, Score, rounded
from occupations.models import Measure

__all__ = ["competition"]


def competition(values: Values, market: Market) -> Score | None:  # noqa: ARG001 - every formula takes the market
    """Return 5 + 5 · log2(job seekers ÷ openings), from 0 (half as many seekers or fewer) to 10 (twice as many)."""
    openings, seekers = values.get(Measure.OPENINGS_TOTAL), values.get(Measure.JOB_SEEKERS_TOTAL)
    if not openings or not seekers or openings < 0 or seekers < 0:
        return None
    score = rounded(5 + 5 * log2(seekers / openings))
    return Score(score, (Input(Measure.JOB_SEEKERS_TOTAL, score=score), Input(Measure.OPENINGS_TOTAL)))
