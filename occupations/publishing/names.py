"""What a profile is called: its titles, the titles of its code and of matching ones, and their codes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db.models import Q

from careergraph.languages import offered
from occupations.codec.table import column
from occupations.models import ClassificationCode, CodeMatch, CodeTitle

__all__ = ["Name", "Names", "load_names"]

Kind = CodeMatch.Kind
# How close a matching code is: what covers less than the profile's is all of the profile. A match says that the code it
# leads to is broader; read from that end, the other is narrower.
CLOSENESS = {Kind.EXACT: 1, Kind.NARROWER: 2, Kind.CLOSE: 3, Kind.BROADER: 4}
CLOSENESS_TURNED = {Kind.EXACT: 1, Kind.BROADER: 2, Kind.CLOSE: 3, Kind.NARROWER: 4}
# Of a code that covers more, the alternate titles are those of other occupations.
BROADER = 4
# A few occupations ("managers, all others") match most of a classification.
MOST = 600


class Name(NamedTuple):
    """A name of a profile: its kind is "title", "official", "other", "code" or "place"."""

    text: str
    language: str
    kind: str
    classification: str


class Code(NamedTuple):
    """A code, and how close it is to the profile's."""

    closeness: int
    classification: str
    code: str
    pk: int


@dataclass
class Names:
    """The codes that are the profiles' or match them, and their titles by the code's primary key."""

    codes: dict[tuple[str, str], list[Code]] = field(default_factory=dict)
    titles: dict[int, list[tuple[str, str, bool]]] = field(default_factory=dict)

    def of(self, classification: str, code: str) -> list[Name]:
        """Return the names that a code gives a profile, each once: its own first, then by how close they are."""
        found: dict[tuple[str, str], Name] = {}
        near = sorted(self.codes.get((classification, code), []))
        for one in near:
            for language, text, is_official in self.titles.get(one.pk, []):
                if is_official or one.closeness < BROADER:
                    kind = "official" if is_official else "other"
                    name = Name(text, language, kind, one.classification)
                    found.setdefault((text.casefold(), language), name)
        codes = [Name(one.code, "", "code", one.classification) for one in near]
        return codes + list(found.values())[:MOST]


def load_names(codes: Collection[tuple[str, str]]) -> Names:
    """Load the names that codes give their profiles, each code by its classification, in four queries."""
    wanted = ClassificationCode.objects.filter(code__in={code for _classification, code in codes})
    own = {
        pk: (classification, code)
        for pk, classification, code in wanted.order_by().values_list("pk", "classification__slug", "code")
        if (classification, code) in codes
    }
    names = Names({pair: [Code(0, *pair, pk)] for pk, pair in own.items()})
    for pk, near in _matching(own):
        names.codes[own[pk]].append(near)
    names.titles = _titles({code.pk for found in names.codes.values() for code in found})
    return names


def _matching(own: Mapping[int, Any]) -> Iterator[tuple[int, Code]]:
    """Yield the codes that match one, each once, as close as its best match says."""
    rows = CodeMatch.objects.filter(Q(from_code__in=own) | Q(to_code__in=own)).order_by()
    best: dict[tuple[int, int], Code] = {}
    ends = rows.values_list(
        "kind",
        *("from_code", "from_code__classification__slug", "from_code__code"),
        *("to_code", "to_code__classification__slug", "to_code__code"),
    )
    for kind, from_pk, from_classification, from_code, to_pk, to_classification, to_code in ends:
        for start, near in (
            (from_pk, Code(CLOSENESS[kind], to_classification, to_code, to_pk)),
            (to_pk, Code(CLOSENESS_TURNED[kind], from_classification, from_code, from_pk)),
        ):
            if start in own:
                best[start, near.pk] = min(near, best.get((start, near.pk), near))
    for (start, _pk), near in best.items():
        yield start, near


def _titles(pks: Iterable[int]) -> dict[int, list[tuple[str, str, bool]]]:
    """Return titles by code as (language, text, whether it is official), the official ones first."""
    found: dict[int, list[tuple[str, str, bool]]] = defaultdict(list)
    columns = {language: column("title", language) for language in offered()}
    # A code's own title stands on it also where no source is recorded.
    for row in ClassificationCode.objects.filter(pk__in=pks).order_by().values("pk", *columns.values()):
        found[row["pk"]] += [
            (language, text, True) for language, name in columns.items() if (text := row[name])
        ]
    rows = CodeTitle.objects.filter(code__in=pks).order_by("code", "language", "text")
    for pk, language, text, kind in rows.values_list("code", "language", "text", "kind"):
        found[pk].append((language, text, kind == CodeTitle.Kind.OFFICIAL))
    for titles in found.values():
        titles.sort(key=lambda title: not title[2])
    return found
