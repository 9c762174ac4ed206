"""The codes that profiles are composed for, and the codes whose figures and texts they may take."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from occupations.models import ClassificationCode, CodeMatch

__all__ = ["Code", "Codes", "load_codes"]

# How well a match says that two codes are the same, seen from the first code.
WEIGHTS = {"exact": 8, "narrower": 4, "broader": 2, "close": 1}
INVERSE = {"exact": "exact", "narrower": "broader", "broader": "narrower", "close": "close"}


@dataclass(frozen=True)
class Code:
    """A code with what composing needs of it."""

    pk: int
    code: str
    classification: str
    name: str
    level: str
    parent: int | None
    field: int | None


@dataclass(frozen=True)
class Codes:
    """Every code, and the matches between them in both directions, each with the kinds that sources give it."""

    by_pk: Mapping[int, Code]
    matches: Mapping[int, Mapping[int, list[str]]]
    routes: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def above(self, code: Code) -> list[Code]:
        """Return the groups that publishers may give figures for instead: the next level, and wider codes."""
        wider = [
            self.by_pk[pk]
            for pk, kinds in self.matches[code.pk].items()
            if self.by_pk[pk].classification == code.classification and "broader" in kinds
        ]
        parent = [self.by_pk[code.parent]] if code.parent else []
        return parent + sorted(wider, key=lambda other: other.code)

    def field_of(self, code: Code) -> int | None:
        """Return the field of work of a code, or of the nearest group above it that has one."""
        while code.field is None and code.parent is not None:
            code = self.by_pk[code.parent]
        return code.field

    def reach(self, code: Code, classification: str) -> list[Code]:
        """Return the codes of another classification that a code leads to, best matched first.

        Goes the way with the fewest classifications between; at each step, the best kind of match there is.
        """
        reached = {code.pk: 1.0}
        for step in self._route(code.classification, classification):
            reached = self._step(reached, step)
        ranked = sorted(reached.items(), key=lambda item: (-item[1], self.by_pk[item[0]].code))
        return [self.by_pk[pk] for pk, _weight in ranked]

    def weights(self, code: Code, classification: str) -> dict[int, float]:
        """Return what ``reach`` finds with each code's share of the match; the shares add up to 1."""
        reached = {code.pk: 1.0}
        for step in self._route(code.classification, classification):
            reached = self._step(reached, step)
        return reached

    def _step(self, reached: Mapping[int, float], classification: str) -> dict[int, float]:
        found: dict[int, float] = defaultdict(float)
        for pk, share in reached.items():
            kinds = {
                other: said
                for other, said in self.matches[pk].items()
                if self.by_pk[other].classification == classification
            }
            best = max((WEIGHTS[kind] for said in kinds.values() for kind in said), default=0)
            chosen = {
                other: sum(WEIGHTS[kind] for kind in said)
                for other, said in kinds.items()
                if best < WEIGHTS["exact"] or "exact" in said
            }
            total = sum(chosen.values())
            for other, weight in chosen.items():
                found[other] += share * weight / total
        return dict(found)

    def _route(self, start: str, goal: str) -> list[str]:
        """Return the classifications on the way, without the start; empty where there is none.

        Of the ways with the fewest steps, the one by which most codes arrive.
        """
        if (start, goal) not in self.routes:
            ways = _shortest(self._links(), start, goal)
            self.routes[start, goal] = max(ways, key=lambda way: self._arriving(start, way), default=[])
        return self.routes[start, goal]

    def _arriving(self, start: str, way: list[str]) -> int:
        count = 0
        for code in self.by_pk.values():
            if code.classification == start:
                reached = {code.pk: 1.0}
                for step in way:
                    reached = self._step(reached, step)
                count += bool(reached)
        return count

    def _links(self) -> dict[str, set[str]]:
        """Return which classifications have matches with each other."""
        links: dict[str, set[str]] = defaultdict(set)
        for pk, others in self.matches.items():
            links[self.by_pk[pk].classification] |= {self.by_pk[other].classification for other in others}
        return links


def load_codes() -> Codes:
    """Load every code and match in two queries."""
    columns = ("pk", "code", "classification__slug", "classification__name", "level", "parent_id", "field_id")
    rows = ClassificationCode.objects.order_by().values_list(*columns)
    by_pk = {row[0]: Code(*row) for row in rows.iterator()}
    matches: dict[int, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for start, goal, kind in CodeMatch.objects.order_by().values_list("from_code_id", "to_code_id", "kind"):
        matches[start][goal].append(kind)
        matches[goal][start].append(INVERSE[kind])
    return Codes(by_pk, matches)


def _shortest(links: Mapping[str, Iterable[str]], start: str, goal: str) -> list[list[str]]:
    """Return every way with the fewest steps, without the start, in the order of names."""
    ways: list[list[str]] = [[start]]
    seen = {start}
    while ways:
        ahead = [[*way, name] for way in ways for name in sorted(links.get(way[-1], ())) if name not in seen]
        arrived = [way[1:] for way in ahead if way[-1] == goal]
        if arrived:
            return arrived
        seen |= {way[-1] for way in ahead}
        ways = ahead
    return []
