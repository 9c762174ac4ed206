"""The sitemap and robots.txt."""

from xml.etree import ElementTree as ET

import pytest
from django.conf import settings

from occupations.views import sitemap as sitemap_view
from tests.factories import CountryFactory, ProfileFactory, published

SITE = settings.SITE_URL
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def parse(response):
    return ET.fromstring(response.content)  # noqa: S314 - our own answer


def locations(response):
    return [element.text for element in parse(response).iterfind(".//s:loc", NAMES)]


def test_the_index_names_a_sitemap_for_each_language(client, surveyor):
    response = client.get("/sitemap.xml")
    assert response.headers["Content-Type"] == "application/xml; charset=utf-8"
    assert locations(response) == [
        f"{SITE}/sitemap-{language}.xml" for language in ("en", "es", "fr", "zh-hans", "zh-hant", "ar")
    ]


def test_a_sitemap_names_only_pages_that_are_translated(client, surveyor):
    assert f"{SITE}/es/us/land-surveyor/" in locations(client.get("/sitemap-es.xml"))
    assert not [url for url in locations(client.get("/sitemap-fr.xml")) if "land-surveyor" in url]


def test_an_entry_has_its_date_and_its_versions(client, surveyor):
    [entry] = [
        url
        for url in parse(client.get("/sitemap-en.xml")).iterfind("s:url", NAMES)
        if url.findtext("s:loc", namespaces=NAMES).endswith("/us/land-surveyor/")
    ]
    links = {link.get("hreflang"): link.get("href") for link in entry.iterfind("x:link", NAMES)}
    published_at = surveyor.pages.get(language="en").published_at
    assert entry.findtext("s:lastmod", namespaces=NAMES).startswith(f"{published_at:%Y-%m-%dT%H:%M:%S}")
    assert links == {
        "en": f"{SITE}/en/us/land-surveyor/",
        "es": f"{SITE}/es/us/land-surveyor/",
        "x-default": f"{SITE}/en/us/land-surveyor/",
    }


def test_the_plain_pages_are_in_it(client, db):
    assert locations(client.get("/sitemap-ar.xml")) == [
        f"{SITE}/ar/",
        f"{SITE}/ar/occupations/",
        f"{SITE}/ar/methodology/",
        f"{SITE}/ar/graph/",
        f"{SITE}/ar/way/",
        f"{SITE}/ar/weights/",
        f"{SITE}/ar/fields/",
        f"{SITE}/ar/visas/",
        f"{SITE}/ar/sources/",
    ]


def test_fields_maps_visas_and_sources_are_in_it_once(client, surveyor, canadian):
    urls = locations(client.get("/sitemap-fr.xml"))
    for path in (
        "fields/land-and-building/",
        "graph/ca/",
        "graph/us/",
        "visas/ca/",
        "visas/us/",
        "sources/wages/",
    ):
        assert urls.count(f"{SITE}/fr/{path}") == 1


def test_a_long_sitemap_comes_in_parts(client, db, monkeypatch):
    monkeypatch.setattr(sitemap_view, "PART_SIZE", 2)
    for _number in range(3):
        published(ProfileFactory(country=CountryFactory(code="us")))
    parts = [url for url in locations(client.get("/sitemap.xml")) if "-en." in url]
    assert parts == [f"{SITE}/sitemap-en.xml", f"{SITE}/sitemap-en.2.xml"]
    first = locations(client.get("/sitemap-en.xml"))
    assert len([url for url in first if "/en/us/" in url]) == 2
    assert len(locations(client.get("/sitemap-en.2.xml"))) == 1


@pytest.mark.parametrize(
    "path", ["/sitemap-xx.xml", "/sitemap-occupations-xx.xml", "/sitemap-en.0.xml", "/sitemap-en.2.xml"]
)
def test_there_is_no_other_sitemap(client, db, path):
    assert client.get(path).status_code == 404


def test_an_occupation_of_several_countries_is_in_a_sitemap_of_its_own(client, canadian):
    published(ProfileFactory(country=CountryFactory(code="us"), occupation__slug="alone"))
    assert f"{SITE}/sitemap-occupations-en.xml" in locations(client.get("/sitemap.xml"))
    assert locations(client.get("/sitemap-occupations-en.xml")) == [f"{SITE}/en/occupations/land-surveyor/"]
    # Two of its profiles are written in English, one in Spanish, none in French.
    assert locations(client.get("/sitemap-occupations-es.xml")) == [f"{SITE}/es/occupations/land-surveyor/"]
    assert locations(client.get("/sitemap-occupations-fr.xml")) == []


def test_robots_are_kept_from_the_admin_and_led_to_the_sitemap(client):
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "Disallow: /admin/" in response.content.decode()
    assert f"Sitemap: {SITE}/sitemap.xml" in response.content.decode()
