"""The overall by a reader's own weights: read from the address, worked out, and ordered by."""

from occupations.weighing.order import own_order, own_standing
from occupations.weighing.own import OwnOverall, weigh_document
from occupations.weighing.weights import HEAVIEST, PREFIX, Weights, read_weights, written

__all__ = [
    "HEAVIEST",
    "PREFIX",
    "OwnOverall",
    "Weights",
    "own_order",
    "own_standing",
    "read_weights",
    "weigh_document",
    "written",
]
