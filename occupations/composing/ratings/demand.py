"""Demand: job openings over employment, and whether a shortage is expected."""

from occupations.composing.ratings.market import OPENINGS_SHARE, Market, Values
from occupations.composing.ratings.score import Input, Score, interpolate, rounded
from occupations.models import Measure

__all__ = ["demand"]

RUBRIC = ((0.0, 0.0), (4.0, 5.0), (8.0, 10.0))
# What is added for a level of the expected labour market, from a strong surplus to a strong shortage.
OUTLOOK = {1: -2, 2: -1, 3: 0, 4: 1, 5: 2}


def demand(values: Values, market: Market) -> Score | None:  # noqa: ARG001 - every formula takes the market
    """Return the openings of a year for every 100 people employed, on the rubric's scale, and the expected market.

    No openings give 0, four for every 100 give 5, eight or more 10. A moderate risk of shortage adds one point and a
    strong one two; a risk of surplus takes as much off.
    """
    if OPENINGS_SHARE not in values:
        return None
    score = interpolate(values[OPENINGS_SHARE], RUBRIC)
    openings = Measure.OPENINGS_YEARLY if Measure.OPENINGS_YEARLY in values else Measure.OPENINGS_TOTAL
    inputs = [Input(openings, score=rounded(score)), Input(Measure.EMPLOYMENT)]
    if Measure.LABOUR_OUTLOOK in values:
        score += OUTLOOK[int(values[Measure.LABOUR_OUTLOOK])]
        inputs.append(Input(Measure.LABOUR_OUTLOOK))
    return Score(rounded(score), tuple(inputs))
