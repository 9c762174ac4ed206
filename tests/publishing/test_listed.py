"""What lists read of published profiles, the counts of their filters, and the moves between them."""

import pytest

from occupations.models import FacetCount, PublishedMove, PublishedProfile, PublishedVisa
from occupations.publishing import publish_all, rebuild_pages, unpublish
from occupations.publishing.listed import describe
from tests.factories import AdjacentCareerFactory, CountryFactory, ProfileFactory, full_profile, published

pytestmark = pytest.mark.django_db


def counts(**filters):
    rows = FacetCount.objects.filter(count__gt=0, **filters)
    return {(row.country, row.facet, row.value): row.count for row in rows}


def recounted():
    found = {}
    for row in PublishedProfile.objects.all():
        keys = [("", "country", row.country)]
        for facet in [("all", ""), *row.facets()]:
            keys += [("", *facet), (row.country, *facet)]
        for key in keys:
            found[key] = found.get(key, 0) + 1
    for row in PublishedVisa.objects.all():
        key = (row.country, "visa_code", row.code)
        found[key] = found.get(key, 0) + 1
    return found


def test_a_published_profile_is_listed_and_a_draft_is_not():
    profile = published(full_profile())
    ProfileFactory()

    [row] = PublishedProfile.objects.all()

    assert (row.profile, row.country, row.slug) == (profile, "us", "land-surveyor")
    assert row.verdict == "mixed"
    assert row.pay_usd


def test_counts_follow_what_is_published_changed_and_taken_away():
    surveyor, other = published(full_profile()), published(full_profile("ca", "2"))
    assert counts() == recounted()

    surveyor.ai_verdict = "at_risk"
    surveyor.save()
    published(surveyor)
    assert counts() == recounted()
    assert counts(facet="verdict", country="us") == {("us", "verdict", "at_risk"): 1}

    unpublish(other)
    assert counts() == recounted()
    assert not counts(country="ca")


def test_a_move_leads_to_published_profiles_only():
    here, there = ProfileFactory(), ProfileFactory()
    AdjacentCareerFactory(profile=here, target=there, kind="next_step", shared=[], missing=["mathematics"])
    published(here)
    assert not PublishedMove.objects.exists()

    published(there)
    [move] = PublishedMove.objects.all()
    assert (move.source, move.target, move.kind, move.missing) == (here, there, "next_step", 0)

    unpublish(there)
    assert not PublishedMove.objects.exists()


def test_many_profiles_are_listed_as_one_by_one():
    first = full_profile()
    publish_all([first, full_profile("ca", "2")])
    at_once = sorted(PublishedProfile.objects.values_list())

    PublishedProfile.objects.all().delete()
    PublishedVisa.objects.all().delete()
    FacetCount.objects.all().delete()
    rebuild_pages()

    assert sorted(PublishedProfile.objects.values_list()) == at_once
    assert counts() == recounted()


def figure(measure, value, place="US", period="2024", unit="level"):
    return {"measure": measure, "value": value, "place": place, "period": period, "unit": unit}


@pytest.mark.parametrize(
    ("figures", "education"),
    [
        ([], ""),
        ([figure("education_typical", 6.0), figure("job_zone", 2.0)], "university"),
        ([figure("education_typical", 5.0)], "college"),
        ([figure("education_typical", 2.0)], "school"),
        ([figure("teer", 0.0)], ""),
        ([figure("teer", 0.0), figure("job_zone", 4.0)], "university"),
        ([figure("teer", 3.0)], "college"),
        ([figure("job_zone", 1.0, place="US-CA")], ""),
    ],
)
def test_what_a_newcomer_needs_is_read_from_the_closest_source(figures, education):
    plain = {
        "country": {"code": "us"},
        "slug": "a",
        "code": "1",
        "occupation": {"slug": "a", "field": {"slug": "f"}},
        "skilled_migration": False,
        "statistics": figures,
    }
    assert describe(1, plain).education == education


def test_growth_is_the_newest_national_share_with_its_period():
    plain = {
        "country": {"code": "us"},
        "slug": "a",
        "code": "1",
        "occupation": {"slug": "a", "field": {"slug": "f"}},
        "skilled_migration": False,
        "statistics": [
            figure("growth", 3.0, period="2023/2033", unit="percent"),
            figure("growth", 4.5, period="2024/2034", unit="percent"),
            figure("growth", 9.0, place="US-CA", period="2025/2035", unit="percent"),
            figure("growth", 7_300.0, period="2025/2035", unit="jobs"),
        ],
    }
    row = describe(1, plain)
    assert (row.growth, row.growth_period) == (4.5, "2024/2034")


def test_a_neighbour_in_another_country_is_a_move_too():
    there = ProfileFactory(country=CountryFactory(code="ca"))
    here = ProfileFactory(country=CountryFactory(code="us"))
    AdjacentCareerFactory(profile=here, target=there)
    published(there)
    published(here)

    assert PublishedMove.objects.get().target == there
