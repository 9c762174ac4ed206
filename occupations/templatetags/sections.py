"""What the page of a profile needs beside the words of its document."""

from html import escape
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from careergraph.languages import direction as direction_of
from occupations import formats
from occupations.charts.radar import Spoke, turned
from occupations.sections import SINGLE_LISTS, adjacent_careers, sections_of
from occupations.templatetags.wording import words

register = template.Library()


@register.filter
def sections(document: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return the noun, heading and template of each section that a document fills, in the order of the page."""
    return [(section.noun, str(section.heading), section.template) for section in sections_of(document)]


@register.filter
def only_list(document: dict[str, Any], noun: str) -> list[dict[str, Any]]:
    """Return the statements of a section that is a single list under its own heading; none for another section."""
    return document.get("statements", {}).get(SINGLE_LISTS.get(noun, ""), [])


@register.filter
def safer_careers(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the adjacent careers that are safer from AI."""
    return adjacent_careers(document, safer=True)


@register.filter
def other_careers(document: dict[str, Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Return the adjacent careers that one takes for another reason, those of a kind together."""
    kinds: dict[str, list[dict[str, Any]]] = {}
    for row in adjacent_careers(document, safer=False):
        kinds.setdefault(row["kind"], []).append(row)
    return list(kinds.items())


@register.filter
def skill_names(skills: list[dict[str, Any]]) -> SafeString:
    """Print the names of skills as a list within a sentence."""
    return SafeString(formats.listed(words(skill["name"]) for skill in skills))


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
