"""Setting a benchmark up: Django on the database of an address, and databases that are dropped in the end."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["own_database", "set_up"]


def set_up(folder: str, url: str = "") -> None:
    """Set Django up on the database of an address; without one on that of DATABASE_URL, else one in the folder."""
    os.environ |= {
        "DATA_DIR": folder,
        "DATABASE_URL": url or os.environ.get("DATABASE_URL") or f"sqlite:///{folder}/db.sqlite3",
        "DJANGO_SETTINGS_MODULE": "careergraph.settings",
        "ALLOWED_HOSTS": "localhost,testserver",
        "LOG_LEVEL": "ERROR",
        "DEBUG": "0",
    }
    import django  # noqa: PLC0415 - the environment comes first

    django.setup()
    from django.conf import settings  # noqa: PLC0415

    # Names without a hash, so that nothing has to be collected, and nothing that looks for it.
    settings.MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"


@contextmanager
def own_database(name: str) -> Iterator[str]:
    """Set Django up on an empty database of this name, drop it in the end, and yield which product it is of.

    It is in a temporary folder, or on the PostgreSQL server of DATABASE_URL.
    """
    with tempfile.TemporaryDirectory() as folder:
        set_up(folder)
        from django.db import connection  # noqa: PLC0415

        in_a_file = connection.vendor == "sqlite"
        connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / name) if in_a_file else name
        before = connection.settings_dict["NAME"]
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            yield connection.vendor
        finally:
            connection.creation.destroy_test_db(before, verbosity=0)
