import shutil
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.esco_isco_groups import EscoIscoGroups
from occupations.models import CodeTitle
from tests.importing.known import known_codes

DATA = Path("tests/data/esco")
SPANISH, FRENCH = "esco_v1.0_ISCOGroups_es.csv", "esco_v1.0_ISCOGroups_fr.csv"


@pytest.fixture
def isco_08(db):
    return known_codes("isco-08", "0", "0110", "3212")


def edited(folder, old, new):
    (folder / FRENCH).write_text((DATA / FRENCH).read_text().replace(old, new))
    shutil.copy(DATA / SPANISH, folder)
    return folder


def test_each_language_has_its_titles(importing, isco_08):
    importing(EscoIscoGroups(), DATA)
    code = isco_08["0110"]
    code.refresh_from_db()
    assert (code.title_es, code.title_fr) == ("Oficiales de prueba", "Officiers d’essai")
    titles = CodeTitle.objects.filter(source__slug="esco-isco-groups", kind="official")
    assert sorted(titles.values_list("language", "code__code")) == [
        *(("es", "0"), ("es", "0110"), ("es", "3212")),
        *(("fr", "0"), ("fr", "0110"), ("fr", "3212")),
    ]


def test_a_second_run_writes_nothing(importing, isco_08):
    importing(EscoIscoGroups(), DATA)
    assert not importing(EscoIscoGroups(), DATA, again=True).counts.wrote


def test_a_language_that_the_site_does_not_offer_is_left_out(importing, isco_08, settings):
    settings.LANGUAGES = [(code, name) for code, name in settings.LANGUAGES if code != "fr"]
    importing(EscoIscoGroups(), DATA)
    assert set(CodeTitle.objects.values_list("language", flat=True)) == {"es"}


def test_a_code_that_isco_08_does_not_have_is_rejected(importing, isco_08, tmp_path):
    result = importing(EscoIscoGroups(), edited(tmp_path, "3212,Tech", "3219,Tech"))
    (row,) = result.rejected
    assert (row["file"], row["row"], row["reason"]) == (FRENCH, 4, Reason.UNKNOWN_CODE)
    assert CodeTitle.objects.count() == 5


def test_without_isco_08_the_importer_says_what_it_needs(importing):
    assert importing(EscoIscoGroups(), DATA).fault.reason == Reason.NEEDS


def test_another_header_stops_the_importer(importing, isco_08, tmp_path):
    result = importing(EscoIscoGroups(), edited(tmp_path, "preferredLabel", "label"))
    assert (result.fault.reason, result.fault.file) == (Reason.MISSING_COLUMN, FRENCH)
    assert not CodeTitle.objects.exists()
