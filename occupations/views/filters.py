"""The filters as the list's form prints them, and those that are set, each to be taken off."""

from dataclasses import dataclass
from typing import Any

from occupations import formats
from occupations.views.choice import Choice
from occupations.views.counting import Count, Counts, Kept
from occupations.views.facets import FACETS

__all__ = ["Chip", "Filter", "Option", "chips", "filters"]

NONE = Count(0)


@dataclass(frozen=True)
class Option:
    """A choice of a filter; ``words`` is what it is called, ``count`` None where only others were counted."""

    id: str
    value: str
    words: Any
    count: Count | None
    is_chosen: bool


@dataclass(frozen=True)
class Filter:
    """A filter with its choices, in a menu where published profiles tell which there are."""

    name: str
    label: str
    any: str
    is_menu: bool
    options: list[Option]

    @property
    def is_set(self) -> bool:
        """Tell whether one of the choices is made."""
        return any(option.is_chosen for option in self.options)


@dataclass(frozen=True)
class Chip:
    """A choice that was made, and the path of the list without it."""

    label: str
    words: Any
    path: str


def filters(choice: Choice, counts: Counts, kept: Kept, fields: dict[str, Any]) -> list[Filter]:
    """Return the filters in their order."""
    return [
        Filter(
            name,
            str(facet.label),
            str(facet.any),
            not facet.values,
            [
                Option(
                    f"n-{name}-{value}",
                    value,
                    _words(name, value, fields),
                    _count(name, value, counts),
                    choice.filters.get(name) == value,
                )
                for value in _values(name, kept, fields)
            ],
        )
        for name, facet in FACETS.items()
    ]


def chips(choice: Choice, fields: dict[str, Any], language: str) -> list[Chip]:
    """Return what was chosen."""
    return [
        Chip(str(FACETS[name].label), _words(name, value, fields), choice.without(name).path(language))
        for name, value in choice.filters.items()
    ]


def _values(name: str, kept: Kept, fields: dict[str, Any]) -> list[str]:
    if name == "country":
        return sorted(kept.values(name), key=formats.country)
    if name == "field":
        known = kept.values(name)
        return [slug for slug in fields if slug in known]
    return list(FACETS[name].values)


def _words(name: str, value: str, fields: dict[str, Any]) -> Any:
    return fields.get(value, value) if name == "field" else FACETS[name].say(value)


def _count(name: str, value: str, counts: Counts) -> Count | None:
    # Where not all rows were counted, a choice that none of them has may still have some.
    return counts.choices.get((name, value), None if name in counts.partial else NONE)
