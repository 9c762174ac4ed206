"""One language per form: what is shown, what is posted, and what is left alone."""

import pytest
from django.conf import settings

from occupations.codec.table import column
from occupations.models import OccupationProfile, SalaryBand
from tests.admin.forms import attributes_of, change_url, read_form, save

OTHERS = ["es", "fr", "zh-hans", "zh-hant", "ar"]


@pytest.mark.parametrize("language", OTHERS)
def test_a_form_shows_the_source_and_one_language(desk, surveyor, language):
    fields = read_form(desk.get(change_url(surveyor, language=language)))

    assert {name for name in fields if name.startswith("title")} == {"title_en", column("title", language)}


def test_the_source_language_is_shown_alone(desk, surveyor):
    fields = read_form(desk.get(change_url(surveyor)))

    assert {name for name in fields if name.startswith("title")} == {"title_en"}


def test_an_unknown_language_is_the_source_language(desk, surveyor):
    fields = read_form(desk.get(change_url(surveyor, language="tlh")))

    assert {name for name in fields if name.startswith("title")} == {"title_en"}


@pytest.mark.parametrize("language", OTHERS)
def test_saving_a_translation_leaves_every_other_language_alone(desk, surveyor, language):
    OccupationProfile.objects.update(**{column("summary", code): f"Words ({code})" for code in OTHERS})

    save(desk, change_url(surveyor, language=language), **{column("summary", language): "New words"})

    surveyor.refresh_from_db()
    others = [code for code in OTHERS if code != language]
    assert getattr(surveyor, column("summary", language)) == "New words"
    assert [getattr(surveyor, column("summary", code)) for code in others] == [
        f"Words ({code})" for code in others
    ]
    assert surveyor.summary_en == "Measures land and draws its boundaries."


@pytest.mark.parametrize("language", OTHERS)
def test_a_row_is_translated_in_one_language(desk, surveyor, language):
    url = change_url(surveyor, "salary_bands", language)
    save(desk, url, **{f"salaryband_rows-0-{column('note', language)}": "A note"})

    band = SalaryBand.objects.get()
    notes = {code: getattr(band, column("note", code)) for code, _name in settings.LANGUAGES}
    untouched = {"en": "Without overtime", "es": "Without overtime (es)"}
    assert notes == dict.fromkeys(notes) | untouched | {language: "A note"}


def test_the_interface_language_does_not_decide_what_is_written(desk, surveyor):
    desk.cookies[settings.LANGUAGE_COOKIE_NAME] = "ar"
    save(desk, change_url(surveyor, language="fr"), title_fr="Géomètre")

    surveyor.refresh_from_db()
    assert (surveyor.title_en, surveyor.title_fr, surveyor.title_ar) == ("Land surveyor", "Géomètre", None)


def test_an_emptied_text_is_no_text(desk, surveyor):
    save(desk, change_url(surveyor, language="es"), title_es="")

    surveyor.refresh_from_db()
    assert surveyor.title_es is None


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("zh-hant", "ltr"), ("ar", "rtl")])
def test_a_field_says_its_language_and_direction(desk, surveyor, language, direction):
    response = desk.get(change_url(surveyor, language=language))

    attributes = attributes_of(response, column("summary", language))
    assert (attributes["lang"], attributes["dir"]) == (language, direction)


def test_the_language_bar_says_how_much_is_translated(desk, surveyor):
    response = desk.get(change_url(surveyor, language="es"))

    bar = {link.code: (link.percent, link.is_current) for link in response.context["language_bar"]}
    assert bar["es"] == (100, True)
    assert bar["fr"] == (0, False)


@pytest.mark.parametrize("button", ["_save", "_continue"])
def test_saving_keeps_the_language_and_the_section(desk, surveyor, button):
    url = change_url(surveyor, "faq", "fr")

    response = save(desk, url, button)

    assert response.url == url


def test_the_next_section_opens_in_the_same_language(desk, surveyor):
    response = save(desk, change_url(surveyor, "salary_bands", "ar"), "_next")

    assert response.url == change_url(surveyor, "statistics", "ar").replace(
        "section=statistics&lang=ar", "lang=ar&section=statistics"
    )


def test_sections_and_languages_keep_each_other(desk, surveyor):
    page = desk.get(change_url(surveyor, "faq", "fr")).content.decode()

    assert 'href="?lang=fr&amp;section=statistics"' in page
    assert 'href="?section=faq&amp;lang=ar"' in page


def test_the_menu_names_each_language_in_itself(desk):
    desk.cookies[settings.LANGUAGE_COOKIE_NAME] = "ar"

    page = desk.get("/admin/").content.decode()

    assert '<button name="language" value="en" lang="en">English</button>' in page
