"""The home page."""

from occupations.publishing import publish
from tests.factories import ProfileFactory, RatingFactory, StatisticFactory
from tests.views.conftest import PROFILE
from tests.views.reading import read


def test_home_leads_to_each_country_and_to_an_example_whose_ratings_it_draws(client, canadian, surveyor):
    RatingFactory(profile=surveyor)
    publish(surveyor)
    page = read(client.get("/en/"))
    assert page.find("a", href="/en/occupations/?country=us")
    assert page.find("a", href="/en/occupations/?country=ca")
    assert page.find("a", href=PROFILE)


def test_home_leads_with_what_grows_fastest_and_what_ai_threatens_least(client, surveyor, canadian):
    growing = ProfileFactory(
        country=surveyor.country, slug="turbine-technician", title_en="Turbine technician"
    )
    StatisticFactory(
        profile=growing, measure="growth", unit="percent", value=49, place="US", period="2024/2034"
    )
    RatingFactory(profile=growing, dimension__slug="ai_risk", dimension__polarity="lower", score="1.5")
    publish(growing)

    page = read(client.get("/en/"))

    [fastest, safest] = [leaders.text.split() for leaders in page.find("ol", **{"class": "leaders"})]
    assert fastest[:5] == ["Turbine", "technician", "United", "States", "49%"]
    assert safest[4] == "1.5"
    assert page.find("a", href="/en/us/turbine-technician/")


def test_an_occupation_leads_once(client, surveyor, canadian):
    page = read(client.get("/en/"))
    for leaders in page.find("ol", **{"class": "leaders"}):
        assert leaders.text.count("Land surveyor") == 1


def test_the_tab_says_what_the_site_answers(client, db):
    [title] = read(client.get("/en/")).find("title")
    assert title.text == "AI Career Graph: What is your occupation worth in another country?"


def test_home_searches(client, surveyor):
    page = read(client.get("/en/"))
    assert page.find("form", action="/en/occupations/")
    assert page.find("input", name="q")
    assert [option.attributes["value"] for option in page.find("option")] == ["", "us"]


def test_home_needs_no_content(client, db):
    assert client.get("/en/").status_code == 200


def test_home_shows_a_new_profile_at_once(client, surveyor):
    before = client.get("/en/")
    surveyor.pages.filter(language="en").update(content_hash="0" * 64)
    assert client.get("/en/").headers["ETag"] != before.headers["ETag"]


def test_another_language_is_another_page(client, surveyor):
    tags = {client.get(f"/{language}/").headers["ETag"] for language in ("en", "es", "ar")}
    assert len(tags) == 3
