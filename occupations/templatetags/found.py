"""Printing why a search found a profile, with the words that were asked for marked."""

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from careergraph.languages import direction
from occupations import formats

register = template.Library()


@register.filter
def reason(found: Any) -> SafeString:
    """Print which name or text of a profile has the words; nothing where it is the title that is printed anyway."""
    if found.kind == "title" and not found.language:
        return SafeString("")
    text = format_html_join("", "{}", ((_piece(*piece),) for piece in found.pieces))
    if found.language:
        text = format_html(
            '<span lang="{}" dir="{}">{}</span>', found.language, direction(found.language), text
        )
    return format_html(
        _sentence(found),
        text=format_html("<bdi>{}</bdi>", text),
        language=formats.language(found.language) if found.language else "",
        classification=format_html("<bdi>{}</bdi>", found.classification),
    )


def _piece(text: str, is_match: bool) -> SafeString:
    return format_html("<mark>{}</mark>" if is_match else "{}", text)


def _sentence(found: Any) -> str:
    if found.kind == "code":
        # Translators: why a search found an occupation, as in "Code 32120 (NOC 2021)".
        return _("Code {text} ({classification})")
    if found.kind == "text":
        return _("On the page in {language}: {text}") if found.language else _("On the page: {text}")
    if found.kind == "title":
        return _("Title in {language}: {text}")
    if found.kind == "official" and found.classification:
        return _official(has_language=bool(found.language))
    if found.kind == "translated":
        return _translated(has_language=bool(found.language))
    return _other(has_language=bool(found.language), has_classification=bool(found.classification))


def _official(*, has_language: bool) -> str:
    if has_language:
        return _("Official title in {language} ({classification}): {text}")
    return _("Official title ({classification}): {text}")


def _translated(*, has_language: bool) -> str:
    if has_language:
        return _("Our translation in {language} ({classification}): {text}")
    return _("Our translation ({classification}): {text}")


def _other(*, has_language: bool, has_classification: bool) -> str:
    if not has_classification:
        return _("Also called in {language}: {text}") if has_language else _("Also called: {text}")
    if has_language:
        return _("Also called in {language} ({classification}): {text}")
    return _("Also called ({classification}): {text}")
