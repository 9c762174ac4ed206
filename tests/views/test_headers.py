"""What an answer tells browsers and caches."""

import gzip

import brotli
import pytest
from django.core.cache import cache

from occupations.models import OccupationProfile, SalaryBand
from occupations.publishing import publish
from occupations.views import profile as profile_view
from tests.views.conftest import PROFILE

PAGES = [
    "/en/",
    "/en/occupations/",
    PROFILE,
    "/en/methodology/",
    "/en/codes/",
    "/en/codes/isco-08/2165/",
    "/sitemap.xml",
    "/sitemap-en.xml",
    "/robots.txt",
]


@pytest.fixture
def surveyor(one_surveyor, db):
    return OccupationProfile.objects.get(pk=one_surveyor.pk)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_may_be_kept_and_is_known_by_its_tag(client, surveyor, path):
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "public, max-age=0, s-maxage=60, stale-if-error=604800"
    assert response.headers["Vary"] == "Accept-Encoding"
    assert response.headers["ETag"].startswith('"')
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("template", ["{}", "W/{}", '"other", {}', "*"])
def test_who_has_the_page_is_not_sent_it_again(client, surveyor, path, template):
    tag = client.get(path).headers["ETag"]
    response = client.get(path, headers={"If-None-Match": template.format(tag)})
    assert (response.status_code, response.content) == (304, b"")
    assert response.headers["ETag"] == tag
    assert "Cache-Control" in response.headers
    assert "Vary" in response.headers


def test_another_tag_gets_the_page(client, surveyor):
    assert client.get(PROFILE, headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_304_renders_nothing(client, surveyor, monkeypatch):
    tag = client.get(PROFILE).headers["ETag"]
    cache.clear()
    monkeypatch.setattr(profile_view, "render_profile", None)
    assert client.get(PROFILE, headers={"If-None-Match": tag}).status_code == 304


def test_a_page_is_rendered_once(client, surveyor, monkeypatch):
    first = client.get(PROFILE)
    monkeypatch.setattr(profile_view, "render_profile", None)
    assert client.get(PROFILE).content == first.content


def test_publishing_changes_the_tag(client, surveyor):
    tag = client.get(PROFILE).headers["ETag"]
    SalaryBand.objects.filter(profile=surveyor).update(low=41_500)
    publish(surveyor)
    response = client.get(PROFILE, headers={"If-None-Match": tag})
    assert response.status_code == 200
    assert response.headers["ETag"] != tag


@pytest.mark.parametrize(("coding", "decompress"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_a_page_is_sent_compressed(client, surveyor, coding, decompress):
    plain = client.get(PROFILE)
    packed = client.get(PROFILE, headers={"Accept-Encoding": coding})
    assert packed.headers["Content-Encoding"] == coding
    assert packed.headers["Content-Length"] == str(len(packed.content))
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert decompress(packed.content) == plain.content


@pytest.mark.parametrize("path", PAGES)
def test_head_says_what_get_says(client, surveyor, path):
    got, head = client.get(path), client.head(path)
    assert head.status_code == 200
    assert head.content == b""
    assert dict(head.headers) == dict(got.headers)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_cannot_be_written(client, surveyor, path):
    response = client.post(path)
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD"


def test_the_page_tells_when_it_was_published(client, surveyor):
    published = surveyor.pages.get(language="en").published_at
    assert client.get(PROFILE).headers["Last-Modified"] == f"{published:%a, %d %b %Y %H:%M:%S} GMT"


def test_cookies_change_nothing(client, surveyor):
    client.cookies["sessionid"] = "somebody"
    client.cookies["django_language"] = "fr"
    response = client.get(PROFILE)
    assert response.headers["Content-Language"] == "en"
    assert "Cookie" not in response.headers["Vary"]
