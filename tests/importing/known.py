"""Codes that an importer finds already there."""

from occupations.models import ClassificationCode
from tests.factories import ClassificationCodeFactory, ClassificationFactory, CountryFactory

__all__ = ["known_codes"]


def known_codes(slug: str, *codes: str) -> dict[str, ClassificationCode]:
    """Make a classification of the United States with these codes, and return them by code."""
    country = CountryFactory(code="us")
    classification = ClassificationFactory(slug=slug, name=slug.upper(), edition="", country=country)
    return {code: ClassificationCodeFactory(classification=classification, code=code) for code in codes}
