from occupations.composing.ratings import FORMULAS
from occupations.formulas import FORMULAS as WORDED


def test_every_formula_is_explained_and_nothing_else_is():
    assert WORDED.keys() == FORMULAS.keys()
