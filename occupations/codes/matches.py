"""Codes that match, read from both ends, and how far a code leads through them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple

from django.db.models import Q

from occupations.models import CodeMatch

__all__ = ["KINDS", "Code", "Match", "Matches", "Reached", "read_matches", "within_reach"]

# A match from A to B says that B is broader; read from B, A is narrower.
TURNED = {"exact": "exact", "broader": "narrower", "narrower": "broader", "close": "close"}
# The kinds, the best first.
KINDS = tuple(TURNED)
COLUMNS = (
    "kind", "source__slug",
    "from_code_id", "from_code__classification__slug", "from_code__code",
    "to_code_id", "to_code__classification__slug", "to_code__code",
)  # fmt: skip


class Code(NamedTuple):
    """A code as it is named: its classification's short name and its text."""

    pk: int
    classification: str
    code: str


class Match(NamedTuple):
    """What one source says, read from `code`: its match `other` is exact, broader, narrower or close."""

    code: Code
    other: Code
    kind: str
    source: str


class Reached(NamedTuple):
    """How a code was reached: in how many steps, and what kind of match they make together."""

    steps: int
    kind: str


Matches = dict[int, list[Match]]


def read_matches(codes: Iterable[int]) -> Matches:
    """Read the matches of codes, and those of the codes they match: what lies within two steps, in two queries."""
    starts = set(codes)
    matches = _read(starts)
    beyond = {match.other.pk for found in matches.values() for match in found} - starts
    return matches | _read(beyond)


def within_reach(start: Code, matches: Matches) -> dict[Code, Reached]:
    """Return the codes within two steps of one, itself among them: each by the fewest steps, and the best kind of them.

    Steps that go up to a group and down again make a close match of whatever they find there.
    """
    reached = {start: Reached(0, "exact")}
    for steps in (1, 2):
        ways: dict[Code, set[str]] = defaultdict(set)
        for code, way in reached.items():
            for match in matches.get(code.pk, []) if way.steps == steps - 1 else []:
                ways[match.other].add(_together(way.kind, match.kind))
        reached = {
            code: Reached(steps, min(kinds, key=KINDS.index)) for code, kinds in ways.items()
        } | reached
    return reached


def _read(codes: Collection[int]) -> Matches:
    rows = CodeMatch.objects.filter(Q(from_code__in=codes) | Q(to_code__in=codes)).order_by()
    found: dict[int, set[Match]] = defaultdict(set)
    for kind, source, *ends in rows.values_list(*COLUMNS):
        one, other = Code(*ends[:3]), Code(*ends[3:])
        if one.pk in codes:
            found[one.pk].add(Match(one, other, kind, source))
        if other.pk in codes:
            found[other.pk].add(Match(other, one, TURNED[kind], source))
    return {pk: sorted(matches, key=_order) for pk, matches in found.items()}


def _order(match: Match) -> tuple[str, str, int, str]:
    return match.other.classification, match.other.code, KINDS.index(match.kind), match.source


def _together(first: str, second: str) -> str:
    """Return the kind of two matches one after the other."""
    if first == "exact":
        return second
    return first if second in {"exact", first} else "close"
