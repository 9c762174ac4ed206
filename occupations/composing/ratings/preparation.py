"""Learning and duration: what has to be learnt before starting, and how long that takes."""

from collections.abc import Mapping

from occupations.composing.ratings.market import Market, Values
from occupations.composing.ratings.score import Input, Score, interpolate, rounded
from occupations.models import Measure

__all__ = ["duration", "learning"]

# By the dimension's rubric: 0 some weeks on the job, 3 a bachelor's degree, 5 a master's, 10 a medical specialty.
LEARNING: Mapping[str, Mapping[int, float]] = {
    Measure.TEER: {0: 4, 1: 3.5, 2: 2, 3: 1.5, 4: 0.5, 5: 0},
    Measure.JOB_ZONE: {1: 0, 2: 0.5, 3: 2, 4: 3.5, 5: 6},
    Measure.EDUCATION_TYPICAL: {1: 0, 2: 0.5, 3: 1, 4: 1.5, 5: 2, 6: 3, 7: 5, 8: 8},
}
# Added to typical education for training on the job: none, short, moderate, long, residency, apprenticeship.
TRAINING_LEARNING = {0: 0.0, 1: 0.0, 2: 0.5, 3: 1.0, 4: 2.0, 5: 1.5}

# Years from the end of secondary school to the first independent job.
YEARS: Mapping[str, Mapping[int, float]] = {
    Measure.TEER: {0: 6, 1: 4, 2: 2.5, 3: 1.5, 4: 0.25, 5: 0},
    Measure.JOB_ZONE: {1: 0.1, 2: 0.6, 3: 1.5, 4: 3, 5: 6},
    Measure.EDUCATION_TYPICAL: {1: 0, 2: 0, 3: 1, 4: 1, 5: 2, 6: 4, 7: 6, 8: 8},
}
TRAINING_YEARS = {0: 0.0, 1: 0.1, 2: 0.5, 3: 1.5, 4: 3.0, 5: 4.0}
EXPERIENCE_YEARS = {0: 0.0, 1: 2.0, 2: 5.0}
# By the dimension's rubric: 0 for less than a year, 5 for eight years, 10 for fifteen.
DURATION = ((0.0, 0.0), (8.0, 5.0), (15.0, 10.0))


def learning(values: Values, market: Market) -> Score | None:  # noqa: ARG001 - every formula takes the market
    """Return the mean of what the TEER category, the Job Zone and the typical education stand for, by the rubric."""
    found = {measure: steps[int(values[measure])] for measure, steps in LEARNING.items() if measure in values}
    inputs = [Input(measure, score=rounded(score)) for measure, score in found.items()]
    if not found:
        return None
    if Measure.EDUCATION_TYPICAL in found and Measure.TRAINING_TYPICAL in values:
        found[Measure.EDUCATION_TYPICAL] += TRAINING_LEARNING[int(values[Measure.TRAINING_TYPICAL])]
        inputs.append(Input(Measure.TRAINING_TYPICAL))
    return Score(rounded(sum(found.values()) / len(found)), tuple(inputs))


def duration(values: Values, market: Market) -> Score | None:  # noqa: ARG001 - every formula takes the market
    """Return the years that typical education, experience and training take, on the rubric's scale.

    Without these, the years that the TEER category stands for or, last, the Job Zone.
    """
    for measure in (Measure.EDUCATION_TYPICAL, Measure.TEER, Measure.JOB_ZONE):
        if measure in values:
            break
    else:
        return None
    years = YEARS[measure][int(values[measure])]
    inputs = [Input(measure)]
    if measure == Measure.EDUCATION_TYPICAL:
        for added, steps in (
            (Measure.EXPERIENCE_TYPICAL, EXPERIENCE_YEARS),
            (Measure.TRAINING_TYPICAL, TRAINING_YEARS),
        ):
            if added in values:
                years += steps[int(values[added])]
                inputs.append(Input(added))
    return Score(rounded(interpolate(years, DURATION)), tuple(inputs))
