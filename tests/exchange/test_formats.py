"""What leaves in a format comes back from it, and what is no such file is refused in words."""

import zipfile
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook
from translate.storage.factory import getobject
from translate.storage.xliff import xlifffile

from occupations.exchange.cells import Cell
from occupations.exchange.formats import FORMATS, format_of, read, write
from occupations.exchange.formats.faults import FileFaultError
from occupations.translating.state import State

NAME = "us/29-2011/faq/6f1c7a52-0000-4000-8000-00000000000{}/question@0123456789ab-ba9876543210"
XLIFF, PO, XLSX = FORMATS
ODD = 'A <b> & "quoted"\n\tsecond line %s \\n ]]>'


def cell(number=1, source="Is a degree needed?", target="¿Hace falta un título?", state=State.CURRENT):
    return Cell(
        NAME.format(number), "Land surveyor (us/17-1022)", "questions", "question", source, target, state
    )


@pytest.fixture(params=FORMATS, ids=lambda file_format: file_format.name)
def file_format(request):
    return request.param


def refusal(file_format, data, language="es"):
    with pytest.raises(FileFaultError) as raised:
        read(file_format, data, language)
    return str(raised.value)


def test_a_text_comes_back_as_it_left(file_format):
    [text] = read(file_format, write(file_format, [cell(source=ODD, target=ODD)], "es"), "es")

    assert (text.name, text.source, text.target) == (NAME.format(1), ODD, ODD)
    assert text.place


@pytest.mark.parametrize("language", ["ar", "zh-hans", "zh-hant"])
def test_every_language_comes_back_as_itself(file_format, language):
    data = write(file_format, [cell(target="هل تلزم شهادة؟ 需要学位吗")], language)

    assert read(file_format, data, language)[0].target == "هل تلزم شهادة؟ 需要学位吗"


def test_what_is_not_finished_leaves_and_comes_back_as_such(file_format):
    cells = [
        cell(number, state=state)
        for number, state in enumerate((State.CURRENT, State.OUTDATED, State.REVIEW))
    ]

    assert [text.review for text in read(file_format, write(file_format, cells, "es"), "es")] == [
        False,
        True,
        True,
    ]


def test_a_missing_text_comes_back_empty(file_format):
    [text] = read(file_format, write(file_format, [cell(target="", state=State.MISSING)], "es"), "es")

    assert (text.target, text.review) == ("", False)


def test_a_file_for_another_language_is_refused(file_format):
    data = write(file_format, [cell()], "zh-hant")

    assert "zh" in refusal(file_format, data, "zh-hans")
    assert "Español" in refusal(file_format, data, "es")


def test_what_is_no_such_file_is_refused(file_format):
    for data in (b"", b"\x00\x01\x02\xff", b"PK\x03\x04", "título".encode("latin-1"), b"<html></html>"):
        assert refusal(file_format, data)


def test_the_ending_of_the_name_says_the_format():
    assert format_of("Texts.XLIFF") is XLIFF
    with pytest.raises(FileFaultError, match="\\.xlf"):
        format_of("texts.docx")


def test_a_real_tool_reads_the_xliff():
    data = BytesIO(write(XLIFF, [cell(state=State.REVIEW), cell(2, target="", state=State.MISSING)], "es"))
    data.name = "texts.xlf"

    store = getobject(data)

    review, missing = store.units
    assert isinstance(store, xlifffile)
    assert (store.sourcelanguage, store.targetlanguage) == ("en", "es")
    assert review.isfuzzy()
    assert review.target_dom.get("state") == "needs-review-translation"
    assert not missing.istranslated()
    assert review.getnotes() == "Land surveyor (us/17-1022) · questions · question"


def test_the_xliff_is_of_one_version():
    assert b"document:1.1" not in write(XLIFF, [cell()], "es")


def test_a_chinese_xliff_names_its_script():
    store = xlifffile.parsestring(write(XLIFF, [cell()], "zh-hant"))

    assert store.targetlanguage == "zh-Hant"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE xliff [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE xliff SYSTEM "http://127.0.0.1:9/xliff.dtd">',
    ],
)
def test_entities_are_refused_before_they_are_read(declared):
    data = write(XLIFF, [cell()], "es").decode().replace("<xliff", f"{declared}<xliff", 1)

    assert "document type" in refusal(XLIFF, data.replace("título", "&a;").encode())


def test_an_xliff_2_is_refused_by_its_version():
    data = b'<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="es"/>'

    assert "1.2" in refusal(XLIFF, data)


def test_a_po_file_without_its_language_is_refused():
    assert "Export the texts again" in refusal(PO, b'msgctxt "a"\nmsgid "b"\nmsgstr "c"\n')


def test_no_text_is_a_formula_in_a_workbook():
    data = write(XLSX, [cell(source="=1+1", target="@SUM(A1)")], "es")

    rows = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python()
    with zipfile.ZipFile(BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert rows[1][3:5] == ["=1+1", "@SUM(A1)"]
    assert "<f>" not in sheet
    assert 'rightToLeft="1"' not in sheet


def test_an_arabic_workbook_is_written_from_right_to_left():
    with zipfile.ZipFile(BytesIO(write(XLSX, [cell()], "ar"))) as archive:
        assert 'rightToLeft="1"' in archive.read("xl/worksheets/sheet1.xml").decode()


def test_a_workbook_that_would_fill_the_memory_is_refused():
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 101 * 1024 * 1024)

    assert "unpacked" in refusal(XLSX, data.getvalue())


def test_a_workbook_without_its_titles_is_refused():
    data = write(XLSX, [cell()], "es")
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(changed, "w") as copy:
        for entry in archive.infolist():
            copy.writestr(entry, archive.read(entry).replace(b"translation (es)", b"traduction"))

    assert "translation" in refusal(XLSX, changed.getvalue())
