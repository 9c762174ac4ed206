"""Which profiles a code leads to."""

from occupations.codes.leads import leads_to
from occupations.codes.matches import Code, read_matches
from occupations.models import OccupationProfile
from occupations.publishing import unpublish
from tests.factories import ProfileFactory


def leads(codes, path, country=""):
    row = codes.find(path)
    own = Code(row.pk, row.classification.slug, row.code)
    found = leads_to([own], read_matches([row.pk]), ["en"], country)[own]
    return [(lead.country, lead.slug, lead.steps, lead.kind) for lead in found]


def test_a_code_leads_to_its_own_profile_and_then_abroad(codes):
    codes.code("soc-2018/29-2011")
    codes.code("noc-2021/32120")
    codes.match("noc-2021/32120", "soc-2018/29-2011", "narrower")
    codes.profile("soc-2018/29-2011", "technologist")
    codes.profile("noc-2021/32120", "technologue")

    assert leads(codes, "soc-2018/29-2011") == [
        ("us", "technologist", 0, "exact"),
        ("ca", "technologue", 1, "broader"),
    ]


def test_in_its_own_country_a_profile_of_its_own_is_enough(codes):
    codes.code("soc-2018/29-2011")
    codes.code("soc-2018/29-2012")
    codes.code("isco-08/3212")
    codes.match("soc-2018/29-2011", "isco-08/3212", "broader")
    codes.match("soc-2018/29-2012", "isco-08/3212", "broader")
    codes.profile("soc-2018/29-2011", "technologist")
    codes.profile("soc-2018/29-2012", "technician")

    assert leads(codes, "soc-2018/29-2011") == [("us", "technologist", 0, "exact")]
    assert leads(codes, "isco-08/3212") == [
        ("us", "technologist", 1, "narrower"),
        ("us", "technician", 1, "narrower"),
    ]


def test_an_edition_before_the_last_leads_through_both(codes):
    for path in ("noc-2011/3211", "noc-2016/3211", "noc-2021/32120"):
        codes.code(path)
    codes.match("noc-2011/3211", "noc-2016/3211")
    codes.match("noc-2016/3211", "noc-2021/32120", "broader")
    codes.profile("noc-2021/32120", "technologue")

    assert leads(codes, "noc-2011/3211") == [("ca", "technologue", 2, "broader")]


def test_the_same_text_in_another_classification_is_another_occupation(codes):
    codes.code("noc-2016/1111", "Auditors")
    codes.code("isco-08/1111", "Legislators")
    codes.profile("noc-2016/1111", "auditor")

    assert leads(codes, "isco-08/1111") == []


def test_what_is_not_published_is_not_led_to(codes):
    codes.code("soc-2018/29-2011")
    codes.code("isco-08/3212")
    codes.match("soc-2018/29-2011", "isco-08/3212")
    profile = codes.profile("soc-2018/29-2011", "technologist")
    unpublish(profile)
    ProfileFactory(country__code="us", code=codes.code("soc-2018/29-2012"), slug="draft")

    assert leads(codes, "isco-08/3212") == []
    assert leads(codes, "soc-2018/29-2012") == []


def test_a_working_copy_with_another_code_leads_nowhere(codes):
    codes.code("soc-2018/29-2011")
    other = codes.code("soc-2018/29-2012")
    profile = codes.profile("soc-2018/29-2011", "technologist")
    OccupationProfile.objects.filter(pk=profile.pk).update(code=other)

    assert leads(codes, "soc-2018/29-2012") == []
    assert leads(codes, "soc-2018/29-2011") == [("us", "technologist", 0, "exact")]


def test_better_matches_come_first(codes):
    codes.code("isco-08/3212")
    for code, kind in [
        ("29-0001", "close"),
        ("29-0002", "narrower"),
        ("29-0003", "broader"),
        ("29-0004", "exact"),
    ]:
        codes.code(f"soc-2018/{code}")
        codes.match("isco-08/3212", f"soc-2018/{code}", kind)
        codes.profile(f"soc-2018/{code}", f"p-{code}")

    assert [kind for _country, _slug, _steps, kind in leads(codes, "isco-08/3212")] == [
        "exact",
        "broader",
        "narrower",
        "close",
    ]


def test_one_country_is_asked_alone(codes):
    codes.code("soc-2018/29-2011")
    codes.code("noc-2021/32120")
    codes.match("noc-2021/32120", "soc-2018/29-2011")
    codes.profile("soc-2018/29-2011", "technologist")
    codes.profile("noc-2021/32120", "technologue")

    assert leads(codes, "soc-2018/29-2011", "ca") == [("ca", "technologue", 1, "exact")]
