"""Ways from one published profile to another over adjacent careers, and over the border of one country."""

from occupations.paths.graph import Graph
from occupations.paths.search import MOST_STEPS, cheapest
from occupations.paths.step import ABROAD, AIMS, Step
from occupations.paths.ways import Found, Way, find_ways

__all__ = [
    "ABROAD",
    "AIMS",
    "MOST_STEPS",
    "Found",
    "Graph",
    "Step",
    "Way",
    "cheapest",
    "find_ways",
]
