"""Nothing that is not published can be had."""

import pytest

from occupations.models import Statement
from occupations.publishing import unpublish
from tests.factories import AdjacentCareerFactory, ProfileFactory, published

EVERYTHING = [
    "/api/v1/profiles/?lang=*&page_size=100",
    "/api/v1/occupations/?lang=*",
    "/api/v1/codes/?lang=*&page_size=100",
    "/api/v1/codes/usoc-2020/17-1022/?lang=*",
    "/api/v1/countries/?lang=*",
    "/api/v1/visas/?lang=*",
    "/api/v1/rating-dimensions/?lang=*",
    "/api/v1/data-sources/?lang=*&page_size=100",
    "/api/v1/profiles/us/17-1022/?lang=*",
]


@pytest.mark.parametrize("path", EVERYTHING)
def test_a_working_copy_is_seen_nowhere(client, surveyor, path):
    surveyor.summary_en = "Secret sentence"
    surveyor.save()
    Statement.objects.filter(profile=surveyor).rewrite(mode=False).update(text_en="Secret sentence")
    ProfileFactory(occupation__slug="secret", occupation__name_en="Secret occupation", slug="secret")

    answer = client.get(path).content.decode()

    assert "ecret" not in answer


def test_a_profile_that_was_never_published_is_not_there(client, surveyor):
    assert client.get("/api/v1/profiles/us/17-1022-2/").status_code == 404
    assert client.get("/api/v1/profiles/us/land-surveyor-planner/").status_code == 404
    assert client.get("/api/v1/occupations/planner/").status_code == 404


def test_a_profile_that_was_taken_back_is_not_there(client, get, surveyor):
    unpublish(surveyor)

    assert client.get("/api/v1/profiles/us/17-1022/").status_code == 404
    assert client.get("/api/v1/profiles/us/land-surveyor/").status_code == 404
    assert get("/api/v1/profiles/")["count"] == 0


def test_an_adjacent_career_without_a_page_has_no_slug(get, surveyor):
    draft = ProfileFactory(occupation__slug="draft", slug="draft", code__code="99")
    AdjacentCareerFactory(profile=surveyor, target=draft)
    published(surveyor)

    answer = get("/api/v1/profiles/us/17-1022/?lang=en")

    assert [career.get("slug") for career in answer["adjacent"]] == [None, None]
