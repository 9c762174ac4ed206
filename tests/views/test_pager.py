"""The numbers that a list's pager prints."""

from occupations.views.pager import Pager


def pager(number, total):
    return Pager(number, 20, total, lambda page: f"?page={page}")


def test_an_empty_list_has_one_page():
    assert pager(1, 0).count == 1
    assert pager(1, 0).pages == [(1, "?page=1")]


def test_a_full_page_needs_no_second():
    assert pager(1, 20).count == 1
    assert pager(1, 21).count == 2


def test_the_ends_lead_nowhere():
    assert (pager(1, 60).previous, pager(1, 60).next) == ("", "?page=2")
    assert (pager(3, 60).previous, pager(3, 60).next) == ("?page=2", "")


def test_gaps_are_marked():
    assert [number for number, _path in pager(10, 400).pages] == [1, 0, 8, 9, 10, 11, 12, 0, 20]
