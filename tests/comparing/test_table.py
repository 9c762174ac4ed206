"""Marking what stands out."""

import pytest

from occupations.comparing.table import Column, best, extremes, row, unmarked


def plain(value):
    return value


@pytest.mark.parametrize(
    ("values", "marks"),
    [
        ([1, 3, 2], ["lowest", "highest", ""]),
        ([3, 3, 1], ["highest", "highest", "lowest"]),
        ([2, 2], ["", ""]),
        ([2, None], ["", ""]),
        ([1, None, 2], ["lowest", "", "highest"]),
    ],
)
def test_the_ends_are_marked_where_they_differ(values, marks):
    assert extremes(plain)(values) == marks


def test_of_scores_the_best_alone_is_marked():
    assert best(plain)([7.0, 6.5, 7.0]) == ["best", "", "best"]


def column(text):
    return Column({"language": "en", "text": text}, "/", "", "")


def test_what_one_alone_has_is_marked_and_what_none_has_is_left_out():
    columns = [column("Outdoors"), column("")]
    [found] = row("Work", "prose", columns, lambda one: one.document["text"])
    assert [cell.mark for cell in found.cells] == ["only", ""]
    assert row("Pay", "prose", columns, lambda _one: []) == []


def test_one_column_stands_out_from_nothing():
    [found] = row("Work", "prose", [column("Outdoors")], lambda one: one.document["text"])
    assert [cell.mark for cell in found.cells] == [""]


def test_a_row_can_go_unmarked():
    [found] = row(
        "Work", "prose", [column("A"), column("")], lambda one: one.document["text"], marks=unmarked
    )
    assert [cell.mark for cell in found.cells] == ["", ""]
