"""Codes that are easily taken for one another, told from their official titles."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import takewhile

from django.db.models import Q

from careergraph.languages import offered
from occupations.codec.table import column
from occupations.codes.matches import Code
from occupations.models import ClassificationCode

__all__ = ["MOST", "easily_confused"]

# How many codes are named.
MOST = 8
# A word that more titles than this have, such as "workers", tells nothing.
COMMON = 25
SHORTEST = 4
WORD = re.compile(r"[^\W\d_]+")


def easily_confused(code: Code, level: str, title: Mapping[str, str]) -> list[int]:
    """Return the codes of the same classification and level whose official titles share telling words with this one's.

    A word tells something if it has four letters or more and at most 25 titles of the level have it; the singular and
    a plural in -s are one word. Most shared words come first, then the longest common beginning of the codes. The
    titles are compared in the first offered language that the publisher gives this one in. One query.
    """
    language = next((tag for tag in offered() if title.get(tag)), "")
    words = _words(title.get(language, ""))
    if not words:
        return []
    name = column("title", language)
    alike = Q()
    for word in sorted(words):
        alike |= Q(**{f"{name}__icontains": word})
    others = ClassificationCode.objects.filter(
        alike, classification__slug=code.classification, level=level
    ).exclude(pk=code.pk)
    rows = list(others.order_by().values_list("pk", "code", name))
    shared = {pk: _words(text) & words for pk, _text, text in rows}
    telling = _telling(shared.values())
    ranked = sorted(
        (-len(shared[pk] & telling), -_beginning(code.code, text), text, pk)
        for pk, text, _title in rows
        if shared[pk] & telling
    )
    return [pk for *_rank, pk in ranked[:MOST]]


def _words(title: str) -> set[str]:
    return {word.rstrip("s") for word in WORD.findall(title.casefold()) if len(word) >= SHORTEST}


def _telling(shared: Iterable[set[str]]) -> set[str]:
    counts = Counter(word for words in shared for word in words)
    # The title that is compared has the word too.
    return {word for word, count in counts.items() if count < COMMON}


def _beginning(one: str, other: str) -> int:
    """Return how many characters two codes have in common at their beginning."""
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))
