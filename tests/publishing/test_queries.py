"""What publishing costs does not grow with languages or rows."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from occupations.publishing import publish
from tests.factories import StatementFactory, full_profile

pytestmark = pytest.mark.django_db

MEASURE = """
import json, sys
import django
django.setup()
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from occupations.models import PublishedPage
from occupations.publishing import publish
from tests.factories import StatementFactory, full_profile
call_command("migrate", run_syncdb=True, verbosity=0)
profile = full_profile()
with CaptureQueriesContext(connection) as queries:
    publish(profile)
print(json.dumps([len(settings.LANGUAGES), PublishedPage.objects.count(), len(queries)]))
"""
NO_MIGRATIONS = """
from careergraph.settings import *
MIGRATION_MODULES = {"occupations": None}
"""
MORE = "de,it,pt,nl,pl,cs,ro,hu,el,sv,da,fi,tr,uk,he,hi,ja,ko"


def queries_of(profile):
    with CaptureQueriesContext(connection) as queries:
        publish(profile)
    return len(queries)


def test_publishing_costs_the_same_with_ten_and_with_three_hundred_rows():
    few, many = full_profile("us", "1"), full_profile("ca", "2")
    StatementFactory.create_batch(300, profile=many)
    publish(few)
    publish(many)

    assert queries_of(few) == queries_of(many)


def test_publishing_costs_a_bounded_number_of_queries():
    profile = full_profile()
    publish(profile)

    assert queries_of(profile) <= 66


@pytest.mark.parametrize("languages", ["", MORE])
def test_publishing_costs_the_same_in_every_number_of_languages(languages, tmp_path):
    (tmp_path / "measured_settings.py").write_text(NO_MIGRATIONS)
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{tmp_path}/measured.sqlite3",
        "DJANGO_SETTINGS_MODULE": "measured_settings",
        "EXTRA_LANGUAGES": languages,
        "PYTHONPATH": f"{tmp_path}{os.pathsep}{settings.BASE_DIR}",
    }

    done = subprocess.run(
        [sys.executable, "-c", MEASURE],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    offered, pages, queries = json.loads(done.stdout)
    assert offered == pages == (24 if languages else 6)
    assert queries == queries_of(full_profile())
