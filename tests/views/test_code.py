"""The passport of a code as a page, and what leads to profiles by their codes."""

import pytest

from occupations.models import CodeTitle
from tests.factories import DataSourceFactory
from tests.views.reading import read

PASSPORT = "/en/codes/noc-2021/32120/"


@pytest.fixture
def technologist(codes):
    """NOC 32120, published in Canada, with an older code, a foreign match and another title."""
    group = codes.code("noc-2021/3212", "Medical <technologists>")
    row = codes.code(
        "noc-2021/32120",
        "Medical laboratory technologists",
        title_fr="Technologues de laboratoires médicaux",
        definition_en="They test samples.\n\nThey report results.",
        parent=group,
    )
    codes.code("noc-2021/33101", "Medical laboratory assistants")
    codes.code("noc-2016/3211")
    codes.code("soc-2018/29-2011", "Medical & clinical technologists")
    codes.match("noc-2016/3211", "noc-2021/32120", "narrower")
    codes.match("noc-2021/32120", "soc-2018/29-2011", "narrower", "dais")
    codes.profile("noc-2021/32120", "technologist", "Laboratory technologist")
    return row


def headings(page):
    return [heading.attributes["id"] for heading in page.find("h2")]


def test_our_own_translations_are_said_not_to_be_official(client, codes, technologist):
    codes.title("noc-2021/32120", "zh-hant", "檢驗師", "common")

    main = read(client.get(PASSPORT)).find("main")[0].text

    assert "檢驗師" in main
    assert "They are not official." in main


def test_a_passport_has_a_section_for_all_that_is_known(client, technologist):
    CodeTitle.objects.create(
        code=technologist, language="ar", text="فني مختبر", kind="alternate", source=DataSourceFactory()
    )
    page = read(client.get(PASSPORT))

    assert page.find("h1")[0].text == "32120 Medical laboratory technologists"
    assert headings(page) == [
        "profiles",
        "titles",
        "definition",
        "groups",
        "matches",
        "older",
        "confused",
        "alternate",
        "sources",
    ]
    [profile] = page.find("a", href="/en/ca/technologist/")
    assert profile.text == "Laboratory technologist"
    assert (
        page.find("a", href="/en/codes/soc-2018/29-2011/")[0].text
        == "29-2011 Medical & clinical technologists"
    )
    assert page.find("a", href="/en/codes/noc-2016/3211/")
    assert page.find("a", href="/en/codes/noc-2021/3212/")[0].text == "3212 Medical <technologists>"
    assert page.find("a", href="/en/codes/noc-2021/33101/")
    assert page.find("span", lang="ar", dir="rtl")[0].text == "فني مختبر"
    assert [paragraph.text for paragraph in page.find("p") if paragraph.text.startswith("They")] == [
        "They test samples.",
        "They report results.",
    ]


def test_a_code_of_which_little_is_known_has_few_sections(client, codes):
    codes.code("isco-08/1111", "Legislators")
    page = read(client.get("/en/codes/isco-08/1111/"))

    assert headings(page) == ["profiles", "titles"]
    assert "No profile that this code leads to is published yet." in page.find("main")[0].text


def test_official_titles_stand_in_their_own_language(client, technologist):
    page = read(client.get("/ar/codes/noc-2021/32120/"))

    [heading] = page.find("h1")
    assert "Medical laboratory technologists" in heading.text
    assert page.find("span", lang="fr", dir="ltr")[0].text == "Technologues de laboratoires médicaux"
    assert page.find("p", lang="en", dir="ltr")[0].text == "They test samples."
    assert page.find("html", dir="rtl")


def test_an_old_code_says_what_replaced_its_edition(client, technologist):
    page = read(client.get("/en/codes/noc-2016/3211/"))

    assert "It was replaced by NOC 2021." in page.find("main")[0].text
    assert page.find("a", href="/en/ca/technologist/")


def test_more_titles_are_counted(client, technologist):
    CodeTitle.objects.bulk_create(
        CodeTitle(code=technologist, language="en", text=f"Title {number:02}", kind="example", source=source)
        for source in [DataSourceFactory()]
        for number in range(35)
    )
    text = read(client.get(PASSPORT)).find("main")[0].text

    assert "Title 29" in text
    assert "Title 30" not in text
    assert "and 5 more" in text


def test_passports_are_not_indexed_but_followed(client, technologist):
    for path in (PASSPORT, "/en/codes/"):
        [robots] = read(client.get(path)).find("meta", name="robots")
        assert robots.attributes["content"] == "noindex, follow"
    assert "/codes/" not in client.get("/sitemap-en.xml").content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/en/codes/noc-2021/99999/",
        "/en/codes/noc-1980/32120/",
        "/en/codes/noc-2021/",
        "/xx/codes/",
        "/xx/codes/noc-2021/32120/",
        "/en/codes/noc-2021/%00/",
    ],
)
def test_what_is_not_known_is_not_found(client, technologist, path):
    assert client.get(path).status_code == 404


def test_a_new_match_changes_the_page_at_once(client, technologist, codes):
    tag = client.get(PASSPORT).headers["ETag"]
    assert client.get(PASSPORT, headers={"If-None-Match": tag}).status_code == 304

    codes.code("isco-08/3212", "Laboratory technicians")
    codes.match("noc-2021/32120", "isco-08/3212", "broader")
    response = client.get(PASSPORT, headers={"If-None-Match": tag})

    assert response.status_code == 200
    assert read(response).find("a", href="/en/codes/isco-08/3212/")


def test_any_number_of_matches_costs_ten_queries(client, technologist, codes, django_assert_num_queries):
    for number in range(40):
        codes.code(f"soc-2018/11-{number:04}")
        codes.match("noc-2021/32120", f"soc-2018/11-{number:04}", "close")
    with django_assert_num_queries(10):
        assert client.get(PASSPORT).status_code == 200


@pytest.mark.parametrize("language", ["en", "es", "fr", "zh-hans", "zh-hant", "ar"])
def test_every_language_has_its_passport(client, technologist, language):
    for path in (f"/{language}/codes/noc-2021/32120/", f"/{language}/codes/?code=32120"):
        response = client.get(path)
        assert response.status_code == 200
        assert read(response).find("html", lang=language)
