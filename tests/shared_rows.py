"""Rows that all tests of a module look at and none needs for itself: made once, and gone after the module.

Only for modules in which every test uses them: a test that expects an empty database would find them there too.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction


@contextmanager
def shared_rows(django_db_blocker) -> Iterator[None]:
    """Make rows in a transaction around those of the tests, and take it back at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
