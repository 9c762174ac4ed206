"""How a score of AI risk is marked: a circle that is empty where it is low, half filled, or filled where it is high."""

from typing import Final

__all__ = ["RISK_BOUNDS", "risk_class"]

# Scores below the first are low, those from the second on high.
RISK_BOUNDS: Final = (3.5, 6.5)


def risk_class(score: float | None) -> str:
    """Return which third of the scale a score of AI risk lies in: low, middle or high; unknown without one."""
    if score is None:
        return "unknown"
    return "low" if score < RISK_BOUNDS[0] else "middle" if score < RISK_BOUNDS[1] else "high"
