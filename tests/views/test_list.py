"""The list of occupations."""

import pytest

from occupations.models import PublishedPage
from occupations.views import counting, selection
from tests.factories import CountryFactory, ProfileFactory, published
from tests.factories.listed import listed
from tests.views.reading import read

LIST = "/en/occupations/"


def titles(response):
    links = read(response).find("a")
    return [link.text for link in links if link.attributes["href"].startswith(("/en/us/", "/en/ca/"))]


@pytest.fixture
def three(db):
    """Three pages in two countries: best overall first they are A, B, C."""
    figures = [("a", "us", 9, 3, 50_000, 2.5), ("b", "us", 8, 1, 70_000, None), ("c", "ca", 7, 2, None, 4)]
    for name, country, overall, risk, pay, growth in figures:
        profile = published(
            ProfileFactory(country=CountryFactory(code=country), slug=name, title_en=f"Title {name.upper()}")
        )
        listed(
            profile,
            overall=overall,
            standing=overall,
            ai_risk=risk,
            pay_usd=pay,
            growth=growth,
            growth_period="2024/2034" if growth else "",
            verdict="mixed" if name == "a" else "",
            education="university" if name == "b" else "",
            skilled_migration=name != "c",
            visa_residence=name == "c",
            visa_other=name == "b",
        )


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "ABC"),
        ("?sort=overall", "ABC"),
        ("?sort=pay", "BAC"),
        ("?sort=ai_risk", "BCA"),
        ("?sort=growth", "CAB"),
        ("?sort=title", "ABC"),
        ("?country=us", "AB"),
        ("?country=us&sort=pay", "BA"),
        ("?country=", "ABC"),
        ("?field=land-and-building", "ABC"),
        ("?verdict=mixed", "A"),
        ("?overall=8", "AB"),
        ("?pay=0", "AB"),
        ("?pay=75000", ""),
        ("?education=university", "B"),
        ("?migration=skilled", "AB"),
        ("?visa=residence", "C"),
        ("?visa=other", "B"),
        ("?migration=skilled&overall=8&sort=ai_risk", "BA"),
        ("?country=us&visa=other&sort=title", "B"),
        ("?after=us/a", "BC"),
        ("?after=us/b&sort=title", "C"),
        ("?before=ca/c", "ABC"),
        ("?page=1", "ABC"),
        ("?colour=red", "ABC"),
        ("?country=ca&country=us", "AB"),
    ],
)
def test_filter_and_order(client, three, query, expected):
    assert titles(client.get(LIST + query)) == [f"Title {letter}" for letter in expected]


@pytest.mark.parametrize(
    "query",
    ["?country=zz", "?sort=colour", "?page=first", "?field=%00", "?after=us/nobody", "?before=ca/%00"],
)
def test_what_cannot_be_understood_is_not_applied_and_said(client, three, query):
    response = client.get(LIST + query)
    assert len(titles(response)) == 3
    assert len(read(response).find("p", **{"class": "notice"})) == 1


def test_pages_lead_to_each_other_and_keep_what_was_chosen(client, three, monkeypatch):
    monkeypatch.setattr(selection, "PAGE_SIZE", 1)
    first = client.get(f"{LIST}?country=us&sort=title")
    [link] = read(first).find("a", rel="next")
    second = client.get(link.attributes["href"])
    [back] = read(second).find("a", rel="prev")

    assert link.attributes["href"] == "/en/occupations/?country=us&sort=title&after=us/a"
    assert read(second).find("a", hreflang="ar", href="/ar/occupations/?country=us&sort=title&after=us/a")
    assert (titles(first), titles(second)) == (["Title A"], ["Title B"])
    assert titles(client.get(back.attributes["href"])) == ["Title A"]
    assert "2–2 of 2 occupations" in read(second).find("h2", id="count")[0].text


@pytest.mark.parametrize("page", ["2", "99", "999999999999999999999"])
def test_numbered_pages_of_former_times_lead_to_the_beginning(client, db, page):
    response = client.get(f"{LIST}?page={page}&sort=pay")
    assert response.status_code == 301
    assert response.headers["Location"] == "/en/occupations/?sort=pay"


def test_each_choice_says_how_many_it_has(client, three):
    page = read(client.get(f"{LIST}?country=us&verdict=mixed"))
    assert [option.text for option in page.find("option") if "(" in option.text] == [
        "Canada (0)",
        "United States (1)",
        "Land and building (1)",
    ]
    numbers = {name.attributes["id"]: name.text for name in page.find("small") if name.attributes.get("id")}
    assert numbers["n-verdict-mixed"] == "1"
    assert numbers["n-overall-8"] == "1"
    assert numbers["n-education-university"] == "0"


def test_more_than_are_counted_are_the_least_that_there_are(client, three, monkeypatch):
    monkeypatch.setattr(counting, "COUNTED_UP_TO", 1)
    page = read(client.get(f"{LIST}?migration=skilled&overall=5"))
    assert page.find("h2", id="count")[0].text.strip() == "1+ occupation"
    assert page.find("small", id="n-visa-residence")[0].text == ""


def test_what_was_chosen_can_be_taken_off(client, three):
    page = read(client.get(f"{LIST}?country=us&verdict=mixed&pay=0&sort=pay"))
    links = {link.attributes["href"] for link in page.find("a", rel="nofollow")}
    assert links == {
        "/en/occupations/?verdict=mixed&pay=0&sort=pay",
        "/en/occupations/?country=us&pay=0&sort=pay",
        "/en/occupations/?country=us&verdict=mixed&sort=pay",
    }
    assert page.find("a", **{"class": "all"}, href="/en/occupations/?sort=pay")


def test_where_nothing_has_it_all_there_is_a_way_out(client, three):
    page = read(client.get(f"{LIST}?verdict=mixed&visa=residence"))
    assert page.find("a", href="/en/codes/")
    assert len(page.find("a", href="/en/occupations/")) > 1


@pytest.mark.parametrize(
    ("query", "robots", "canonical"),
    [
        ("", [], ""),
        ("?country=us", [], "?country=us"),
        ("?country=us&sort=pay", ["noindex, follow"], "?country=us"),
        ("?verdict=mixed", ["noindex, follow"], ""),
        ("?after=us/a", ["noindex, follow"], ""),
    ],
)
def test_search_engines_are_led_to_the_plain_list(client, three, query, robots, canonical):
    page = read(client.get(LIST + query))
    assert [tag.attributes["content"] for tag in page.find("meta", name="robots")] == robots
    assert page.find("link", rel="canonical", href=f"http://127.0.0.1:8000/en/occupations/{canonical}")


def test_a_card_says_the_growth_with_its_period_where_it_decides(client, three):
    assert "2034" in client.get(f"{LIST}?sort=growth").content.decode()
    assert "2034" not in client.get(LIST).content.decode()


def test_an_empty_list_says_so(client, db):
    response = client.get(LIST)
    assert response.status_code == 200
    assert len(read(response).find("p", **{"class": "notice"})) == 1


def test_a_card_that_changes_changes_the_list(client, three):
    before = client.get(LIST).headers["ETag"]
    [page] = PublishedPage.objects.filter(language="en", slug="a")
    page.card["title"] = "Another title"
    page.save()

    response = client.get(LIST)

    assert response.headers["ETag"] != before
    assert "Another title" in response.content.decode()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_long_definition_does_not_fill_the_list(client, db, language):
    published(ProfileFactory(country=CountryFactory(code="us"), summary_en="Measures. " * 100))
    page = client.get(f"/{language}/occupations/").content.decode()
    assert page.count("Measures.") == 24
    assert "Measures.…</" in page


def test_what_a_reader_marks_on_the_list_is_compared_without_a_script(client, three):
    page = read(client.get(f"{LIST}?w_income=5"))
    [form] = [one for one in page.find("form") if one.attributes.get("id") == "side-by-side"]
    marked = [box.attributes for box in page.find("input") if box.attributes.get("name") == "p"]

    assert form.attributes["action"] == "/en/compare/"
    assert [box["value"] for box in marked] == ["us/a", "us/b", "ca/c"]
    assert {box["form"] for box in marked} == {"side-by-side"}


def test_a_card_shows_the_pay_that_the_list_is_sorted_by(client, three):
    page = PublishedPage.objects.get(language="en", slug="a")
    page.card["pay"] = {"median": 72_630, "low": 50_000, "high": 90_000}
    page.save(update_fields=["card"])
    listing = client.get(LIST).content.decode()

    assert "$72,630" in listing
    assert "$50,000" not in listing.partition('class="cards"')[2]
