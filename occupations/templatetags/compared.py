"""Filters that print what a comparison computes: amounts of any currency, and of none."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from occupations.templatetags.wording import decimal, money, quantity

register = template.Library()


@register.filter
def amount(value: dict[str, Any]) -> str:
    """Print an amount in its currency; as a number where it is in international dollars, which are no currency."""
    if not value["currency"]:
        return decimal(value["amount"])
    return money(value["amount"], value["currency"])


@register.filter
def hourly(statistic: dict[str, Any], currency: str) -> SafeString:
    """Print the amount of a statistic of pay an hour, or what it is at least."""
    value = statistic.get("value")
    return SafeString(quantity(statistic["bound"] if value is None else value, "money_hour", currency))
