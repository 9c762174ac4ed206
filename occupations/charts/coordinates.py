"""Coordinates as SVG wants them: digits, points and percent signs, which no template needs to escape.

Templates get the coordinates of an element as its attributes, in one piece: a chart has a few hundred of them, and
printing each by itself takes a template longer than the geometry does.
"""

from django.utils.safestring import SafeString

__all__ = ["attributes", "number", "percent", "points"]


def attributes(**coordinates: SafeString) -> SafeString:
    """Write coordinates as an element's attributes: x=number(2), y=number(3) → x="2" y="3"."""
    return SafeString(" ".join([f'{name}="{value}"' for name, value in coordinates.items()]))


def number(value: float) -> SafeString:
    """Write a coordinate in user units with at most one decimal and always a point."""
    return SafeString(f"{round(value, 1) + 0:g}")


def percent(share: float) -> SafeString:
    """Write a share of the width, from 0 to 1, as a percentage."""
    return SafeString(f"{round(share * 100, 2) + 0:g}%")


def points(corners: list[tuple[float, float]]) -> SafeString:
    """Write the corners of a polygon."""
    return SafeString(" ".join(f"{number(x)},{number(y)}" for x, y in corners))
