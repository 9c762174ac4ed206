"""Filters that print a rating: its score or range of scores, and the figures that it rests on."""

from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from occupations.templatetags.statistics import figure_id, figure_text
from occupations.templatetags.wording import decimal, label, percent, period, score, score_range

register = template.Library()

Row = dict[str, Any]
AI_RISK = "ai_risk"
AI_EXPOSURE = "ai_exposure_"


@register.filter
def is_range(rating: Row) -> bool:
    """Tell whether measures of a rating disagree."""
    return rating.get("low") is not None and rating["low"] != rating["high"]


@register.filter
def scored(rating: Row) -> str:
    """Print a rating's score, or the range of scores where measures disagree."""
    return score_range(rating["low"], rating["high"]) if is_range(rating) else score(rating["score"])


@register.filter
def weighed(rating: Row, own: Any) -> str:
    """Print the weight that a reader gave to the dimension of a rating: {{ rating|weighed:own }}."""
    weight = own.weights.get(rating["dimension"])
    return "" if weight is None else decimal(weight)


@register.filter
def figures(rating: Row, document: dict[str, Any]) -> list[SafeString]:
    """Return a sentence for each figure that a rating rests on: {{ rating|figures:document }}.

    A rating of the AI risk that names none is followed by the published measures of it.
    """
    statistics = {row["key"]: row for row in document.get("statistics", [])}
    inputs = rating.get("inputs") or (_exposures(statistics) if rating["dimension"] == AI_RISK else [])
    sentences = [_compared(row, _figure(row, statistics.get(row["statistic"]), document)) for row in inputs]
    if len(inputs) == 1:
        return sentences
    return [SafeString(f"{text}{_alone(row)}") for row, text in zip(inputs, sentences, strict=True)]


def _exposures(statistics: dict[str, Row]) -> list[Row]:
    """Name the published measures of AI exposure as a rating names its inputs."""
    return [
        {"measure": row["measure"], "statistic": key}
        for key, row in statistics.items()
        if row["measure"].startswith(AI_EXPOSURE)
    ]


def _alone(row: Row) -> str:
    """Print the score that one of several figures would give."""
    if row.get("score") is None:
        return ""
    return " " + escape(_("By this figure alone: %(score)s.")) % {"score": score(row["score"])}


def _compared(row: Row, figure: SafeString) -> SafeString:
    """Print a figure with the share of occupations that lie below it, as far as both are known."""
    if row.get("percentile") is None:
        # Translators: a figure as a sentence of its own, as in "Median pay, $62,930 (May 2025)."
        return SafeString(escape(_("%(figure)s.")) % {"figure": figure})
    share, count = percent(row["percentile"]), row.get("of")
    if count is None:
        # Translators: the figure is named before it, as in "Median pay, $62,930 (May 2025)".
        sentence = _("%(figure)s: higher than %(share)s of the occupations compared.")
        return SafeString(escape(sentence) % {"figure": figure, "share": share})
    # Translators: the figure is named before it, as in "Median pay, $62,930 (May 2025)".
    sentence = ngettext(
        "%(figure)s: higher than %(share)s of %(count)s occupation.",
        "%(figure)s: higher than %(share)s of %(count)s occupations.",
        count,
    )
    return SafeString(escape(sentence) % {"figure": figure, "share": share, "count": decimal(count)})


def _figure(row: Row, statistic: Row | None, document: dict[str, Any]) -> SafeString:
    """Print a measure as a link to its figure, with value and period; its name alone if the page has no such figure."""
    measure = label(row["measure"], "measure")
    if statistic is None:
        return SafeString(measure)
    named = {
        "measure": f'<a href="#{figure_id(statistic, document)}">{measure}</a>',
        "value": figure_text(statistic, document["country"]["currency"]),
        "period": period(statistic["period"]),
    }
    # Translators: a figure with its value and period, as in "Median pay, $62,930 (May 2025)".
    return SafeString(escape(_("%(measure)s, %(value)s (%(period)s)")) % named)
