"""What a request may ask for. A parameter that is unknown, given twice or out of range is a fault that names it."""

import re
from dataclasses import dataclass
from typing import Any

from babel import Locale
from django.http import QueryDict
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from rest_framework import serializers

from careergraph import languages
from careergraph.middleware.language import EVERY_LANGUAGE
from occupations.api.errors import WrongParameters

__all__ = [
    "Asked",
    "BareParameters",
    "ListParameters",
    "Parameters",
    "TrueOrFalse",
    "country_parameter",
    "slug_parameter",
]

# Two letters that CLDR names beside the countries of ISO 3166-1: unions, outlying islands, pseudo-locales.
NO_COUNTRIES = {"ac", "cp", "cq", "dg", "ea", "eu", "ez", "ic", "qo", "ta", "un", "xa", "xb", "xk", "zz"}
CODES = {str(code).lower() for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", str(code))}
COUNTRIES = sorted(CODES - NO_COUNTRIES)


@dataclass(frozen=True)
class Asked:
    """A request that can be answered; ``values`` holds the parameters that its kind has beyond these."""

    languages: tuple[str, ...]
    every_language: bool
    keep_fallbacks: bool
    values: dict[str, Any]


class WholeNumber(serializers.IntegerField):
    """A number in plain digits, where Python would also take 1_0, ١٠ or 1.0."""

    def to_internal_value(self, data: str) -> int:
        """Return the number."""
        if not re.fullmatch("-?[0-9]{1,18}", data):
            self.fail("invalid")
        return super().to_internal_value(data)


class Number(serializers.FloatField):
    """A number as JSON writes it, where Python would also take nan, 1_0 or ١٠."""

    def to_internal_value(self, data: str) -> float:
        """Return the number."""
        if not re.fullmatch(r"-?[0-9]{1,400}(\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?", data):
            self.fail("invalid")
        return super().to_internal_value(data)


class TrueOrFalse(serializers.BooleanField):
    """A boolean as JSON writes it, where REST framework would also take yes, 1 or an empty string."""

    # REST framework has no Traditional Chinese for its own words, nor for those of a pattern.
    default_error_messages = {"invalid": gettext_lazy("Write true or false.")}

    def to_internal_value(self, data: str) -> bool:
        """Return the truth value."""
        if data not in {"true", "false"}:
            self.fail("invalid", input=data)
        return data == "true"


def country_parameter(help_text: str) -> serializers.ChoiceField:
    """Return a parameter that takes a country of ISO 3166-1, so that "uk" is a fault and not an empty answer."""
    return serializers.ChoiceField(COUNTRIES, required=False, help_text=help_text)


def slug_parameter(help_text: str) -> serializers.RegexField:
    """Return a parameter that takes a short name."""
    return serializers.RegexField(
        "^[A-Za-z0-9_-]+$",
        max_length=150,
        trim_whitespace=False,
        required=False,
        help_text=help_text,
        error_messages={"invalid": gettext_lazy("Use only letters, digits, hyphens and underscores.")},
    )


class BareParameters(serializers.Serializer):
    """A set of parameters."""

    @classmethod
    def values(cls, query: QueryDict) -> dict[str, Any]:
        """Return the values that a query string gives; raises WrongParameters."""
        serializer = cls(data=query.dict())
        serializer.is_valid()
        errors = {name: [str(message) for message in found] for name, found in serializer.errors.items()}
        for name, given in query.lists():
            if name not in serializer.fields:
                errors[name] = [_("There is no such parameter.")]
            elif len(given) > 1:
                errors[name] = [_("Give this parameter only once.")]
        if errors:
            raise WrongParameters(errors)
        return serializer.validated_data


class Parameters(BareParameters):
    """What every request for content may ask for."""

    lang = serializers.ChoiceField(
        [*languages.offered(), EVERY_LANGUAGE],
        required=False,
        help_text="The language of the answer, or `*` for the answer in every language. "
        "Without it, Accept-Language decides.",
    )
    fallback = serializers.ChoiceField(
        ["any", "none"],
        default="any",
        help_text="What to do with a text that does not exist in the language of the answer: `any` gives it in another "
        "language and lists it in `fallbacks`, `none` leaves it out.",
    )

    @classmethod
    def read(cls, query: QueryDict) -> Asked:
        """Return what a query string asks for; raises WrongParameters."""
        values = cls.values(query)
        language = values.pop("lang", None) or get_language()
        every = language == EVERY_LANGUAGE
        return Asked(
            languages=languages.offered() if every else (language,),
            every_language=every,
            keep_fallbacks=values.pop("fallback") == "any",
            values=values,
        )


class ListParameters(Parameters):
    """What a request for a list may ask for."""

    page = WholeNumber(
        default=1, min_value=1, max_value=1_000_000, help_text="The number of the page, from 1."
    )
    page_size = WholeNumber(
        default=50, min_value=1, max_value=100, help_text="How many results a page holds."
    )
