"""Filters that print what a reader has and lacks, and what that adds up to."""

from html import escape
from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from occupations import formats, labels
from occupations.journey import Total
from occupations.templatetags.rows import titled
from occupations.templatetags.statistics import figure_text
from occupations.templatetags.wording import period, worded, words

register = template.Library()

Row = dict[str, Any]
HEADINGS: dict[str, Promise] = {
    "education": gettext_lazy("Education path"),
    "figures": gettext_lazy("What is usual at entry"),
    "qualifications": gettext_lazy("Qualifications"),
    "requirement": gettext_lazy("Employment requirements"),
    "technical_skill": gettext_lazy("Technical skills"),
    "soft_skill": gettext_lazy("Soft skills"),
    "tool": gettext_lazy("Tools and technologies"),
}


@register.filter
def group_heading(kind: str) -> str:
    """Print what a group of rows is called: {{ "tool"|group_heading }} → Tools and technologies."""
    return str(HEADINGS[kind])


@register.filter
def asked_for(row: Row, currency: str) -> SafeString:
    """Print what a row asks for: a name, a sentence with its title in bold, or a figure with its measure and period."""
    if "measure" in row:
        measure = worded(labels.label, row["measure"], "measure", isolated=False)
        sentence = escape(_("%(measure)s: %(value)s (%(period)s)"))
        return SafeString(
            sentence
            % {"measure": measure, "value": figure_text(row, currency), "period": period(row["period"])}
        )
    return SafeString(words(row["name"]) if row.get("name") else titled(row))


@register.filter
def length_text(row: Row) -> SafeString:
    """Print how long a stage of education or a qualification takes; nothing where that is not known."""
    low, high = row.get("months_min", row.get("months")), row.get("months_max", row.get("months"))
    return worded(formats.months, low, high)


@register.filter
def cost_text(row: Row, currency: str) -> SafeString:
    """Print what a stage of education or a qualification costs; nothing where that is not known."""
    low, high = row.get("cost_min", row.get("cost")), row.get("cost_max", row.get("cost"))
    return worded(formats.money_range, low, high, currency)


@register.filter
def total_months(total: Total) -> SafeString:
    """Print a sum of months: "2-3 years", "at least 2 years" with unknown parts, or that it is not known."""
    return _total(total, worded(formats.months, total.low, total.low if total.unknown else total.high))


@register.filter
def total_cost(total: Total, currency: str) -> SafeString:
    """Print a sum of costs like `total_months`."""
    return _total(
        total, worded(formats.money_range, total.low, total.low if total.unknown else total.high, currency)
    )


def _total(total: Total, amount: SafeString) -> SafeString:
    if total.low is None:
        return SafeString(escape(_("not known")))
    if total.unknown:
        # Translators: a duration or an amount of money of which parts are unknown, as in "at least $40,000".
        return SafeString(escape(_("at least %(amount)s")) % {"amount": amount})
    return amount
