"""Ordering published profiles by a reader's weights, in the database."""

from functools import reduce
from operator import add, and_
from typing import Final

from django.db.models import BigIntegerField, Case, F, FloatField, Q, Value, When
from django.db.models.expressions import Combinable, Expression, OrderBy
from django.db.models.functions import Cast, Coalesce, Floor
from django.db.models.lookups import IsNull

from occupations.models import RatingDimension
from occupations.weighing.weights import Weights

__all__ = ["own_order", "own_standing"]

# The middle of the scale, for a dimension that nobody rated, as in `publishing.overall`.
UNRATED: Final = 5.0
LOWER = RatingDimension.Polarity.LOWER
# Scores have one decimal and weights two, so that every sum is a whole number of these: the same on every database,
# and equal to itself where the next page of a list begins.
THOUSANDTHS: Final = 1000.0


def own_standing(weights: Weights) -> Expression:
    """Return what a list of `PublishedProfile` is sorted by under weights of one's own, as a whole number.

    It is `publishing.overall.standing` before the division by the sum of weights, which is the same for every row, in
    thousandths. None where no dimension is rated that has a weight.
    """
    counted = {name: weight for name, weight in weights.weights.items() if weight}
    terms = [_term(name, float(weight), weights.polarities[name]) for name, weight in counted.items()]
    # Half is added because PostgreSQL's cast rounds and SQLite's cuts off; what is rounded is only the error of floats.
    whole = Floor(reduce(add, terms) * Value(THOUSANDTHS) + Value(0.5))
    unrated = reduce(and_, [Q(**{f"{name}__isnull": True}) for name in counted])
    return Case(
        When(unrated, then=None), default=Cast(whole, BigIntegerField()), output_field=BigIntegerField()
    )


def own_order(standing: str) -> tuple[Combinable | OrderBy, ...]:
    """Return the order of a list by the column that `own_standing` was annotated as.

    Like `PublishedProfile.ORDERS`, it has rows without a value last, and the address decides between equals.
    """
    return (IsNull(F(standing), rhs=True), F(standing).desc(), F("slug"), F("country"))


def _term(name: str, weight: float, polarity: str) -> Combinable:
    score: Combinable = Coalesce(F(name), Value(UNRATED), output_field=FloatField())
    return Value(weight) * (Value(10.0) - score if polarity == LOWER else score)
