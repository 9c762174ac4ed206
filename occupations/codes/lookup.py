"""Codes by their bare text, and where one leads in a country."""

import re
from dataclasses import dataclass, field

from django.db.models import QuerySet

from occupations.codes.editions import read_editions
from occupations.codes.leads import Lead, leads_to
from occupations.codes.matches import Code, read_matches
from occupations.models import Classification, ClassificationCode

__all__ = ["CODE", "Destination", "find_codes", "find_destination", "select_codes"]

# What a code looks like: it has a digit, which keeps most misspelt addresses from being looked up.
CODE = re.compile(r"(?=.*[0-9])[0-9A-Za-z._-]{1,20}")


@dataclass(frozen=True)
class Destination:
    """The profiles of a country that a code's text leads to, and the codes of that text that lead there."""

    codes: list[Code] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)


def select_codes(text: str = "", classification: str = "") -> QuerySet[ClassificationCode]:
    """Select the codes of a text, of a classification, or all, in the order of the classifications' short names."""
    # Even where all are meant they are named, because the index of codes begins with the classification.
    classifications = Classification.objects.order_by()
    if classification:
        classifications = classifications.filter(slug=classification)
    codes = ClassificationCode.objects.filter(classification__in=classifications.values("pk"))
    if text:
        codes = codes.filter(code=text)
    return codes.order_by("classification__slug", "code")


def find_codes(text: str) -> list[Code]:
    """Return the codes of this text in every classification."""
    return [Code(*row) for row in select_codes(text).values_list("pk", "classification__slug", "code")]


def find_destination(text: str, country: str, language: str) -> Destination:
    """Return what a code's text means in a country.

    The country's own editions are asked first, the newest before those it replaced, and the first that leads to a
    profile is what is meant. A foreign code's text may stand in several classifications: then all are meant.
    """
    codes = find_codes(text)
    if not codes:
        return Destination()
    leads = leads_to(codes, read_matches(code.pk for code in codes), [language], country)
    leading = [code for code in codes if leads[code]]
    for slug in read_editions().of_country(country):
        for code in leading:
            if code.classification == slug:
                return Destination([code], leads[code])
    distinct = {lead.slug: lead for code in leading for lead in leads[code]}
    return Destination(leading, list(distinct.values()))
