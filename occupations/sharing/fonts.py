"""Finding fonts that have every character of a text.

A browser chooses another font for each character that one lacks; a drawing of ours would have an empty box there. So a
font is taken only for a text that it has whole, and who asks is told where there is none.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from PIL import ImageFont, features

from careergraph.languages import is_rtl

__all__ = ["Face", "find_face", "find_files", "has_all"]

# Where systems keep fonts, unless FONTS_DIR says otherwise.
FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
SUFFIXES = {".ttf", ".otf", ".ttc"}


@dataclass(frozen=True)
class Face:
    """A font file, and which of its fonts."""

    path: str
    index: int = 0

    def at(self, size: int, *, shaped: bool = True) -> ImageFont.FreeTypeFont:
        """Return the font in a size in pixels; shaped as its script is written, or plain, where Pillow can."""
        return _load(self.path, self.index, size, shaped and features.check("raqm"))


# File names without their ending, with the number of the font inside. Those of Noto come first, which are made for each
# other; DejaVu has Arabic and Latin letters in one font, which a title of both needs.
LATIN = (
    *(("NotoSerif-Bold", 0), ("DejaVuSerif-Bold", 0), ("LiberationSerif-Bold", 0)),
    *(
        ("NotoSans-Bold", 0),
        ("DejaVuSans-Bold", 0),
        ("LiberationSans-Bold", 0),
        ("Arial Bold", 0),
        ("arialbd", 0),
    ),
)
ARABIC = (
    *(("NotoNaskhArabic-Bold", 0), ("NotoSansArabic-Bold", 0), ("DejaVuSans-Bold", 0)),
    *(("FreeSerifBold", 0), ("Arial Bold", 0), ("arialbd", 0)),
)
HAN = {
    "zh-hans": (("NotoSerifCJK-Bold", 2), ("NotoSansCJK-Bold", 2), ("NotoSansCJK-Regular", 2)),
    "zh-hant": (("NotoSerifCJK-Bold", 3), ("NotoSansCJK-Bold", 3), ("NotoSansCJK-Regular", 3)),
}
OTHER_HAN = (
    ("SourceHanSerif-Bold", 0),
    ("wqy-zenhei", 0),
    ("wqy-microhei", 0),
    ("msyhbd", 0),
    ("PingFang", 0),
)


def find_face(text: str, language: str) -> Face | None:
    """Return the first font of a language that has all of a text; None where there is none, or it cannot be shaped."""
    if is_rtl(language) and not features.check("raqm"):
        return None
    files = find_files(settings.FONTS_DIR)
    candidates = (Face(files[name], index) for name, index in _names(language) if name in files)
    return next((face for face in candidates if has_all(face, text)), None)


def _names(language: str) -> tuple[tuple[str, int], ...]:
    if language in HAN:
        return (*HAN[language], *OTHER_HAN)
    # What an Arabic page quotes in Latin letters alone has a font of Latin letters.
    return (*ARABIC, *LATIN) if is_rtl(language) else (*LATIN, *ARABIC)


@lru_cache(maxsize=8)
def find_files(folder: str) -> dict[str, str]:
    """Return the paths of all fonts by their file names, of one folder or of the system's; looked for once."""
    return {path.stem: str(path) for path in _files([folder] if folder else FOLDERS)}


def _files(folders: tuple[str, ...] | list[str]) -> Iterator[Path]:
    for folder in folders:
        for path in sorted(Path(folder).expanduser().rglob("*")):
            if path.suffix.lower() in SUFFIXES:
                yield path


def has_all(face: Face, text: str) -> bool:
    """Tell whether a font has every letter, digit and sign of a text. Spaces and marks of direction need no glyph."""
    return all(_has(face, sign) for sign in set(text) if unicodedata.category(sign)[0] not in "ZC")


@lru_cache(maxsize=16384)
def _has(face: Face, sign: str) -> bool:
    """Tell whether a sign is drawn as something else than what the font draws for what it lacks."""
    plain = face.at(24, shaped=False)
    drawn, lacking = (plain.getmask2(text) for text in (sign, "\U0010fffe"))
    return (bytes(drawn[0]), drawn[1]) != (bytes(lacking[0]), lacking[1])


@lru_cache(maxsize=128)
def _load(path: str, index: int, size: int, shaped: bool) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.RAQM if shaped else ImageFont.Layout.BASIC
    return ImageFont.truetype(path, size, index=index, layout_engine=engine)
