"""Filters that print the careers of the graph."""

from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from occupations.charts.map import Group, Mark
from occupations.charts.neighbourhood import CareerMark
from occupations.templatetags.statistics import at_least
from occupations.templatetags.wording import money, score, words

register = template.Library()


@register.filter
def career_lines(mark: CareerMark) -> SafeString:
    """Print the lines of a career's title, each in its place."""
    return SafeString("".join(f"<tspan {line.place}>{escape(line.text)}</tspan>" for line in mark.lines))


@register.filter
def yearly_pay(figures: Any) -> str:
    """Print a profile's pay a year: what it is at least where its publisher caps it."""
    pay = money(figures.pay, figures.currency)
    return at_least(pay) if figures.pay_is_capped else pay


@register.filter
def marks(group: Group) -> SafeString:
    """Print the marks of a map that are of one field, each a link that says its title, pay and AI risk.

    Nobody wants to pass hundreds of them by the Tab key: the table has the same links.
    """
    return SafeString("\n".join(_mark(mark) for mark in group.marks))


def _mark(mark: Mark) -> str:
    row = mark.point.row
    # Translators: of an occupation on the map: its pay a year and its AI risk from 0 to 10.
    figures = _("%(pay)s, AI risk %(risk)s") % {"pay": yearly_pay(row), "risk": score(row.ai_risk)}
    # The script names marks by the first line.
    title = f"{escape(mark.point.words)}\n{figures}"
    return f'<a href="{row.path}" tabindex="-1"><title>{title}</title><use {mark.use}/></a>'


@register.filter
def field_name(field: str, names: dict[str, Any]) -> SafeString:
    """Print the name of a field of work, given the names of all."""
    return words(names.get(field, field))
