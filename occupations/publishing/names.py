"""What a profile is called: its titles, the titles of its code and of matching ones, and their codes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db.models import Q

from careergraph.languages import offered
from occupations.codec.table import column
from occupations.models import Classification, ClassificationCode, CodeMatch, CodeTitle

__all__ = ["Name", "Names", "load_names"]

Kind = CodeMatch.Kind
# How close a matching code is: what covers less than the profile's is all of the profile. A match says that the code it
# leads to is broader; read from that end, the other is narrower.
CLOSENESS = {Kind.EXACT: 1, Kind.NARROWER: 2, Kind.CLOSE: 3, Kind.BROADER: 4}
CLOSENESS_TURNED = {Kind.EXACT: 1, Kind.BROADER: 2, Kind.CLOSE: 3, Kind.NARROWER: 4}
# Of a code that covers more, the alternate titles are those of other occupations.
BROADER = 4
# What a title of a code is as a name. Our own words name a code as a whole, as the official title does.
OFFICIAL, TRANSLATED, OTHER = "official", "translated", "other"
KINDS: dict[str, str] = {
    CodeTitle.Kind.OFFICIAL: OFFICIAL,
    CodeTitle.Kind.TRANSLATED: TRANSLATED,
    CodeTitle.Kind.COMMON: TRANSLATED,
}
ORDER = (OFFICIAL, TRANSLATED, OTHER)
# How many editions back a code is followed: NOC 2021 comes to ISCO by way of NOC 2016 and 2011 only.
EDITIONS = 2
# A few occupations ("managers, all others") match most of a classification.
MOST = 600


class Name(NamedTuple):
    """A name of a profile: its kind is "title", "official", "translated", "other", "code" or "place"."""

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
    titles: dict[int, list[tuple[str, str, str]]] = field(default_factory=dict)

    def of(self, classification: str, code: str) -> list[Name]:
        """Return the names that a code gives a profile, each once: its own first, then by how close they are."""
        found: dict[tuple[str, str], Name] = {}
        near = sorted(self.codes.get((classification, code), []))
        for one in near:
            for language, text, kind in self.titles.get(one.pk, []):
                if kind != OTHER or one.closeness < BROADER:
                    name = Name(text, language, kind, one.classification)
                    found.setdefault((text.casefold(), language), name)
        codes = [Name(one.code, "", "code", one.classification) for one in near]
        return codes + list(found.values())[:MOST]


def load_names(codes: Collection[tuple[str, str]]) -> Names:
    """Load the names that codes give their profiles, each code by its classification, in at most seven queries."""
    wanted = ClassificationCode.objects.filter(code__in={code for _classification, code in codes})
    own = {
        pk: (classification, code)
        for pk, classification, code in wanted.order_by().values_list("pk", "classification__slug", "code")
        if (classification, code) in codes
    }
    names = Names({pair: [Code(0, *pair, pk)] for pk, pair in own.items()})
    for pk, near in _matching(own):
        names.codes[own[pk]].append(near)
    _through_editions(names)
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


def _through_editions(names: Names) -> None:
    """Add the international codes that older editions match, to codes whose own edition matches none."""
    editions = list(Classification.objects.order_by().values_list("slug", "successor__slug", "country"))
    successor = {slug: newer for slug, newer, _country in editions}
    international = {slug for slug, _newer, country in editions if country is None}
    ways = {
        pair: [code for code in found if successor[code.classification] == pair[0]]
        for pair, found in names.codes.items()
        if not any(code.classification in international for code in found)
    }
    for _edition in range(EDITIONS):
        ways = {pair: older for pair, older in ways.items() if older}
        beyond = _beyond(ways) if ways else {}
        for pair, found in beyond.items():
            names.codes[pair] += [code for code in found if code.classification in international]
        ways = {
            pair: [code for code in found if successor[code.classification] == ways[pair][0].classification]
            for pair, found in beyond.items()
        }


def _beyond(ways: Mapping[Any, list[Code]]) -> dict[Any, list[Code]]:
    """Return what codes match, each code once, no closer than the code that leads to it."""
    near: dict[int, list[Code]] = defaultdict(list)
    for pk, code in _matching({older.pk: older for way in ways.values() for older in way}):
        near[pk].append(code)
    found: dict[Any, dict[int, Code]] = defaultdict(dict)
    for start, way in ways.items():
        for older in way:
            for code in near[older.pk]:
                far = code._replace(closeness=max(older.closeness, code.closeness))
                found[start][code.pk] = min(far, found[start].get(code.pk, far))
    return {start: list(codes.values()) for start, codes in found.items()}


def _titles(pks: Iterable[int]) -> dict[int, list[tuple[str, str, str]]]:
    """Return titles by code as (language, text, kind of name), the official ones first, then our own words."""
    found: dict[int, list[tuple[str, str, str]]] = defaultdict(list)
    columns = {language: column("title", language) for language in offered()}
    # A code's own title stands on it also where no source is recorded.
    for row in ClassificationCode.objects.filter(pk__in=pks).order_by().values("pk", *columns.values()):
        found[row["pk"]] += [
            (language, text, OFFICIAL) for language, name in columns.items() if (text := row[name])
        ]
    rows = CodeTitle.objects.filter(code__in=pks).order_by("code", "language", "text")
    for pk, language, text, kind in rows.values_list("code", "language", "text", "kind"):
        found[pk].append((language, text, KINDS.get(kind, OTHER)))
    for titles in found.values():
        titles.sort(key=lambda title: ORDER.index(title[2]))
    return found
