"""The section on growth and employment."""

from collections.abc import Sequence
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from occupations import labels
from occupations.comparing.figures import growth_a_year
from occupations.comparing.pay import figure_rows
from occupations.comparing.sources import Sources
from occupations.comparing.table import Column, Section, extremes, row, unmarked
from occupations.figures import newest_figure

__all__ = ["growth_section"]

FIGURES: Final = (
    "employment",
    "employment_projected",
    "openings_yearly",
    "openings_total",
    "job_seekers_total",
    "labour_outlook",
)


def growth_section(columns: Sequence[Column], sources: Sources) -> Section:
    """Return the projected growth, which is marked by its average a year, and the figures on employment."""

    def growth(column: Column) -> dict[str, Any] | None:
        found = newest_figure(column.document, "growth", "percent", withheld=True)
        return found and sources.renumbered(found, column.document)

    def yearly(column: Column) -> float | None:
        return growth_a_year(newest_figure(column.document, "growth", "percent"))

    note = gettext_lazy("Computed from the growth over its period, because periods differ in length.")
    rows = [
        *row(labels.label("growth", "measure"), "figure", columns, growth, marks=unmarked),
        *row(
            _("Growth a year, on average"),
            "percent",
            columns,
            yearly,
            marks=extremes(lambda percent: round(percent, 1)),
            note=note,
        ),
        *figure_rows(columns, FIGURES, sources),
    ]
    empty = gettext_lazy("No projection of employment is published for this yet.")
    return Section("growth", gettext_lazy("Growth and employment"), rows, empty=empty)
