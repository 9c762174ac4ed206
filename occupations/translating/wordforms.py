"""Finding words in a text of a language, in the forms in which they may stand there.

A word is found whatever its capitals, as a whole word, and in the regular plural of its language. Chinese has no
spaces, so that a word is found anywhere; Arabic words are found with the article and the particles that are written
with them, with and without vowel marks.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Generic, TypeVar

__all__ = ["Finder", "fold"]

Meaning = TypeVar("Meaning")

# The endings that turn one form of a word into another: what is taken off, and what may stand there.
ENGLISH = (("y", "(?:y|ies|y's)"), ("", "(?:s|es|'s|s')?"))
ROMANCE = (("z", "(?:z|ces)"), ("al", "(?:al|ales|aux)"), ("", "(?:s|es|x)?"))
# "And", "then", "by", "for", "like" and the article are written together with the word.
ARABIC_PREFIX = "[وف]?(?:[بك]?ال|لل|[بكل])?"
ARABIC_ARTICLE = "ال"
# A word of fewer letters is no longer known without its article.
SHORTEST_ARABIC = 3
# Letters that are written in more than one way; vowel marks and the lengthening stroke are no letters.
ARABIC_LETTERS = str.maketrans("أإآٱىة", "اااايه", "ـ" + "".join(map(chr, range(0x64B, 0x660))) + "ٰ")
APOSTROPHES = str.maketrans("’ʼ", "''")


def fold(text: str, language: str) -> str:
    """Return a text as it is compared: without capitals, and with one spelling of what has several."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(APOSTROPHES)
    return folded.translate(ARABIC_LETTERS) if language == "ar" else folded


class Finder(Generic[Meaning]):
    """Finds several words at once: of those that begin at a place the longest, none inside another."""

    def __init__(self, words: Iterable[tuple[str, Meaning]], language: str) -> None:
        self.language = language
        self.meanings: list[Meaning] = []
        patterns = []
        for word, meaning in sorted(words, key=lambda pair: len(pair[0]), reverse=True):
            if folded := fold(word, language).split():
                patterns.append(f"({_pattern(folded, language)})")
                self.meanings.append(meaning)
        self.pattern = re.compile("|".join(patterns)) if patterns else None

    def find(self, text: str) -> list[Meaning]:
        """Return what was found, in the order of the text."""
        return [meaning for _start, _end, meaning in self.spans(fold(text, self.language))]

    def spans(self, folded: str) -> list[tuple[int, int, Meaning]]:
        """Return what was found in a folded text, with the places where each word begins and ends."""
        if self.pattern is None:
            return []
        return [
            (found.start(), found.end(), self.meanings[(found.lastindex or 1) - 1])
            for found in self.pattern.finditer(folded)
        ]


def _pattern(words: list[str], language: str) -> str:
    if language.startswith("zh"):
        return r"\s*".join(re.escape(word) for word in words)
    if language == "ar":
        forms = [ARABIC_PREFIX + re.escape(_without_article(word)) for word in words]
    elif language in ("es", "fr"):
        forms = [_inflected(word, ROMANCE) for word in words]
    else:
        forms = [*(re.escape(word) for word in words[:-1]), _inflected(words[-1], ENGLISH)]
    return r"(?<!\w)" + r"[\s-]+".join(forms) + r"(?!\w)"


def _inflected(word: str, endings: Iterable[tuple[str, str]]) -> str:
    ending, forms = next(pair for pair in endings if word.endswith(pair[0]))
    return re.escape(word.removesuffix(ending)) + forms


def _without_article(word: str) -> str:
    bare = word.removeprefix(ARABIC_ARTICLE)
    return bare if len(bare) >= SHORTEST_ARABIC else word
