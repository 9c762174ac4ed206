"""Filters that print in one piece what many rows of a page are made of.

A page has more than two hundred rows. Each `if` and each variable of a template takes as long as a whole filter, so
what every row repeats is put together here, and the templates keep what differs.
"""

from collections.abc import Iterable
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from occupations import formats, labels
from occupations.templatetags.wording import Words, date_text, quantity, worded, words

register = template.Library()

Row = dict[str, Any]
# A share and a score are said by the measure.
WITHOUT_UNIT = ("percent", "score")


@register.filter
def sentences(rows: Iterable[Row]) -> SafeString:
    """Print a list of statements, each with its title in bold before its text."""
    items = [f"<li>{_titled(row.get('title'))}{words(row.get('text'))}</li>\n" for row in rows]
    return SafeString(f"<ul>\n{''.join(items)}</ul>\n")


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
def by_measure(statistics: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """Return neighbouring statistics of the same measure together, each group with its measure's code."""
    return [(measure, list(rows)) for measure, rows in groupby(statistics or (), itemgetter("measure"))]


@register.filter
def figure(statistic: Row, currency: str) -> SafeString:
    """Print a statistic's value in bold, with its unit unless its measure says that."""
    unit = statistic["unit"]
    value = f"<b>{quantity(statistic['value'], unit, currency)}</b>"
    return SafeString(value if unit in WITHOUT_UNIT else value + small(worded(_unit, unit, isolated=False)))


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


def _titled(title: Words) -> str:
    return f"<b>{words(title)}</b> " if title else ""


def _printed(text: Words) -> str:
    return text if isinstance(text, SafeString) else words(text)


def _dated(sentence: str, date: str | None) -> SafeString:
    return SafeString(escape(sentence) % {"date": date_text(date)} if date else "")


def _unit(unit: str) -> str:
    if unit == "money_year":
        return pgettext("pay", "a year")
    if unit == "money_hour":
        return pgettext("pay", "an hour")
    return labels.label(unit, "unit")
