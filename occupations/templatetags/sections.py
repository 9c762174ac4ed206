"""What the page of a profile needs beside the words of its document."""

from html import escape
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from careergraph.languages import direction as direction_of
from occupations.charts.radar import Spoke, turned
from occupations.sections import adjacent_careers, sections_of

register = template.Library()


@register.filter
def sections(document: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return the noun, heading and template of each section that a document fills, in the order of the page."""
    return [(section.noun, str(section.heading), section.template) for section in sections_of(document)]


@register.filter
def safer_careers(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the adjacent careers that are safer from AI."""
    return adjacent_careers(document, safer=True)


@register.filter
def other_careers(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the adjacent careers that one takes for another reason."""
    return adjacent_careers(document, safer=False)


@register.filter
def counted(rating: dict[str, Any]) -> float:
    """Return a rating's score as it counts in the overall: 10 − score where lower is better."""
    return turned(rating)


@register.filter
def weight_sum(ratings: list[dict[str, Any]]) -> float:
    """Return the sum of the weights."""
    return float(sum(rating["weight"] for rating in ratings))


@register.filter
def weighted_sum(ratings: list[dict[str, Any]]) -> float:
    """Return the sum of weight × counted score, from which the overall follows."""
    return round(sum(rating["weight"] * turned(rating) for rating in ratings), 2)


@register.filter
def label_lines(spoke: Spoke) -> SafeString:
    """Print the lines of the label of a radar's spoke, each in its place."""
    lines = [f"<tspan {line.place}>{escape(line.text)}</tspan>" for line in spoke.lines]
    return SafeString("".join(lines))


@register.filter
def strong(value: str) -> SafeString:
    """Print the part of a sentence that it is about in bold."""
    return format_html("<b>{}</b>", value)


@register.filter
def direction(language: str) -> str:
    """Return the `dir` of text in a language: {{ "ar"|direction }} → rtl."""
    return direction_of(language)
