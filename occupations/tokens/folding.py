"""Folding: spellings that readers take for the same word become the same letters."""

import unicodedata
from functools import lru_cache
from typing import Final

from opencc import OpenCC

__all__ = ["HAN", "fold", "simplified"]

# What decomposition leaves alone and readers do not tell apart: ligatures, strokes, and in Arabic the alef of wasla,
# the ya and the ta of word ends, the hamza that stands alone, and the stretching of letters.
LETTERS: Final = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ٱ": "ا",
        "ى": "ي",
        "ة": "ه",
        "ء": "",
        "ـ": "",
    }
)
# Chinese characters: the unified ideographs in all their blocks, and those kept for compatibility.
HAN: Final = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Punctuation that belongs to a word: of codes, C++ and C#.
KEPT: Final = "+#.-"

_to_simplified = OpenCC("t2s")


def fold(word: str) -> str:
    """Return a word without case, accents, vowel signs and variants of letters; digits of all scripts as 0 to 9."""
    return _fold_ascii(word) if word.isascii() else _fold(word)


def simplified(text: str) -> str:
    """Return Chinese in simplified characters, one for each of the text's."""
    converted: str = _to_simplified.convert(unicodedata.normalize("NFKC", text))
    return converted


def _fold_ascii(word: str) -> str:
    return word.lower()


@lru_cache(maxsize=1 << 15)
def _fold(word: str) -> str:
    # Accents and the vowel signs of Arabic combine; those of Indian scripts, which are letters, are of class 0 or 9.
    bare = (
        letter for letter in unicodedata.normalize("NFKD", word) if unicodedata.combining(letter) in {0, 9}
    )
    folded = "".join(bare).casefold().translate(LETTERS)
    # Some letters decompose into words, or into what stands in brackets.
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in folded if _belongs(letter))


def _belongs(letter: str) -> bool:
    return letter.isalnum() or letter in KEPT or not (letter.isascii() or letter.isspace())
