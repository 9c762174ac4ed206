"""Why a profile was found: which of its names or texts has the words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

import orjson
from django.conf import settings
from django.db.models import TextField
from django.db.models.functions import Cast

from occupations.models import Classification, PublishedPage, SearchEntry
from occupations.publishing.searched import texts_of
from occupations.search.asked import wanted
from occupations.search.marks import Marker, Pieces, Place, pieces

__all__ = ["Reason", "explain"]

Kind = Literal["title", "official", "translated", "other", "code", "text"]
KINDS: Final = ("title", "official", "translated", "other", "code", "text")
# How many letters of a text are shown before and after the first word.
BEFORE, AFTER = 60, 140


@dataclass(frozen=True)
class Reason:
    """What of a profile has the words: a title, official or our translation or another, a code, or a text.

    ``language`` is the language of ``text`` as a BCP 47 tag, where it is not that of the page. A title or code names
    its classification as it is printed ("NOC 2021") and by its short name. Of a text there is a snippet. ``pieces`` are
    the text, cut where words begin and end, each with whether it is one that was asked for.
    """

    kind: Kind
    pieces: Pieces
    language: str = ""
    classification: str = ""
    classification_slug: str = ""

    @property
    def text(self) -> str:
        """Return the whole text."""
        return "".join(text for text, _is_match in self.pieces)


@dataclass(frozen=True)
class Hit:
    """A name or text with the words that stand in it."""

    kind: str
    text: str
    language: str
    classification: str
    places: list[Place]

    @property
    def words(self) -> set[int]:
        """Return which of the words stand in it."""
        return {place.word for place in self.places}


def explain(profile_ids: Collection[int], text: str, language: str) -> dict[int, Reason]:
    """Say of each profile why the text finds it; what was corrected is given as the correction.

    For the hits that are shown: it reads the names of each, and the pages of those whose names have not all the words.
    """
    words = wanted(text)
    hits: dict[int, Hit] = {}
    unclear: dict[int, set[int]] = {}
    rows = SearchEntry.objects.filter(profile__in=profile_ids).order_by()
    marker = Marker(words)
    # As text, which is read several times as fast as by the column.
    for pk, names in rows.values_list("profile", Cast("names", TextField())):
        found = _in_names(orjson.loads(names), marker, language)
        if named := [hit for hit in found if hit.kind in KINDS]:
            hits[pk] = max(named, key=lambda hit: _telling(hit, language))
        missing = set(range(len(words))).difference(*(hit.words for hit in found))
        if missing:
            unclear[pk] = missing
    hits |= dict(_in_texts(unclear, marker, language))
    printed = _classifications({hit.classification for hit in hits.values()} - {""})
    return {pk: _reason(hits[pk], language, printed) for pk in profile_ids if pk in hits}


def _in_names(names: Iterable[Sequence[str]], marker: Marker, language: str) -> list[Hit]:
    """Return the names that have some of the words; no others where the title of the page has them all."""
    found = []
    for name in names:
        if hit := _hit(name, marker):
            found.append(hit)
            whole = {place.word for place in hit.places if place.is_whole}
            if len(whole) == len(marker.words) and (hit.kind, hit.language) == ("title", language):
                break
    return found


def _hit(name: Sequence[str], marker: Marker) -> Hit | None:
    text, language, kind, classification = name
    found = marker.places(text, language)
    return Hit(kind, text, language, classification, found) if found else None


def _telling(hit: Hit, language: str) -> tuple[Any, ...]:
    """Return the order of hits: most words, whole ones, best kind, the reader's language, the shortest text."""
    whole = {place.word for place in hit.places if place.is_whole}
    return (
        len(hit.words),
        len(whole),
        -KINDS.index(hit.kind),
        hit.language == language,
        hit.language == settings.LANGUAGE_CODE,
        -len(hit.text),
    )


def _in_texts(unclear: dict[int, set[int]], marker: Marker, language: str) -> Iterable[tuple[int, Hit]]:
    """Yield the text with most of the words that the names lack, for each profile that has one."""
    for languages in ((language, settings.LANGUAGE_CODE), None):
        pages = PublishedPage.objects.filter(profile__in=unclear).order_by()
        if languages:
            pages = pages.filter(language__in=languages)
        best: dict[int, tuple[tuple[Any, ...], Hit]] = {}
        for pk, document in pages.values_list("profile", "document") if unclear else ():
            for text, own in texts_of(orjson.loads(document)):
                found = [place for place in marker.places(text, own) if place.word in unclear[pk]]
                if found:
                    hit = Hit("text", text, own, "", found)
                    best[pk] = max(
                        best.get(pk, ((), hit)), (_telling(hit, language), hit), key=lambda pair: pair[0]
                    )
        for pk, (_order, hit) in best.items():
            del unclear[pk]
            yield pk, hit


def _classifications(slugs: Collection[str]) -> dict[str, str]:
    if not slugs:
        return {}
    rows = Classification.objects.filter(slug__in=slugs).order_by()
    return {slug: f"{name} {edition}" for slug, name, edition in rows.values_list("slug", "name", "edition")}


def _reason(hit: Hit, language: str, printed: dict[str, str]) -> Reason:
    text, found = (hit.text, hit.places) if hit.kind != "text" else _snippet(hit)
    return Reason(
        kind=cast(Kind, hit.kind),
        pieces=pieces(text, found),
        language="" if hit.language == language else hit.language,
        classification=printed.get(hit.classification, ""),
        classification_slug=hit.classification,
    )


def _snippet(hit: Hit) -> tuple[str, list[Place]]:
    """Return the part of a text round its first word, cut between words, with the places in it."""
    first = hit.places[0]
    start, end = max(0, first.start - BEFORE), min(len(hit.text), first.end + AFTER)
    if start and (space := hit.text.find(" ", start, first.start)) >= 0:
        start = space + 1
    if end < len(hit.text) and (space := hit.text.rfind(" ", first.end, end)) >= 0:
        end = space
    before, after = "… " if start else "", " …" if end < len(hit.text) else ""
    move = len(before) - start
    inside = [
        place._replace(start=place.start + move, end=place.end + move)
        for place in hit.places
        if start <= place.start and place.end <= end
    ]
    return before + hit.text[start:end] + after, inside
