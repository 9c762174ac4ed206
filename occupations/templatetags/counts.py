"""Printing how many profiles a list or a choice of its filters has, of which not all may have been counted."""

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from occupations import formats
from occupations.templatetags.wording import Words, worded, words_text

register = template.Library()

Count = tuple[int, bool] | None


@register.filter
def count(value: Count) -> SafeString:
    """Print a number of profiles: 312, or 312+ where there may be more; nothing where it is not known."""
    return worded(_count, *value) if value else SafeString("")


@register.simple_tag
def counted(name: Words, value: Count) -> SafeString:
    """Print a choice of a menu with its number: {% counted "Canada" count %} → Canada (516)."""
    if not value:
        return SafeString(escape(words_text(name)))
    # Translators: a choice of a menu and how many occupations it has, as in "Canada (516)".
    return format_html(_("{name} ({count})"), name=words_text(name), count=count(value))


def _count(number: int, is_least: bool) -> str:
    text = formats.decimal(number)
    # Translators: a number that is the least it can be, as in "1,000+".
    return _("%(number)s+") % {"number": text} if is_least else text
