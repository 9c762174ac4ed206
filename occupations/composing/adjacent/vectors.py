"""What each code of a country asks for: the skills and knowledge of the codes that it leads to."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from occupations.composing.codes import Code, Codes
from occupations.composing.facts import Facts

__all__ = ["Vectors", "skill_vectors"]

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Vectors:
    """A row for each code and a column for each skill, and how near the codes are to each other.

    ``level`` is what the work needs, from 0 to 7; ``importance`` goes from 1 to 5; a code that leads to none has NaN.
    ``similarity`` is the cosine of the standardised levels, from -1 to 1; 0 where either code has none.
    ``grounds`` are the codes that each row was taken from, with their shares.
    """

    skills: Sequence[str]
    level: Matrix
    importance: Matrix
    standard: Matrix
    similarity: Matrix
    grounds: Sequence[Mapping[int, float]]


def skill_vectors(country: Sequence[Code], codes: Codes, facts: Facts) -> Vectors:
    """Return the vectors of a country's codes: the mean of the codes that each leads to, by share of the match."""
    skills = sorted({slug for asked in facts.skills.values() for slug in asked})
    column = {slug: number for number, slug in enumerate(skills)}
    sources = sorted({codes.by_pk[pk].classification for pk in facts.skills})
    grounds = [_grounds(code, sources, codes, facts) for code in country]
    level, importance = (np.full((len(country), len(skills)), np.nan) for _matrix in range(2))
    for row, shares in enumerate(grounds):
        if shares:
            level[row] = _mean(shares, facts.levels, column)
            importance[row] = _mean(shares, facts.skills, column)
    standard = _standardised(level)
    length = np.linalg.norm(standard, axis=1, keepdims=True)
    unit = np.divide(standard, length, out=np.zeros_like(standard), where=length > 0)
    return Vectors(skills, level, importance, standard, unit @ unit.T, grounds)


def _grounds(code: Code, sources: Sequence[str], codes: Codes, facts: Facts) -> dict[int, float]:
    for classification in sources:
        reached = {code.pk: 1.0}
        if classification != code.classification:
            reached = codes.weights(code, classification)
        shares = {pk: share for pk, share in reached.items() if pk in facts.skills}
        if shares:
            total = sum(shares.values())
            return {pk: share / total for pk, share in shares.items()}
    return {}


def _mean(
    shares: Mapping[int, float], asked: Mapping[int, Mapping[str, float]], column: Mapping[str, int]
) -> Matrix:
    mean: dict[int, float] = defaultdict(float)
    for pk, share in shares.items():
        for slug, value in asked[pk].items():
            mean[column[slug]] += share * value
    return np.array([mean[number] for number in range(len(column))])


def _standardised(level: Matrix) -> Matrix:
    """Return each column with mean 0 and deviation 1 over the codes that have one; 0 where a code has none."""
    known = level[~np.isnan(level).any(axis=1)]
    if not known.size:
        return np.zeros_like(level)
    deviation = known.std(axis=0)
    deviation[deviation == 0] = 1
    return np.nan_to_num((level - known.mean(axis=0)) / deviation)
