"""The filters of the list: their choices, what these are called, and which profiles have them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from occupations import formats, labels
from occupations.codec.reference import REFERENCE_TABLES
from occupations.models import OVERALL_STEPS, PAY_STEPS, PublishedProfile
from occupations.publishing.words import Wording, as_written

__all__ = ["FACETS", "Facet", "conditions", "field_names"]

[FIELDS] = [table for table in REFERENCE_TABLES if table.name == "fields"]


@dataclass(frozen=True)
class Facet:
    """A filter. ``values`` are its choices, none where only the published profiles tell which there are.

    ``where`` gives the condition of a value, ``say`` what it is called in the current language.
    """

    label: str | Promise
    any: str | Promise
    where: Callable[[str], Q]
    say: Callable[[str], str]
    values: tuple[str, ...] = ()


def _overall(value: str) -> str:
    # Translators: a choice of a filter, as in "7 or more".
    return _("%(number)s or more") % {"number": formats.decimal(int(value))}


def _pay(value: str) -> str:
    if value == "0":
        return _("Any pay that is known")
    return _("%(amount)s or more") % {"amount": formats.money(int(value), "USD")}


# By the names they have in addresses; `PublishedProfile.facets` names the same.
FACETS: dict[str, Facet] = {
    "country": Facet(
        gettext_lazy("Country"),
        gettext_lazy("All countries"),
        lambda value: Q(country=value),
        formats.country,
    ),
    "field": Facet(
        gettext_lazy("Field of work"),
        gettext_lazy("All fields of work"),
        lambda value: Q(field=value),
        str,
    ),
    "verdict": Facet(
        gettext_lazy("AI verdict"),
        pgettext_lazy("AI verdict", "Any"),
        lambda value: Q(verdict=value),
        lambda value: labels.label(value, "verdict"),
        ("resilient", "mixed", "at_risk"),
    ),
    "overall": Facet(
        gettext_lazy("Overall"),
        pgettext_lazy("overall", "Any"),
        lambda value: Q(overall__gte=int(value)),
        _overall,
        tuple(str(step) for step in OVERALL_STEPS),
    ),
    "pay": Facet(
        gettext_lazy("Pay a year, in US dollars"),
        pgettext_lazy("pay", "Any"),
        lambda value: Q(pay_usd__gte=int(value)),
        _pay,
        tuple(str(step) for step in PAY_STEPS),
    ),
    "education": Facet(
        gettext_lazy("Education needed"),
        pgettext_lazy("education needed", "Any"),
        lambda value: Q(education=value),
        lambda value: str(PublishedProfile.Education(value).label),
        tuple(PublishedProfile.Education.values),
    ),
    "migration": Facet(
        gettext_lazy("Skilled migration"),
        pgettext_lazy("skilled migration", "Any"),
        lambda _value: Q(skilled_migration=True),
        lambda _value: _("Skilled migration occupation"),
        ("skilled",),
    ),
    "visa": Facet(
        gettext_lazy("Visa"),
        pgettext_lazy("visa", "Any"),
        lambda value: Q(visa_residence=True) if value == "residence" else Q(visa_other=True),
        lambda value: (
            _("Leads to permanent residence")
            if value == "residence"
            else _("Whether it leads to permanent residence is not said")
        ),
        ("residence", "other"),
    ),
}


def conditions(chosen: Mapping[str, str]) -> Q:
    """Return the condition of published profiles for the chosen values, by facet."""
    where = Q()
    for name, value in chosen.items():
        where &= FACETS[name].where(value)
    return where


def field_names(language: str) -> dict[str, Any]:
    """Return the words of each field of work by its slug, in the order of the reference table."""
    say = Wording(language)
    rows = FIELDS.read(dict.fromkeys((language, settings.LANGUAGE_CODE)))
    return {row["slug"]: as_written(say(row["name"])) or row["slug"] for row in rows}
