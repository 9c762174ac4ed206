"""Files as translators send them back: exported, read by a tool's own parser, changed and written."""

from translate.storage.xliff import xlifffile

from occupations.exchange.export import Wanted, cells_of
from occupations.exchange.formats import FORMATS, read, write
from occupations.models import OccupationProfile, TranslationUpload
from tests.factories import EditorFactory

XLIFF, PO, XLSX = FORMATS


def exported(language="es", wanted=Wanted.ALL):
    return cells_of(OccupationProfile.objects.order_by("pk"), language, wanted)


def translated(data, words, state="translated"):
    """Return an XLIFF file with these words by source text; the other texts are left as they are."""
    store = xlifffile.parsestring(data)
    for unit in store.units:
        if unit.source in words:
            unit.settarget(words[unit.source], "es")
            unit.target_dom.set("state", state)
    return bytes(store)


def returned(words, language="es", state="translated"):
    """Export all texts, translate some and read the file again."""
    return read(XLIFF, translated(write(XLIFF, exported(language), language), words, state), language)


def uploaded(texts, user=None, language="es"):
    return TranslationUpload.objects.create(
        language=language,
        file_name="texts.xlf",
        format="xliff",
        cells=[text.as_json() for text in texts],
        uploaded_by=user or EditorFactory(),
    )
