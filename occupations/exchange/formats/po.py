"""PO files of gettext, by translate-toolkit."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from translate.storage.pypo import pofile, pounit

from occupations.exchange.cells import Cell, Returned
from occupations.exchange.formats.faults import FileFaultError, check_languages
from occupations.exchange.formats.xliff import language_tag
from occupations.translating.state import State

__all__ = ["read", "write"]

UNFINISHED = (State.OUTDATED, State.REVIEW)


def write(cells: Sequence[Cell], language: str) -> bytes:
    """Write texts; ``msgctxt`` is a text's name, and what is not finished is fuzzy."""
    store: Any = pofile()
    store.updateheader(
        add=True,
        Project_Id_Version="AI Career Graph",
        PO_Revision_Date=timezone.now().strftime("%Y-%m-%d %H:%M+0000"),
        Language=language_tag(language).replace("-", "_"),
        X_Source_Language=settings.LANGUAGE_CODE,
        MIME_Version="1.0",
        Content_Type="text/plain; charset=UTF-8",
        Content_Transfer_Encoding="8bit",
    )
    for cell in cells:
        unit: Any = pounit(cell.source)
        unit.setcontext(cell.name)
        unit.target = cell.target
        unit.addnote(cell.context, origin="developer")
        if cell.state in UNFINISHED:
            unit.markfuzzy()
        store.addunit(unit)
    return bytes(store)


def read(data: bytes, language: str) -> list[Returned]:
    """Read texts; the file has to be UTF-8, and to say which language it is for."""
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileFaultError(_("The file is not UTF-8. Save it in that encoding.")) from error
    try:
        store: Any = pofile.parsestring(data.removeprefix(b"\xef\xbb\xbf"))
        header = store.parseheader()
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise FileFaultError(_("This is not a PO file. Save it in the format of gettext.")) from error
    target = header.get("Language", "").replace("_", "-")
    check_languages(header.get("X-Source-Language"), target, language)
    return [
        Returned(
            name=unit.getcontext(),
            place=str(number),
            source=str(unit.source),
            target=str(unit.target),
            review=unit.isfuzzy(),
        )
        for number, unit in enumerate(store.units, 1)
        if not unit.isheader() and not unit.isobsolete()
    ]
