"""The entries of the search, kept by publishing."""

import pytest
from django.db import connection

from occupations.models import CodeTitle, SearchEntry, SearchTerm
from occupations.publishing import rebuild_pages, unpublish
from occupations.search import find
from tests.factories import DataSourceFactory, ProfileFactory, full_profile, published

pytestmark = pytest.mark.django_db


def test_rebuilding_indexes_what_has_no_entry():
    surveyor = published(full_profile())
    SearchEntry.objects.all().delete()
    assert not find("surveyor", "en").profiles

    assert rebuild_pages() == 0
    assert find("surveyor", "en").profiles == [surveyor.pk]


def test_rebuilding_takes_over_titles_that_were_imported_since():
    surveyor = published(ProfileFactory(title_en="Surveyor"))
    CodeTitle.objects.create(
        code=surveyor.code, language="fr", text="Géomètre", kind="alternate", source=DataSourceFactory()
    )
    assert not find("geometre", "en").profiles

    rebuild_pages()

    assert find("geometre", "en").profiles == [surveyor.pk]
    assert find("geomettre", "en").corrected == "géomètre"


def test_what_has_not_changed_is_not_written_again():
    published(full_profile())
    SearchEntry.objects.update(names=[])

    rebuild_pages()

    assert SearchEntry.objects.get().names == []


def test_the_best_standing_has_the_lowest_key():
    planner, surveyor = published(ProfileFactory()), published(full_profile())

    assert [entry.profile_id for entry in SearchEntry.objects.all()] == [surveyor.pk, planner.pk]
    assert [entry.pk & 0xFFFFFFFF for entry in SearchEntry.objects.all()] == [surveyor.pk, planner.pk]


def test_words_of_titles_are_noted_once():
    for title in ("Land surveyor", "Sea surveyors", "Surveyor of the sea"):
        published(ProfileFactory(title_en=title))

    words = SearchTerm.objects.filter(language="en").values_list("word", flat=True)
    assert {"land", "surveyor", "surveyors"} <= set(words)
    assert "sea" not in words


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps its index itself")
def test_the_index_of_sqlite_stays_right():
    surveyor, other = published(full_profile()), published(ProfileFactory())
    surveyor.title_en = "Geodesist"
    surveyor.save()
    published(surveyor)
    unpublish(other)
    SearchEntry.objects.update(tokens="tgeodesist")

    with connection.cursor() as cursor:
        # Raises an error where the index and the table differ.
        cursor.execute(
            "INSERT INTO occupations_searchindex (occupations_searchindex, rank) VALUES ('integrity-check', 1)"
        )
        cursor.execute(
            "SELECT count(*) FROM occupations_searchindex WHERE occupations_searchindex MATCH 'tgeodesist'"
        )
        assert cursor.fetchone() == (1,)
