"""What a visitor does on a phone in three languages and scripts, from the first word typed to a correction sent.

Changing weights, checking readiness and printing the sheet are in test_weights, test_readiness and test_sheet.
"""

import re

import pytest
from django.utils.translation import gettext, override
from playwright.sync_api import expect

from occupations.correcting import token
from occupations.models import Correction, OccupationProfile
from tests.browser.content import bring_content
from tests.factories import AdjacentCareerFactory, CountryFactory, ProfileFactory, StatisticFactory, published

PHONE = {"width": 390, "height": 844}
AMERICAN = "us/medical-and-clinical-laboratory-technologist/"
CANADIAN = "ca/medical-laboratory-technologist/"
# What is typed, in the language that its page is in, and where the first hit leads.
FOUND = {
    "enfermera": "us/nurse/",
    "مهندس برمجيات": "us/software-engineer/",
    "護士": "us/nurse/",
    "32120": CANADIAN,
    "laboratry technologist": f"({AMERICAN}|{CANADIAN})",
}
GOALS = {"es": "Ingeniero de software", "ar": "مهندس برمجيات", "zh-hant": "軟體工程師"}
LAPTOP = {"width": 1366, "height": 768}
# Below them a page shows more of the same.
FIRST_OF_EACH = [
    ".seek button",
    ".places li:last-child",
    ".example .overall",
    ".example .radar .shape",
    ".leading section:first-child li:first-child",
    ".leading section:last-child li:first-child",
]
pytestmark = pytest.mark.parametrize("language", ["es", "ar", "zh-hant"])


@pytest.fixture
def site(live_server):
    """The address of a site with the two reference profiles."""
    bring_content()
    return live_server.url


@pytest.fixture
def careers(site):
    """A nurse, from whom a step leads to an engineer."""
    country = CountryFactory(code="us")
    nurse, engineer = (
        ProfileFactory(
            country=country, slug=slug, title_en=en, title_es=es, title_ar=ar, title_zh_hant=zh_hant
        )
        for slug, en, es, ar, zh_hant in (
            ("nurse", "Registered nurse", "Enfermera", "ممرضة مسجلة", "註冊護士"),
            (
                "software-engineer",
                "Software engineer",
                "Ingeniero de software",
                "مهندس برمجيات",
                "軟體工程師",
            ),
        )
    )
    AdjacentCareerFactory(profile=nurse, target=engineer, kind="next_step")
    published(engineer)
    published(nurse)


@pytest.fixture
def visitor(page, site, language):
    """A phone, on the home page in the language."""
    page.set_viewport_size(PHONE)
    page.goto(f"{site}/{language}/")
    return page


def arrive(page, path):
    """Wait for the page of the path, which has to fit the phone."""
    expect(page).to_have_url(re.compile(path))
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_sees_on_one_screen_what_this_is(page, site, language, size):
    page.set_viewport_size(size)
    page.goto(f"{site}/{language}/")
    below = {}
    for part in FIRST_OF_EACH:
        box = page.locator(part).first.bounding_box()
        if box["y"] + box["height"] > size["height"]:
            below[part] = box
    assert below == {}


def test_finds_by_words_of_any_language_a_code_or_a_misspelt_word(visitor, careers, language):
    for words, path in FOUND.items():
        visitor.get_by_role("searchbox").fill(words)
        visitor.locator(".seek button").click()
        visitor.locator(".cards h2 a").first.click()
        arrive(visitor, f"/{language}/{path}$")
        visitor.locator(".brand").click()
        arrive(visitor, f"/{language}/$")


def test_compares_three_countries(visitor, site, language):
    technologist = OccupationProfile.objects.get(slug=AMERICAN.split("/")[1])
    third = ProfileFactory(
        country=CountryFactory(code="gb"), occupation=technologist.occupation, slug="biomedical-scientist"
    )
    StatisticFactory(profile=third, value=45_000, place="GB")
    published(third)
    visitor.goto(f"{site}/{language}/{AMERICAN}")
    visitor.locator(".switch a[href*='/occupations/']").click()
    arrive(visitor, f"/{language}/occupations/")
    amounts = visitor.locator("#pay tbody tr").first.locator("td")
    expect(amounts).to_have_count(3)
    for amount in amounts.all():
        expect(amount.locator(".whose")).to_be_visible()
        expect(amount.locator(".said")).to_be_visible()


def test_follows_the_graph(visitor, site, careers, language):
    visitor.goto(f"{site}/{language}/us/nurse/")
    visitor.locator(".facts a[href='graph/']").click()
    arrive(visitor, f"/{language}/us/nurse/graph/$")
    visitor.locator(f"svg.narrow a[href='/{language}/us/software-engineer/graph/']").click()
    arrive(visitor, f"/{language}/us/software-engineer/graph/$")
    visitor.locator(".back a").click()
    arrive(visitor, f"/{language}/us/software-engineer/$")


def test_finds_a_way(visitor, site, careers, language):
    visitor.goto(f"{site}/{language}/us/nurse/")
    visitor.locator(".actions a[href*='/way/']").click()
    visitor.locator("input[name=to]").fill(GOALS[language])
    visitor.locator("select[name=to_in]").select_option("us")
    visitor.locator(".ends button").click()
    arrive(visitor, f"/{language}/way/.*to=")
    legs = visitor.locator(".legs > li")
    expect(legs).to_have_count(2)
    expect(legs.last.get_by_role("link", name=GOALS[language], exact=True)).to_be_visible()


def test_sends_a_correction(visitor, site, language, monkeypatch):
    monkeypatch.setattr(token, "SHORTEST_SECONDS", 0)
    visitor.goto(f"{site}/{language}/{AMERICAN}")
    visitor.locator("#salary > a").last.click()
    visitor.locator("#id_text").fill("الأجر · 薪資 · años")
    visitor.locator(".letter button").click()
    with override(language):
        thanks = gettext("Thank you for your suggestion")
    expect(visitor.locator("h1")).to_have_text(thanks)
    arrive(visitor, f"/{language}/{AMERICAN}correction/")
    sent = Correction.objects.get()
    assert (sent.text, sent.section, sent.language) == ("الأجر · 薪資 · años", "salary", language)
