"""The whole comparison of documents in one language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from careergraph.languages import is_rtl
from occupations.charts.dots import DotsChart, draw_dots
from occupations.comparing.growth import growth_section
from occupations.comparing.pay import conversions, parities, pay_section
from occupations.comparing.rates import Rates
from occupations.comparing.ratings import dimensions_of, overall_rows, ratings_section
from occupations.comparing.sources import Sources
from occupations.comparing.table import Column, Section
from occupations.comparing.way import preparation_section, visa_section, way_section
from occupations.comparing.words import ai_section, headline_section, skills_section, statement_section
from occupations.weighing import Weights

__all__ = ["Comparison", "compare"]

PUBLISHED_WEIGHTS = Weights()


@dataclass(frozen=True)
class Comparison:
    """Documents side by side: sections of rows, the rates that amounts were converted by, a chart, the sources."""

    columns: Sequence[Column]
    currency: str
    sections: list[Section]
    conversions: list[dict[str, Any]]
    parities: list[dict[str, Any]]
    chart: DotsChart | None
    citations: list[dict[str, Any]]


def compare(
    columns: Sequence[Column],
    rates: Rates,
    currency: str,
    *,
    full: bool,
    weights: Weights = PUBLISHED_WEIGHTS,
) -> Comparison:
    """Set documents of one language side by side, amounts converted into a currency.

    `weights` are the reader's own, if there are any.
    `full` is for a comparison of a reader's own; without it only what differs between countries is compared.
    """
    sources = Sources()
    sections = [
        headline_section(columns, overall_rows(columns, weights)),
        pay_section(columns, rates, currency, sources),
    ]
    converted = conversions(columns, rates, currency, sources)
    parity = parities(columns, rates, sources)
    sections += [
        growth_section(columns, sources),
        ratings_section(columns),
        ai_section(columns, sources, full=full),
        preparation_section(columns, sources),
        way_section(columns, rates, currency),
        visa_section(columns),
    ]
    if full:
        sections += [skills_section(columns), statement_section(columns, sources)]
    return Comparison(
        columns=columns,
        currency=currency,
        sections=[section for section in sections if section.rows or section.empty],
        conversions=converted,
        parities=parity,
        chart=_chart(columns),
        citations=sources.citations,
    )


def _chart(columns: Sequence[Column]) -> DotsChart | None:
    ratings = [column.document.get("ratings") or [] for column in columns]
    return draw_dots(dimensions_of(columns), ratings, rtl=is_rtl(columns[0].document["language"]))
