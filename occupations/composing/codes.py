"""The codes that profiles are composed for, and the codes whose figures and texts they may take."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from occupations.models import ClassificationCode, CodeMatch

__all__ = ["Code", "Codes", "load_codes"]

# How well a match says that two codes are the same, seen from the first code.
WEIGHTS = {"exact": 8, "narrower": 4, "broader": 2, "close": 1}
INVERSE = {"exact": "exact", "narrower": "broader", "broader": "narrower", "close": "close"}
# How many steps from classification to classification are made, and how much the shorter of two ways may lose.
LONGEST_WAY = 4
NEARLY = 0.95


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
    country: int | None


@dataclass(frozen=True)
class Codes:
    """Every code, and its matches in each classification in both directions, with the kinds that sources give them."""

    by_pk: Mapping[int, Code]
    matches: Mapping[int, Mapping[str, Mapping[int, list[str]]]]
    routes: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def above(self, code: Code) -> list[Code]:
        """Return the groups that publishers may give figures for instead: wider codes, then the next level.

        A group that a source matches holds the codes it is published for; the next level may hold many more.
        """
        wider = [
            self.by_pk[pk]
            for pk, kinds in self.matches[code.pk].get(code.classification, {}).items()
            if "broader" in kinds
        ]
        parent = [self.by_pk[code.parent]] if code.parent else []
        return sorted(wider, key=lambda other: other.code) + parent

    def same_as(self, code: Code) -> list[Code]:
        """Return the codes of the country's classifications that a source calls an exact match.

        Not those of other countries: what work asks for, such as a licence, is another thing there.
        """
        exact = {
            pk
            for others in self.matches[code.pk].values()
            for pk, kinds in others.items()
            if "exact" in kinds and self.by_pk[pk].country == code.country
        }
        return [self.by_pk[pk] for pk in sorted(exact)]

    def field_of(self, code: Code) -> int | None:
        """Return the field of work of a code, or of the nearest group above it that has one."""
        while code.field is None and code.parent is not None:
            code = self.by_pk[code.parent]
        return code.field

    def reach(self, code: Code, classification: str) -> list[Code]:
        """Return the codes of another classification that a code leads to, best matched first.

        Goes from classification to classification; at each step, by the best kind of match there is.
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
            kinds = self.matches[pk].get(classification, {})
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

        The shortest way by which nearly as many codes arrive as by any other.
        """
        if (start, goal) not in self.routes:
            ways = {tuple(way): self._arriving(start, way) for way in _ways(self._links(), start, goal)}
            enough = NEARLY * max(ways.values(), default=0)
            good = [way for way, arriving in ways.items() if arriving and arriving >= enough]
            best = min(good, key=lambda way: (len(way), -ways[way], way), default=())
            self.routes[start, goal] = list(best)
        return self.routes[start, goal]

    def _arriving(self, start: str, way: list[str]) -> int:
        """Count the codes that lead anywhere on this way."""
        leading = {pk for pk, code in self.by_pk.items() if code.classification == way[-1]}
        for here, there in reversed(list(pairwise([start, *way]))):
            codes = (pk for pk, code in self.by_pk.items() if code.classification == here)
            leading = {pk for pk in codes if not leading.isdisjoint(self.matches[pk].get(there, ()))}
        return len(leading)

    def _links(self) -> dict[str, set[str]]:
        """Return which classifications have matches with each other."""
        links: dict[str, set[str]] = defaultdict(set)
        for pk, others in self.matches.items():
            links[self.by_pk[pk].classification] |= others.keys()
        return links


def load_codes() -> Codes:
    """Load every code and match in two queries."""
    columns = ("pk", "code", "classification__slug", "classification__name", "level", "parent_id", "field_id")
    rows = ClassificationCode.objects.order_by().values_list(*columns, "classification__country_id")
    by_pk = {row[0]: Code(*row) for row in rows.iterator()}
    matches: dict[int, dict[str, dict[int, list[str]]]] = defaultdict(dict)
    for start, goal, kind in CodeMatch.objects.order_by().values_list("from_code_id", "to_code_id", "kind"):
        for here, there, said in ((start, goal, kind), (goal, start, INVERSE[kind])):
            others = matches[here].setdefault(by_pk[there].classification, {})
            others.setdefault(there, []).append(said)
    return Codes(by_pk, matches)


def _ways(links: Mapping[str, Iterable[str]], start: str, goal: str) -> list[list[str]]:
    """Return every way of at most four steps that passes no classification twice, without the start."""
    arrived, ways = [], [[start]]
    for _step in range(LONGEST_WAY):
        ways = [[*way, name] for way in ways for name in sorted(links.get(way[-1], ())) if name not in way]
        arrived += [way[1:] for way in ways if way[-1] == goal]
        ways = [way for way in ways if way[-1] != goal]
    return arrived
