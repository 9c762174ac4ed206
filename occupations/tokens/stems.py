"""Stems: what is left of a word without its endings, so that "nurses" finds "nurse"."""

from functools import cache, lru_cache
from typing import Any

import snowballstemmer

__all__ = ["stem"]

# By the first subtag of the language's code. Other languages, Chinese among them, go without.
ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "ne": "nepali", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str) -> str:
    """Return the stem of a folded word in a language; the word itself where there is none to be had."""
    stemmer = _stemmer(ALGORITHMS.get(language.partition("-")[0], ""))
    if stemmer is None or any(letter.isdigit() for letter in word):
        return word
    stemmed: str = stemmer.stemWord(word)
    return stemmed or word


@cache
def _stemmer(algorithm: str) -> Any:
    return snowballstemmer.stemmer(algorithm) if algorithm else None
