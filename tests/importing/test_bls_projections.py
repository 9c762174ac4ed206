from decimal import Decimal
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.bls_projections import Projections
from occupations.models import Figure
from tests.importing.known import known_codes
from tests.importing.sheets import write_sheet

NAME = "occupation.xlsx"
TITLE = "Table 1.2 Occupational projections, 2024–2034, and worker characteristics, 2024 (Employment in thousands)"
HEADER = [
    *("2024 National Employment Matrix title", "2024 National Employment Matrix code", "Occupation type"),
    *("Employment, 2024", "Employment, 2034"),
    *("Employment distribution, percent, 2024", "Employment distribution, percent, 2034"),
    *(
        "Employment change, numeric, 2024–34",
        "Employment change, percent, 2024–34",
        "Percent self employed, 2024",
    ),
    *("Occupational openings, 2024–34 annual average", "Median annual wage, dollars, 2024[1]"),
    *("Typical education needed for entry", "Work experience in a related occupation"),
    "Typical on-the-job training needed to attain competency in the occupation",
    "Related Occupational Outlook Handbook (OOH) content xlsx",
]
NEEDS = ["Bachelor's degree", "Less than 5 years", "Internship/residency"]


def line(code, kind="Line item", needs=NEEDS, openings=2.5):
    return ["  Tests", code, kind, 351.2, 357.2, 0.2, 0.2, 6, 1.7, "—", openings, ">=$239,200", *needs, "—"]


def table(folder: Path, *lines, title=TITLE, header=HEADER) -> Path:
    """Write a workbook of these rows and a footnote."""
    note = ["Source: Employment Projections program"]
    write_sheet(folder / NAME, {"Index": [["Contents"]], "Table 1.2": [[title], header, *lines, note]})
    return folder


@pytest.fixture
def soc(db):
    return known_codes("soc-2018", "29-0000", "29-2010")


def test_thousands_become_people_and_words_become_levels(importing, soc, tmp_path):
    result = importing(Projections(2024), table(tmp_path, line("29-2010")))
    figures = Figure.objects.order_by("pk").values_list("measure", "unit", "value", "place", "period")
    assert list(figures) == [
        ("employment", "people", 351200, "US", "2024"),
        ("employment_projected", "people", 357200, "US", "2034"),
        ("growth", "percent", Decimal("1.7"), "US", "2024/2034"),
        ("openings_yearly", "jobs", 2500, "US", "2024/2034"),
        ("education_typical", "level", 6, "US", "2024"),
        ("experience_typical", "level", 1, "US", "2024"),
        ("training_typical", "level", 4, "US", "2024"),
    ]
    assert (result.rejected, Figure.objects.first().source.slug) == ([], "bls-ep-2024-34")


def test_a_group_has_no_typical_education(importing, soc, tmp_path):
    importing(Projections(2024), table(tmp_path, line("29-0000", "Summary", ["—"] * 3)))
    assert set(Figure.objects.values_list("unit", flat=True)) == {"people", "percent", "jobs"}


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (line("29-2010", needs=["Some school", "None", "None"]), Reason.UNKNOWN_VALUE),
        (line("29-2010", openings="few"), Reason.NOT_A_NUMBER),
        (line("29-9999"), Reason.UNKNOWN_CODE),
        (line(""), Reason.EMPTY),
    ],
)
def test_a_bad_row_is_rejected_by_itself(importing, soc, tmp_path, bad, reason):
    (refused,) = importing(Projections(2024), table(tmp_path, bad, line("29-0000"))).rejected
    assert (refused["file"], refused["row"], refused["reason"]) == (NAME, 3, reason)
    assert set(Figure.objects.values_list("code__code", flat=True)) == {"29-0000"}


def test_a_second_run_writes_nothing(importing, soc, tmp_path):
    folder = table(tmp_path, line("29-2010"))
    importing(Projections(2024), folder)
    assert not importing(Projections(2024), folder, again=True).counts.wrote


def test_another_decade_is_refused(importing, soc, tmp_path):
    result = importing(
        Projections(2024), table(tmp_path, line("29-2010"), title=TITLE.replace("2024–2034", "2025–2035"))
    )
    assert (result.fault.reason, result.fault.file) == (Reason.EDITION, NAME)


def test_a_missing_column_is_named(importing, soc, tmp_path):
    header = [name.replace("openings", "chances") for name in HEADER]
    result = importing(Projections(2024), table(tmp_path, line("29-2010"), header=header))
    assert result.fault.params == {"name": "Occupational openings, 2024–34 annual average"}
    assert not Figure.objects.exists()
