"""The sheet for an adviser: as a page, and as PDF."""

import pytest

from occupations.models import OccupationProfile
from occupations.publishing import publish
from occupations.sheet.pdf import NoPdf
from occupations.views import sheet as view
from tests.factories import StatementFactory
from tests.views.reading import read

PAGE = "/en/us/land-surveyor/sheet/"
SPANISH = "/es/us/land-surveyor/sheet/"
PDF = "/en/us/land-surveyor/sheet.pdf"


@pytest.fixture
def surveyor(one_surveyor, db):
    return OccupationProfile.objects.get(pk=one_surveyor.pk)


@pytest.fixture
def made(monkeypatch):
    """Pages that were made into PDF, without making them."""
    pages = []

    def make(html):
        pages.append(html)
        return b"%PDF-1.7 made"

    monkeypatch.setattr(view, "make_pdf", make)
    return pages


def lines(response):
    """Return the texts of all lines of the sheet, the reader's and the English."""
    page = read(response)
    return [element.text.strip() for element in page.find("p")]


def test_the_readers_language_stands_beside_english(client, surveyor):
    texts = lines(client.get(SPANISH))
    assert texts.index("Bachelor's degree (es)") < texts.index("Bachelor's degree")


@pytest.mark.parametrize("language", ["en", "fr", "zh-hans", "zh-hant", "ar"])
def test_english_and_what_fell_back_to_it_are_printed_once(client, surveyor, language):
    assert lines(client.get(f"/{language}/us/land-surveyor/sheet/")).count("Bachelor's degree") == 1


def test_it_has_the_code_the_sources_and_its_address(client, surveyor):
    text = " ".join(read(client.get(PAGE)).find("article")[0].text.split())
    assert "Occupation code: 17-1022 (USOC 2020)" in text
    assert "Statistics Office" in text
    assert text.endswith("/en/us/land-surveyor/")
    assert "Published on" in text


def test_it_is_kept_from_search_engines(client, surveyor):
    page = read(client.get(PAGE))
    assert page.find("meta", name="robots")[0].attributes["content"] == "noindex, follow"
    assert page.find("link", rel="canonical")[0].attributes["href"].endswith("/en/us/land-surveyor/")


def test_the_pdf_is_made_once_and_kept(client, surveyor, made):
    first, second = client.get(PDF), client.get(PDF)
    assert first.content == second.content == b"%PDF-1.7 made"
    assert first.headers["Content-Type"] == "application/pdf"
    assert first.headers["Content-Disposition"] == 'inline; filename="us-land-surveyor-en.pdf"'
    assert first.headers["X-Robots-Tag"] == "noindex"
    assert len(made) == 1
    assert client.get(PDF, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


def test_the_pdf_names_nothing_to_load(client, surveyor, made):
    client.get("/ar/us/land-surveyor/sheet.pdf")
    [html] = made
    assert '<html lang="ar" dir="rtl">' in html
    assert "<link" not in html
    assert "src=" not in html
    assert "url(" not in html


def test_where_no_pdf_can_be_made_the_page_to_print_is_shown(client, surveyor, monkeypatch):
    def make(html):
        raise NoPdf

    monkeypatch.setattr(view, "make_pdf", make)
    response = client.get(PDF)
    assert (response.status_code, response.headers["Location"]) == (302, PAGE)
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("offered", [True, False])
def test_a_pdf_is_linked_only_where_one_can_be_made(client, surveyor, monkeypatch, offered):
    monkeypatch.setattr(view, "can_make_pdf", lambda: offered)
    assert bool(read(client.get(PAGE)).find("a", href=PDF)) == offered


def test_crawlers_are_kept_from_having_pdfs_made(client, surveyor):
    assert "Disallow: /*/sheet.pdf" in client.get("/robots.txt").content.decode()


@pytest.mark.parametrize("last", ["sheet/", "sheet.pdf"])
def test_older_addresses_and_the_code_lead_to_it(client, surveyor, last):
    assert client.get(f"/en/us/17-1022/{last}").headers["Location"] == f"/en/us/land-surveyor/{last}"
    OccupationProfile.objects.filter(pk=surveyor.pk).update(slug="surveyor")
    publish(surveyor)
    response = client.get(f"/en/us/land-surveyor/{last}")
    assert (response.status_code, response.headers["Location"]) == (301, f"/en/us/surveyor/{last}")


@pytest.mark.parametrize(
    "path", ["/xx/us/land-surveyor/sheet/", "/en/us/nothing/sheet/", "/en/us/nothing/sheet.pdf"]
)
def test_what_does_not_exist_is_not_found(client, surveyor, path):
    assert client.get(path).status_code == 404


def test_both_languages_cost_two_queries_however_many_rows(client, surveyor, django_assert_num_queries):
    StatementFactory.create_batch(50, profile=surveyor, section="requirement")
    publish(surveyor)
    with django_assert_num_queries(2):
        assert client.get(SPANISH).status_code == 200
    with django_assert_num_queries(1):
        assert client.get(SPANISH).status_code == 200
