"""Which sources some rows name."""

from occupations.citing import cited


def test_sources_keep_their_numbers_and_their_order():
    sources = [{"number": number} for number in (1, 2, 3)]
    rows = [{"citation": 3}, {"citation": 1}, {"citation": 3}, {}, {"citation": None}]
    assert cited({"citations": sources}, rows) == [{"number": 1}, {"number": 3}]
