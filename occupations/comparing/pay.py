"""The section on pay: in the country's currency, converted at dated rates, and in purchasing power."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from occupations import labels
from occupations.comparing.figures import YearlyPay, yearly_pay
from occupations.comparing.rates import DOLLAR, Rates
from occupations.comparing.sources import Sources
from occupations.comparing.table import Column, Row, Section, extremes, row, unmarked
from occupations.figures import newest_figure

__all__ = ["conversions", "figure_rows", "parities", "pay_section"]

MEASURES: Final = (
    "pay_mean",
    "pay_p10",
    "pay_p25",
    "pay_p75",
    "pay_p90",
    "pay_low",
    "pay_high",
    "going_rate",
)
Amount = dict[str, Any]


def pay_section(columns: Sequence[Column], rates: Rates, currency: str, sources: Sources) -> Section:
    """Return what each document says of pay; the highest and the lowest are told by converted amounts."""
    pays = {column: yearly_pay(column.document) for column in columns}

    def local(column: Column) -> YearlyPay | None:
        pay = pays[column]
        if pay is None or pay.figure is None:
            return pay
        return replace(pay, figure=sources.renumbered(pay.figure, column.document))

    def converted(column: Column) -> Amount | None:
        pay = pays[column]
        amount = rates.convert(pay.amount, column.currency, currency) if pay else None
        return None if pay is None or amount is None else _amount(amount, currency, pay)

    def international(column: Column) -> Amount | None:
        pay = pays[column]
        amount = rates.international(pay.amount, column.country) if pay else None
        return None if pay is None or amount is None else _amount(amount, "", pay)

    def bands(column: Column) -> list[dict[str, Any]]:
        return [
            sources.renumbered(band, column.document)
            | {
                f"{end}_converted": rates.convert(band[end], column.currency, currency)
                for end in ("low", "high")
            }
            for band in column.document.get("salary_bands") or []
        ]

    marks = extremes(lambda amount: amount["amount"])
    rows = [
        *row(_("Pay a year"), "pay", columns, local, marks=unmarked),
        *row(
            _("Converted, in %(currency)s") % {"currency": currency},
            "amount",
            columns,
            converted,
            marks=marks,
        ),
        *row(
            _("In purchasing power, in international dollars"), "amount", columns, international, marks=marks
        ),
        *figure_rows(columns, MEASURES, sources),
        *row(_("Pay by experience, a year"), "bands", columns, bands),
    ]
    empty = gettext_lazy("No pay is published for this yet.")
    return Section("pay", gettext_lazy("Pay"), rows, empty=empty)


def figure_rows(columns: Sequence[Column], measures: Sequence[str], sources: Sources) -> list[Row]:
    """Return a row for each measure that any document has a national figure of, the newest of each."""

    def figure(measure: str, column: Column) -> dict[str, Any] | None:
        found = newest_figure(column.document, measure, withheld=True)
        return found and sources.renumbered(found, column.document)

    return [
        one
        for measure in measures
        for one in row(
            labels.label(measure, "measure"), "figure", columns, partial(figure, measure), marks=unmarked
        )
    ]


def conversions(columns: Sequence[Column], rates: Rates, currency: str, sources: Sources) -> list[Amount]:
    """Return the dated rate of each currency that is converted from or into, with the number of its source."""
    used = dict.fromkeys(column.currency for column in columns)
    if set(used) <= {currency}:
        return []
    wanted = dict.fromkeys(one for one in (*used, currency) if one != DOLLAR)
    return [
        {
            "currency": rate.currency,
            "units": rate.units_per_usd,
            "period": rate.rate_period,
            "citation": sources.cite(rate.rate_source),
        }
        for rate in map(rates.rate_of, wanted)
        if rate is not None
    ]


def parities(columns: Sequence[Column], rates: Rates, sources: Sources) -> list[Amount]:
    """Return the purchasing power parity of each country, with the number of its source; `ppp` is None if not known."""
    found = []
    for country in dict.fromkeys(column.country for column in columns):
        rate = rates.of.get(country)
        known = rate if rate and rate.ppp else None
        found.append(
            {
                "country": country,
                "currency": known and known.currency,
                "ppp": known and known.ppp,
                "period": known and known.ppp_period,
                "citation": known and sources.cite(known.ppp_source),
            }
        )
    return found


def _amount(amount: float, currency: str, pay: YearlyPay) -> Amount:
    return {"amount": round(amount), "currency": currency, "at_least": pay.at_least}
