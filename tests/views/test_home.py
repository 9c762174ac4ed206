"""The home page."""

from occupations.publishing import publish
from tests.factories import RatingFactory
from tests.views.conftest import PROFILE
from tests.views.reading import read


def test_home_leads_to_each_country_and_to_an_example_whose_ratings_it_draws(client, canadian, surveyor):
    RatingFactory(profile=surveyor)
    publish(surveyor)
    page = read(client.get("/en/"))
    assert page.find("a", href="/en/occupations/?country=us")
    assert page.find("a", href="/en/occupations/?country=ca")
    assert page.find("a", href=PROFILE)


def test_home_needs_no_content(client, db):
    assert client.get("/en/").status_code == 200


def test_home_shows_a_new_profile_at_once(client, surveyor):
    before = client.get("/en/")
    surveyor.pages.filter(language="en").update(content_hash="0" * 64)
    assert client.get("/en/").headers["ETag"] != before.headers["ETag"]


def test_another_language_is_another_page(client, surveyor):
    tags = {client.get(f"/{language}/").headers["ETag"] for language in ("en", "es", "ar")}
    assert len(tags) == 3
