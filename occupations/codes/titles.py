"""The titles of a code: official ones beyond the offered languages, our translations, alternate ones and examples."""

from typing import NamedTuple

from django.conf import settings

from occupations.models import CodeTitle

__all__ = ["Title", "alternate", "official", "own", "read_titles"]

# Our own words, the translation of the title before the common names.
OWN = (CodeTitle.Kind.TRANSLATED, CodeTitle.Kind.COMMON)


class Title(NamedTuple):
    """A title in one language."""

    language: str
    text: str
    kind: str


def read_titles(pk: int) -> list[Title]:
    """Read the titles of a code, each once however many sources give it, in one query."""
    rows = CodeTitle.objects.filter(code=pk).order_by("language", "text", "kind")
    return [Title(*row) for row in dict.fromkeys(rows.values_list("language", "text", "kind"))]


def official(titles: list[Title], known: dict[str, str]) -> dict[str, str]:
    """Return the official title in each language: those known, then those of other languages by their tags."""
    others = {title.language: title.text for title in reversed(titles) if title.kind == "official"}
    return known | {language: others[language] for language in sorted(others.keys() - known.keys())}


def own(titles: list[Title], language: str) -> list[Title]:
    """Return our own translations and common names: those in this language first, in each the translation first."""
    return sorted(
        (title for title in titles if title.kind in OWN),
        key=lambda title: (title.language != language, title.language, OWN.index(CodeTitle.Kind(title.kind))),
    )


def alternate(titles: list[Title], language: str) -> list[Title]:
    """Return the other titles that sources give: those in this language first, then the source language's."""
    others = [title for title in titles if title.kind != "official" and title.kind not in OWN]
    return sorted(
        others, key=lambda title: (title.language != language, title.language != settings.LANGUAGE_CODE)
    )
