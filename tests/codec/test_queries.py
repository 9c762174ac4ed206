"""What reading and writing cost does not grow with rows or profiles."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from occupations.codec.files import dump_content, load_content
from occupations.codec.read import read_profiles
from occupations.codec.sections import SECTIONS
from occupations.codec.write import write_profile
from occupations.models import OccupationProfile, Statement
from tests.factories import StatementFactory, full_profile

pytestmark = pytest.mark.django_db

# One for the profiles, one for each section.
READING = 1 + len(SECTIONS)


def queries_of(function, *arguments):
    with CaptureQueriesContext(connection) as queries:
        function(*arguments)
    return len(queries)


@pytest.mark.parametrize("rows", [0, 300])
def test_reading_costs_a_query_for_each_section(rows, django_assert_num_queries):
    profile = full_profile()
    StatementFactory.create_batch(rows, profile=profile)

    with django_assert_num_queries(READING):
        read_profiles([profile.pk])


def test_reading_many_profiles_costs_no_more(django_assert_num_queries):
    for number in range(3):
        full_profile(country=("us", "ca", "gb")[number])

    profile_ids = list(OccupationProfile.objects.values_list("pk", flat=True))

    with django_assert_num_queries(READING):
        read_profiles(profile_ids)


def test_writing_what_is_there_costs_the_same_with_many_rows():
    profile = full_profile()
    few = queries_of(write_profile, read_profiles([profile.pk])[profile.pk])
    StatementFactory.create_batch(300, profile=profile)
    content = read_profiles([profile.pk])[profile.pk]
    write_profile(content)

    assert queries_of(write_profile, content) == few


def test_writing_many_changed_rows_takes_no_query_for_each():
    profile = full_profile()
    StatementFactory.create_batch(300, profile=profile)
    content = read_profiles([profile.pk])[profile.pk]
    Statement.objects.update(text_en="old")

    # SQLite takes some tens of rows at a time.
    assert queries_of(write_profile, content) < 150


def test_loading_an_unchanged_folder_costs_the_same_with_many_rows(tmp_path):
    profile = full_profile()
    list(dump_content(tmp_path / "few"))
    StatementFactory.create_batch(300, profile=profile)
    list(dump_content(tmp_path / "many"))
    load_content(tmp_path / "many")
    many = queries_of(load_content, tmp_path / "many")
    load_content(tmp_path / "few")

    assert queries_of(load_content, tmp_path / "few") == many
