"""The charts of a profile: geometry only, to be drawn by the templates in ``templates/occupations/charts``.

Every coordinate is text, ready for an SVG attribute, so that no locale can put a comma into it.
"""

from dataclasses import dataclass
from typing import Any

from careergraph.languages import is_rtl
from occupations.charts.history import HistoryChart, draw_history
from occupations.charts.levels import LevelsChart, draw_levels
from occupations.charts.radar import RadarChart, draw_radar
from occupations.charts.salary import SalaryChart, draw_salary
from occupations.figures import newest_figure

__all__ = ["Charts", "draw_charts"]


@dataclass(frozen=True)
class Charts:
    """The charts that a document has the figures for; None in place of each other one."""

    radar: RadarChart | None
    salary: SalaryChart | None
    history: HistoryChart | None
    levels: LevelsChart | None


def draw_charts(document: dict[str, Any]) -> Charts:
    """Draw a published document's charts, mirrored where its language is written from right to left."""
    rtl = is_rtl(document["language"])
    return Charts(
        radar=draw_radar(document.get("ratings", []), rtl=rtl),
        salary=draw_salary(
            document.get("salary_bands", []),
            median=newest_figure(document, "pay_median", "money_year"),
            rtl=rtl,
        ),
        history=draw_history(document, rtl=rtl),
        levels=draw_levels(document.get("levels", []), rtl=rtl),
    )
