"""A font is taken only for what it has whole."""

import shutil

import pytest
from django.core.checks import run_checks

from occupations.checks import fonts_of_cards
from occupations.sharing.fonts import Face, find_face, find_files, has_all

TEXTS = {
    "en": "Nurse (AI)",
    "es": "Niñera",
    "zh-hans": "医学检验师 (AI)",
    "zh-hant": "醫學檢驗師",
    "ar": "ممرض (AI) 62,930 US$",
}


@pytest.fixture
def no_fonts(settings, tmp_path):
    settings.FONTS_DIR = str(tmp_path)
    return tmp_path


def test_a_folder_of_its_own_is_all_that_is_looked_at(no_fonts):
    assert find_face("Nurse", "en") is None


@pytest.mark.parametrize("language", TEXTS)
def test_the_fonts_of_this_machine_have_every_language(fonts, language):
    face = find_face(TEXTS[language], language)
    assert face
    assert has_all(face, TEXTS[language])


def test_what_a_font_lacks_is_noticed(fonts):
    latin = Face(fonts["NotoSerif-Bold"])
    assert has_all(latin, "Nurse, 62,930 €\u2068\u00a0")
    assert not has_all(latin, "Nurse 護")
    assert not has_all(latin, "ممرض")


def test_a_script_is_found_in_the_folder_that_is_named(fonts, no_fonts):
    shutil.copy(fonts["NotoSerif-Bold"], no_fonts)
    find_files.cache_clear()
    assert find_face("Nurse", "en")
    assert find_face("醫學", "zh-hant") is None


def test_arabic_is_not_written_in_separate_letters(monkeypatch):
    monkeypatch.setattr("occupations.sharing.fonts.features.check", lambda _name: False)
    assert find_face("ممرض", "ar") is None


def test_a_check_names_the_languages_without_a_font_and_what_helps(no_fonts):
    [warning] = fonts_of_cards(None)
    assert warning.id == "occupations.W001"
    assert "zh-hant, ar" in warning.msg
    assert "FONTS_DIR" in warning.hint
    assert warning in run_checks(include_deployment_checks=True)


def test_the_check_is_silent_where_there_are_fonts(fonts):
    assert fonts_of_cards(None) == []
