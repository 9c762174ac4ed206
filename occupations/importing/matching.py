"""The kind of a match, told from how often each code occurs in a crosswalk."""

from collections import Counter
from collections.abc import Iterable

from occupations.models import CodeMatch

__all__ = ["marked_kind", "match_kinds"]

Pair = tuple[str, str]


def match_kinds(pairs: Iterable[Pair]) -> dict[Pair, str]:
    """Return the kind of each pair of a crosswalk: (code, matching code).

    One to one is exact. A code of several that share one match is covered by it: broader. A code with several matches
    that are all its own covers each: narrower. Anything else overlaps: close.
    """
    known = list(dict.fromkeys(pairs))
    left, right = Counter(code for code, _match in known), Counter(match for _code, match in known)
    return {(code, match): marked_kind(left[code] > 1, right[match] > 1) for code, match in known}


def marked_kind(code_partly: bool, match_partly: bool) -> str:
    """Return the kind of a pair of which the file says whether only a part of the code, and of its match, is meant."""
    if code_partly:
        return CodeMatch.Kind.CLOSE if match_partly else CodeMatch.Kind.NARROWER
    return CodeMatch.Kind.BROADER if match_partly else CodeMatch.Kind.EXACT
