"""The workbench in a browser that enforces the content security policy: keyboard, preview, languages, accessibility."""

import pytest

from occupations.models import Faq, OccupationProfile
from occupations.publishing.working import stamp
from tests.admin.workbench import bench_url, unit_of
from tests.browser.barriers import barriers, inspector
from tests.factories import full_profile

LAPTOP = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}
WORDS = {"ar": "هل تلزم شهادة؟", "zh-hant": "需要學位嗎？"}


@pytest.fixture
def surveyor(live_server):
    profile = full_profile(languages=("en", "es"))
    stamp([profile])
    OccupationProfile.objects.filter(pk=profile.pk).update(summary_en="Measures land, sea and air.")
    stamp([OccupationProfile.objects.get(pk=profile.pk)])
    return OccupationProfile.objects.get(pk=profile.pk)


def field_of(desk, unit):
    return desk.locator(f'[id="words-{unit.id}"]')


@pytest.mark.parametrize("language", WORDS)
def test_a_text_is_translated_by_the_keyboard_alone(desk, live_server, surveyor, language):
    question, answer = unit_of(surveyor, "faq", "question"), unit_of(surveyor, "faq", "answer")
    desk.goto(live_server.url + bench_url(surveyor, language, section="faq", state="missing"))
    field_of(desk, question).focus()

    desk.keyboard.insert_text(WORDS[language])
    desk.frame_locator("#preview").locator("mark", has_text=WORDS[language]).wait_for()
    assert Faq.objects.get(key=question.row_key).question != WORDS[language]
    desk.keyboard.press("Control+Enter")
    desk.locator(".messagelist .success").wait_for()

    row = Faq.objects.get(key=question.row_key)
    assert getattr(row, f"question_{language.replace('-', '_')}") == WORDS[language]
    desk.wait_for_function("id => document.activeElement.id === id", arg=f"words-{answer.id}")
    desk.locator("#announcement", has_text="1 text was saved.").wait_for(state="attached")


def test_the_arrows_lead_from_text_to_text_and_the_page_follows(desk, live_server, surveyor):
    question, answer = unit_of(surveyor, "faq", "question"), unit_of(surveyor, "faq", "answer")
    desk.goto(live_server.url + bench_url(surveyor, section="faq"))
    field_of(desk, question).focus()

    desk.keyboard.press("Alt+ArrowDown")

    assert desk.evaluate("document.activeElement.id") == f"words-{answer.id}"
    desk.frame_locator("#preview").locator("mark", has_text="In most places it is. (es)").wait_for()


def test_an_offer_is_taken_from_the_memory(desk, live_server, surveyor):
    surveyor.statement_rows.filter(section="pro").update(text_en="Is a degree needed?", text_es="¿Se exige?")
    stamp([surveyor])
    question = unit_of(surveyor, "faq", "question")
    desk.goto(live_server.url + bench_url(surveyor, section="faq", text=question.id))

    desk.keyboard.press("Alt+1")

    assert field_of(desk, question).input_value() == "¿Se exige?"
    desk.frame_locator("#preview").locator("mark", has_text="¿Se exige?").wait_for()


def test_leaving_unsaved_words_is_asked_about(desk, live_server, surveyor):
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    desk.goto(live_server.url + bench_url(surveyor, section="faq"))

    field_of(desk, unit_of(surveyor, "faq", "question")).fill("¿Título?")
    desk.locator(".bench-states a").first.click()
    desk.wait_for_url("**state=&**")

    assert asked == ["beforeunload"]


def test_the_workbench_fits_on_a_phone(desk, live_server, surveyor):
    desk.set_viewport_size(PHONE)
    desk.goto(live_server.url + bench_url(surveyor, "ar"))
    desk.frame_locator("#preview").locator("h1").wait_for()

    assert desk.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert desk.evaluate("window.scrollY") == 0


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_workbench_is_accessible(desk, browser, live_server, surveyor, language):
    with inspector(browser, desk, language) as inspected:
        for path in (
            bench_url(surveyor, state="outdated"),
            bench_url(surveyor, "ar", section="faq", text=unit_of(surveyor, "faq", "question").id),
        ):
            inspected.goto(live_server.url + path)
            inspected.frame_locator("#preview").locator("h1").wait_for()
            assert barriers(inspected) == [], path
