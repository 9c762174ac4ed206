"""The entries of the search: what each published profile is found by. The titles of codes are read as they are today.

An entry is written when anything that it is made from differs. Imports change titles of codes without publishing
anything: ``rebuild_pages`` brings the entries up to date.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.db.models import Value

from careergraph.languages import babel_locale
from occupations.models import PublishedProfile, SearchEntry, SearchTerm
from occupations.publishing.names import Name, load_names
from occupations.publishing.searched import texts_of
from occupations.tokens.words import Word, key_of, split, tokens_of
from occupations.tokens.zones import BODY, NAME, NAMES, TITLE, TITLES, choice, starts

__all__ = ["Findable", "write_entries"]

# Raised when the same pages and titles make other tokens.
VERSION = 2
# Words that a typo is corrected to.
SHORTEST_TERM, LONGEST_TERM = 4, 60
# The highest standing, times a thousand, and what stands for none: it comes last.
BEST, NONE = 10_000, 10_001


@dataclass(frozen=True)
class Findable:
    """A profile that is to be found: its row for lists, its documents by language, and their hashes."""

    listed: PublishedProfile
    documents: Mapping[str, Mapping[str, Any]]
    hashes: Sequence[str]


def write_entries(profiles: Sequence[Findable]) -> None:
    """Write the entries that differ from what is there, in the same number of queries for any number of profiles."""
    official = load_names({_code(profile) for profile in profiles})
    before = dict(
        SearchEntry.objects.filter(profile__in=[profile.listed.pk for profile in profiles])
        .order_by()
        .values_list("profile", "digest")
    )
    fresh: list[SearchEntry] = []
    read: dict[Name, list[Word]] = {}
    for profile in profiles:
        names = [*_titles(profile), *official.of(*_code(profile)), *_places(profile)]
        digest = _digest(profile, names)
        if before.get(profile.listed.pk) != digest:
            own = {name: read.get(name) or list(split(name.text)) for name in names}
            fresh.append(_entry(profile, own, digest))
            read |= own
    if fresh:
        SearchEntry.objects.filter(profile__in=[entry.profile_id for entry in fresh]).delete()
        SearchEntry.objects.bulk_create(fresh)
        _write_terms(read)


def _code(profile: Findable) -> tuple[str, str]:
    document = next(iter(profile.documents.values()))
    return document["classification"]["slug"], document["code"]


def _titles(profile: Findable) -> list[Name]:
    """Return the titles of a profile's pages, each in its language once, and the name of the occupation."""
    found: dict[tuple[str, str], Name] = {}
    for kind in ("title", "name"):
        for language, document in profile.documents.items():
            words = document["title"] if kind == "title" else document["occupation"]["name"]
            text, own = (words["t"], words["l"]) if isinstance(words, dict) else (words, language)
            found.setdefault(
                (text.casefold(), own), Name(text, own, "title" if kind == "title" else "other", "")
            )
    return list(found.values())


def _digest(profile: Findable, names: list[Name]) -> str:
    made_from = [VERSION, _rank(profile.listed), list(profile.listed.facets()), profile.hashes, names]
    return hashlib.blake2b(orjson.dumps(made_from, default=tuple), digest_size=16).hexdigest()


def _rank(listed: PublishedProfile) -> int:
    """Return the place among hits: best standing first, then the profile's key, in the last 32 bits."""
    place = NONE if listed.standing is None else BEST - round(listed.standing * 1000)
    return (place << 32) + listed.pk


def _entry(profile: Findable, read: Mapping[Name, list[Word]], digest: str) -> SearchEntry:
    return SearchEntry(
        id=_rank(profile.listed),
        profile_id=profile.listed.pk,
        # An expression, as the document of a page.
        tokens=Value(" ".join(sorted(_tokens(profile, read)))),
        names=list(read),
        digest=digest,
    )


def _tokens(profile: Findable, read: Mapping[Name, list[Word]]) -> Iterator[str]:
    classification, code = _code(profile)
    own = {("", "title"), (classification, "official")}
    titles = [name for name in read if (name.classification, name.kind) in own]
    in_titles = tokens_of(split(code), "").union(*(tokens_of(read[name], name.language) for name in titles))
    in_names = in_titles.union(*(tokens_of(words, name.language) for name, words in read.items()))
    in_body = (
        set().union(*(tokens_of(split(text), language) for text, language in _texts(profile))) - in_names
    )
    for zone, tokens in ((TITLES, in_titles), (NAMES, in_names), (BODY, in_body)):
        yield from (f"{zone}{token}" for token in tokens)
        yield from set(starts(zone, tokens))
    for sign, whole in ((TITLE, titles), (NAME, read)):
        yield from {f"{sign}{key_of(read[name], name.language)}" for name in whole}
    for facet, value in [*profile.listed.facets(), ("country", profile.listed.country)]:
        yield choice(facet, value)


def _places(profile: Findable) -> Iterator[Name]:
    """Yield the name of the country in each language: "nurse canada" finds the nurses of Canada."""
    for language in profile.documents:
        name = babel_locale(language).territories.get(profile.listed.country.upper())
        if name:
            yield Name(name, language, "place", "")


def _texts(profile: Findable) -> set[tuple[str, str]]:
    """Return the texts of all pages, those that fell back only once."""
    return {text for document in profile.documents.values() for text in texts_of(document)}


def _write_terms(read: Mapping[Name, list[Word]]) -> None:
    """Add the words of titles that are not known yet."""
    spellings: dict[tuple[str, str], str] = {}
    for name, words in read.items():
        for word in words if name.kind != "code" else ():
            if word.text.isalpha() and not word.is_han and SHORTEST_TERM <= len(word.text) <= LONGEST_TERM:
                spelling = name.text[word.start : word.end].lower()
                spellings.setdefault((word.text, name.language), spelling[:LONGEST_TERM])
    known = SearchTerm.objects.filter(word__in={word for word, _language in spellings}).order_by()
    new = spellings.keys() - set(known.values_list("word", "language"))
    SearchTerm.objects.bulk_create(
        [
            SearchTerm(
                word=word,
                spelling=spellings[word, language],
                language=language,
                length=len(word),
                first=word[0],
                second=word[1],
            )
            for word, language in sorted(new)
        ],
        ignore_conflicts=True,
    )
