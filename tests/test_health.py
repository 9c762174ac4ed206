"""Machines learn whether the process runs and whether it can serve."""

from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder


def test_healthz_asks_nothing_of_the_database(client):
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok")


def test_readyz_is_ok_when_everything_is_migrated(client, db):
    assert client.get("/readyz").status_code == 200


def test_readyz_is_503_while_a_migration_waits(client, db):
    MigrationRecorder(connection).migration_qs.filter(app="occupations").delete()

    response = client.get("/readyz")

    assert response.status_code == 503
    assert response.content == b"migrations are not applied"


def test_readyz_is_503_without_a_database(client, db, monkeypatch):
    def refuse(*_arguments):
        raise OperationalError

    monkeypatch.setattr("careergraph.health.MigrationExecutor", refuse)

    assert client.get("/readyz").status_code == 503
