"""AI risk: the range of the published measures of exposure, which disagree."""

from occupations.composing.figures import AI_MEASURES
from occupations.composing.ratings.market import Market, Values
from occupations.composing.ratings.score import Input, Score, rounded

__all__ = ["ai_risk"]


def ai_risk(values: Values, market: Market) -> Score | None:
    """Return the mean of the percentiles of each measure there is, divided by 10, with the lowest and the highest."""
    inputs = []
    for measure in AI_MEASURES:
        if measure in values:
            percentile, of = market.percentile(measure, values[measure])
            inputs.append(Input(measure, percentile, of, rounded(percentile / 10)))
    if not inputs:
        return None
    scores = [said.score for said in inputs if said.score is not None]
    mean = sum(said.percentile for said in inputs if said.percentile is not None) / len(inputs)
    return Score(rounded(mean / 10), tuple(inputs), low=min(scores), high=max(scores))
