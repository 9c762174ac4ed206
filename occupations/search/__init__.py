"""The search: which published profiles a text finds, in which order, and why.

It reads search entries, words of titles and published pages, and nothing else of a profile.
"""

from occupations.search.asked import MOST_LETTERS, MOST_WORDS
from occupations.search.explaining import Reason, explain
from occupations.search.facets import count
from occupations.search.finding import MOST, Found, find

__all__ = ["MOST", "MOST_LETTERS", "MOST_WORDS", "Found", "Reason", "count", "explain", "find"]
