"""The drawing of a way: what its stops pay, in one currency, and how much of them AI may take over."""

from careergraph.languages import is_rtl
from occupations.charts.way import Stop, WayChart, draw_way
from occupations.views.way_told import ToldWay

__all__ = ["draw_told"]


def draw_told(way: ToldWay, language: str) -> WayChart | None:
    """Draw a way; over a border pay is compared in US dollars, while each stop prints its own currency."""
    stops = [
        Stop(stop.title, stop.pay_usd if way.is_abroad else stop.pay, stop.ai_risk, stop)
        for stop in way.stops
    ]
    return draw_way(stops, rtl=is_rtl(language))
