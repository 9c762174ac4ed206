from decimal import Decimal

from occupations.codec.read import read_profile
from occupations.models import ClassificationCode


def statistics(world, path, measure):
    rows = read_profile(world.profile(path)).statistics
    return [(row.value, row.period, row.published_for) for row in rows if row.measure == measure]


def test_a_profile_has_its_codes_figures_with_their_source(world):
    world.job("soc-2018/11-1011", "Chief executives")
    world.pay("soc-2018/11-1011", "200000")
    world.compose()

    content = read_profile(world.profile("us/11-1011"))
    [row] = content.statistics
    assert (row.value, row.unit, row.place, row.period) == (200000, "money_year", "US", "2025")
    assert [source.source for source in content.sources if source.key == row.citation] == ["wages-2025"]


def test_of_median_pay_every_year_is_kept_and_of_the_rest_the_newest(world):
    world.job("soc-2018/11-1011")
    for year in ("2024", "2025"):
        world.pay("soc-2018/11-1011", f"{year}00", period=year, source=f"wages-{year}")
        world.figure("soc-2018/11-1011", "pay_p90", f"{year}99", period=year, source=f"wages-{year}")
    world.compose()

    assert [period for _value, period, _for in statistics(world, "us/11-1011", "pay_median")] == [
        "2025",
        "2024",
    ]
    assert [period for _value, period, _for in statistics(world, "us/11-1011", "pay_p90")] == ["2025"]


def test_a_figure_of_the_group_above_says_for_which_code_it_was_published(world):
    group = world.codes.code("soc-2018/29-2010", level="broad_occupation")
    world.job("soc-2018/29-2011", parent=group)
    world.pay("soc-2018/29-2010", "62930")
    world.compose()

    assert statistics(world, "us/29-2011", "pay_median") == [(62930, "2025", "29-2010")]


def test_a_codes_own_figure_goes_before_that_of_its_group(world):
    group = world.codes.code("soc-2018/29-2010", level="broad_occupation")
    world.job("soc-2018/29-2011", parent=group)
    world.pay("soc-2018/29-2010", "62930")
    world.pay("soc-2018/29-2011", "64000")
    world.compose()

    assert statistics(world, "us/29-2011", "pay_median") == [(64000, "2025", "")]


def test_a_wider_code_that_a_source_matches_stands_in_too(world):
    world.codes.code("soc-2018/13-1020", level="oews_group")
    world.job("soc-2018/13-1021")
    world.codes.match("soc-2018/13-1021", "soc-2018/13-1020", "broader")
    world.pay("soc-2018/13-1020", "70000")
    world.compose()

    assert statistics(world, "us/13-1021", "pay_median") == [(70000, "2025", "13-1020")]


def test_a_wider_code_goes_before_the_group_above(world):
    group = world.codes.code("soc-2018/21-1010", level="broad_occupation")
    world.codes.code("soc-2018/21-1018", level="oews_group")
    world.job("soc-2018/21-1011", parent=group)
    world.codes.match("soc-2018/21-1011", "soc-2018/21-1018", "broader")
    world.pay("soc-2018/21-1010", "58000")
    world.pay("soc-2018/21-1018", "60000")
    world.compose()

    assert statistics(world, "us/21-1011", "pay_median") == [(60000, "2025", "21-1018")]


def test_an_exposure_comes_from_the_matching_code_of_another_classification(world):
    world.job("noc-2021/32120")
    world.pay("noc-2021/32120", "80000")
    world.codes.code("onet-soc-2019/29-2011.00")
    world.codes.match("noc-2021/32120", "onet-soc-2019/29-2011.00", "narrower")
    world.figure("onet-soc-2019/29-2011.00", "ai_exposure_gpts", "0.2321", "score", source="gpts")
    world.compose()

    [row] = [
        row for row in read_profile(world.profile("ca/32120")).statistics if row.measure == "ai_exposure_gpts"
    ]
    assert (row.value, row.place) == (Decimal("0.2321"), "CA")
    assert row.published_for == "ONET-SOC 29-2011.00"


def test_an_exposure_of_several_matching_codes_is_their_mean(world):
    world.job("noc-2021/32120")
    world.pay("noc-2021/32120", "80000")
    for code, value in (("29-2011.00", "0.2"), ("29-2012.00", "0.3")):
        world.codes.code(f"onet-soc-2019/{code}")
        world.codes.match("noc-2021/32120", f"onet-soc-2019/{code}", "narrower")
        world.figure(f"onet-soc-2019/{code}", "ai_exposure_gpts", value, "score", source="gpts")
    world.compose()

    assert statistics(world, "ca/32120", "ai_exposure_gpts") == [
        (Decimal("0.25"), "2025", "ONET-SOC 29-2011.00, 29-2012.00")
    ]


def test_an_exact_match_goes_before_others(world):
    world.job("soc-2018/29-2011")
    world.pay("soc-2018/29-2011", "60000")
    for code, kind, value in (("29-2011.00", "exact", "0.2"), ("29-2011.01", "broader", "0.9")):
        world.codes.code(f"onet-soc-2019/{code}")
        world.codes.match(f"onet-soc-2019/{code}", "soc-2018/29-2011", kind)
        world.figure(f"onet-soc-2019/{code}", "ai_exposure_gpts", value, "score", source="gpts")
    world.compose()

    assert statistics(world, "us/29-2011", "ai_exposure_gpts") == [
        (Decimal("0.2"), "2025", "ONET-SOC 29-2011.00")
    ]


def test_a_withheld_figure_stays_withheld(world):
    world.job("soc-2018/29-1249")
    world.figure("soc-2018/29-1249", "pay_median", None, flag="top_coded", bound="239200")
    world.figure("soc-2018/29-1249", "employment", None, "people", flag="suppressed")
    world.compose()

    rows = read_profile(world.profile("us/29-1249")).statistics
    assert [(row.measure, row.value, row.flag, row.bound) for row in rows] == [
        ("pay_median", None, "top_coded", 239200),
        ("employment", None, "suppressed", None),
    ]


def test_a_code_without_a_figure_gets_no_profile(world):
    world.job("soc-2018/55-1011")
    world.compose()

    assert not ClassificationCode.objects.filter(code="55-1011", profile__isnull=False).exists()


def test_a_rating_rests_on_the_occupations_own_pay_not_on_its_groups(world):
    group = world.codes.code("soc-2018/27-2010", level="broad_occupation")
    world.job("soc-2018/27-2011", parent=group)
    world.job("soc-2018/27-2012")
    world.pay("soc-2018/27-2010", "81670")
    world.figure("soc-2018/27-2011", "pay_median", "29.05", unit="money_hour")
    world.pay("soc-2018/27-2012", "70000")
    world.compose()

    content = read_profile(world.profile("us/27-2011"))
    [income] = [rating for rating in content.ratings if rating.dimension == "income"]
    [named] = [row for row in content.statistics if row.key == income.inputs[0].statistic]
    assert (income.score, named.unit, named.value) == (0, "money_hour", Decimal("29.05"))


def test_the_demand_names_the_employment_that_its_openings_are_set_against(world):
    world.job("soc-2018/11-1011")
    world.figure("soc-2018/11-1011", "openings_yearly", "10", unit="jobs", source="projections-2024")
    said = {"measure": "employment", "unit": "people"}
    world.figure("soc-2018/11-1011", value="100", source="projections-2024", period="2024", **said)
    world.figure("soc-2018/11-1011", value="900", source="wages-2025", period="2025-05", **said)
    world.compose()

    content = read_profile(world.profile("us/11-1011"))
    [demand] = [rating for rating in content.ratings if rating.dimension == "demand"]
    named = {row.key: row.value for row in content.statistics}
    assert [named[part.statistic] for part in demand.inputs] == [10, 100]
