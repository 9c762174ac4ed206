"""A page as PDF."""

import os
import re
import shutil
import subprocess
import sys
import zlib

import pytest

from occupations.sheet import pdf
from occupations.sheet.pdf import NoPdf, can_make_pdf, make_pdf

needs_weasyprint = pytest.mark.skipif(not can_make_pdf(), reason=f"not installed: {', '.join(pdf.lacking())}")
PAGE = '<!doctype html><html lang="{0}"><title>Sheet</title><h1>{1}</h1><p>{1}</p></html>'


def contents(data):
    """Return all that is in a PDF, its compressed streams too."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    return data + b"\n".join(_inflated(stream) for stream in streams)


def _inflated(stream):
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def glyphs(data):
    """Return the glyph of each character that the fonts in a PDF have one for, as its text is copied."""
    pairs = re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]{4})>", contents(data))
    return {chr(int(character, 16)): int(glyph, 16) for glyph, character in pairs}


def has_font(language):
    listed = shutil.which("fc-list") and subprocess.run(
        ["fc-list", f":lang={language}"], capture_output=True, check=False
    )
    return bool(listed and listed.stdout)


@needs_weasyprint
def test_it_is_tagged_and_says_its_language_and_title():
    found = contents(make_pdf(PAGE.format("es", "Hola")))
    assert found.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in found
    assert b"/Lang (es)" in found
    assert b"/Title (Sheet)" in found
    assert b"pdfuaid:part" in found


@needs_weasyprint
@pytest.mark.parametrize(("language", "text"), [("zh-tw", "醫師"), ("zh-cn", "医师"), ("ar", "سلم")])
def test_it_has_the_glyphs_of_every_script(language, text):
    if not has_font(language) and os.environ.get("REQUIRE_BROWSER") != "1":
        pytest.skip(f"this machine has no font for {language}")
    found = glyphs(make_pdf(PAGE.format(language, text)))
    assert all(found[character] for character in text)


def pages(lines):
    """Return how many pages some lines take, of letters as large as sheets have them."""
    style = "@page { size: A4; margin: 10mm } html { font-size: 9pt } p { margin: 0; line-height: 1.35 }"
    data = make_pdf(f"<html lang=en><title>Sheet</title><style>{style}</style>" + "<p>A line</p>" * lines)
    return len(re.findall(rb"/Type /Page\b", contents(data)))


@needs_weasyprint
@pytest.mark.parametrize(("lines", "taken"), [(60, 1), (70, 1), (90, 2)])
def test_letters_are_smaller_where_that_saves_a_page(lines, taken):
    assert pages(lines) == taken


@needs_weasyprint
@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/x.png", "file:///etc/hostname", "data:image/png;base64,AAAA"]
)
def test_it_opens_no_address(address, caplog):
    with pytest.raises(NoPdf):
        make_pdf(f'<img src="{address}" alt="">')
    assert "The page names an address to load" in caplog.text


def test_without_the_package_there_is_none(monkeypatch):
    monkeypatch.setattr(pdf, "lacking", lambda: ("weasyprint",))
    with pytest.raises(NoPdf):
        make_pdf("<p>")


def test_what_takes_too_long_is_ended(monkeypatch, caplog):
    monkeypatch.setattr(pdf, "lacking", tuple)
    monkeypatch.setattr(pdf, "LONGEST_SECONDS", 0.01)
    with pytest.raises(NoPdf):
        make_pdf("<p>")
    assert "TimeoutExpired" in caplog.text


def test_who_waits_too_long_for_their_turn_gets_none(monkeypatch):
    monkeypatch.setattr(pdf, "lacking", tuple)
    monkeypatch.setattr(pdf, "LONGEST_WAIT", 0.01)
    with pdf.TURN, pytest.raises(NoPdf):
        make_pdf("<p>")


def test_the_site_starts_without_what_writes_pdf():
    program = (
        "import sys, django; django.setup(); import careergraph.urls; print('weasyprint' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
