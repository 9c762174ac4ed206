"""Which formats there are, known by the ending of a file's name."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext as _

from occupations.exchange.cells import Cell, Returned
from occupations.exchange.formats.faults import FileFaultError

__all__ = ["FORMATS", "Format", "format_of", "read", "write"]


# Twice what one of our own files may hold.
MOST = 20_000


@dataclass(frozen=True)
class Format:
    """A format: its name, the endings of its files (the first is ours) and its media type."""

    name: str
    label: str
    endings: tuple[str, ...]
    media_type: str

    @property
    def module(self) -> Any:
        """Load what reads and writes the format: heavy libraries, which no other page needs."""
        return import_module(f"occupations.exchange.formats.{self.name}")


FORMATS = (
    Format("xliff", "XLIFF 1.2", (".xlf", ".xliff"), "application/xliff+xml"),
    Format("po", "PO (gettext)", (".po",), "text/x-gettext-translation; charset=utf-8"),
    Format(
        "xlsx",
        "XLSX (Excel)",
        (".xlsx",),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
)


def format_of(file_name: str) -> Format:
    """Return the format of a file by its name; raise FileFaultError if it is none of ours."""
    ending = PurePath(file_name).suffix.lower()
    for known in FORMATS:
        if ending in known.endings:
            return known
    endings = ", ".join(ending for known in FORMATS for ending in known.endings)
    raise FileFaultError(
        _("Files of this kind are not read. Upload one whose name ends in one of %(endings)s.")
        % {"endings": endings}
    )


def write(file_format: Format, cells: Sequence[Cell], language: str) -> bytes:
    """Write texts as a file of the format."""
    written: bytes = file_format.module.write(cells, language)
    return written


def read(file_format: Format, data: bytes, language: str) -> list[Returned]:
    """Read the texts of a file; raise FileFaultError if it is not of the format, or not for the language."""
    texts: list[Returned] = file_format.module.read(data, language)
    if not texts:
        raise FileFaultError(_("There are no texts in the file."))
    if len(texts) > MOST:
        raise FileFaultError(
            _("The file has more than %(limit)s texts. Split it into several files.") % {"limit": MOST}
        )
    return [
        Returned(text.name, text.place, _storable(text.source), _storable(text.target), text.review)
        for text in texts
    ]


def _storable(words: str) -> str:
    """Return what a database can keep; what it cannot keep stays recognisable as no plain text."""
    return words.encode("utf-8", "replace").decode().replace("\x00", "\x01")
