"""The section on ratings, side by side by dimension, and the overalls."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from occupations import labels
from occupations.charts.radar import turned
from occupations.comparing.table import Column, Row, Section, best, row, unmarked
from occupations.weighing import Weights, weigh_document

__all__ = ["dimensions_of", "overall_rows", "ratings_section"]

Rating = dict[str, Any]


def overall_rows(columns: Sequence[Column], weights: Weights) -> list[Row]:
    """Return the row of the overalls, and another of those by a reader's own weights.

    The best is marked only where all rest on the same dimensions.
    """

    def overall(column: Column) -> dict[str, Any] | None:
        document = column.document
        if document.get("overall") is None:
            return None
        return {"overall": document["overall"], "overall_from": document.get("overall_from")}

    def own(column: Column) -> Decimal | None:
        return weigh_document(column.document, weights).overall

    bases = {
        frozenset(rating["dimension"] for rating in column.document.get("ratings") or [])
        for column in columns
    }
    marks = best(lambda value: value["overall"]) if len(bases) == 1 else unmarked
    note = "" if len(bases) == 1 else _("They rest on different dimensions, so none is called the best.")
    rows = row(_("Overall"), "overall", columns, overall, marks=marks, note=note)
    if weights.is_own:
        marks = best(float) if len(bases) == 1 else unmarked
        rows += row(_("With your weights"), "own", columns, own, marks=marks, note=note)
    return rows


def ratings_section(columns: Sequence[Column]) -> Section:
    """Return a row for each dimension; where a lower score is better, the lowest is the best."""
    rows = [
        one
        for rating in dimensions_of(columns)
        for one in row(
            rating["name"],
            "rating",
            columns,
            partial(_rating, rating["dimension"]),
            marks=best(turned),
            note=labels.label(rating["polarity"], "polarity"),
            path=f"/{columns[0].document['language']}/methodology/#{rating['dimension']}",
        )
    ]
    notes = [
        gettext_lazy(
            "A score that was computed compares the occupation with the others of the same country, not with other"
            " countries."
        )
    ]
    return Section("ratings", gettext_lazy("Ratings"), rows, notes)


def dimensions_of(columns: Sequence[Column]) -> list[Rating]:
    """Return a rating of each dimension that any document is rated on, in the order of the documents."""
    found: dict[str, Rating] = {}
    for column in columns:
        for rating in column.document.get("ratings") or []:
            found.setdefault(rating["dimension"], rating)
    return list(found.values())


def _rating(dimension: str, column: Column) -> Rating | None:
    ratings = column.document.get("ratings") or []
    return next((rating for rating in ratings if rating["dimension"] == dimension), None)
