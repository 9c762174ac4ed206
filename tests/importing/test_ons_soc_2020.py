import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.ons_soc_2020 import FIELDS, Soc2020
from occupations.models import Classification, ClassificationCode, CodeText, CodeTitle, Country
from tests.factories import FieldOfWorkFactory
from tests.importing.sheets import write_sheet

NAME, SHEET, BLANK = "soc2020_unit_groups.xlsx", "SOC2020 descriptions", "<blank>"
HEADER = [
    *("SOC\n2020 Major Group", "SOC\n2020 Sub-Major Group", "SOC\n2020 Minor Group", "SOC 2020 Unit Group"),
    *("SOC\n2020 \nGroup Title", "Groups Classified Within Sub-Groups ", "Group  Description"),
    *("Typical Entry Routes And Associated Qualifications", "Tasks", "Related Job Titles"),
]
GROUP = [BLANK, BLANK, BLANK]
UNIT = [
    *(BLANK, BLANK, BLANK, 2113, "Test biochemists ", BLANK, "Test biochemists test."),
    *("Entrants test.", "~tests cells\n\n~tests blood\n", "~Tester\n\n~Tester\n\n~Test biochemists"),
]
ROWS = [
    [2, BLANK, BLANK, BLANK, "Test professionals", "21 Testers", "They test.", *GROUP],
    [BLANK, 21, BLANK, BLANK, "Test scientists", "211 Testers", "They test.", *GROUP],
    [BLANK, BLANK, 211, BLANK, "Natural test scientists", "2113 Testers", BLANK, *GROUP],
    UNIT,
]


def book(folder, rows, header=HEADER, sheet=SHEET):
    write_sheet(folder / NAME, {sheet: [header, *rows], "SOC2020 framework": []})
    return folder


@pytest.fixture
def folder(tmp_path):
    return book(tmp_path, ROWS)


@pytest.fixture(autouse=True)
def fields(db):
    return [FieldOfWorkFactory(slug=slug) for slug in sorted(set(FIELDS.values()))]


def test_groups_of_every_level_stand_below_each_other(importing, folder):
    importing(Soc2020(), folder)
    codes = ClassificationCode.objects.filter(classification__slug="uk-soc-2020").order_by("code")
    assert list(codes.values_list("code", "level", "title_en", "parent__code", "field__slug")) == [
        ("2", "major_group", "Test professionals", None, None),
        ("21", "sub_major_group", "Test scientists", "2", "science"),
        ("211", "minor_group", "Natural test scientists", "21", None),
        ("2113", "unit_group", "Test biochemists", "211", None),
    ]
    assert codes.get(code="211").definition_en == ""
    assert codes.get(code="2113").definition_en == "Test biochemists test."


def test_a_unit_group_may_belong_to_another_field_than_its_neighbours(importing, tmp_path):
    rows = [
        [9, BLANK, BLANK, BLANK, "Elementary test occupations", BLANK, BLANK, *GROUP],
        [BLANK, 92, BLANK, BLANK, "Test services", BLANK, BLANK, *GROUP],
        [BLANK, BLANK, 926, BLANK, "Other test services", BLANK, BLANK, *GROUP],
        [BLANK, BLANK, BLANK, 9262, "Hospital testers", BLANK, "They carry.", *GROUP],
    ]
    importing(Soc2020(), book(tmp_path, rows))
    fields = ClassificationCode.objects.exclude(field=None).values_list("code", "field__slug")
    assert dict(fields) == {"926": "food-service", "9262": "health-care"}


def test_the_country_and_the_level_of_its_profiles_are_known(importing, folder):
    importing(Soc2020(), folder)
    assert Country.objects.get(code="gb").currency == "GBP"
    soc = Classification.objects.get(slug="uk-soc-2020")
    assert (soc.country.code, soc.profile_level) == ("gb", "unit_group")


def test_a_unit_group_has_tasks_entry_routes_and_each_job_title_once(importing, folder):
    importing(Soc2020(), folder)
    assert list(CodeText.objects.order_by("kind", "position").values_list("kind", "position", "text")) == [
        ("requirement", 1, "Entrants test."),
        ("task", 1, "tests cells"),
        ("task", 2, "tests blood"),
    ]
    titles = CodeTitle.objects.filter(code__code="2113").order_by("text")
    assert list(titles.values_list("text", "kind")) == [
        ("Test biochemists", "official"),
        ("Tester", "example"),
    ]


def test_a_second_run_writes_nothing(importing, folder):
    importing(Soc2020(), folder)
    assert not importing(Soc2020(), folder, again=True).counts.wrote


def test_tasks_that_are_gone_are_removed(importing, folder):
    importing(Soc2020(), folder)
    importing(Soc2020(), book(folder, [*ROWS[:3], [*UNIT[:8], "~tests cells", BLANK]]))
    assert [text.text for text in CodeText.objects.filter(kind="task")] == ["tests cells"]
    assert not CodeTitle.objects.filter(kind="example").exists()


@pytest.mark.parametrize(
    "codes", [(BLANK, BLANK, BLANK, 211), (BLANK, BLANK, 212, 2121), (BLANK, BLANK, BLANK, BLANK)]
)
def test_a_row_must_have_one_code_of_its_level(importing, tmp_path, codes):
    result = importing(Soc2020(), book(tmp_path, [*ROWS, [*codes, *UNIT[4:]]]))
    (row,) = result.rejected
    assert (row["file"], row["row"], row["reason"]) == (NAME, 6, Reason.BAD_CODE)
    assert ClassificationCode.objects.count() == 4


def test_a_job_title_that_is_too_long_is_rejected(importing, tmp_path):
    result = importing(Soc2020(), book(tmp_path, [*ROWS[:3], [*UNIT[:9], "~" + "t" * 301]]))
    assert (result.rejected[0]["row"], result.rejected[0]["reason"]) == (5, Reason.TOO_LONG)


def test_another_sheet_stops_the_importer(importing, tmp_path):
    result = importing(Soc2020(), book(tmp_path, ROWS, sheet="SOC2030 descriptions"))
    assert result.fault.reason == Reason.MISSING_SHEET
    assert not ClassificationCode.objects.exists()


def test_a_new_column_stops_the_importer(importing, tmp_path):
    result = importing(Soc2020(), book(tmp_path, ROWS, header=[*HEADER, "Skill level"]))
    assert (result.fault.reason, result.fault.params["name"]) == (Reason.UNKNOWN_COLUMN, "Skill level")
