"""The sections on preparation, the way to the first working day, and visas."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from occupations.comparing.pay import figure_rows
from occupations.comparing.rates import Rates
from occupations.comparing.sources import Sources
from occupations.comparing.table import Column, Section, extremes, row
from occupations.journey import Journey, Total, first_working_day

__all__ = ["preparation_section", "visa_section", "way_section"]

PREPARATION: Final = (
    "education_typical",
    "experience_typical",
    "training_typical",
    "job_zone",
    "teer",
    "licensing",
)


@dataclass(frozen=True)
class Cost:
    """What the steps cost in the country's currency and converted; the latter is None without a rate."""

    total: Total
    currency: str
    low: float | None
    high: float | None
    into: str


def preparation_section(columns: Sequence[Column], sources: Sources) -> Section:
    """Return what newcomers typically need, as the countries' sources class it."""
    return Section(
        "preparation",
        gettext_lazy("Education and preparation"),
        figure_rows(columns, PREPARATION, sources),
        [gettext_lazy("Each country's sources class preparation in their own way.")],
    )


def way_section(columns: Sequence[Column], rates: Rates, currency: str) -> Section:
    """Return the time and the cost until the first legal working day, and the steps that count."""
    journeys = {column: first_working_day(column.document) for column in columns}

    def steps(column: Column) -> Journey | None:
        return journeys[column] if journeys[column].steps else None

    def months(column: Column) -> Total | None:
        return journeys[column].months if journeys[column].steps else None

    def one_stage(column: Column) -> Total | None:
        return journeys[column].one_stage_months

    def cost(column: Column) -> Cost | None:
        return _cost(journeys[column].cost, column) if journeys[column].steps else None

    def one_stage_cost(column: Column) -> Cost | None:
        total = journeys[column].one_stage_cost
        return _cost(total, column) if total else None

    def optional(column: Column) -> list[dict[str, Any]]:
        rows = column.document.get("qualifications") or []
        return [qualification for qualification in rows if qualification["requirement"] != "required"]

    def _cost(total: Total, column: Column) -> Cost:
        low, high = (rates.convert(amount, column.currency, currency) for amount in (total.low, total.high))
        return Cost(total, column.currency, low, high, currency)

    shortest, cheapest = extremes(_certain, "", "shortest"), extremes(_certain_cost, "", "lowest")
    rows = [
        *row(_("Time, all steps one after the other"), "months", columns, months, marks=shortest),
        *row(_("Time, if one stage of education is enough"), "months", columns, one_stage, marks=shortest),
        *row(_("Cost of all steps"), "cost", columns, cost, marks=cheapest),
        *row(_("Cost, if one stage of education is enough"), "cost", columns, one_stage_cost, marks=cheapest),
        *row(_("Steps that count"), "steps", columns, steps),
        *row(_("Optional, not counted"), "optional", columns, optional),
    ]
    notes: list[Any] = [
        gettext_lazy(
            "Counted are the stages of education and the required qualifications. The time that a visa takes and what"
            " living costs meanwhile are not counted, because no source here gives them."
        ),
        gettext_lazy(
            "The steps are added up as if each began when the one before it ended. No source here says whether several"
            " stages of education follow each other or can be chosen between, so both are worked out."
        ),
    ]
    empty = gettext_lazy(
        "No stage of education and no required qualification with its length or cost is listed here yet, so that time"
        " and cost until the first legal working day are not known."
    )
    return Section(
        "way", gettext_lazy("Until the first legal working day"), rows, notes if rows else [], empty
    )


def visa_section(columns: Sequence[Column]) -> Section:
    """Return the visas of each country that are said to be open to the occupation."""
    rows = row(_("Visas"), "visas", columns, lambda column: column.document.get("visas") or [])
    empty = gettext_lazy("No visa is listed for this yet.")
    return Section("visas", gettext_lazy("Visas"), rows, empty=empty)


def _certain(total: Total) -> float | None:
    """Return what a total is at most, unless a step is unknown: then it cannot be called the shortest."""
    return total.high if total.is_complete else None


def _certain_cost(cost: Cost) -> float | None:
    return cost.high if cost.total.is_complete else None
