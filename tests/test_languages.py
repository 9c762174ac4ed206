"""The reader gets the language they ask for."""

import pytest

from careergraph import languages


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        # Chinese: the script decides, then the region.
        ("zh-HK", "zh-hant"),
        ("zh-TW", "zh-hant"),
        ("zh-MO", "zh-hant"),
        ("zh-Hant", "zh-hant"),
        ("zh-Hant-HK", "zh-hant"),
        ("zh-Hant-CN", "zh-hant"),
        ("yue", "zh-hant"),
        ("yue-HK", "zh-hant"),
        ("zh-yue", "zh-hant"),
        ("yue-Hans-CN", "zh-hans"),
        ("zh-CN", "zh-hans"),
        ("zh-SG", "zh-hans"),
        ("zh-Hans", "zh-hans"),
        ("zh-Hans-HK", "zh-hans"),
        ("zh", "zh-hans"),
        ("cmn-TW", "zh-hant"),
        ("ZH_hk", "zh-hant"),
        # Regions of the other languages.
        ("es-MX", "es"),
        ("es-419", "es"),
        ("fr-CA", "fr"),
        ("ar-EG", "ar"),
        ("en-GB", "en"),
        # What browsers really send.
        ("zh-HK,zh;q=0.9,en;q=0.8", "zh-hant"),
        ("fr-CA,fr;q=0.9,en-CA;q=0.8,en;q=0.7", "fr"),
        ("de-DE,de;q=0.9,es;q=0.5,en;q=0.3", "es"),
        # Order of preference.
        ("en;q=0.3, ar;q=0.9", "ar"),
        ("fr, es", "fr"),
        ("es;q=0.8, fr;q=0.8", "es"),
        # Anything, and refusals.
        ("*", "en"),
        ("de, *;q=0.5", "en"),
        ("*;q=0.5, fr", "fr"),
        ("en;q=0, *", "es"),
        ("fr;q=0, fr-CA, ar;q=0.1", "ar"),
        ("es;q=0", "en"),
        # Nothing that can be used.
        ("", "en"),
        ("de", "en"),
        (";;;,,,=", "en"),
        ("fr;q=high, es;q=0.2", "es"),
        ("fr;q=7, es;q=0.2", "es"),
        ("fr;q=nan", "en"),
        ("français", "en"),
        ("x" * 10_000 + ",fr", "en"),
    ],
)
def test_negotiation(header, expected):
    assert languages.negotiate(header) == expected


def test_a_language_that_is_not_offered_is_not_negotiated(settings):
    settings.LANGUAGES = [("en", "English"), ("zh-hans", "简体中文")]

    assert languages.negotiate("zh-HK, fr") == "en"


@pytest.mark.parametrize(
    ("code", "locale", "direction"),
    [
        ("en", "en", "ltr"),
        ("es", "es_US", "ltr"),
        ("fr", "fr", "ltr"),
        ("zh-hans", "zh_Hans_CN", "ltr"),
        ("zh-hant", "zh_Hant_TW", "ltr"),
        ("ar", "ar", "rtl"),
        ("he", "he", "rtl"),
        ("pt-br", "pt_BR", "ltr"),
    ],
)
def test_each_language_has_a_locale_and_a_direction(code, locale, direction):
    assert str(languages.babel_locale(code)) == locale
    assert languages.direction(code) == direction


def test_an_unknown_language_has_no_locale():
    with pytest.raises(ValueError, match="not a language known to Babel"):
        languages.babel_locale("xx-nowhere")


def test_a_language_is_called_by_its_own_name():
    assert [languages.native_name(code) for code in languages.offered()] == [
        "English",
        "Español",
        "Français",
        "简体中文",
        "繁體中文",
        "العربية",
    ]
