"""Coordinates as SVG wants them."""

__all__ = ["number", "percent", "points"]


def number(value: float) -> str:
    """Write a coordinate in user units with at most one decimal and always a point."""
    return f"{round(value, 1) + 0:g}"


def percent(share: float) -> str:
    """Write a share of the width, from 0 to 1, as a percentage."""
    return f"{round(share * 100, 2) + 0:g}%"


def points(corners: list[tuple[float, float]]) -> str:
    """Write the corners of a polygon."""
    return " ".join(f"{number(x)},{number(y)}" for x, y in corners)
