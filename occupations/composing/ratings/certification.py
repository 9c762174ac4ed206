"""Certification: whether a source says that a licence is needed."""

from occupations.composing.ratings.market import Market, Values
from occupations.composing.ratings.score import Input, Score, rounded
from occupations.models import Measure

__all__ = ["certification"]

# May be required by employers, required in some places, required.
STEPS = {1: 2, 2: 4, 3: 5}


def certification(values: Values, market: Market) -> Score | None:  # noqa: ARG001 - every formula takes the market
    """Return 2, 4 or 5 by how far a licence is required; by the rubric, 5 is a licence every employer asks for."""
    if Measure.LICENSING not in values:
        return None
    score = rounded(STEPS[int(values[Measure.LICENSING])])
    return Score(score, (Input(Measure.LICENSING, score=score),))
