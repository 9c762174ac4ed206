"""The admin: Django's own, with one language per form, one section per form, preview and publishing."""

from occupations.admin import (
    classification,
    country,
    dimension,
    occupation,
    profile,
    publication,
    site,
    source,
    visa,
)

__all__ = [
    "classification",
    "country",
    "dimension",
    "occupation",
    "profile",
    "publication",
    "site",
    "source",
    "visa",
]
