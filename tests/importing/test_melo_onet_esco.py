from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.esco_occupations import EscoOccupations
from occupations.importing.sources.melo_onet_esco import MeloOnetEsco
from occupations.models import CodeMatch
from tests.importing.known import known_codes

DATA = Path("tests/data/esco")
NAME = "melo_onet_to_esco_v1.1.csv"


@pytest.fixture
def known(importing):
    known_codes("isco-08", "0110", "3212")
    known_codes("onet-soc-2019", "29-2011.00", "29-2012.00", "55-1011.00", "55-1012.00")
    importing(EscoOccupations(), DATA)


def test_addresses_lead_to_occupations_of_esco_and_to_groups_of_isco(importing, known):
    importing(MeloOnetEsco(), DATA)
    matches = CodeMatch.objects.filter(source__slug="melo-onet-esco-1.1").order_by("from_code__code")
    assert list(
        matches.values_list("from_code__code", "to_code__classification__slug", "to_code__code", "kind")
    ) == [
        ("29-2011.00", "esco-1.1", "3212.1", "broader"),
        ("29-2012.00", "esco-1.1", "3212.1", "broader"),
        ("55-1011.00", "isco-08", "0110", "exact"),
    ]


def test_an_address_that_esco_does_not_have_is_rejected(importing, known):
    (row,) = importing(MeloOnetEsco(), DATA).rejected
    assert (row["file"], row["row"], row["reason"]) == (NAME, 5, Reason.UNKNOWN_CODE)


def test_a_second_run_writes_nothing(importing, known):
    importing(MeloOnetEsco(), DATA)
    assert not importing(MeloOnetEsco(), DATA, again=True).counts.wrote


def test_without_the_codes_the_importer_says_what_it_needs(importing):
    result = importing(MeloOnetEsco(), DATA)
    assert (result.fault.reason, result.fault.params["classification"]) == (Reason.NEEDS, "onet-soc-2019")
