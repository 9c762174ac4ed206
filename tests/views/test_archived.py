"""The addresses and the code of an archived profile lead to the one that stands in for it, or say that it is gone."""

import pytest

from occupations.publishing import publish
from occupations.workflow import archive, reopen
from tests.factories import EditorFactory, full_profile, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def surveyor():
    profile = published(full_profile())
    profile.slug = "surveyor-of-land"
    profile.save()
    publish(profile)
    return profile


@pytest.mark.parametrize("address", ["surveyor-of-land", "land-surveyor", "17-1022"])
def test_every_address_leads_to_the_stand_in(client, surveyor, address):
    other = published(full_profile("ca", "21203"))
    archive(surveyor, EditorFactory(), leads_to=other)

    page = client.get(f"/fr/us/{address}/")
    api = client.get(f"/api/v1/profiles/us/{address}/?lang=fr")

    assert (page.status_code, page.url) == (301, "/fr/ca/land-surveyor/")
    assert (api.status_code, api.url) == (301, "/api/v1/profiles/ca/land-surveyor/?lang=fr")


@pytest.mark.parametrize("address", ["surveyor-of-land", "land-surveyor", "17-1022"])
def test_without_a_stand_in_it_is_gone_and_the_page_helps(client, surveyor, address):
    published(full_profile("ca", "21203"))
    archive(surveyor, EditorFactory())

    page = client.get(f"/en/us/{address}/")
    api = client.get(f"/api/v1/profiles/us/{address}/")

    said = page.content.decode()
    assert (page.status_code, api.status_code) == (410, 410)
    assert "This page was taken away" in said
    assert 'href="/en/occupations/"' in said
    assert 'action="/en/codes/"' in said
    assert "noindex" in said
    assert page["Cache-Control"] == api["Cache-Control"] == "public, max-age=0, s-maxage=60"
    assert api.json() == {"detail": "What was at this address was taken away."}


def test_the_page_that_is_gone_names_the_occupation_in_other_countries(client, surveyor):
    published(full_profile("ca", "21203"))
    archive(surveyor, EditorFactory())

    assert "/en/ca/land-surveyor/" in client.get("/en/us/land-surveyor/").content.decode()


def test_a_stand_in_that_is_no_longer_public_is_gone_too(client, surveyor):
    other = published(full_profile("ca", "21203"))
    editor = EditorFactory()
    archive(surveyor, editor, leads_to=other)
    archive(other, editor)

    assert client.get("/en/us/land-surveyor/").status_code == 410


def test_a_reopened_profile_has_its_addresses_again(client, surveyor):
    editor = EditorFactory()
    archive(surveyor, editor, leads_to=published(full_profile("ca", "21203")))
    reopen(surveyor, editor)
    waiting = client.get("/en/us/land-surveyor/").status_code
    publish(surveyor)

    assert waiting == 404
    assert client.get("/en/us/land-surveyor/").url == "/en/us/surveyor-of-land/"
    assert client.get("/en/us/surveyor-of-land/").status_code == 200


def test_what_is_gone_costs_few_queries(client, surveyor, django_assert_max_num_queries):
    archive(surveyor, EditorFactory())

    with django_assert_max_num_queries(6):
        client.get("/en/us/land-surveyor/")
