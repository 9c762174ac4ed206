"""One list of sources for several documents."""

from occupations.comparing.sources import Sources

WAGES = {"number": 4, "publisher": "Office", "title": "Wages", "release": "2025"}
JOBS = {"number": 1, "publisher": "Office", "title": "Jobs"}


def test_a_source_of_two_documents_has_one_number():
    sources = Sources()
    first = sources.renumbered({"citation": 4}, {"citations": [JOBS, WAGES]})
    second = sources.renumbered({"citation": 1}, {"citations": [WAGES | {"number": 1}]})
    other = sources.renumbered({"citation": 1}, {"citations": [JOBS]})
    assert [row["citation"] for row in (first, second, other)] == [1, 1, 2]
    assert [source["title"] for source in sources.citations] == ["Wages", "Jobs"]
    assert [source["number"] for source in sources.citations] == [1, 2]


def test_a_row_without_a_source_stays_without_one():
    sources = Sources()
    assert sources.renumbered({}, {"citations": [JOBS]})["citation"] is None
    assert sources.renumbered({"citation": 9}, {"citations": [JOBS]})["citation"] is None
    assert sources.citations == []
