"""The page of an occupation in a country."""

import pytest

from occupations.models import OccupationProfile, PublishedPage, SalaryBand
from occupations.publishing import publish, unpublish
from occupations.views import profile as view
from tests.views.conftest import PROFILE
from tests.views.reading import read

LANGUAGES = ["en", "es", "fr", "zh-hans", "zh-hant", "ar"]


@pytest.fixture
def surveyor(one_surveyor, db):
    return OccupationProfile.objects.get(pk=one_surveyor.pk)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_page(client, surveyor, language):
    response = client.get(f"/{language}/us/land-surveyor/")
    assert response.status_code == 200
    assert response.headers["Content-Language"] == language
    [html] = read(response).find("html")
    assert html.attributes == {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}


def test_a_text_in_another_language_says_so(client, surveyor):
    [heading] = read(client.get("/ar/us/land-surveyor/")).find("h1")
    assert heading.text == "Land surveyor"
    assert (heading.attributes["lang"], heading.attributes["dir"]) == ("en", "ltr")


def test_a_translated_text_needs_no_mark(client, surveyor):
    [heading] = read(client.get("/es/us/land-surveyor/")).find("h1")
    assert heading.text == "Land surveyor (es)"
    assert "lang" not in heading.attributes


def test_what_an_editor_saves_is_shown_once_it_is_published(client, surveyor):
    SalaryBand.objects.filter(profile=surveyor).update(low=41_500)
    before = client.get("/es/us/land-surveyor/").content.decode()
    publish(surveyor)
    after = client.get("/es/us/land-surveyor/").content.decode()
    assert "$41,500" not in before
    assert "$41,500" in after


def test_an_unpublished_page_is_gone(client, surveyor):
    unpublish(surveyor)
    assert client.get(PROFILE).status_code == 404


def test_the_address_with_the_code_leads_to_the_page(client, surveyor):
    response = client.get("/es/us/17-1022/")
    assert (response.status_code, response.headers["Location"]) == (301, "/es/us/land-surveyor/")


def test_an_older_address_leads_to_the_page(client, surveyor):
    OccupationProfile.objects.filter(pk=surveyor.pk).update(slug="surveyor")
    publish(surveyor)
    response = client.get(PROFILE)
    assert (response.status_code, response.headers["Location"]) == (301, "/en/us/surveyor/")


def test_an_older_address_of_what_is_gone_leads_nowhere(client, surveyor):
    OccupationProfile.objects.filter(pk=surveyor.pk).update(slug="surveyor")
    publish(surveyor)
    unpublish(surveyor)
    assert client.get(PROFILE).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/xx/us/land-surveyor/",
        "/en/zz/land-surveyor/",
        "/en/us/nothing/",
        "/en/us/%00/",
        "/en/us/land-surveyor%0a/",
        "/en/us/%E5%B7%A5/",
    ],
)
def test_what_does_not_exist_is_not_found(client, surveyor, path):
    assert client.get(path).status_code == 404


def test_a_reader_changes_the_country_and_stays_with_the_occupation(client, canadian):
    links = read(client.get("/es/us/land-surveyor/")).find("a", href="/es/ca/surveyor/")
    assert [link.text for link in links] == ["Canadá"]


def test_a_reader_changes_the_language_and_stays_on_the_page(client, surveyor):
    page = read(client.get(PROFILE))
    for language in LANGUAGES:
        assert page.find("a", href=f"/{language}/us/land-surveyor/", hreflang=language, lang=language)


def test_a_page_published_while_it_is_asked_for_is_shown_anew(client, surveyor, monkeypatch):
    answer = view.answer

    def publish_and_answer(*arguments, **named):
        monkeypatch.setattr(view, "answer", answer)
        SalaryBand.objects.filter(profile=surveyor).update(low=41_500)
        publish(surveyor)
        return answer(*arguments, **named)

    monkeypatch.setattr(view, "answer", publish_and_answer)
    assert "$41,500" in client.get(PROFILE).content.decode()


def test_a_document_may_name_what_this_version_does_not_know(client, surveyor):
    page = PublishedPage.objects.get(language="en", profile=surveyor)
    page.document = page.document.replace('"pay_median"', '"pay_in_kind"')
    page.save(update_fields=["document"])
    assert "pay_in_kind" in client.get(PROFILE).content.decode()
