from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.onet_soc_2010 import OnetSoc2010
from occupations.models import Classification, ClassificationCode, CodeMatch, CodeTitle
from tests.importing.known import known_codes

DATA = Path("tests/data/crosswalks")
NAME = "onet_soc2010_to_2019.csv"


@pytest.fixture
def current(db):
    codes = known_codes("onet-soc-2019", "11-1011.00", "13-1199.05", "15-1252.00", "29-1141.00")
    current = codes["11-1011.00"].classification
    current.code_pattern = r"[0-9]{2}-[0-9]{4}\.[0-9]{2}"
    current.save()
    return current


def test_codes_have_their_titles_and_their_edition_a_successor(importing, current):
    importing(OnetSoc2010(), DATA)
    before = Classification.objects.get(slug="onet-soc-2010")
    assert (before.edition, before.successor, before.country) == ("2010", current, current.country)
    codes = ClassificationCode.objects.filter(classification=before).order_by("code")
    assert list(codes.values_list("code", "title_en", "level")) == [
        ("11-1011.00", "Test Executives", "detailed"),
        ("13-1199.05", "Test Sustainability Specialists", "detailed_onet_soc"),
        ("15-1132.00", "Test Developers", "detailed"),
        ("15-1133.00", "Test Systems Developers", "detailed"),
        ("43-9011.00", "Test Operators", "detailed"),
    ]
    title = CodeTitle.objects.get(code__code="15-1132.00")
    assert (title.text, title.language, title.kind) == ("Test Developers", "en", "official")


def test_codes_match_what_became_of_them(importing, current):
    importing(OnetSoc2010(), DATA)
    assert set(CodeMatch.objects.values_list("from_code__code", "to_code__code", "kind")) == {
        ("11-1011.00", "11-1011.00", "exact"),
        ("13-1199.05", "13-1199.05", "exact"),
        ("15-1132.00", "15-1252.00", "broader"),
        ("15-1133.00", "15-1252.00", "broader"),
    }


def test_a_code_of_another_form_and_an_unknown_code_are_rejected(importing, current):
    rejected = importing(OnetSoc2010(), DATA).rejected
    assert [(row["row"], row["reason"]) for row in rejected] == [
        (6, Reason.BAD_CODE),
        (7, Reason.UNKNOWN_CODE),
    ]


def test_a_second_run_writes_nothing(importing, current):
    importing(OnetSoc2010(), DATA)
    assert not importing(OnetSoc2010(), DATA, again=True).counts.wrote


def test_the_crosswalk_of_other_editions_is_refused(importing, current, tmp_path):
    (tmp_path / NAME).write_text((DATA / NAME).read_text().replace("2010", "2009"))
    assert importing(OnetSoc2010(), tmp_path).fault.reason == Reason.MISSING_COLUMN
