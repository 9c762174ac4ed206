from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.statcan_noc_2021 import Noc2021
from occupations.models import ClassificationCode, CodeTitle, Figure
from tests.factories import FieldOfWorkFactory

DATA = Path("tests/data/statcan_noc")
ENGLISH = "noc_2021_version_1.0_-_classification_structure.csv"
FRENCH = "cnp_2021_version_1.0_-_structure_de_la_classification.csv"


@pytest.fixture
def health_care(db):
    return FieldOfWorkFactory(slug="health-care")


def edited(folder: Path, name: str, old: str, new: str) -> Path:
    """Write both files, one of them with one thing changed."""
    for file in (ENGLISH, FRENCH):
        text = (DATA / file).read_text(encoding="utf-8")
        (folder / file).write_text(text.replace(old, new) if file == name else text, encoding="utf-8")
    return folder


def test_every_level_has_the_group_above_and_its_field_of_work(importing, health_care):
    importing(Noc2021(), DATA)
    codes = ClassificationCode.objects.order_by("code")
    assert list(codes.values_list("code", "level", "parent__code", "field__slug")) == [
        ("3", "broad_category", None, None),
        ("32", "major_group", "3", "health-care"),
        ("321", "sub_major_group", "32", None),
        ("3212", "minor_group", "321", None),
        ("32120", "unit_group", "3212", None),
        ("32121", "unit_group", "3212", None),
    ]


def test_titles_and_definitions_are_in_both_languages(importing, health_care):
    importing(Noc2021(), DATA)
    code = ClassificationCode.objects.get(code="32120")
    assert (code.title_en, code.title_fr) == (
        "Laboratory test technologists",
        "Technologues d'essais de laboratoire",
    )
    assert code.definition_en == "Laboratory test technologists test, and test again."
    assert code.definition_fr == "Les technologues essaient, et essaient encore."
    titles = CodeTitle.objects.filter(code=code, kind="official", source__slug="statcan-noc-2021")
    assert set(titles.values_list("language", "text")) == {("en", code.title_en), ("fr", code.title_fr)}


def test_unit_groups_get_profiles_and_their_teer(importing, health_care):
    importing(Noc2021(), DATA)
    noc = ClassificationCode.objects.first().classification
    assert (str(noc), noc.country.code, noc.country.currency) == ("NOC 2021", "ca", "CAD")
    assert noc.profile_level == "unit_group"
    assert list(Figure.objects.values_list("code__code", "measure", "value", "unit", "place", "period")) == [
        ("32120", "teer", 2, "level", "CA", "2021"),
        ("32121", "teer", 2, "level", "CA", "2021"),
    ]


def test_a_second_run_writes_nothing(importing, health_care):
    importing(Noc2021(), DATA)
    assert not importing(Noc2021(), DATA, again=True).counts.wrote


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("5,Unit Group,32120", "5,Unit Group,3212O", Reason.BAD_CODE),
        ("5,Unit Group,32120", "5,Unit Group,321200", Reason.BAD_CODE),
        ("5,Unit Group,32120", "5,Small Group,32120", Reason.UNKNOWN_VALUE),
        ("32120,Laboratory test technologists", "32120,", Reason.EMPTY),
        ("32120,Laboratory test technologists", f"32120,{'x' * 301}", Reason.TOO_LONG),
    ],
)
def test_a_bad_row_is_rejected_once(importing, health_care, tmp_path, old, new, reason):
    result = importing(Noc2021(), edited(tmp_path, ENGLISH, old, new))
    rejected = [(row["file"], row["row"], row["reason"]) for row in result.rejected]
    assert rejected == [(ENGLISH, 6, reason), (FRENCH, 6, Reason.UNKNOWN_CODE)]
    assert "32121" in ClassificationCode.objects.values_list("code", flat=True)


def test_a_second_digit_that_is_no_teer_is_rejected(importing, health_care, tmp_path):
    result = importing(Noc2021(), edited(tmp_path, ENGLISH, "5,Unit Group,32121", "5,Unit Group,39999"))
    assert (ENGLISH, 7) in [(row["file"], row["row"]) for row in result.rejected]
    assert list(Figure.objects.values_list("code__code", flat=True)) == ["32120"]


def test_another_edition_stops_the_importer(importing, health_care, tmp_path):
    result = importing(Noc2021(), edited(tmp_path, ENGLISH, "NOC 2021 V1.0", "NOC 2026 V1.0"))
    assert (result.fault.reason, result.fault.params) == (
        Reason.MISSING_COLUMN,
        {"name": "Code - NOC 2021 V1.0"},
    )
    assert not ClassificationCode.objects.exists()
