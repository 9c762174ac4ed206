"""The kind of a match, told from how often each code occurs in a crosswalk."""

from collections import Counter
from collections.abc import Iterable

from occupations.models import CodeMatch

__all__ = ["match_kinds"]

Pair = tuple[str, str]


def match_kinds(pairs: Iterable[Pair]) -> dict[Pair, str]:
    """Return the kind of each pair of a crosswalk: (code, matching code).

    One to one is exact. A code of several that share one match is covered by it: broader. A code with several matches
    that are all its own covers each: narrower. Anything else overlaps: close.
    """
    known = list(dict.fromkeys(pairs))
    left, right = Counter(code for code, _match in known), Counter(match for _code, match in known)
    return {(code, match): _kind(left[code], right[match]) for code, match in known}


def _kind(matches: int, matched: int) -> str:
    if matches == 1:
        return CodeMatch.Kind.EXACT if matched == 1 else CodeMatch.Kind.BROADER
    return CodeMatch.Kind.NARROWER if matched == 1 else CodeMatch.Kind.CLOSE
