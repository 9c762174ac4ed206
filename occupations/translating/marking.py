"""Marking words on a page: they travel through the document between two characters that no text has."""

import re
from html import escape
from html.parser import HTMLParser

__all__ = ["highlight", "marked"]

# Of Unicode's private use: no script has them, nothing on the way treats them as a space or a mark.
START, END = "\ue0f0", "\ue0f1"
EITHER = re.compile(f"([{START}{END}])")
MARKS = str.maketrans("", "", START + END)
# Where an element would break what is around it.
NO_MARKUP = {"title", "script", "style", "svg", "textarea", "option", "template", "noscript"}
# What a mark cannot reach beyond, should its end have been cut off with the rest of a long text.
BOUNDS = {"section", "main", "header", "body", "html"}


def marked(words: str) -> str:
    """Return words between the two characters; characters like them that the words had are gone."""
    return f"{START}{words.translate(MARKS)}{END}"


def highlight(page: str, element_id: str) -> str:
    """Put what is between the two characters into ``mark`` elements, the first one with an id, and delete them.

    In attributes, titles, scripts and drawings, where an element has no place, they are only deleted.
    """
    highlighter = _Highlighter(escape(element_id))
    highlighter.feed(page)
    highlighter.close()
    return "".join(highlighter.pieces)


class _Highlighter(HTMLParser):
    """Copies a page piece by piece."""

    def __init__(self, element_id: str) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self.is_marking = False
        self.bare: list[str] = []
        self.id = f' id="{element_id}"'

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in NO_MARKUP:
            self.bare.append(tag)
        self._copy(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._copy(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if self.bare and self.bare[-1] == tag:
            self.bare.pop()
        if tag in BOUNDS:
            self.is_marking = False
        self._copy(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self.bare:
            self._copy(data)
            return
        for piece in EITHER.split(data):
            if piece in (START, END):
                self.is_marking = piece == START
            else:
                self._text(piece)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self._copy(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._copy(f"<!{decl}>")

    def _copy(self, text: str) -> None:
        self.pieces.append(text.translate(MARKS))

    def _reference(self, text: str) -> None:
        if self.bare:
            self._copy(text)
        else:
            self._text(text)

    def _text(self, text: str) -> None:
        if self.is_marking and text.strip():
            self.pieces.append(f"<mark{self.id}>{text}</mark>")
            self.id = ""
        else:
            self.pieces.append(text)
