"""A profile whose AI verdict no editor has given."""

import pytest

from tests.factories import CitationFactory, ProfileFactory, RatingFactory, StatementFactory, published
from tests.views.conftest import PROFILE
from tests.views.reading import read


@pytest.fixture
def unjudged(db):
    """A public profile that says something of AI, but gives no verdict."""
    profile = ProfileFactory(country__code="us", slug="land-surveyor", ai_verdict="")
    CitationFactory(profile=profile)
    RatingFactory(profile=profile)
    StatementFactory(profile=profile, section="ai_augments")
    return published(profile)


def test_the_page_prints_no_verdict(client, unjudged):
    page = read(client.get(PROFILE))
    assert page.find("section", id="ai")
    assert not [element for element in page.elements if "verdict" in (element.attributes.get("class") or "")]


def test_the_list_prints_no_verdict(client, unjudged):
    html = client.get("/en/occupations/").content.decode()
    assert "Land surveyor" in html
    assert "<dt>AI verdict</dt>" not in html


@pytest.mark.parametrize("language", ["en", "es", "fr", "zh-hans", "zh-hant", "ar"])
def test_the_api_says_no_verdict(client, unjudged, language):
    profile = client.get(f"/api/v1/profiles/us/land-surveyor/?lang={language}").json()
    [card] = client.get(f"/api/v1/profiles/?lang={language}").json()["results"]
    assert profile["slug"] == card["slug"] == "land-surveyor"
    assert "verdict" not in profile
    assert "verdict" not in card


def test_no_verdict_is_none_of_the_verdicts(client, unjudged):
    for verdict in ("resilient", "mixed", "at_risk"):
        assert client.get(f"/api/v1/profiles/?verdict={verdict}").json()["results"] == []
