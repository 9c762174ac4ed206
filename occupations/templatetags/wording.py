"""Filters and tags that print what a document holds: its words, numbers, durations, dates and names.

Words that fell back to another language are wrapped in, or give, their own `lang` and `dir`. Numbers and what is
made of them are isolated from text written right to left, so that "$55,000 – $70,000" keeps its order.
"""

import html
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from careergraph.languages import direction, is_rtl
from occupations import formats, labels
from occupations.formats.current import current_language

register = template.Library()

FIRST_STRONG_ISOLATE = "\N{FIRST STRONG ISOLATE}"
POP_DIRECTIONAL_ISOLATE = "\N{POP DIRECTIONAL ISOLATE}"
BLANK_LINES = re.compile(r"\n\s*\n")

Words = str | dict[str, str] | None


@register.filter
def words(text: Words) -> SafeString:
    """Print words; those of another language in a span with its `lang` and `dir`."""
    if isinstance(text, dict):
        return format_html("<span{}>{}</span>", words_lang(text), text["t"])
    # Django's own escape looks for lazy text first, which is not found in a document and takes most of the time.
    return SafeString(html.escape(text)) if text else SafeString("")


@register.filter
def words_lang(text: Words) -> SafeString:
    """Print the `lang` and `dir` attributes of words in another language, to be put into their element's tag."""
    return in_language(text["l"]) if isinstance(text, dict) else SafeString("")


@register.filter
def in_language(language: str) -> SafeString:
    """Print the `lang` and `dir` attributes of text in a language: <cite{{ "ar"|in_language }}>."""
    return _attributes(language)


@register.filter
def words_text(text: Words) -> str:
    """Print words alone, for an element that has `words_lang`, an attribute, or a place that holds no markup."""
    return text["t"] if isinstance(text, dict) else text or ""


@register.filter
def paragraphs(text: Words) -> SafeString:
    """Print words as paragraphs, divided at blank lines; each knows its language."""
    attributes = words_lang(text)
    parts = [part.strip() for part in BLANK_LINES.split(words_text(text))]
    return SafeString("".join([f"<p{attributes}>{html.escape(part)}</p>" for part in parts if part]))


@register.filter
def decimal(value: Any) -> str:
    """Print a number: {{ 24300|decimal }} → 24,300."""
    return worded(formats.decimal, value)


@register.filter
def score(value: Any) -> str:
    """Print a score with one decimal: {{ 7|score }} → 7.0."""
    return worded(formats.score, value)


@register.simple_tag
def score_range(low: Any, high: Any) -> str:
    """Print both ends of a range of scores: {% score_range 3.1 6.4 %} → 3.1 – 6.4."""
    return worded(formats.score_range, low, high)


@register.filter
def percent(value: Any) -> str:
    """Print a share given in percent: {{ 15.3|percent }} → 15.3%."""
    return worded(formats.percent, value)


@register.filter
def change(value: Any) -> str:
    """Print by how many percent something is more or less: {{ 15.3|change }} → +15.3%."""
    return worded(formats.change, value)


@register.filter
def share(value: Any) -> str:
    """Print a share from 0 to 1 in whole percent, rounded down so that only all is 100%: {{ 0.999|share }} → 99%."""
    return worded(formats.percent, int(float(value) * 100 + 1e-9))


@register.filter
def money(amount: Any, currency: str) -> str:
    """Print whole units of a currency: {{ 55000|money:"USD" }} → $55,000."""
    return worded(formats.money, amount, currency)


@register.filter
def money_exact(amount: Any, currency: str) -> str:
    """Print an amount with its decimals, as hourly pay: {{ 39|money_exact:"USD" }} → $39.00."""
    return worded(formats.money_exact, amount, currency)


@register.simple_tag
def money_range(low: Any, high: Any, currency: str) -> str:
    """Print both ends of a range: {% money_range 55000 70000 "USD" %} → $55,000 – $70,000."""
    return worded(formats.money_range, _number(low), _number(high), currency)


@register.simple_tag
def quantity(value: Any, unit: str, currency: str) -> str:
    """Print a statistic's value in its unit: money, percent, or a number."""
    if unit == "money_year":
        return money(value, currency)
    if unit == "money_hour":
        return money_exact(value, currency)
    return percent(value) if unit == "percent" else decimal(value)


@register.simple_tag
def years(low: Any, high: Any = None) -> str:
    """Print years: {% years 0 3 %} → 0-3 years, {% years 10 None %} → 10+ years."""
    return worded(formats.years, _number(low), _number(high))


@register.simple_tag
def months(low: Any, high: Any = None) -> str:
    """Print a duration given in months: {% months 24 36 %} → 2-3 years."""
    return worded(formats.months, _number(low), _number(high))


@register.simple_tag
def experience(level: str, low: Any, high: Any) -> str:
    """Print an experience level by its code with its years: {% experience "junior" 0 3 %} → Junior (0-3 years)."""
    return formats.experience(labels.label(level, "level"), _number(low), _number(high))


@register.filter
def citation(number: int | None) -> SafeString:
    """Print the number of a source as a link to it: {{ row.citation|citation }}; nothing where none is named."""
    if not number:
        return SafeString("")
    return SafeString(f'<sup><a role="doc-noteref" href="#source-{number:d}">[{number:d}]</a></sup>')


@register.filter
def source_id(number: int) -> str:
    """Print the `id` of the source of a number, which `citation` links to."""
    return SafeString(f"source-{number:d}")


@register.filter
def date_text(value: Any) -> str:
    """Print a day: {{ "2025-05-03"|date_text }} → May 3, 2025; nothing where there is none."""
    return worded(formats.date, value) if value else ""


@register.filter
def period(value: Any) -> str:
    """Print a year, month or interval: {{ "2024/2034"|period }} → 2024 – 2034."""
    return worded(formats.period, value)


@register.filter
def country_name(code: str) -> str:
    """Print a country's name: {{ "ca"|country_name }} → Canada."""
    return worded(formats.country, code, isolated=False)


@register.filter
def place_name(code: str) -> str:
    """Print the name of a country or region: {{ "CA-ON"|place_name }} → Ontario."""
    return worded(formats.place, code, isolated=False)


@register.filter
def language_name(tag: str) -> str:
    """Print a language's name in the current language: {{ "zh-hant"|language_name }} → Traditional Chinese."""
    return worded(formats.language, tag, isolated=False)


@register.filter
def label(value: str, noun: str) -> str:
    """Print what a code is called: {{ "pay_median"|label:"measure" }} → Median pay; nothing for an empty code."""
    return worded(labels.label, value, noun, isolated=False) if value else ""


@register.filter
def isolate(value: Any) -> str:
    """Print codes, names and other text of unknown direction so that they disturb no text around them."""
    return worded(str, value)


def worded(function: Callable[..., str], *arguments: Any, isolated: bool = True) -> SafeString:
    """Call a function that words something in the current language, and escape and isolate what it returns."""
    return _remembered(current_language(), function, isolated, *arguments)


# A page prints hundreds of numbers and labels, and most of them more than once.
@lru_cache(maxsize=8192)
def _remembered(language: str, function: Callable[..., str], isolated: bool, *arguments: Any) -> SafeString:
    text = html.escape(function(*arguments))
    return _isolated(text) if isolated and is_rtl(language) else SafeString(text)


def _isolated(escaped: str) -> SafeString:
    """Isolate text on a page written right to left; Unicode's own marks hold in attributes and SVG too."""
    return SafeString(f"{FIRST_STRONG_ISOLATE}{escaped}{POP_DIRECTIONAL_ISOLATE}" if escaped else "")


# Dozens of rows name one of a few languages.
@lru_cache
def _attributes(language: str) -> SafeString:
    return format_html(' lang="{}" dir="{}"', language, direction(language))


def _number(value: Any) -> Any:
    """Read a variable that the document leaves out, which Django resolves to "", as None."""
    return None if value == "" else value
