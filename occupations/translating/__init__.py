"""Which source text each translation was made from, what follows of it, and what was translated before."""

from occupations.translating.state import State, state_of
from occupations.translating.texts import Unit, in_page_order, units_of
from occupations.translating.track import catch_up, track

__all__ = ["State", "Unit", "catch_up", "in_page_order", "state_of", "track", "units_of"]
