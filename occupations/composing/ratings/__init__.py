"""A documented formula for each rating dimension that figures can support; the others stay with editors.

No source that is imported says how friendly a country is to permanent residence, how hard that is to obtain, or how
intense the work is: these dimensions have no formula.
"""

from collections.abc import Callable
from typing import Final

from occupations.composing.ratings.ai_risk import ai_risk
from occupations.composing.ratings.certification import certification
from occupations.composing.ratings.competition import competition
from occupations.composing.ratings.demand import demand
from occupations.composing.ratings.income import income
from occupations.composing.ratings.market import Market, Values, values_of
from occupations.composing.ratings.preparation import duration, learning
from occupations.composing.ratings.prospects import prospects
from occupations.composing.ratings.score import Input, Score

__all__ = ["FORMULAS", "Input", "Market", "Score", "Values", "values_of"]

FORMULAS: Final[dict[str, Callable[[Values, Market], Score | None]]] = {
    "income": income,
    "demand": demand,
    "prospects": prospects,
    "ai_risk": ai_risk,
    "competition": competition,
    "learning": learning,
    "duration": duration,
    "certification": certification,
}
