"""Content files beside imports: loading a file leaves the imported rows of its profile."""

import uuid

import pytest
import yaml
from django.core.management import call_command

from occupations.codec import schema
from occupations.codec.read import read_profile
from occupations.codec.write import write_profile
from occupations.composing.merge import SECTIONS
from occupations.models import ImportChange, OccupationProfile, Statement

CODE = "soc-2018/17-1022"


@pytest.fixture
def surveyor(world):
    """A profile of what was imported."""
    world.job(CODE, "Surveyors", definition_en="Measure land.")
    world.pay(CODE, "60000")
    world.text(CODE, "Measure boundaries.")
    world.compose()
    return world.profile("us/17-1022")


@pytest.fixture
def load(tmp_path):
    """Return ``load(content)``, which loads the profile as a file says it and returns what it became."""

    def load_file(content):
        folder = tmp_path / "profiles"
        folder.mkdir(exist_ok=True)
        said = content.model_dump(mode="json", exclude_defaults=True)
        (folder / "profile.yaml").write_text(yaml.safe_dump(said, allow_unicode=True))
        call_command("load_content", tmp_path, verbosity=0)
        return read_profile(OccupationProfile.objects.get(key=content.profile.key))

    return load_file


def without_imports(content, **sections):
    """Return the structure of a file that knows nothing of imports."""
    texts = {"title": {"en": "Land surveyors"}, "summary": {"en": "Own words."}}
    profile = content.profile.model_copy(update=texts)
    return content.model_copy(update={"profile": profile, **{name: [] for name in SECTIONS}, **sections})


def imported_rows(content):
    return {name: getattr(content, name) for name in SECTIONS}


def test_imported_rows_stay_and_the_words_are_those_of_the_file(surveyor, load):
    imported = read_profile(surveyor)

    loaded = load(without_imports(imported))

    assert len(loaded.statistics) == len(loaded.statements) == 1
    assert imported_rows(loaded) == imported_rows(imported)
    assert loaded.profile.title == {"en": "Land surveyors"}
    assert loaded.profile.summary == {"en": "Own words."}


def test_a_row_of_the_file_stands_for_the_imported_one_about_the_same(surveyor, load):
    imported = read_profile(surveyor)
    own = schema.RatingRow(key=uuid.uuid4(), dimension="income", score="9.9")

    loaded = load(without_imports(imported, ratings=[own]))

    assert [row for row in loaded.ratings if row.dimension == "income"] == [own]
    assert loaded.statistics == imported.statistics


def test_an_editors_risk_keeps_the_range_of_the_measures(world, surveyor, load):
    world.figure(CODE, "ai_exposure_aioe", "0.2", unit="score", source="aioe-2021")
    world.compose()
    own = schema.RatingRow(key=uuid.uuid4(), dimension="ai_risk", score="2.0")
    first = load(without_imports(read_profile(surveyor), ratings=[own]))

    again = load(without_imports(first, ratings=[own]))

    [risk] = [row for row in again.ratings if row.dimension == "ai_risk"]
    assert (risk.key, risk.score) == (own.key, own.score)
    assert risk.low is not None
    assert [row.statistic for row in risk.inputs] == [
        row.key for row in again.statistics if row.measure == "ai_exposure_aioe"
    ]
    assert again == first


def test_a_figure_that_an_editor_corrected_stays_corrected(surveyor, load):
    imported = read_profile(surveyor)
    [pay] = imported.statistics
    write_profile(imported.model_copy(update={"statistics": [pay.model_copy(update={"value": 61_000})]}))

    loaded = load(without_imports(imported))

    assert [(row.key, row.value) for row in loaded.statistics] == [(pay.key, 61_000)]


def test_a_figure_of_the_file_stands_for_the_imported_one_of_the_same_source(world, surveyor, load):
    imported = read_profile(surveyor)
    [pay], [cited] = imported.statistics, [row for row in imported.sources if row.source == "wages-2025"]
    source = cited.model_copy(update={"key": uuid.uuid4()})
    own = pay.model_copy(update={"key": uuid.uuid4(), "citation": source.key})
    content = without_imports(imported, sources=[source], statistics=[own])
    world.figure(CODE, "pay_mean", "70000")
    load(content)
    world.compose()

    again = load(content)

    assert [(row.measure, row.citation) for row in again.statistics] == [
        ("pay_median", source.key),
        ("pay_mean", source.key),
    ]
    assert [row.source for row in again.sources].count("wages-2025") == 1


def test_an_imported_row_that_an_editor_took_away_stays_away(surveyor, load):
    imported = read_profile(surveyor)
    write_profile(imported.model_copy(update={"statements": []}))

    loaded = load(without_imports(imported))

    assert loaded.statements == []
    assert loaded.statistics == imported.statistics


def test_a_file_with_imported_rows_says_itself_which_there_are(surveyor, load):
    imported = read_profile(surveyor)

    loaded = load(imported.model_copy(update={"statements": []}))

    assert loaded == imported.model_copy(update={"statements": []})


def test_the_next_import_has_nothing_to_change(world, surveyor, load):
    loaded = load(without_imports(read_profile(surveyor)))

    world.compose()

    assert read_profile(surveyor) == loaded
    assert not ImportChange.objects.exists()


def test_loading_again_writes_nothing(surveyor, load):
    content = without_imports(read_profile(surveyor))
    load(content)
    before = OccupationProfile.objects.get(pk=surveyor.pk).updated_at

    load(content)

    assert OccupationProfile.objects.get(pk=surveyor.pk).updated_at == before


def test_a_profile_that_nothing_was_imported_for_is_as_its_file_says(surveyor, load):
    surveyor.imported.delete()

    loaded = load(without_imports(read_profile(surveyor)))

    assert loaded == without_imports(loaded)
    assert not Statement.objects.exists()
