"""Which occupations lead in a field of work."""

import pytest

from occupations.fields import leaders, summaries
from occupations.models import PublishedProfile
from tests.factories import CountryFactory, ProfileFactory, published


@pytest.fixture
def listed(db):
    """Publish an occupation in a country and give its listed row these figures."""

    def make(slug, country="us", **figures):
        profile = published(ProfileFactory(country=CountryFactory(code=country), slug=slug))
        PublishedProfile.objects.filter(pk=profile.pk).update(field="law", **figures)

    return make


def slugs(rows):
    return [row["slug"] for row in rows]


def test_each_country_has_its_own_leaders(listed):
    listed("judge", pay=90, ai_risk=2)
    listed("clerk", pay=40, ai_risk=8)
    listed("notary", "ca", pay=70, ai_risk=5)
    found = leaders("law", ["us", "ca"])
    assert slugs(found["us"]["pay"]) == ["judge", "clerk"]
    assert slugs(found["us"]["ai_risk"]) == ["judge", "clerk"]
    assert slugs(found["ca"]["pay"]) == ["notary"]


def test_without_a_value_nobody_leads_and_of_equals_the_better_standing_comes_first(listed):
    listed("judge", growth=None, pay=50, standing=4)
    listed("clerk", growth=3, pay=50, standing=6)
    found = leaders("law", ["us"])["us"]
    assert slugs(found["growth"]) == ["clerk"]
    assert slugs(found["pay"]) == ["clerk", "judge"]


def test_five_lead_at_most_in_one_query(listed, django_assert_num_queries):
    for number in range(7):
        listed(f"clerk-{number}", pay=number)
    with django_assert_num_queries(1):
        found = leaders("law", ["us"])
    assert slugs(found["us"]["pay"]) == [f"clerk-{number}" for number in (6, 5, 4, 3, 2)]


def test_a_summary_names_the_ends_and_counts_only_what_is_known(listed):
    listed("judge", pay=90, growth=-1)
    listed("clerk", pay=None, growth=2)
    found = summaries("law")["us"]
    assert (found["count"], found["paid"], found["pay_low"], found["pay_high"]) == (2, 1, 90, 90)
    assert (found["growing"], found["projected"]) == (1, 2)
