"""A profile as schema.org describes an occupation, for search engines."""

from collections.abc import Iterable
from typing import Any

import orjson
from django.conf import settings
from django.utils.translation import gettext as _

from occupations import formats, labels
from occupations.views.addresses import home_path, list_path, profile_path
from occupations.views.structured_pay import published_pay

__all__ = ["profile_json_ld"]

Words = str | dict[str, str]
SKILLS = ("technical_skill", "soft_skill")
# Inside a script element these end it or start a comment; JSON reads the escapes as the same letters.
ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def profile_json_ld(document: dict[str, Any]) -> str:
    """Return a document's JSON-LD, safe to be put into a script element as it is."""
    url = settings.SITE_URL + profile_path(
        document["language"], document["country"]["code"], document["slug"]
    )
    graph = [
        {
            "@type": "WebPage",
            "@id": url,
            "url": url,
            "name": _words(document["title"]),
            "inLanguage": document["language"],
            "dateModified": document["published_at"],
            "mainEntity": {"@id": f"{url}#occupation"},
            "breadcrumb": _breadcrumbs(document, url),
        },
        _occupation(document, url),
    ]
    return orjson.dumps({"@context": "https://schema.org", "@graph": graph}).decode().translate(ESCAPES)


def _occupation(document: dict[str, Any], url: str) -> dict[str, Any]:
    statements = document.get("statements", {})
    skills = [row for name in SKILLS for row in statements.get(name, [])]
    values = {
        "@type": "Occupation",
        "@id": f"{url}#occupation",
        "name": _words(document["title"]),
        "description": _words(document.get("summary")),
        "occupationalCategory": _category(document),
        "occupationLocation": {"@type": "Country", "name": formats.country(document["country"]["code"])},
        "educationRequirements": _names(document.get("education", []), "name"),
        "qualifications": _names(document.get("qualifications", []), "name"),
        "responsibilities": _names(statements.get("responsibility", []), "title", "text"),
        "skills": _names(skills, "title", "text"),
        "estimatedSalary": [
            *published_pay(document),
            *[_salary(band, document["country"]["currency"]) for band in document.get("salary_bands", [])],
        ],
    }
    return {name: value for name, value in values.items() if value}


def _category(document: dict[str, Any]) -> dict[str, Any]:
    classification = document["classification"]
    code_set = {"@type": "CategoryCodeSet", "name": f"{classification['name']} {classification['edition']}"}
    category = {"@type": "CategoryCode", "codeValue": document["code"], "inCodeSet": code_set}
    if official := document.get("official_title"):
        category["name"] = _words(official)
    return category


def _salary(band: dict[str, Any], currency: str) -> dict[str, Any]:
    """Describe pay per year at a level of experience; these are ranges of pay, not percentiles."""
    level = labels.label(band["level"], "level")
    return {
        "@type": "MonetaryAmount",
        "name": formats.experience(level, band.get("years_min"), band.get("years_max")),
        "currency": currency,
        "value": {
            "@type": "QuantitativeValue",
            "minValue": band["low"],
            "maxValue": band["high"],
            "unitText": "YEAR",
        },
    }


def _breadcrumbs(document: dict[str, Any], url: str) -> dict[str, Any]:
    language = document["language"]
    trail: list[tuple[Any, str]] = [
        (_("AI Career Graph"), settings.SITE_URL + home_path(language)),
        (_("Occupations"), settings.SITE_URL + list_path(language)),
        (_words(document["title"]), url),
    ]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": item}
            for position, (name, item) in enumerate(trail, 1)
        ],
    }


def _names(rows: Iterable[dict[str, Any]], *keys: str) -> list[Any]:
    """Return each row's first text of those keys."""
    found = (next((row[key] for key in keys if key in row), None) for row in rows)
    return [_words(text) for text in found if text]


def _words(text: Words | None) -> str | dict[str, str] | None:
    """Return words; those of another language as JSON-LD's language-tagged string."""
    return {"@language": text["l"], "@value": text["t"]} if isinstance(text, dict) else text
