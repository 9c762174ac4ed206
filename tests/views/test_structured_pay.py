"""Published pay in the structured data of a page."""

from occupations.views.structured_pay import published_pay


def figure(measure, value, period="2025-05", **parts):
    return {
        "measure": measure,
        "unit": "money_year",
        "place": "US",
        "period": period,
        "value": value,
        "citation": 1,
        **parts,
    }


def document(*statistics):
    return {
        "country": {"code": "us", "currency": "USD"},
        "statistics": list(statistics),
        "citations": [
            {
                "number": 1,
                "publisher": "Statistics Office",
                "title": "Wages",
                "language": "en",
                "release": "May 2025",
                "url": "https://statistics.example/",
            }
        ],
    }


def test_the_newest_percentiles_name_their_source_and_date():
    older, newer = figure("pay_median", 60_000, "2024-05"), figure("pay_median", 62_930)
    [pay] = published_pay(document(older, newer, figure("pay_p10", 38_910), figure("pay_mean", 67_350)))
    assert pay == {
        "@type": "MonetaryAmountDistribution",
        "name": "Published pay, United States, May 2025",
        "currency": "USD",
        "duration": "P1Y",
        "median": 62_930,
        "percentile10": 38_910,
        "subjectOf": {
            "@type": "CreativeWork",
            "name": "Wages",
            "version": "May 2025",
            "publisher": {"@type": "Organization", "name": "Statistics Office"},
            "url": "https://statistics.example/",
            "temporalCoverage": "2025-05",
        },
    }


def test_what_is_withheld_is_no_number():
    capped = figure("pay_p90", None, flag="top_coded", bound=239_200.0)
    [pay] = published_pay(document(figure("pay_median", 62_930), capped))
    assert "percentile90" not in pay
    assert published_pay(document(capped)) == []


def test_pay_by_the_hour_is_a_distribution_of_its_own():
    hour = figure("pay_median", 39.0, unit="money_hour")
    assert [(pay["duration"], pay["median"]) for pay in published_pay(document(hour))] == [("PT1H", 39.0)]


def test_pay_of_a_region_is_not_that_of_the_country():
    assert published_pay(document(figure("pay_median", 50_000, place="US-TX"))) == []
