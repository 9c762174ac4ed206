"""Demand: job openings over employment, and whether a shortage is expected."""

from occupations.composing.ratings.market import OPENINGS_SHARE, Market, Values
from occupations.composing.ratings.score import Input, Score, rounded
from occupations.models import Measure

__all__ = ["demand"]

# What is added for a level of the expected labour market, from a strong surplus to a strong shortage.
OUTLOOK = {1: -2, 2: -1, 3: 0, 4: 1, 5: 2}


def demand(values: Values, market: Market) -> Score | None:
    """Return the openings of a year for every person employed, set against the country's median, and the outlook.

    No openings give 0, as many as the median 5, twice as many or more 10. A moderate risk of shortage adds one point
    and a strong one two; a risk of surplus takes as much off. Offices count openings differently, so a scale without
    the country's median would tell the offices apart, and not the occupations.
    """
    if OPENINGS_SHARE not in values or not market.median(OPENINGS_SHARE):
        return None
    score = min(5 * values[OPENINGS_SHARE] / market.median(OPENINGS_SHARE), 10)
    openings = Measure.OPENINGS_YEARLY if Measure.OPENINGS_YEARLY in values else Measure.OPENINGS_TOTAL
    inputs = [Input(openings, score=rounded(score)), Input(Measure.EMPLOYMENT)]
    if Measure.LABOUR_OUTLOOK in values:
        score += OUTLOOK[int(values[Measure.LABOUR_OUTLOOK])]
        inputs.append(Input(Measure.LABOUR_OUTLOOK))
    return Score(rounded(score), tuple(inputs))
