"""Measure what a search costs, on a site's own profiles and on many times as many.

    python -m benchmarks.search SMALL [LARGE]

SMALL and LARGE are addresses of databases, as of DATABASE_URL, that `benchmarks.million` made. Nothing is written.
"""

from typing import Any

from benchmarks.growth import Question, compare

# What is looked for, by what it stands for, on pages in which language, and among what.
ASKED: list[tuple[str, str, str, tuple[tuple[str, str], ...]]] = [
    ("rare word", "phlebotomist", "en", ()),
    ("rare word that copies have too", "midwife", "en", ()),
    ("middling word", "nurse", "en", ()),
    ("two words", "software engineer", "en", ()),
    ("common word of titles", "manager", "en", ()),
    ("word of nearly all texts", "work", "en", ()),
    ("beginning of a word", "engi", "en", ()),
    ("one letter", "n", "en", ()),
    ("misspelt word", "laboratry technologist", "en", ()),
    ("one Chinese character", "士", "zh-hant", ()),
    ("Arabic", "المختبرات الطبية", "ar", ()),
    ("code", "29-2011", "en", ()),
    ("words of which no page has all", "astronaut nurse", "en", ()),
    ("middling word in a country", "nurse", "en", (("country", "ca"),)),
    ("common word in a country", "manager", "en", (("country", "gb"), ("overall", "6"))),
]


def questions() -> dict[str, Question]:
    """Return each search, and the page that shows its first hits."""
    from django.core.cache import cache  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from occupations.search import find  # noqa: PLC0415

    client = Client(SERVER_NAME="localhost")

    def page(text: str, language: str, where: tuple[tuple[str, str], ...]) -> Any:
        cache.clear()
        return client.get(f"/{language}/occupations/", {"q": text, **dict(where)})

    found: dict[str, Question] = {}
    for name, text, language, where in ASKED:
        hits = find(text, language, where)
        rows = f"{len(hits.profiles)}{'+' if hits.is_capped else ''}"
        found[name] = (rows, lambda asked=(text, language, where): find(*asked))
        found[f"{name}: the page"] = ("", lambda asked=(text, language, where): page(*asked))
    return found


if __name__ == "__main__":
    compare("benchmarks.search", questions)
