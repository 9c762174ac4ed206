from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.homeoffice_isl import SalaryList
from occupations.models import CodeText
from tests.importing.known import known_codes

DATA = Path("tests/data/homeoffice")
NAME = "appendix-immigration-salary-list.md"


@pytest.fixture(autouse=True)
def soc(db):
    return known_codes("uk-soc-2020", "2113", "3111")


def edited(folder, old, new):
    (folder / NAME).write_text((DATA / NAME).read_text().replace(old, new))
    return folder


def test_a_row_is_a_requirement_in_the_words_of_its_columns(importing):
    importing(SalaryList(), DATA)
    texts = CodeText.objects.order_by("code__code")
    assert list(texts.values_list("code__code", "kind", "language", "position", "text")) == [
        (
            *("2113", "requirement", "en", 1),
            "Test biochemists – all jobs. Included on the Immigration Salary List in: England, Scotland, Wales, "
            "Northern Ireland. Removal date: 31 December 2026.",
        ),
        (
            *("3111", "requirement", "en", 1),
            "Test technicians – only jobs at sea. This is a test. Included on the Immigration Salary List in: "
            "Scotland. Removal date: 31 December 2026.",
        ),
    ]


def test_an_occupation_may_have_several_rows(importing, tmp_path):
    importing(SalaryList(), edited(tmp_path, "| 3111 Test technicians", "| 2113 Test technicians"))
    assert list(CodeText.objects.values_list("code__code", "position")) == [("2113", 1), ("2113", 2)]


def test_a_second_run_writes_nothing(importing):
    importing(SalaryList(), DATA)
    assert not importing(SalaryList(), DATA, again=True).counts.wrote


@pytest.mark.parametrize(
    ("old", "new", "row", "reason"),
    [
        ("| 2113 Test", "| Test", 11, Reason.UNKNOWN_VALUE),
        ("| 3111 Test", "| 3999 Test", 12, Reason.UNKNOWN_CODE),
        ("| - | Yes |", "| maybe | Yes |", 12, Reason.UNKNOWN_VALUE),
        ("| Yes | Yes | Yes | Yes | 31 December 2026 |", "| Yes | Yes | Yes | Yes | |", 11, Reason.EMPTY),
    ],
)
def test_a_row_that_cannot_be_read_is_rejected(importing, tmp_path, old, new, row, reason):
    result = importing(SalaryList(), edited(tmp_path, old, new))
    assert [(said["file"], said["row"], said["reason"]) for said in result.rejected] == [(NAME, row, reason)]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("Immigration Rules Appendix Immigration Salary List", "Another appendix", Reason.EDITION),
        ("| Removal date |", "| Review date |", Reason.EDITION),
        ("| Wales |", "| Cymru |", Reason.EDITION),
        ("all jobs | Yes |", "all jobs |", Reason.FIELDS),
    ],
)
def test_another_page_or_table_stops_the_importer(importing, tmp_path, old, new, reason):
    assert importing(SalaryList(), edited(tmp_path, old, new)).fault.reason == reason
    assert not CodeText.objects.exists()


def test_a_page_without_rows_stops_the_importer(importing, tmp_path):
    lines = (DATA / NAME).read_text().splitlines(keepends=True)
    (tmp_path / NAME).write_text("".join(lines[:10]))
    assert importing(SalaryList(), tmp_path).fault.reason == Reason.EMPTY_FILE


def test_a_page_in_another_encoding_stops_the_importer(importing, tmp_path):
    (tmp_path / NAME).write_bytes((DATA / NAME).read_text().replace("–", "é").encode("latin-1"))
    assert importing(SalaryList(), tmp_path).fault.reason == Reason.ENCODING
