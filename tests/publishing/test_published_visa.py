"""Which visas published pages name, and how many name each."""

from occupations.models import FacetCount, PublishedVisa
from occupations.publishing import publish, unpublish
from tests.factories import CountryFactory, ProfileFactory, VisaFactory, VisaOptionFactory, published


def named():
    return list(PublishedVisa.objects.values_list("country", "code", "profile"))


def counts():
    return dict(FacetCount.objects.filter(facet="visa_code", count__gt=0).values_list("value", "count"))


def test_publishing_keeps_the_visas_of_the_page_and_their_counts(db):
    country = CountryFactory(code="ca")
    express, nominee = (VisaFactory(country=country, code=code) for code in ("EE", "PNP"))
    first, second = ProfileFactory(country=country), ProfileFactory(country=country)
    for profile in (first, second):
        VisaOptionFactory(profile=profile, visa=express)
        published(profile)
    assert counts() == {"EE": 2}
    VisaOptionFactory(profile=second, visa=nominee)
    publish(second)
    assert named() == [("ca", "EE", first.pk), ("ca", "EE", second.pk), ("ca", "PNP", second.pk)]
    assert counts() == {"EE": 2, "PNP": 1}


def test_what_is_taken_back_names_no_visa_any_more(db):
    profile = ProfileFactory(country=CountryFactory(code="ca"))
    VisaOptionFactory(profile=profile, visa=VisaFactory(country=profile.country, code="EE"))
    unpublish(published(profile))
    assert named() == []
    assert counts() == {}


def test_the_best_of_each_visa_are_found_in_one_query(db, django_assert_num_queries):
    country = CountryFactory(code="ca")
    profiles = [published(ProfileFactory(country=country)) for _number in range(3)]
    for profile, standing in zip(profiles, (None, 5.0, 7.0), strict=True):
        for code in ("EE", "PNP"):
            PublishedVisa.objects.create(profile=profile, country="ca", code=code, standing=standing)
    with django_assert_num_queries(1):
        rows = list(PublishedVisa.objects.best_of_each("ca", 2).values_list("code", "profile"))
    third, second = profiles[2].pk, profiles[1].pk
    assert rows == [("EE", third), ("EE", second), ("PNP", third), ("PNP", second)]
