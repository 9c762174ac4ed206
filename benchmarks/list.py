"""Measure the list of occupations: filters with their counts, orders, places far on, instant results, and the API's.

    python -m benchmarks.list SMALL [LARGE]

SMALL and LARGE are addresses of databases, as of DATABASE_URL, that `benchmarks.million` made. Nothing is written. Each
answer is made anew, from what the database has read before.
"""

import re
from typing import Any

from benchmarks.growth import Question, compare

# How many pages further on the last column is.
FURTHER = 5
NEXT = re.compile(r'rel="next" href="([^"]+)"')
LISTS = [
    "",
    "country=us",
    "sort=pay",
    "sort=title",
    "country=us&sort=growth",
    "education=university",
    "country=us&education=university&overall=6",
    "education=university&overall=6&pay=75000&sort=ai_risk",
    "field=health-care&verdict=mixed&education=school",
    "w_income=5&w_ai_risk=0",
    "country=us&education=university&w_income=5",
]
# What a reader types, letter by letter: each is a request of the script for instant results.
TYPED = ["n", "nu", "nur", "nurs", "enfermer"]
ENDPOINTS = [
    "profiles/?lang=es",
    "profiles/?lang=es&ordering=title",
    "profiles/?lang=es&country=us&field=health-care&ordering=-pay",
    "profiles/?lang=es&page=30",
    "occupations/?lang=es",
    "search/?lang=es&q=nurse",
]


def questions() -> dict[str, Question]:
    """Return the lists, the first page and one further on, and the endpoints."""
    from django.core.cache import cache  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    client = Client(SERVER_NAME="localhost")

    def ask(path: str) -> Any:
        cache.clear()
        answer = client.get(path)
        if answer.status_code != 200:  # noqa: PLR2004
            raise ValueError(path)
        return answer

    def further(path: str) -> str:
        for _page in range(FURTHER):
            found = NEXT.search(ask(path).content.decode())
            if not found:
                break
            path = found[1].replace("&amp;", "&")
        return path

    asked = {f"`{query}`": f"/es/occupations/?{query}" for query in LISTS}
    asked |= {f"`{query}`, {FURTHER} pages on": further(asked[f"`{query}`"]) for query in LISTS}
    asked |= {f"typing `{letters}`": f"/es/occupations/?q={letters}" for letters in TYPED}
    asked |= {f"API `{query}`": f"/api/v1/{query}" for query in ENDPOINTS}
    return {name: ("", lambda path=path: ask(path)) for name, path in asked.items()}


if __name__ == "__main__":
    compare("benchmarks.list", questions)
