"""Published pay as schema.org describes a distribution of amounts, with its source and date."""

from typing import Any

from django.utils.translation import gettext as _

from occupations import formats
from occupations.figures import newest_figure, recency

__all__ = ["published_pay"]

PERCENTILES = {
    "pay_median": "median",
    "pay_p10": "percentile10",
    "pay_p25": "percentile25",
    "pay_p75": "percentile75",
    "pay_p90": "percentile90",
}
DURATIONS = {"money_year": "P1Y", "money_hour": "PT1H"}


def published_pay(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the newest published median and percentiles of the whole country, per year and per hour.

    What a publisher withholds is no number and is left out.
    """
    found = []
    for unit, duration in DURATIONS.items():
        rows = _newest(document, unit)
        if rows:
            found.append(_distribution(document, rows, duration))
    return found


def _newest(document: dict[str, Any], unit: str) -> list[dict[str, Any]]:
    """Return the figures of one source and period: those of the median that counts, or the newest without one."""
    place = document["country"]["code"].upper()
    rows = [
        row
        for row in document.get("statistics", [])
        if row["measure"] in PERCENTILES
        and (row["unit"], row["place"]) == (unit, place)
        and row.get("value") is not None
    ]
    median = newest_figure(document, "pay_median", unit)
    newest = median or max(rows, key=lambda row: recency(row["period"]), default=None)
    return [row for row in rows if newest and _origin(row) == _origin(newest)]


def _origin(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["period"], row.get("citation"), row.get("published_for")


def _distribution(document: dict[str, Any], rows: list[dict[str, Any]], duration: str) -> dict[str, Any]:
    first = rows[0]
    # Translators: a name for search engines, as in "Published pay, United States, May 2025".
    name = _("Published pay, %(place)s, %(period)s") % {
        "place": formats.place(first["place"]),
        "period": formats.period(first["period"]),
    }
    said: dict[str, Any] = {
        "@type": "MonetaryAmountDistribution",
        "name": name,
        "currency": document["country"]["currency"],
        "duration": duration,
        **{PERCENTILES[row["measure"]]: row["value"] for row in rows},
    }
    for citation in document.get("citations", []):
        if citation["number"] == first.get("citation"):
            said["subjectOf"] = _source(citation, first)
    return said


def _source(citation: dict[str, Any], statistic: dict[str, Any]) -> dict[str, Any]:
    """Describe where figures were published, and the time that they are of."""
    values = {
        "@type": "CreativeWork",
        "name": citation["title"],
        "version": citation.get("release"),
        "publisher": {"@type": "Organization", "name": citation["publisher"]},
        "url": citation.get("url"),
        "temporalCoverage": statistic["period"],
    }
    return {name: value for name, value in values.items() if value}
