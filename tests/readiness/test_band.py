"""Where years of experience place a reader."""

import pytest

from occupations.readiness.band import place

BANDS = [
    {"level": "senior", "years_min": 7},
    {"level": "junior", "years_min": 0, "years_max": 3},
    {"level": "mid", "years_min": 3, "years_max": 5},
    {"level": "lead"},
]


def levels(found):
    return [row and row["level"] for row in (found.here, found.following)]


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (0, ["junior", "mid"]),
        # Where two rows meet, the later one has begun.
        (3, ["mid", "senior"]),
        (5, ["mid", "senior"]),
        # No row covers the sixth year.
        (6, [None, "senior"]),
        (7, ["senior", None]),
        (40, ["senior", None]),
    ],
)
def test_years_are_placed(years, expected):
    assert levels(place(years, BANDS)) == expected


def test_years_below_the_first_row_are_in_none():
    assert levels(place(1, [{"level": "mid", "years_min": 2, "years_max": 4}])) == [None, "mid"]


def test_without_rows_there_is_no_place():
    assert levels(place(4, [])) == [None, None]
