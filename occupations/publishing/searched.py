"""What of a document readers search for: its words, with the language of each."""

from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["texts_of"]

# Parts of a document that nobody searches for: keys, codes of our own, addresses, dates, other pages, sources.
NOT_SEARCHED = {
    *("key", "language", "languages", "l", "slug", "country", "alternates", "classification"),
    *("polarity", "dimension", "basis", "kind", "extent", "level", "requirement", "verdict"),
    *("measure", "unit", "flag", "place", "period", "currency", "url", "licence"),
    *("inputs", "adjacent", "citations", "src", "share", "renditions", "credit", "credit_url"),
    *("published_at", "accessed_on", "checked_on", "effective_from", "effective_until", "last_verified"),
}


def texts_of(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Walk a document's words, names and occupation codes, in their order; yield each with its language."""
    return _texts(document, document["language"])


def _texts(value: Any, language: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield value, language
    elif isinstance(value, list):
        for child in value:
            yield from _texts(child, language)
    elif isinstance(value, dict) and "l" in value:
        yield value["t"], value["l"]
    elif isinstance(value, dict):
        for name, child in value.items():
            if name == "statements":
                # By the names of lists, one of which is a requirement too.
                yield from _texts(list(child.values()), language)
            elif name not in NOT_SEARCHED and not (name == "name" and "dimension" in value):
                # A resource has a title of its own, in its own language.
                own = name == "title" and "language" in value
                yield from _texts(child, value["language"] if own else language)
