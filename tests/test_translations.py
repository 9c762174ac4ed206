"""Every interface string is translated, whole and with its placeholders, in every offered language."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import to_locale
from django.utils.translation.template import templatize

BASE = Path(settings.BASE_DIR)
OFFERED = ["es", "fr", "zh-hans", "zh-hant", "ar"]
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")


@cache
def catalogue(language):
    path = BASE / "locale" / to_locale(language) / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        return read_po(file, locale=to_locale(language))


def messages(language):
    return [message for message in catalogue(language) if message.id]


def forms(value):
    return list(value) if isinstance(value, list | tuple) else [value]


def placeholders(words):
    return sorted(PLACEHOLDER.findall(words))


@cache
def extracted():
    """Return the (context, English) of every string in the code and the templates."""
    sources = [
        path.read_text()
        for folder in ("careergraph", "occupations")
        for path in (BASE / folder).rglob("*.py")
    ]
    for path in [*(BASE / "templates").rglob("*.html"), *(BASE / "templates").rglob("*.svg")]:
        lines = templatize(path.read_text(), origin=str(path)).splitlines()
        # What is left of a template is no indented Python.
        sources.append("\n".join(line.strip() for line in lines))
    found = set()
    for source in sources:
        for _line, english, _comments, context in extract("python", BytesIO(source.encode()), KEYWORDS):
            found.add((context, forms(english)[0]))
    return found


@pytest.mark.parametrize("language", OFFERED)
def test_every_string_of_the_code_and_the_templates_is_in_the_catalogue(language):
    known = {(message.context, forms(message.id)[0]) for message in messages(language)}

    assert extracted() - known == set()


@pytest.mark.parametrize("language", OFFERED)
def test_nothing_is_untranslated_or_in_doubt(language):
    unfinished = [
        message.id for message in messages(language) if message.fuzzy or not all(forms(message.string))
    ]

    assert unfinished == []


@pytest.mark.parametrize("language", OFFERED)
def test_nothing_obsolete_is_kept(language):
    assert list(catalogue(language).obsolete) == []


@pytest.mark.parametrize("language", OFFERED)
def test_every_plural_form_is_there(language):
    found = catalogue(language)
    plurals = [message for message in messages(language) if message.pluralizable]

    assert [message.id for message in plurals if len(forms(message.string)) != found.num_plurals] == []


@pytest.mark.parametrize("language", OFFERED)
def test_the_placeholders_are_the_same(language):
    wrong = [
        (message.id, message.string)
        for message in messages(language)
        if not message.pluralizable and placeholders(message.string) != placeholders(message.id)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", OFFERED)
def test_a_plural_form_invents_no_placeholder_and_the_last_has_them_all(language):
    """One and two may be words of their own, without the number."""
    wrong = [
        (message.id, words)
        for message in messages(language)
        if message.pluralizable
        for words in message.string
        if not set(placeholders(words)) <= set(placeholders(message.id[1]))
        or (words == message.string[-1] and placeholders(words) != placeholders(message.id[1]))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", OFFERED)
def test_spaces_and_line_ends_around_a_string_are_kept(language):
    def around(words):
        return words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]

    wrong = [
        message.id
        for message in messages(language)
        if not message.pluralizable and around(message.string) != around(message.id)
    ]

    assert wrong == []


def test_the_catalogues_say_the_same_strings():
    ids = [{(message.context, message.id) for message in messages(language)} for language in OFFERED]

    assert all(each == ids[0] for each in ids)


def test_the_languages_are_the_offered_ones():
    assert [code for code, _name in settings.LANGUAGES] == [settings.LANGUAGE_CODE, *OFFERED]
