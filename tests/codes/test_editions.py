"""The editions of classifications and their order."""

from occupations.codes.editions import count_codes, read_editions
from occupations.models import Classification


def test_editions_know_what_replaced_them(codes):
    editions = read_editions()

    assert list(editions.newer("noc-2011")) == ["noc-2016", "noc-2021"]
    assert list(editions.newer("noc-2021")) == []
    assert editions.replaced_by("noc-2021") == ["noc-2011", "noc-2016"]
    assert str(editions["noc-2016"]) == "NOC 2016"


def test_a_countrys_current_edition_comes_first(codes):
    assert read_editions().of_country("ca") == ["noc-2021", "noc-2016", "noc-2011"]


def test_editions_that_replace_each_other_end(codes):
    Classification.objects.filter(slug="noc-2021").update(
        successor=Classification.objects.get(slug="noc-2011")
    )

    assert list(read_editions().newer("noc-2011")) == ["noc-2016", "noc-2021"]


def test_codes_are_counted_by_edition(codes):
    codes.code("soc-2018/11-1011")
    codes.code("soc-2018/11-1021")
    codes.code("isco-08/1120")

    assert count_codes() == {"soc-2018": 2, "isco-08": 1}
