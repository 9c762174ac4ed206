"""Titles are broken where their language breaks lines, and shrink until they fit."""

import pytest

from occupations.sharing.fonts import find_face
from occupations.sharing.lines import LEADING, fit

LONG = "Contractors and supervisors, machining, metal forming, shaping and erecting trades"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nurse", "en"),
        (LONG, "en"),
        (LONG * 4, "en"),
        ("A" * 300, "en"),
        ("醫學與臨床檢驗師" * 20, "zh-hant"),
        ("ممرض " * 60, "ar"),
    ],
)
def test_every_title_fits(fonts, text, language):
    face = find_face(text, language)
    block = fit(text, face, language, 700, 240)
    assert len(block.lines) * block.size * LEADING <= 240
    assert all(0 < face.at(block.size).getlength(line) <= 700 for line in block.lines)


def test_a_short_title_is_large_and_whole(fonts):
    face = find_face("Nurse", "en")
    assert fit("Nurse", face, "en", 700, 240).lines == ("Nurse",)
    assert fit("Nurse", face, "en", 700, 240).size > fit(LONG, face, "en", 700, 240).size


def test_words_are_not_broken_and_what_is_left_out_is_shown(fonts):
    face = find_face(LONG, "en")
    assert " ".join(fit(LONG, face, "en", 700, 240).lines) == LONG
    *_, last = fit(f"{LONG} " * 4, face, "en", 700, 240).lines
    assert last.endswith("…")
    assert last.removesuffix("…").split()[-1] in LONG.split()


def test_no_line_of_chinese_begins_with_a_closing_sign(fonts):
    text = "醫學，與、臨床。檢驗師" * 4
    lines = fit(text, find_face(text, "zh-hant"), "zh-hant", 400, 400).lines
    assert len(lines) > 1
    assert not any(line[0] in "，、。" for line in lines)
