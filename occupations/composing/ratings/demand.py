"""Demand: job openings over employment, and whether a shortage is expected."""

from decimal import Decimal

from occupations.composing.ratings.market import OPENINGS_SHARE, Market, Values
from occupations.composing.ratings.score import Input, Score, rounded
from occupations.models import Measure

__all__ = ["demand"]

# What is added for a level of the expected labour market, from a strong surplus to a strong shortage.
OUTLOOK = {1: -2, 2: -1, 3: 0, 4: 1, 5: 2}


def demand(values: Values, market: Market) -> Score | None:
    """Return the percentile of yearly openings per employed person, divided by 10, shifted by the expected market.

    A moderate risk of shortage adds one point and a strong one two; a risk of surplus takes as much off.
    """
    if OPENINGS_SHARE not in values:
        return None
    percentile, of = market.percentile(OPENINGS_SHARE, values[OPENINGS_SHARE])
    openings = Measure.OPENINGS_YEARLY if Measure.OPENINGS_YEARLY in values else Measure.OPENINGS_TOTAL
    inputs = [
        Input(openings, percentile, of, rounded(percentile / 10)),
        Input(Measure.EMPLOYMENT),
    ]
    shift = 0
    if Measure.LABOUR_OUTLOOK in values:
        shift = OUTLOOK[int(values[Measure.LABOUR_OUTLOOK])]
        inputs.append(Input(Measure.LABOUR_OUTLOOK))
    return Score(rounded(percentile / 10 + Decimal(shift)), tuple(inputs))
