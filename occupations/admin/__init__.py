"""The admin: Django's own, with one language per form, one section per form, preview and publishing."""

from occupations.admin import (
    bulk_action,
    classification,
    country,
    dimension,
    import_change,
    import_run,
    link_check,
    occupation,
    profile,
    publication,
    site,
    skill,
    source,
    visa,
)

__all__ = [
    "bulk_action",
    "classification",
    "country",
    "dimension",
    "import_change",
    "import_run",
    "link_check",
    "occupation",
    "profile",
    "publication",
    "site",
    "skill",
    "source",
    "visa",
]
