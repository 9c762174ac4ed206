"""Every sentence of the interface is translated, and catalogues compile without gettext."""

import gettext
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import to_locale

from careergraph import languages
from careergraph.catalogues import compile_stale

TRANSLATED = [code for code in languages.offered() if code != settings.LANGUAGE_CODE]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
PO = """\
msgid ""
msgstr ""
"Language: fr\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "A sentence nobody else writes."
msgstr "Une phrase que personne d'autre n'écrit."

#, fuzzy
msgid "A guess."
msgstr "Une supposition."
"""


@pytest.fixture
def source(tmp_path, settings) -> Path:
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(PO)
    settings.LOCALE_PATHS = [tmp_path]
    return folder / "django.po"


def messages(language: str) -> list[Message]:
    file = settings.LOCALE_PATHS[0] / to_locale(language) / "LC_MESSAGES" / "django.po"
    with file.open("rb") as stream:
        return [message for message in read_po(stream) if message.id]


def forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated_and_none_is_a_guess(language):
    missing = [
        message.id for message in messages(language) if message.fuzzy or not all(forms(message.string))
    ]

    assert missing == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_translation_keeps_the_placeholders(language):
    wrong = [
        (message.id, string)
        for message in messages(language)
        for string in forms(message.string)
        # A language may word "one" without the number, as in "an hour".
        if not set(PLACEHOLDER.findall(string)) <= set(PLACEHOLDER.findall(" ".join(forms(message.id))))
        or (
            isinstance(message.id, str)
            and set(PLACEHOLDER.findall(string)) != set(PLACEHOLDER.findall(message.id))
        )
    ]

    assert wrong == []


def test_a_new_catalogue_is_compiled_once(source):
    assert compile_stale([source.parents[2]]) == [source]
    assert compile_stale([source.parents[2]]) == []


def test_a_changed_catalogue_is_compiled_again(source):
    compile_stale([source.parents[2]])
    target = source.with_suffix(".mo")
    newer = target.stat().st_mtime_ns + 1
    os.utime(source, ns=(newer, newer))

    assert compile_stale([source.parents[2]]) == [source]


def test_catalogues_are_compiled_before_anything_is_configured(source):
    command = [sys.executable, "-m", "careergraph.catalogues", str(source.parents[2])]

    subprocess.run(command, env={"PATH": os.environ["PATH"]}, cwd=settings.BASE_DIR, check=True)

    assert source.with_suffix(".mo").exists()


def test_gettext_reads_what_was_compiled(source):
    compile_stale([source.parents[2]])
    catalogue = gettext.translation("django", source.parents[2], languages=["fr"])

    assert catalogue.gettext("A sentence nobody else writes.") == "Une phrase que personne d'autre n'écrit."
    assert catalogue.gettext("A guess.") == "A guess."
