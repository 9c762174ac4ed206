"""Setting published documents side by side: what can be compared, converted and told apart.

| module | what it does |
|---|---|
| `rates.py` | dated exchange rates and purchasing power parities |
| `sources.py` | one numbered list of sources for figures of several documents |
| `figures.py` | pay a year, growth a year |
| `table.py` | columns, sections, rows and cells, and the words that mark what stands out |
| `pay.py`, `growth.py`, `ratings.py`, `way.py`, `words.py` | the sections |
| `comparison.py` | the whole comparison of documents in one language |
"""

from occupations.comparing.comparison import Comparison, compare
from occupations.comparing.rates import Rates, read_rates

__all__ = ["Comparison", "Rates", "compare", "read_rates"]
