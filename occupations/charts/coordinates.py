"""Coordinates as SVG wants them: digits, points and percent signs, which no template needs to escape."""

from django.utils.safestring import SafeString

__all__ = ["number", "percent", "points"]


def number(value: float) -> SafeString:
    """Write a coordinate in user units with at most one decimal and always a point."""
    return SafeString(f"{round(value, 1) + 0:g}")


def percent(share: float) -> SafeString:
    """Write a share of the width, from 0 to 1, as a percentage."""
    return SafeString(f"{round(share * 100, 2) + 0:g}%")


def points(corners: list[tuple[float, float]]) -> SafeString:
    """Write the corners of a polygon."""
    return SafeString(" ".join(f"{number(x)},{number(y)}" for x, y in corners))
