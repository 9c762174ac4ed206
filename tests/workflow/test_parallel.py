"""Two runs of the command at the same time publish once, whichever database there is."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from occupations.models import Schedule
from occupations.publishing.working import stamp
from occupations.workflow import schedule
from tests.factories import EditorFactory, full_profile

pytestmark = pytest.mark.django_db(transaction=True)


def database_url(folder):
    """Return where other processes find this test's data; those of SQLite, which are in memory, are copied out."""
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(folder / "copy.sqlite3")) as copy:
            connection.connection.backup(copy)
        return f"sqlite:///{folder / 'copy.sqlite3'}"
    said = connection.settings_dict
    return (
        f"postgres://{said['USER']}:{said['PASSWORD']}@{said['HOST']}:{said['PORT'] or 5432}/{said['NAME']}"
    )


def test_two_runs_at_once_publish_once(tmp_path):
    profile = full_profile()
    stamp([profile])
    schedule(profile, EditorFactory(), timezone.now() + timedelta(hours=1))
    Schedule.objects.update(at=timezone.now() - timedelta(hours=1))
    environment = os.environ | {"DATABASE_URL": database_url(tmp_path), "DATA_DIR": str(tmp_path)}
    command = [sys.executable, "manage.py", "run_schedule"]

    runs = [
        subprocess.Popen(
            command,
            cwd=settings.BASE_DIR,
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for _number in range(3)
    ]
    said = [run.communicate(timeout=60)[0] for run in runs]

    assert sorted(said) == ["", "", "us/17-1022: published, as scheduled\n"]
