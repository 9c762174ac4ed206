"""A list longer than a page: 300 rows open and save within Django's own limit of posted fields."""

import pytest
from django.conf import settings

from occupations.admin.rows import ROWS_PER_PAGE
from occupations.models import Statement, Statistic
from tests.admin.forms import change_url, read_form, save
from tests.factories import ProfileFactory, StatementFactory, StatisticFactory

ROWS = 300


@pytest.fixture
def long_profile(db):
    profile = ProfileFactory()
    StatementFactory.create_batch(ROWS, profile=profile, section="tool")
    return profile


def test_the_limit_is_djangos_own():
    assert settings.DATA_UPLOAD_MAX_NUMBER_FIELDS == 1000


@pytest.mark.parametrize("number", [1, 3, 6])
def test_every_page_opens_and_saves(desk, long_profile, number):
    url = change_url(long_profile, "tool", "fr", page=number)
    first = (number - 1) * ROWS_PER_PAGE

    fields = read_form(desk.get(url))
    response = save(desk, url, **{"statement_rows-0-text_fr": "Mesure."})

    assert len(fields) <= 900
    assert response.url == url
    assert Statement.objects.order_by("position")[first].text_fr == "Mesure."
    assert Statement.objects.filter(text_fr="Mesure.").count() == 1
    assert Statement.objects.count() == ROWS


def test_pages_show_each_row_once(desk, long_profile):
    shown = [
        value
        for number in range(1, ROWS // ROWS_PER_PAGE + 1)
        for name, value in read_form(desk.get(change_url(long_profile, "tool", page=number))).items()
        if name.endswith("-id") and value
    ]

    assert sorted(map(int, shown)) == sorted(Statement.objects.values_list("pk", flat=True))


def test_a_page_beyond_the_last_is_the_last(desk, long_profile):
    fields = read_form(desk.get(change_url(long_profile, "tool", page=99)))

    last = Statement.objects.order_by("position").last()
    assert fields[f"statement_rows-{ROWS_PER_PAGE - 1}-id"] == str(last.pk)


def test_a_row_moves_to_another_page(desk, long_profile):
    row = Statement.objects.order_by("position")[ROWS_PER_PAGE]

    save(desk, change_url(long_profile, "tool", page=2), **{"statement_rows-0-rank": "1"})

    assert Statement.objects.order_by("position").first() == row


def test_the_longest_rows_stay_below_the_limit_with_every_new_row(desk):
    profile = ProfileFactory()
    for year in range(1900, 1900 + ROWS_PER_PAGE):
        StatisticFactory(profile=profile, period=str(year), citation=None)
    url = change_url(profile, "statistics", "fr")

    fields = read_form(desk.get(url))

    per_row = len([name for name in fields if name.startswith("statistic_rows-0-")]) + 1
    total = int(fields["statistic_rows-MAX_NUM_FORMS"])
    assert total * per_row <= 900
    assert save(desk, url).status_code == 302
    assert Statistic.objects.count() == ROWS_PER_PAGE
