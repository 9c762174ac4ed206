"""What the head of a page tells search engines and other sites."""

import json

import pytest
from django.conf import settings

from occupations.models import OccupationProfile, PublishedPage, Statement
from occupations.publishing import publish
from tests.views.conftest import PROFILE
from tests.views.reading import read

SITE = settings.SITE_URL


@pytest.fixture
def surveyor(one_surveyor, db):
    return OccupationProfile.objects.get(pk=one_surveyor.pk)


def links(page, rel):
    return [link.attributes["href"] for link in page.find("link", rel=rel)]


def hreflang(page):
    return {
        link.attributes["hreflang"]: link.attributes["href"]
        for link in page.find("link", rel="alternate")
        if "hreflang" in link.attributes
    }


def metadata(page, name):
    return [meta.attributes["content"] for meta in page.find("meta", name=name)]


def open_graph(page, name):
    return [meta.attributes["content"] for meta in page.find("meta", property=f"og:{name}")]


def structured_data(page):
    [script] = page.find("script", type="application/ld+json")
    return {node["@type"]: node for node in json.loads(script.text)["@graph"]}


def test_the_address_is_the_sites_own_whatever_host_was_asked(client, surveyor, settings):
    settings.ALLOWED_HOSTS = ["elsewhere.example"]
    page = read(client.get(PROFILE, headers={"Host": "elsewhere.example"}))
    assert links(page, "canonical") == [f"{SITE}/en/us/land-surveyor/"]


def test_translated_versions_are_named(client, surveyor):
    assert hreflang(read(client.get(PROFILE))) == {
        "en": f"{SITE}/en/us/land-surveyor/",
        "es": f"{SITE}/es/us/land-surveyor/",
        "x-default": f"{SITE}/en/us/land-surveyor/",
    }


def test_a_version_that_is_hardly_translated_is_kept_from_search_engines(client, surveyor):
    page = read(client.get("/fr/us/land-surveyor/"))
    assert metadata(page, "robots") == ["noindex"]
    assert links(page, "canonical") == [f"{SITE}/en/us/land-surveyor/"]
    assert hreflang(page) == {}


def test_a_translated_version_is_indexed_under_its_own_address(client, surveyor):
    page = read(client.get("/es/us/land-surveyor/"))
    assert metadata(page, "robots") == []
    assert links(page, "canonical") == [f"{SITE}/es/us/land-surveyor/"]


def test_title_and_description_are_the_pages_own(client, surveyor):
    page = read(client.get(PROFILE))
    title = page.find("title")[0]
    assert "Land surveyor" in title.text
    assert "United States" in title.text
    assert metadata(page, "description") == ["Measures land and draws its boundaries."]


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("en", "en_US"),
        ("es", "es_US"),
        ("fr", "fr_FR"),
        ("zh-hans", "zh_CN"),
        ("zh-hant", "zh_TW"),
        ("ar", "ar_EG"),
    ],
)
def test_open_graph_names_the_locale(client, surveyor, language, locale):
    page = read(client.get(f"/{language}/"))
    assert open_graph(page, "locale") == [locale]
    assert len(open_graph(page, "locale:alternate")) == 5
    assert open_graph(page, "url") == [f"{SITE}/{language}/"]


def test_the_occupation_is_described_as_schema_org_has_it(client, surveyor):
    data = structured_data(read(client.get("/es/us/land-surveyor/")))
    occupation = data["Occupation"]
    assert occupation["name"] == "Land surveyor (es)"
    assert occupation["occupationalCategory"]["codeValue"] == "17-1022"
    assert occupation["qualifications"] == ["Licence (es)"]
    assert data["WebPage"]["inLanguage"] == "es"
    assert [item["position"] for item in data["WebPage"]["breadcrumb"]["itemListElement"]] == [1, 2, 3]


def test_salary_bands_are_amounts_with_experience_and_no_percentiles(client, surveyor):
    response = client.get(PROFILE)
    [_median, salary] = structured_data(read(response))["Occupation"]["estimatedSalary"]
    assert salary == {
        "@type": "MonetaryAmount",
        "name": "Junior (0-3 years)",
        "currency": "USD",
        "value": {"@type": "QuantitativeValue", "minValue": 40_000, "maxValue": 55_000, "unitText": "YEAR"},
    }
    assert "percentile" not in json.dumps(salary)


def test_words_of_another_language_are_tagged(client, surveyor):
    occupation = structured_data(read(client.get("/ar/us/land-surveyor/")))["Occupation"]
    assert occupation["name"] == {"@language": "en", "@value": "Land surveyor"}


def test_no_text_can_end_the_script(client, surveyor):
    text = "</script><script>alert(1)</script>"
    Statement.objects.filter(profile=surveyor, section="responsibility").update(title_en=text)
    publish(surveyor)
    response = client.get(PROFILE)
    assert text.encode() not in response.content
    assert text in structured_data(read(response))["Occupation"]["responsibilities"]


@pytest.mark.parametrize(
    ("path", "canonical"),
    [
        ("/en/occupations/", "/en/occupations/"),
        ("/en/occupations/?country=us", "/en/occupations/?country=us"),
        ("/en/occupations/?country=us&sort=pay", "/en/occupations/?country=us"),
        ("/en/occupations/?utm_source=letter", "/en/occupations/"),
    ],
)
def test_orders_and_unknown_parameters_of_the_list_are_no_pages_of_their_own(
    client, surveyor, path, canonical
):
    assert links(read(client.get(path)), "canonical") == [SITE + canonical]


def test_the_links_between_versions_agree_with_what_is_indexed(client, surveyor):
    indexed = PublishedPage.objects.filter(profile=surveyor, is_indexed=True)
    languages = set(indexed.values_list("language", flat=True))
    assert set(hreflang(read(client.get(PROFILE)))) == {*languages, "x-default"}
