"""The filters that print a document's figures."""

import pytest
from django.template import Context, Template
from django.utils import translation

from occupations.charts.history import draw_history
from occupations.templatetags.statistics import topics

YEAR = {"measure": "pay_median", "unit": "money_year", "place": "US", "period": "2025-05"}


def render(source, language="en", **row):
    with translation.override(language):
        return Template("{% load statistics wording %}" + source).render(Context({"row": row}))


def document(*statistics, **parts):
    rows = [YEAR | {"key": str(number)} | row for number, row in enumerate(statistics)]
    return {"language": "en", "country": {"code": "us", "currency": "USD"}, "statistics": rows, **parts}


@pytest.mark.parametrize(
    ("row", "printed"),
    [
        ({"value": 61_000.0}, "<b>$61,000</b> <small>a year</small>"),
        ({"value": 39.0, "unit": "money_hour"}, "<b>$39.00</b> <small>an hour</small>"),
        ({"value": 5.0, "unit": "percent"}, "<b>5%</b>"),
        ({"value": 0.0, "unit": "score"}, "<b>0</b>"),
        ({"value": 300.0, "unit": "jobs"}, "<b>300</b> <small>jobs</small>"),
        (
            {"flag": "top_coded", "bound": 239_200.0},
            "<b>$239,200 or more</b> <small>a year</small>",
        ),
        ({"flag": "top_coded"}, "at or above the highest value published"),
        ({"flag": "suppressed"}, "not released by the publisher"),
    ],
)
def test_a_figure_or_why_there_is_none(row, printed):
    assert render('{{ row|figure:"USD" }}', **(YEAR | row)) == printed


@pytest.mark.parametrize(
    ("measure", "value", "printed"),
    [
        ("job_zone", 4.0, "<b>Job Zone 4: considerable preparation</b>"),
        ("teer", 0.0, "<b>TEER 0: management</b>"),
        ("job_zone", 9.0, "<b>9</b>"),
        ("of_another_version", 2.5, "<b>2.5</b>"),
    ],
)
def test_a_level_is_worded(measure, value, printed):
    assert render('{{ row|figure:"USD" }}', measure=measure, value=value, unit="level") == printed


@pytest.mark.parametrize(
    ("row", "printed"),
    [
        ({}, ""),
        ({"published_for": "29-2010"}, " <small>Published for 29-2010</small>"),
        (
            {"published_for": "NOC 32120, NOC 32121"},
            " <small>Mean of what is published for NOC 32120 and NOC 32121</small>",
        ),
        ({"flag": "top_coded"}, " <small>The publisher gives no exact figure this high.</small>"),
        (
            {"note": {"t": "Employees <only>", "l": "en"}},
            ' <small><span lang="en" dir="ltr">Employees &lt;only&gt;</span></small>',
        ),
    ],
)
def test_what_is_to_be_said_of_a_figure(row, printed):
    assert render("{{ row|remarks }}", **(YEAR | row)) == printed


def test_figures_stand_by_topic_and_those_of_regions_apart():
    said = document(
        {"measure": "ai_exposure_ilo"},
        {"value": 1.0, "place": "US-TX"},
        {"measure": "teer"},
        {"measure": "labour_outlook"},
        {"measure": "colour"},
        {"value": 2.0},
    )
    assert [(topic.noun, len(topic.measures)) for topic in topics(said, None)] == [
        ("pay", 1),
        ("regions", 1),
        ("outlook", 1),
        ("preparation", 1),
        ("ai", 1),
        ("other", 1),
    ]


def test_figures_of_a_measure_stand_together_the_newest_first():
    said = document({"period": "2024"}, {"measure": "pay_mean"}, {"period": "2025"})
    [topic] = topics(said, None)
    assert [(measure, [row["period"] for row in rows]) for measure, rows in topic.measures] == [
        ("pay_median", ["2025", "2024"]),
        ("pay_mean", ["2025-05"]),
    ]


def test_the_earlier_years_of_a_history_are_left_to_it():
    years = [{"period": period, "value": 1.0, "citation": 1} for period in ("2023", "2024", "2025")]
    said = document(*years, citations=[{"number": 1, "publisher": "Office", "title": "Wages"}])
    [topic] = topics(said, draw_history(said, rtl=False))
    assert topic.measures == [("pay_median", [said["statistics"][2]])]
