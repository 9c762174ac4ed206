"""Periods as ISO 8601 writes them, such as 2025, 2025-05 or 2024/2034."""

import re

__all__ = ["is_in_calendar"]

SHAPE = re.compile(r"\d{4}(-\d{2})?(/\d{4}(-\d{2})?)?")
IN_CALENDAR = re.compile(r"(?!0000)[0-9]{4}(-(0[1-9]|1[0-2]))?(/(?!0000)[0-9]{4}(-(0[1-9]|1[0-2]))?)?")


def is_in_calendar(period: str) -> bool:
    """Tell whether the calendar has every year and month of a period, which a page could not word otherwise.

    Of text in another shape, which the fields refuse themselves, nothing is said: it is True.
    """
    return not SHAPE.fullmatch(period) or bool(IN_CALENDAR.fullmatch(period))
