"""Our own translations of titles: the file that comes with the project, and what is read from it."""

import csv

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.own_titles import OwnTitles
from occupations.models import ClassificationCode, CodeTitle
from tests.importing.known import known_codes

FILE = OwnTitles.folder / "isco-08.csv"
ROWS = list(csv.DictReader(FILE.read_text().splitlines()))
# How many unit groups ISCO-08 has.
UNIT_GROUPS = 436
HEADER = "classification,code,language,kind,text"


class FromFolder(OwnTitles):
    """The importer, reading another folder."""

    def __init__(self, folder):
        self.folder = folder


def written(folder, *lines):
    (folder / "isco-08.csv").write_text("\n".join([HEADER, *lines]) + "\n")
    return FromFolder(folder)


@pytest.fixture
def isco_08(db):
    return known_codes("isco-08", "2221", "2512")


def test_each_language_has_a_translation_of_every_unit_group():
    translated = [(row["language"], row["code"]) for row in ROWS if row["kind"] == "translated"]
    groups = {code for _language, code in translated}
    assert len(groups) == UNIT_GROUPS
    assert all(len(code) == 4 and code.isdecimal() for code in groups)
    assert sorted(translated) == sorted(
        (tag, code) for tag in ("ar", "zh-hans", "zh-hant") for code in groups
    )
    assert {row["code"] for row in ROWS} == groups


def test_the_file_is_in_order_and_says_nothing_twice():
    places = [(row["classification"], row["code"], row["language"], row["kind"] == "common") for row in ROWS]
    said = [(row["code"], row["language"], row["text"]) for row in ROWS]
    assert places == sorted(places)
    assert len(set(said)) == len(said)


def test_no_two_groups_share_a_translated_title():
    titles = [(row["language"], row["text"]) for row in ROWS if row["kind"] == "translated"]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(("language", "script"), [("zh-hans", "gb2312"), ("zh-hant", "big5")])
def test_chinese_stays_within_the_characters_of_its_script(language, script):
    text = "".join(row["text"] for row in ROWS if row["language"] == language)
    assert text.encode(script).decode(script) == text
    assert not any(letter.isascii() for letter in text)


def test_arabic_is_written_in_arabic_letters_without_diacritics_that_nobody_types():
    text = "".join(row["text"] for row in ROWS if row["language"] == "ar")
    assert {letter for letter in text if not "\u0621" <= letter <= "\u0651"} == set(" ()،")


def test_titles_of_known_codes_are_read_as_our_own(importing, isco_08):
    result = importing(OwnTitles(), FILE.parent)
    titles = CodeTitle.objects.filter(code__code="2221", source__publisher="AI Career Graph")
    assert set(titles.filter(kind="translated").values_list("language", "text")) == {
        ("ar", "مهنيو التمريض"),
        ("zh-hans", "护理专业人员"),
        ("zh-hant", "護理專業人員"),
    }
    assert titles.filter(kind="common", language="zh-hant", text="護士").exists()
    assert set(CodeTitle.objects.values_list("code__code", flat=True)) == {"2221", "2512"}
    assert result.rejected == []


def test_the_code_keeps_the_official_titles_alone(importing, isco_08):
    before = list(ClassificationCode.objects.values())
    importing(OwnTitles(), FILE.parent)
    assert list(ClassificationCode.objects.values()) == before


def test_the_folder_of_the_import_needs_no_file(importing, isco_08, tmp_path):
    assert importing(OwnTitles(), tmp_path).counts.wrote


def test_a_second_run_writes_nothing(importing, isco_08, tmp_path):
    importing(OwnTitles(), tmp_path)
    assert not importing(OwnTitles(), tmp_path).counts.wrote


def test_a_code_that_came_later_gets_its_titles(importing, isco_08, tmp_path):
    importing(OwnTitles(), tmp_path)
    ClassificationCode.objects.create(classification=isco_08["2221"].classification, code="5120")
    importing(OwnTitles(), tmp_path)
    assert CodeTitle.objects.filter(code__code="5120", text="廚師").exists()


def test_a_language_that_the_site_does_not_offer_is_left_out(importing, isco_08, settings, tmp_path):
    settings.LANGUAGES = [(code, name) for code, name in settings.LANGUAGES if code != "ar"]
    importing(OwnTitles(), tmp_path)
    assert set(CodeTitle.objects.values_list("language", flat=True)) == {"zh-hans", "zh-hant"}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("isco-08,2221,ar,official,ممرض", Reason.UNKNOWN_VALUE),
        ("soc-2018,29-1141,ar,common,ممرض", Reason.UNKNOWN_VALUE),
        ("isco-08,2221,ar,common,", Reason.EMPTY),
        ("isco-08,2221,ar,common,ممرضة", Reason.DUPLICATE),
    ],
)
def test_a_row_that_is_wrong_is_rejected_by_itself(importing, isco_08, tmp_path, line, reason):
    result = importing(written(tmp_path, "isco-08,2221,ar,common,ممرضة", line), tmp_path)
    (row,) = result.rejected
    assert (row["file"], row["row"], row["reason"]) == ("isco-08.csv", 3, reason)
    assert CodeTitle.objects.get().text == "ممرضة"


def test_without_isco_08_the_importer_says_what_it_needs(importing, tmp_path):
    assert importing(OwnTitles(), tmp_path).fault.reason == Reason.NEEDS
