import hashlib
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.translation import trans_real

from occupations.importing.release import Release
from occupations.importing.run import run_importers
from occupations.models import ClassificationCode, DataSource, Figure, ImportRun
from tests.factories import ClassificationCodeFactory
from tests.importing.known import known_codes
from tests.importing.sample import CLASSIFICATION, Sample

DATA = Path("tests/data/scores")
GOOD = (DATA / "scores.csv").read_text()


class Other(Sample):
    """Another release of the same product."""

    release = Release(slug="sample-2024", publisher="Statistics Office", title="Scores by code")


class Lost(Sample):
    """A release whose file is not there."""

    release = Release(slug="sample-2023", publisher="Statistics Office", title="Scores by code")
    files = {"scores": ("scores-2023.csv",)}


class Broken(Sample):
    """A release whose rows the database refuses."""

    release = Release(slug="sample-2022", publisher="Statistics Office", title="Scores by code")

    def load(self, files, write):
        super().load(files, write)
        code = ClassificationCode.objects.get(code="01")
        bad = write.sourced(Figure, ("code_id", "measure", "unit", "place", "period"), "value")
        bad.add((code.pk, "happiness", "score", "US", "2022"), (1,))


@pytest.fixture
def folder(db, tmp_path):
    known_codes(CLASSIFICATION, "01", "02", "03")
    (tmp_path / "scores.csv").write_text(GOOD)
    return tmp_path


def writes(queries) -> list[str]:
    words = ("INSERT", "UPDATE", "DELETE")
    return [query["sql"] for query in queries.captured_queries if query["sql"].startswith(words)]


def test_an_import_is_recorded_with_its_files_and_counts(importing, folder):
    result = importing(Sample(), folder)
    assert result.run == ImportRun.objects.get()
    assert (result.run.importer, result.run.source.slug) == ("sample-2025", "sample-2025")
    sha256 = hashlib.sha256(GOOD.encode()).hexdigest()
    assert result.run.files == [{"name": "scores.csv", "sha256": sha256}]
    assert result.run.counts == {
        "created": 3,
        "updated": 0,
        "unchanged": 0,
        "removed": 0,
        "rejected": 0,
        "rows": 3,
    }
    assert set(Figure.objects.values_list("code__code", "value")) == {("01", 0.5), ("02", 1.25), ("03", -2)}


def test_the_data_source_is_made_once_and_an_editors_words_stay(importing, folder):
    importing(Sample(), folder)
    DataSource.objects.filter(slug="sample-2025").update(publisher="Office of Statistics")
    importing(Sample(), folder, again=True)
    assert DataSource.objects.get(slug="sample-2025").publisher == "Office of Statistics"


def test_what_a_data_source_does_not_say_is_filled(importing, folder):
    DataSource.objects.create(slug="sample-2025", publisher="Office of Statistics", title="Scores")
    importing(Sample(), folder)
    source = DataSource.objects.get(slug="sample-2025")
    assert (source.publisher, source.title, source.release) == ("Office of Statistics", "Scores", "2025")


def test_the_same_files_again_write_nothing(importing, folder):
    importing(Sample(), folder)
    with CaptureQueriesContext(connection) as queries:
        result = importing(Sample(), folder)
    assert writes(queries) == []
    assert (result.skipped, result.counts.unchanged) == (True, 3)


def test_reading_the_same_files_again_writes_nothing_either(importing, folder):
    importing(Sample(), folder)
    with CaptureQueriesContext(connection) as queries:
        result = importing(Sample(), folder, again=True)
    assert writes(queries) == []
    assert (result.skipped, result.counts.unchanged) == (False, 3)


def test_a_new_release_writes_what_changed(importing, folder):
    importing(Sample(), folder)
    (folder / "scores.csv").write_text(GOOD.replace("1.25", "1.5").replace("03,Menders,-2\n", ""))
    counts = importing(Sample(), folder, shrink=True).counts
    assert (counts.created, counts.updated, counts.unchanged, counts.removed) == (0, 1, 1, 1)
    assert Figure.objects.get(code__code="02").value == 1.5
    assert ImportRun.objects.count() == 2


def test_the_same_rows_in_another_file_are_recorded_without_a_change(importing, folder):
    importing(Sample(), folder)
    (folder / "scores.csv").write_text(GOOD + "\n")
    assert not importing(Sample(), folder).counts.wrote
    assert ImportRun.objects.count() == 2


def test_files_are_read_again_once_a_missing_code_is_there(importing, folder):
    missing = ClassificationCode.objects.get(code="02")
    classification = missing.classification
    missing.delete()
    assert importing(Sample(), folder).counts.rejected == 1
    assert importing(Sample(), folder).skipped

    ClassificationCodeFactory(classification=classification, code="02")
    counts = importing(Sample(), folder).counts
    assert (counts.created, counts.unchanged, counts.rejected) == (1, 2, 0)


def test_files_that_say_more_once_countries_are_added_are_always_read(importing, folder, monkeypatch):
    monkeypatch.setattr(Sample, "rereads", True)
    importing(Sample(), folder)
    assert not importing(Sample(), folder).skipped


def test_a_raised_version_reads_the_same_files_again(importing, folder, monkeypatch):
    importing(Sample(), folder)
    monkeypatch.setattr(Sample, "version", 2)
    assert not importing(Sample(), folder).skipped


def test_releases_of_one_product_stand_side_by_side(folder):
    results = list(run_importers([Sample(), Other()], folder))
    assert [result.counts.created for result in results] == [3, 3]
    assert Figure.objects.filter(source__slug="sample-2024").count() == 3


def test_an_importer_that_is_stopped_does_not_stop_the_others(folder):
    lost, broken, good = run_importers([Lost(), Broken(), Sample()], folder)
    assert str(lost.fault) == "There is no file named scores-2023.csv in the folder."
    assert str(broken.fault).startswith("The rows cannot be saved: ")
    assert (good.fault, good.counts.created) == (None, 3)
    assert set(Figure.objects.values_list("source__slug", flat=True)) == {"sample-2025"}
    assert set(ImportRun.objects.values_list("importer", flat=True)) == {"sample-2025"}


def test_a_file_that_cannot_be_opened_is_a_fault(importing, folder, monkeypatch):
    def refuse(path: Path, *arguments: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    result = importing(Sample(), folder)
    assert str(result.fault) == "scores.csv: The file cannot be read: Permission denied"


def test_a_fault_is_worded_for_whoever_reads_it(importing, folder, monkeypatch):
    spanish = trans_real.translation("es")
    said = "Falta la columna %(name)s."
    monkeypatch.setattr(spanish, "gettext", {"The column %(name)s is missing.": said}.__getitem__)
    (folder / "scores.csv").write_text(GOOD.replace("score", "points"))
    fault = importing(Sample(), folder).fault
    assert str(fault) == "scores.csv: The column score is missing."
    with translation.override("es"):
        assert str(fault) == "scores.csv: Falta la columna score."


def test_whoever_reads_the_results_keeps_their_language(folder):
    with translation.override("es"):
        for _result in run_importers([Lost(), Sample()], folder):
            assert translation.get_language() == "es"
