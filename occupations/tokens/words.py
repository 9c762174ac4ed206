"""Words: where they stand in a text, and under which forms each is found."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from occupations.tokens.folding import HAN, fold, simplified
from occupations.tokens.stems import stem

__all__ = ["Word", "forms_of", "key_of", "pairs", "split", "tokens_of"]

# The article, alone and after "and", "with", "as", "so" and "for", which are written together with it.
ARTICLES: Final = ("وال", "بال", "كال", "فال", "ال", "لل")
# A word that is left of an article has at least so many letters; "الي" is no article with one.
SHORTEST_BARE: Final = 3
# What stands within codes.
PUNCTUATION: Final = re.compile("[-.]")


class Word(NamedTuple):
    """A word of a text, or a run of Chinese, which has no words: its letters, folded, and where they stand."""

    start: int
    end: int
    text: str
    is_han: bool = False


def split(text: str) -> Iterator[Word]:
    """Find the words of a text; what holds no letter or digit is none."""
    for found in WORD.finditer(text):
        letters = found.group()
        if not letters.isascii() and IS_HAN.search(letters):
            yield from _runs(letters, found.start())
        elif folded := fold(letters):
            yield Word(found.start(), found.end(), folded)


def tokens_of(words: Iterable[Word], language: str) -> set[str]:
    """Return everything that the words of a text in a language are found by."""
    found: set[str] = set()
    for word in words:
        if word.is_han:
            found.update(word.text, pairs(word.text))
        else:
            found.update(_found_by(word.text, language))
    return found


def forms_of(word: str) -> list[str]:
    """Return the spellings of a folded word, itself first: without hyphens and dots, without its article."""
    forms = [word]
    if not word.isalpha() and PUNCTUATION.search(word):
        forms.append(PUNCTUATION.sub("", word))
    for article in ARTICLES if not word.isascii() else ():
        bare = word.removeprefix(article)
        if bare != word and len(bare) >= SHORTEST_BARE:
            forms.append(bare)
            break
    return forms


def pairs(run: str) -> list[str]:
    """Return each two neighbours of a run of Chinese; of a single character there are none."""
    return [run[place : place + 2] for place in range(len(run) - 1)]


def key_of(words: Iterable[Word], language: str = "") -> str:
    """Return what texts that say the same share: the stems of their words in order, or without a language the words."""
    return "_".join(stem(word.text, language) if language else word.text for word in words)


@lru_cache(maxsize=1 << 16)
def _found_by(word: str, language: str) -> tuple[str, ...]:
    """Return the forms of a word and their stems; of "covid-19" also the part that is a word."""
    parts = (part for part in PUNCTUATION.split(word) if part.isalpha() and len(part) > 1)
    forms = [*forms_of(word), *parts]
    return (*forms, *(stem(form, language) for form in forms))


def _runs(letters: str, start: int) -> Iterator[Word]:
    """Cut what is written without spaces into Chinese and the rest."""
    for run in RUN.finditer(letters):
        is_run = IS_HAN.match(run.group()) is not None
        text = simplified(run.group()) if is_run else fold(run.group())
        yield Word(start + run.start(), start + run.end(), text, is_run)


def _marks() -> str:
    """Return the marks that stand on letters, for a class of a regular expression: vowel signs, accents."""
    marks = [code for code in range(0x300, 0x10000) if unicodedata.category(chr(code)).startswith("M")]
    ranges: list[list[int]] = []
    for code in marks:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in ranges)


# A letter or digit with its marks. The tatweel stretches Arabic words, and Python takes it for a letter.
LETTER: Final = f"(?:[^\\W_][{_marks()}]*)"
# Whole, too, are codes, where a hyphen or dot stands beside a digit (29-2011, 2111.1, H-1B), C++ and C#.
WORD: Final = re.compile(f"{LETTER}+(?:(?:(?<=[0-9])[-.]|[-.](?=[0-9])){LETTER}+)*(?:\\+\\+|#)?")
IS_HAN: Final = re.compile(f"[{HAN}]")
RUN: Final = re.compile(f"[{HAN}]+|[^{HAN}]+")
