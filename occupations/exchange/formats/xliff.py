"""XLIFF 1.2, by translate-toolkit."""

from collections.abc import Sequence
from typing import Any
from xml.parsers import expat

from django.conf import settings
from django.utils.translation import gettext as _
from translate.storage.xliff import Xliff1File, Xliff1Unit

from careergraph.languages import babel_locale
from occupations.exchange.cells import Cell, Returned
from occupations.exchange.formats.faults import FileFaultError, check_languages
from occupations.translating.state import State

__all__ = ["Xliff12File", "language_tag", "read", "write"]

ORIGINAL = "ai-career-graph"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
STATES = {
    State.OUTDATED: "needs-translation",
    State.REVIEW: "needs-review-translation",
    State.CURRENT: "translated",
}
# Between the name of the file and that of a text.
SEPARATOR = "\x04"
NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"


class Xliff12Unit(Xliff1Unit):
    """A text of version 1.2."""

    namespace = NAMESPACE


class Xliff12File(Xliff1File):
    """A file whose skeleton is of version 1.2."""

    UnitClass = Xliff12Unit
    namespace = NAMESPACE
    XMLskeleton = (
        "<?xml version='1.0' encoding='utf-8'?>"
        f"<xliff version='1.2' xmlns='{NAMESPACE}'>"
        f"<file original='{ORIGINAL}' source-language='en' datatype='plaintext'><body></body></file></xliff>"
    )


def write(cells: Sequence[Cell], language: str) -> bytes:
    """Write texts; one that is missing has no target, one that is not finished is not approved."""
    store: Any = Xliff12File()
    source, target = language_tag(settings.LANGUAGE_CODE), language_tag(language)
    store.setsourcelanguage(source)
    store.settargetlanguage(target)
    for cell in cells:
        unit: Any = Xliff12Unit(cell.source)
        store.addunit(unit)
        unit.setid(cell.name)
        unit.source_dom.set(XML_LANG, source)
        if cell.target:
            unit.settarget(cell.target, target)
            unit.target_dom.set(XML_LANG, target)
            unit.target_dom.set("state", STATES[cell.state])
            unit.markapproved(cell.state == State.CURRENT)
        unit.addnote(cell.context, origin="developer")
    return bytes(store)


def read(data: bytes, language: str) -> list[Returned]:
    """Read texts; a file with a document type, and so with entities, is refused before anything of it is read."""
    _refuse_document_types(data)
    try:
        store: Any = Xliff12File.parsestring(data)
        source, target = store.getsourcelanguage(), store.gettargetlanguage()
    except (ValueError, AssertionError, StopIteration, SyntaxError) as error:
        raise FileFaultError(_("This is not a file of XLIFF 1.2. Save it in that format.")) from error
    check_languages(source, target, language)
    return [
        Returned(
            name=unit.getid().rpartition(SEPARATOR)[2],
            place=str(unit.xmlelement.sourceline or ""),
            source=unit.source or "",
            target=unit.target or "",
            review=_needs_work(unit),
        )
        for unit in store.units
    ]


def language_tag(language: str) -> str:
    """Return a language as BCP 47 writes it: zh-Hant, and no region that texts do not have."""
    locale = babel_locale(language)
    return "-".join(filter(None, (locale.language, locale.script)))


def _needs_work(unit: Any) -> bool:
    target = unit.target_dom
    state = "" if target is None else target.get("state", "")
    return state.startswith("needs-") or state == "new"


def _refuse_document_types(data: bytes) -> None:
    def refuse(*_arguments: object) -> None:
        raise FileFaultError(
            _("The file declares a document type or entities, which are not read. Remove them.")
        )

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes no names
    except (expat.ExpatError, LookupError, ValueError) as error:
        if isinstance(error, FileFaultError):
            raise
        raise FileFaultError(
            _("The file is not well-formed XML: %(reason)s. Save it again as XLIFF.") % {"reason": error}
        ) from error
