"""The drawing of a way: what its stops pay, in one currency, and how much of them AI may take over."""

from careergraph.languages import is_rtl
from occupations.charts.way import Stop, WayChart, draw_way
from occupations.models import PublishedProfile
from occupations.views.way_told import Document, ToldWay

__all__ = ["draw_told"]


def draw_told(way: ToldWay, language: str) -> WayChart | None:
    """Draw a way; over a border pay is compared in US dollars, while each stop prints its own currency."""
    first = way.legs[0]
    ends = [(first.before, first.listed_before), *((leg.after, leg.listed_after) for leg in way.legs)]
    stops = [_stop(document, listed, is_abroad=way.is_abroad) for document, listed in ends]
    return draw_way(stops, rtl=is_rtl(language))


def _stop(document: Document, listed: PublishedProfile, *, is_abroad: bool) -> Stop:
    figures = {"pay": listed.pay, "ai_risk": listed.ai_risk, "currency": document["country"]["currency"]}
    return Stop(document["title"], listed.pay_usd if is_abroad else listed.pay, listed.ai_risk, figures)
