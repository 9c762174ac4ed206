"""Other sites find the card of a page, and another one when the page was published anew."""

import re

import pytest
from django.core.cache import cache

from occupations.models import SalaryBand
from occupations.publishing import publish, unpublish
from occupations.views import share as share_view
from tests.views.conftest import PROFILE


def card_of(client, path=PROFILE):
    html = client.get(path).content.decode()
    return re.search(r'property="og:image" content="http://[^/]+(/share/[^"]+\.png)"', html).group(1)


def test_a_page_names_its_card_with_size_and_words(client, surveyor):
    html = client.get(PROFILE).content.decode()
    assert '<meta property="og:image:width" content="1200">' in html
    assert '<meta property="og:image:height" content="630">' in html
    assert re.search(r'<meta property="og:image:alt" content="[^"]*Land surveyor', html)
    assert '<meta name="twitter:card" content="summary_large_image">' in html


@pytest.mark.parametrize("language", ["en", "zh-hant", "ar"])
def test_the_card_is_a_picture_that_may_be_kept(client, surveyor, language):
    response = client.get(card_of(client, f"/{language}{PROFILE[3:]}"))
    assert response.headers["Content-Type"] == "image/png"
    assert response.headers["Cache-Control"] == "public, max-age=86400"
    assert "Vary" not in response.headers
    assert response.content.startswith(b"\x89PNG")


def test_a_card_is_drawn_once_and_costs_few_queries(client, surveyor, monkeypatch, django_assert_num_queries):
    path = card_of(client)
    with django_assert_num_queries(2):
        first = client.get(path)
    monkeypatch.setattr(share_view, "draw_card", None)
    with django_assert_num_queries(1):
        assert client.get(path).content == first.content
    unchanged = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (unchanged.status_code, unchanged.content) == (304, b"")


def test_without_a_cache_it_is_drawn_each_time(client, surveyor, monkeypatch):
    path = card_of(client)

    def fail(*args):
        raise ConnectionError

    monkeypatch.setattr(cache, "get", fail)
    monkeypatch.setattr(cache, "set", fail)
    assert client.get(path).status_code == 200


def test_publishing_gives_the_card_another_address_and_the_old_one_leads_there(client, surveyor):
    before = card_of(client)
    SalaryBand.objects.filter(profile=surveyor).update(low=41_500)
    publish(surveyor)
    after = card_of(client)
    assert before != after
    response = client.get(before)
    assert (response.status_code, response.headers["Location"]) == (302, after)


@pytest.mark.parametrize("path", ["/share/en/us/nothing.0-1.png", "/share/xx/us/land-surveyor.0-1.png"])
def test_there_is_no_card_of_what_is_not_published(client, surveyor, path):
    assert client.get(path).status_code == 404


def test_a_page_that_was_taken_back_has_no_card(client, surveyor):
    path = card_of(client)
    unpublish(surveyor)
    assert client.get(path).status_code == 404
