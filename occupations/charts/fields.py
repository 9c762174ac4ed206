"""How fields of work are told apart in a picture: each family of them has a shape and a colour of its own."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from occupations.charts.coordinates import number

__all__ = ["FAMILIES", "SIZES", "Family", "Symbol", "family_of", "size_of", "symbols"]

Corner = tuple[float, float]

# How many people from which on a mark is larger, and the radius of each size; the first is of an unknown number.
PEOPLE: Final = (10_000, 50_000, 250_000)
SIZES: Final = (3.4, 3.2, 4.4, 6.2, 8.8)


@dataclass(frozen=True)
class Family:
    """Fields of work that are drawn alike; the corners are of a mark of radius 1, none for a circle."""

    code: str
    name: str | Promise
    fields: tuple[str, ...]
    corners: tuple[Corner, ...] = ()


@dataclass(frozen=True)
class Symbol:
    """The path of a family's mark in one size."""

    id: str
    path: SafeString
    is_hollow: bool


ARM = 0.42
FAMILIES: Final = (
    Family(
        "b",
        _("Business, law and office"),
        ("management", "business-finance", "law", "office", "sales"),
        ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ),
    Family(
        "t",
        _("Technology and science"),
        ("computing-mathematics", "architecture-engineering", "science"),
        ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    ),
    Family(
        "p",
        _("Health, education and care"),
        ("health-care", "community-social-service", "education", "personal-service"),
    ),
    Family(
        "a",
        _("Arts, media and sport"),
        ("arts-media-sport",),
        (
            *((-ARM, -1.2), (ARM, -1.2), (ARM, -ARM), (1.2, -ARM), (1.2, ARM), (ARM, ARM)),
            *((ARM, 1.2), (-ARM, 1.2), (-ARM, ARM), (-1.2, ARM), (-1.2, -ARM), (-ARM, -ARM)),
        ),
    ),
    Family(
        "s",
        _("Food, cleaning and protection"),
        ("food-service", "cleaning-grounds", "protection", "armed-forces"),
        ((-1.3, -0.9), (1.3, -0.9), (0, 1.3)),
    ),
    Family(
        "m",
        _("Trades, production and transport"),
        (
            *("farming-fishing-forestry", "construction-extraction", "installation-repair"),
            *("production", "transport"),
        ),
        ((-1.3, 0.9), (0, -1.3), (1.3, 0.9)),
    ),
    Family(
        "o",
        _("Other fields of work"),
        (),
        ((-0.6, -1.1), (0.6, -1.1), (1.2, 0), (0.6, 1.1), (-0.6, 1.1), (-1.2, 0)),
    ),
)  # fmt: skip
OTHER = FAMILIES[-1]
BY_FIELD = {field: family for family in FAMILIES for field in family.fields}


def family_of(field: str) -> Family:
    """Return the family of a field of work by its short name; the last one for a field that editors added."""
    return BY_FIELD.get(field, OTHER)


def size_of(people: float | None) -> int:
    """Return which size a mark has for a number of people, from 1; 0 for an unknown one."""
    return 0 if people is None else 1 + sum(people >= step for step in PEOPLE)


def symbols(family: Family) -> tuple[Symbol, ...]:
    """Return a family's marks in every size."""
    return tuple(
        Symbol(f"{family.code}{size}", _path(family.corners, radius), size == 0)
        for size, radius in enumerate(SIZES)
    )


def _path(corners: tuple[Corner, ...], radius: float) -> SafeString:
    if not corners:
        r, d = number(radius), number(2 * radius)
        return SafeString(f"M-{r} 0a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0-{d} 0z")
    ends = "L".join(f"{number(x * radius)} {number(y * radius)}" for x, y in corners)
    return SafeString(f"M{ends}z")
