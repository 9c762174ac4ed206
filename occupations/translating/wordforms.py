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
    """Finds several words at once: of those that begin at a place the longest, none inside another.

    Most texts have none of the words, which a search for their stems tells much sooner than their patterns do.
    """

    def __init__(self, words: Iterable[tuple[str, Meaning]], language: str) -> None:
        self.language = language
        self._words: list[tuple[str, str, Meaning]] = []
        self._patterns: dict[tuple[int, ...], re.Pattern[str]] = {}
        for word, meaning in sorted(words, key=lambda pair: len(pair[0]), reverse=True):
            if folded := fold(word, language).split():
                stem = max((_stem(part, language) for part in folded), key=len)
                self._words.append((stem, _pattern(folded, language), meaning))

    def find(self, text: str) -> list[Meaning]:
        """Return what was found, in the order of the text."""
        return self.find_folded(fold(text, self.language))

    def find_folded(self, folded: str) -> list[Meaning]:
        """Return what was found in a folded text."""
        return [meaning for _start, _end, meaning in self.spans(folded)]

    def spans(self, folded: str) -> list[tuple[int, int, Meaning]]:
        """Return what was found in a folded text, with the places where each word begins and ends."""
        likely = tuple([number for number, (stem, _form, _of) in enumerate(self._words) if stem in folded])
        if not likely:
            return []
        pattern = self._patterns.get(likely)
        if pattern is None:
            pattern = re.compile("|".join(f"({self._words[number][1]})" for number in likely))
            self._patterns[likely] = pattern
        return [
            (found.start(), found.end(), self._words[likely[(found.lastindex or 1) - 1]][2])
            for found in pattern.finditer(folded)
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


def _stem(word: str, language: str) -> str:
    """Return what every form of a word has."""
    if language.startswith("zh"):
        return word
    if language == "ar":
        return _without_article(word)
    return word.removesuffix(_ending(word, ROMANCE if language in ("es", "fr") else ENGLISH)[0])


def _ending(word: str, endings: Iterable[tuple[str, str]]) -> tuple[str, str]:
    return next(pair for pair in endings if word.endswith(pair[0]))


def _inflected(word: str, endings: Iterable[tuple[str, str]]) -> str:
    ending, forms = _ending(word, endings)
    return re.escape(word.removesuffix(ending)) + forms


def _without_article(word: str) -> str:
    bare = word.removeprefix(ARABIC_ARTICLE)
    return bare if len(bare) >= SHORTEST_ARABIC else word
