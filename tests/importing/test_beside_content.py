"""The shipped content, loaded again after imports, takes nothing away that they brought."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db.models import QuerySet

from occupations.importing.run import run_importers
from occupations.importing.sources.bls_soc_2010 import Soc2010, Soc2010Spanish
from occupations.importing.sources.bls_soc_2018 import Soc2018
from occupations.importing.sources.fed_h10 import FedH10
from occupations.importing.sources.statcan_noc_2016 import Noc2016
from occupations.importing.sources.statcan_noc_2021 import Noc2021
from occupations.importing.sources.worldbank_ppp import WorldBankPpp
from occupations.models import Classification, ClassificationCode, CodeMatch, Country, DataSource

CONTENT = settings.BASE_DIR / "occupations" / "content"
MODELS = (DataSource, Country, Classification, ClassificationCode, CodeMatch)
# The hand-made files have titles of their own; official ones are the same in the content. A text's base column
# repeats one of its languages.
LEFT_OUT = {"title", "title_en", "title_es", "title_fr", "definition"}

pytestmark = pytest.mark.django_db


def rows():
    """Return every column of the reference tables that imports write, but the titles of codes."""
    found = {}
    for model in MODELS:
        for row in QuerySet(model).values():
            left_out = LEFT_OUT if model is ClassificationCode else set()
            found[model.__name__, row["id"]] = {
                name: value for name, value in row.items() if name not in left_out
            }
    return found


def test_loading_the_content_again_undoes_no_import():
    call_command("load_content", CONTENT, verbosity=0)
    importers = (Soc2018(), Soc2010(), Soc2010Spanish(), Noc2021(), Noc2016(), FedH10(), WorldBankPpp())
    results = list(run_importers(importers, Path("tests/data")))
    after_import = rows()

    call_command("load_content", CONTENT, verbosity=0)

    assert [str(result.fault) for result in results if result.fault] == []
    assert rows() == after_import
    assert Classification.objects.get(slug="soc-2018").profile_level == "detailed"
    assert Country.objects.get(code="ca").ppp_period == "2024"
