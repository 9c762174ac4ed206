"""Publishers take turns: two at once would each build pages that miss the other's."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from occupations.publishing import delete, publish, publish_all, rebuild_pages, unpublish

pytestmark = pytest.mark.django_db


def rebuild(_profile):
    rebuild_pages()


def publish_many(profile):
    profile.faq_rows.all().delete()
    publish_all([profile])


@pytest.mark.parametrize("function", [publish, unpublish, delete, rebuild, publish_many])
def test_nothing_is_written_before_it_is_our_turn(american, function):
    publish(american)

    with CaptureQueriesContext(connection) as queries:
        function(american)

    begins = next(number for number, query in enumerate(queries) if "SAVEPOINT" in query["sql"])
    first = queries[begins + 1]["sql"]
    assert 'FROM "occupations_country"' in first
    assert first.endswith("FOR NO KEY UPDATE") == connection.features.has_select_for_update
