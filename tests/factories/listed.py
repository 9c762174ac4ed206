"""Published profiles that differ in what lists sort and filter by."""

from typing import Any

from occupations.models import PublishedPage, PublishedProfile
from occupations.publishing.listed import write_listed
from tests.factories.crowd import published_crowd


def listed(profile: Any, **columns: Any) -> None:
    """Make lists read these columns of a published profile, and count its choices anew."""
    _write({profile.pk: columns})


def varied_crowd(size: int) -> None:
    """Publish profiles of two countries whose columns repeat with different periods: ties, and rows without a value."""
    columns = {}
    for number, profile in enumerate(published_crowd(size)):
        PublishedPage.objects.filter(profile=profile).update(title=f"Title {number % 4}")
        columns[profile.pk] = _varied(number)
    _write(columns)


def _varied(number: int) -> dict[str, Any]:
    scores = None if number % 5 == 0 else 5 + number % 3
    pay = None if number % 4 == 0 else 20_000 * (number % 6)
    return {
        "standing": scores,
        "overall": scores,
        "pay": pay,
        "pay_usd": pay,
        "ai_risk": None if number % 7 == 0 else number % 3,
        "growth": None if number % 2 else number % 4 - 1.5,
        "growth_period": "" if number % 2 else "2024/2034",
        "verdict": ("", "mixed", "resilient")[number % 3],
        "education": ("", "school", "university")[number % 3],
        "skilled_migration": number % 2 == 0,
        "visa_residence": number % 4 == 1,
        "visa_other": number % 3 == 1,
    }


def _write(columns: dict[int, dict[str, Any]]) -> None:
    rows = list(PublishedProfile.objects.filter(pk__in=columns))
    for row in rows:
        for name, value in columns[row.pk].items():
            setattr(row, name, value)
    write_listed(rows)
