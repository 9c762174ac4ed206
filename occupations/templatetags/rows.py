"""Filters that print in one piece what many rows of a page are made of.

A page has more than two hundred rows. Each `if` and each variable of a template takes as long as a whole filter, so
what every row repeats is put together here, and the templates keep what differs.
"""

from collections.abc import Iterable
from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from occupations import formats
from occupations.templatetags.wording import Words, citation, date_text, worded, words

register = template.Library()

Row = dict[str, Any]


@register.filter
def sentences(rows: list[Row]) -> SafeString:
    """Print a list of statements, each with its title in bold before its text, and its source unless all share it."""
    items = [f"<li>{sentence}</li>\n" for sentence in sourced(rows)]
    return SafeString(f"<ul>\n{''.join(items)}</ul>\n")


@register.filter
def sourced(rows: list[Row]) -> list[SafeString]:
    """Return each statement as `sentences` prints it, for a list of another kind."""
    own = not _shared(rows)
    return [SafeString(f"{titled(row)}{citation(row.get('citation')) if own else ''}") for row in rows]


@register.filter
def titled(row: Row) -> SafeString:
    """Print a statement with its title in bold before its text."""
    title = row.get("title")
    return SafeString(f"<b>{words(title)}</b> {words(row.get('text'))}" if title else words(row.get("text")))


@register.filter
def shared_source(rows: Iterable[Row]) -> SafeString:
    """Print the number of the source that all rows share, to stand after their heading; nothing if they differ."""
    return citation(_shared(rows))


@register.filter
def lists(statements: dict[str, list[Row]] | None, nouns: str) -> list[tuple[str, list[Row]]]:
    """Return each noun that has statements, with them: {% for noun, rows in document.statements|lists:"pro con" %}."""
    filled = statements or {}
    return [(noun, filled[noun]) for noun in nouns.split() if filled.get(noun)]


@register.filter
def small(text: Words) -> SafeString:
    """Print words, or what another filter printed, as a small addition; nothing where there are none."""
    return SafeString(f" <small>{_printed(text)}</small>" if text else "")


@register.filter
def after(text: Words, separator: str) -> SafeString:
    """Print a separator and words, or neither: {{ row.release|after:", " }}."""
    return SafeString(f"{escape(separator)}{_printed(text)}" if text else "")


@register.filter
def title_link(row: Row) -> SafeString:
    """Print a row's title as a link to its `url` in its `language`; the title alone where it has no address."""
    title, url = escape(row["title"]), row.get("url")
    if not url:
        return SafeString(title)
    return SafeString(f'<a href="{escape(url)}" hreflang="{escape(row["language"])}">{title}</a>')


@register.filter
def duration(months: int | None) -> str:
    """Print one duration given in months: {{ 24|duration }} → 2 years; nothing where there is none."""
    return worded(formats.months, months, months) if months else ""


@register.filter
def accessed(date: str | None) -> SafeString:
    """Print when a source was read; nothing without a date."""
    return _dated(_("Accessed on %(date)s."), date)


@register.filter
def checked(date: str | None) -> SafeString:
    """Print when a piece of evidence was checked; nothing without a date."""
    return _dated(_("Checked on %(date)s"), date)


def _printed(text: Words) -> str:
    return text if isinstance(text, SafeString) else words(text)


def _dated(sentence: str, date: str | None) -> SafeString:
    return SafeString(escape(sentence) % {"date": date_text(date)} if date else "")


def _shared(rows: Iterable[Row]) -> int | None:
    """Return the number of the source that all rows name, if they all name one and the same."""
    numbers = {row.get("citation") for row in rows}
    return numbers.pop() if len(numbers) == 1 else None
