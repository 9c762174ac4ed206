import shutil
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.registry import IMPORTERS
from occupations.importing.sources.onet_zones import OnetZones
from occupations.models import DataSource, Figure
from tests.importing.known import known_codes

DATA = Path("tests/data/onet")


@pytest.fixture
def codes(db):
    return known_codes("onet-soc-2019", "29-2011.00", "29-2012.00")


@pytest.fixture
def folder(tmp_path):
    for name in ("ReadMe.txt", "Job_Zones.csv"):
        shutil.copy(DATA / name, tmp_path)
    return tmp_path


def test_the_official_text_release_is_read_too(importing, codes):
    importing(OnetZones(), Path("tests/data/onet_text"))
    assert Figure.objects.get().code.code == "29-2011.00"


def test_another_release_is_refused(importing, codes, folder):
    (folder / "ReadMe.txt").write_text("O*NET 30.2 Database\nFebruary 2026 Release\n")
    result = importing(OnetZones(), folder)
    assert (result.fault.reason, result.fault.file) == (Reason.EDITION, "Job_Zones.csv")
    assert result.fault.params == {"found": "O*NET 30.2 Database", "expected": "O*NET 30.1 Database"}
    assert not Figure.objects.exists()


def test_a_release_without_its_note_is_taken_by_its_columns(importing, codes, folder):
    (folder / "ReadMe.txt").unlink()
    assert importing(OnetZones(), folder).counts.created == 2


def test_the_codes_are_needed_first(importing, folder):
    result = importing(OnetZones(), folder)
    assert (result.fault.reason, result.fault.params) == (Reason.NEEDS, {"classification": "onet-soc-2019"})


def test_every_part_has_a_name_of_its_own_and_one_data_source(importing, codes, folder):
    names = [importer.name for importer in IMPORTERS if importer.release.slug == "onet-30-1"]
    assert len(set(names)) == len(names) == 5
    importing(OnetZones(), folder)
    assert DataSource.objects.filter(figures__isnull=False).distinct().get().slug == "onet-30-1"
