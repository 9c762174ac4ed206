"""The site's own content, public: loaded once in each process of the tests, and put back row by row after that.

Each browser test leaves an empty database behind, and loading and publishing takes longer than most of them.
"""

from functools import cache
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction

CONTENT = settings.BASE_DIR / "occupations" / "content"
kept: dict[str, tuple[str, list[Any]]] = {}


def bring_content() -> None:
    """Fill the empty database with the profiles that the project comes with, two of them published."""
    if kept:
        _put_back()
    else:
        call_command("load_content", str(CONTENT), verbosity=0)
        call_command("publish", "us/29-2011", "ca/32120", verbosity=0)
        _keep()


def _keep() -> None:
    with connection.cursor() as cursor:
        for model in _models():
            table = connection.ops.quote_name(model._meta.db_table)
            # Not *: PostgreSQL computes a column of its own for the search, and lets nobody write it.
            names = [connection.ops.quote_name(field.column) for field in model._meta.concrete_fields]
            columns, marks = ", ".join(names), ", ".join("%s" for _name in names)
            cursor.execute(f"SELECT {columns} FROM {table}")  # noqa: S608 - names of our own
            kept[model._meta.db_table] = (
                f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608 - names of our own
                cursor.fetchall(),
            )


def _put_back() -> None:
    # Foreign keys are held against each other at the end of the transaction.
    with transaction.atomic(), connection.cursor() as cursor:
        for insert, rows in kept.values():
            if rows:
                cursor.executemany(insert, rows)
        for statement in connection.ops.sequence_reset_sql(no_style(), list(_models())):
            cursor.execute(statement)


@cache
def _models() -> tuple[Any, ...]:
    return tuple(apps.get_app_config("occupations").get_models(include_auto_created=True))
