"""Publishers take turns: two at once would each build pages that miss the other's."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from occupations.publishing import delete, publish, rebuild_pages, unpublish

pytestmark = pytest.mark.django_db


def rebuild(_profile):
    rebuild_pages()


@pytest.mark.parametrize("function", [publish, unpublish, delete, rebuild])
def test_nothing_is_written_before_it_is_our_turn(american, function):
    publish(american)

    with CaptureQueriesContext(connection) as queries:
        function(american)

    inside = [query["sql"] for query in queries][1 if function is rebuild else 0 :]
    first = next(sql for sql in inside if "SAVEPOINT" not in sql)
    assert 'FROM "occupations_country"' in first
    assert first.endswith("FOR NO KEY UPDATE") == connection.features.has_select_for_update
