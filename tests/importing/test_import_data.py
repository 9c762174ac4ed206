from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from occupations.models import (
    ClassificationCode,
    DataSource,
    Figure,
    ImportRun,
    OccupationProfile,
    PublishedPage,
)
from occupations.search import find
from tests.factories import RatingDimensionFactory
from tests.factories.codes import Codes
from tests.importing.known import known_codes

DATA = Path("tests/data/ai")
NAMES = {"gpts": "gptsaregpts_occ_level.csv", "microsoft": "msft_soc_ai_applicability_scores.csv"}


@pytest.fixture
def dimensions(db):
    return RatingDimensionFactory()


@pytest.fixture
def codes(dimensions):
    return known_codes("onet-soc-2019", "11-0001.00", "11-0001.03") | known_codes("soc-2018", "11-0001")


def import_data(folder: Path, *options: str) -> tuple[str, str]:
    """Run the command and return what it said, and what it complained of."""
    out, err = StringIO(), StringIO()
    call_command("import_data", str(folder), *options, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def only(*products: str) -> list[str]:
    return [f"--only={product}" for product in products]


def test_it_says_what_each_source_wrote_and_which_rows_it_refused(codes):
    out, err = import_data(DATA, *only("gpts"))
    assert "gpts-are-gpts: 2 created, 0 updated, 0 unchanged, 0 removed, 2 rejected" in out
    assert err.splitlines() == [
        "  gptsaregpts_occ_level.csv, row 4: onet-soc-2019 has no code 11-0002.00.",
        "  gptsaregpts_occ_level.csv, row 5: onet-soc-2019 has no code 11-0009.00.",
    ]
    assert Figure.objects.count() == 2


def test_it_composes_the_profiles_of_what_is_there(codes):
    out, _err = import_data(DATA, *only("gpts"))
    assert "profiles: 0 created, 0 updated, 0 unchanged" in out


def test_the_same_files_again_are_left_alone(codes):
    import_data(DATA, *only("gpts"))
    before = list(ImportRun.objects.values())
    out, _err = import_data(DATA, *only("gpts"))
    assert (
        "gpts-are-gpts: 0 created, 0 updated, 2 unchanged, 0 removed, 2 rejected (same files as before)"
        in out
    )
    assert list(ImportRun.objects.values()) == before


def test_the_same_files_are_read_again_on_request(codes):
    import_data(DATA, *only("gpts"))
    out, _err = import_data(DATA, *only("gpts"), "--again")
    assert "same files" not in out
    assert "0 created, 0 updated, 2 unchanged" in out


def test_a_source_that_fails_leaves_the_others_and_fails_the_command(codes, tmp_path):
    name = NAMES["microsoft"]
    (tmp_path / name).write_text((DATA / name).read_text())
    out, err = StringIO(), StringIO()
    with pytest.raises(CommandError, match=r"^1 of 2 sources were not imported$"):
        call_command("import_data", str(tmp_path), *only("gpts", "microsoft"), stdout=out, stderr=err)
    assert "gpts-are-gpts: not imported. There is no file named gptsaregpts_occ_level.csv" in err.getvalue()
    assert "microsoft-working-with-ai: 1 created" in out.getvalue()
    assert set(Figure.objects.values_list("source__slug", flat=True)) == {"microsoft-working-with-ai"}


def test_far_fewer_rows_are_accepted_on_request(codes, tmp_path):
    path = tmp_path / NAMES["gpts"]
    rows = (DATA / path.name).read_text().splitlines(keepends=True)
    path.write_text("".join(rows))
    import_data(tmp_path, *only("gpts"))
    path.write_text("".join(rows[:2]))
    with pytest.raises(CommandError):
        import_data(tmp_path, *only("gpts"))
    assert Figure.objects.count() == 2
    out, _err = import_data(tmp_path, *only("gpts"), "--shrink")
    assert "1 unchanged, 1 removed" in out


def test_a_dry_run_says_what_would_change_and_changes_nothing(codes):
    out, _err = import_data(DATA, *only("gpts"), "--dry-run", "--publish")
    assert "gpts-are-gpts: 2 created" in out
    assert out.endswith("This was a dry run: nothing was changed.\n")
    assert not Figure.objects.exists()
    assert not ImportRun.objects.exists()
    assert not OccupationProfile.objects.exists()
    assert not PublishedPage.objects.exists()
    assert not DataSource.objects.filter(slug="gpts-are-gpts").exists()


def test_a_release_is_asked_for_by_its_own_name(codes):
    out, _err = import_data(DATA, *only("gpts-are-gpts"))
    assert out.startswith("gpts-are-gpts: 2 created")


def test_a_source_that_does_not_exist_is_named_with_those_that_do(codes):
    with pytest.raises(CommandError, match=r"^there is no source gtps; there are .*\bgpts, gpts-are-gpts\b"):
        import_data(DATA, *only("gtps"))


def test_a_folder_that_is_not_there_is_refused(dimensions, tmp_path):
    with pytest.raises(CommandError, match="nowhere is not a folder"):
        import_data(tmp_path / "nowhere")


def test_it_needs_the_reference_content_first(db):
    with pytest.raises(CommandError, match=r"run manage\.py bootstrap first"):
        import_data(DATA)


def test_every_source_of_an_empty_folder_is_named(dimensions, tmp_path):
    err = StringIO()
    with pytest.raises(CommandError, match=r"^(\d+) of \1 sources were not imported$"):
        call_command("import_data", str(tmp_path), stdout=StringIO(), stderr=err)
    assert (
        "worldbank-ppp: not imported. There is no file named worldbank_ppp_gdp.csv / ppp-gdp.csv"
        in err.getvalue()
    )
    assert not ClassificationCode.objects.exists()


def test_what_is_public_already_is_found_by_what_was_imported(codes, tmp_path):
    known = Codes()
    known.code("isco-08/2221")
    known.code("soc-2018/29-1141", "Registered nurses")
    known.match("soc-2018/29-1141", "isco-08/2221", "broader")
    nurse = known.profile("soc-2018/29-1141", "nurse", "Registered nurse")
    assert find("護士", "zh-hant").profiles == []

    import_data(tmp_path, *only("own-titles"), "--publish")

    assert find("護士", "zh-hant").profiles == [nurse.pk]


def test_public_pages_are_built_again_only_after_something_was_written(codes, tmp_path):
    first, _err = import_data(DATA, *only("gpts"), "--publish")
    again, _err = import_data(DATA, *only("gpts"), "--publish")
    assert "pages changed" in first
    assert "pages changed" not in again
