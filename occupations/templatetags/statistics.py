"""Filters that print a document's figures: grouped by topic, each with its unit, and what is to be said of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from occupations import formats, labels
from occupations.charts.history import HistoryChart
from occupations.figures import recency
from occupations.templatetags.rows import small
from occupations.templatetags.wording import isolate, quantity, worded

register = template.Library()

Row = dict[str, Any]
# A share and a score are said by the measure, a level by its own words.
WITHOUT_UNIT = ("percent", "score", "level")
TOPICS: tuple[tuple[str, Promise], ...] = (
    ("pay", gettext_lazy("Pay")),
    ("regions", gettext_lazy("Pay by province or region")),
    ("outlook", gettext_lazy("Employment and outlook")),
    ("preparation", gettext_lazy("Preparation")),
    ("ai", gettext_lazy("Exposure to AI")),
    ("other", gettext_lazy("Other figures")),
)
PREPARATION = ("job_zone", "teer", "education_typical", "experience_typical", "training_typical", "licensing")
OUTLOOK = ("employment", "growth", "openings", "job_seekers", "labour_outlook")


@dataclass(frozen=True)
class Topic:
    """Figures on one topic: its noun, its heading, and each measure with its figures, newest first."""

    noun: str
    heading: str | Promise
    measures: list[tuple[str, list[Row]]]


@register.filter
def topics(document: dict[str, Any], history: HistoryChart | None) -> list[Topic]:
    """Group a document's figures by topic, without the earlier ones of its history: {{ document|topics:history }}."""
    earlier = {row["key"] for row in history.earlier} if history else set()
    country = document["country"]["code"].upper()
    by_topic: dict[str, list[Row]] = {}
    for row in document.get("statistics", []):
        if row["key"] not in earlier:
            by_topic.setdefault(_topic(row, country), []).append(row)
    return [Topic(noun, heading, _by_measure(by_topic[noun])) for noun, heading in TOPICS if noun in by_topic]


@register.filter
def figure(statistic: Row, currency: str) -> SafeString:
    """Print a statistic's value in bold, with its unit unless its measure says that, or why there is no value."""
    text = _value(statistic, currency)
    if not _is_known(statistic):
        return text
    return SafeString(f"<b>{text}</b>{small(_unit(statistic))}")


def figure_text(statistic: Row, currency: str) -> SafeString:
    """Print a statistic's value with its unit within a sentence, or why there is no value."""
    text, unit = _value(statistic, currency), _unit(statistic)
    return SafeString(f"{text} {unit}") if unit else text


@register.filter
def at_least(amount: str) -> SafeString:
    """Print an amount that is the least it can be: {{ 239200|money:"USD"|at_least }} → $239,200 or more."""
    # Translators: an amount that the publisher caps, as in "$239,200 or more".
    return SafeString(escape(_("%(amount)s or more")) % {"amount": amount})


@register.filter
def figure_id(statistic: Row, document: dict[str, Any]) -> str:
    """Print the `id` of the row of a statistic, which ratings link to: its place among the document's."""
    return SafeString(f"figure-{document['statistics'].index(statistic) + 1}")


@register.filter
def remarks(statistic: Row) -> SafeString:
    """Print what is to be said of a figure: the code it was published for, that it is capped, and its note."""
    capped = (
        _("The publisher gives no exact figure this high.") if statistic.get("flag") == "top_coded" else ""
    )
    return SafeString(f"{small(published_for(statistic))}{small(capped)}{small(statistic.get('note'))}")


@register.filter
def published_for(statistic: Row) -> SafeString:
    """Print which other code a figure was published for, or which codes it is the mean of; nothing for its own."""
    codes = [
        isolate(code.strip()) for code in (statistic.get("published_for") or "").split(",") if code.strip()
    ]
    if not codes:
        return SafeString("")
    if len(codes) == 1:
        return SafeString(escape(_("Published for %(code)s")) % {"code": codes[0]})
    return SafeString(escape(_("Mean of what is published for %(codes)s")) % {"codes": formats.listed(codes)})


def _topic(row: Row, country: str) -> str:
    measure = row["measure"]
    if measure.startswith("pay_") or measure == "going_rate":
        return "pay" if row["place"] == country else "regions"
    if measure.startswith(OUTLOOK):
        return "outlook"
    if measure in PREPARATION:
        return "preparation"
    return "ai" if measure.startswith("ai_") else "other"


def _by_measure(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """Keep the measures in the order of their first figures; figures of one period stay in theirs."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["measure"], []).append(row)
    return [
        (measure, sorted(group, key=lambda row: recency(row["period"]), reverse=True))
        for measure, group in groups.items()
    ]


def _is_known(statistic: Row) -> bool:
    return statistic.get("value") is not None or statistic.get("bound") is not None


def _value(statistic: Row, currency: str) -> SafeString:
    """Print a value, what it is at least where it is withheld as too high, or why there is none."""
    value, bound = statistic.get("value"), statistic.get("bound")
    if value is not None and statistic["unit"] == "level":
        return worded(labels.level, statistic["measure"], value, isolated=False)
    if value is not None:
        return SafeString(quantity(value, statistic["unit"], currency))
    if bound is not None:
        return at_least(quantity(bound, statistic["unit"], currency))
    return worded(labels.label, statistic["flag"], "flag", isolated=False)


def _unit(statistic: Row) -> SafeString:
    """Print the unit of a value, unless its measure says it or there is no value."""
    if statistic["unit"] in WITHOUT_UNIT or not _is_known(statistic):
        return SafeString("")
    return worded(_unit_name, statistic["unit"], isolated=False)


def _unit_name(unit: str) -> str:
    if unit == "money_year":
        return pgettext("pay", "a year")
    if unit == "money_hour":
        return pgettext("pay", "an hour")
    return labels.label(unit, "unit")
