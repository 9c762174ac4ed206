"""The page that shows figures beside one another that disagree; and the list of broken links."""

import pytest
from django.utils import timezone

from tests.factories import (
    CitationFactory,
    DataSourceFactory,
    EvidenceFactory,
    FigureFactory,
    LinkCheckFactory,
    StatisticFactory,
)

pytestmark = pytest.mark.django_db

PAGE = "/admin/contradictions/"
LINKS = "/admin/occupations/linkcheck/"


def pair():
    one = StatisticFactory(value=61_000, citation__source__title="Survey of wages")
    other = CitationFactory(profile=one.profile, source=DataSourceFactory(title="Census of pay"))
    return one, StatisticFactory(profile=one.profile, value=64_000, citation=other)


def test_both_values_stand_beside_one_another_with_their_sources(desk):
    one, _other = pair()
    page = desk.get(PAGE).content.decode()
    assert "61,000" in page
    assert "64,000" in page
    assert "Survey of wages" in page
    assert "Census of pay" in page
    assert f"/occupationprofile/{one.profile_id}/change/?section=statistics" in page


def test_those_of_another_country_are_left_out(desk):
    one, _other = pair()
    other = StatisticFactory().profile.country
    assert "Survey of wages" not in desk.get(f"{PAGE}?country={other.code}").content.decode()
    assert "Survey of wages" in desk.get(f"{PAGE}?country={one.profile.country.code}").content.decode()


def test_imported_figures_are_shown_by_code(desk):
    one = FigureFactory(value=1)
    FigureFactory(code=one.code, value=2, place=one.place, period=one.period)
    page = desk.get(f"{PAGE}?in=codes").content.decode()
    assert f"/classificationcode/{one.code_id}/change/" in page


def test_a_page_without_any_says_so(desk):
    assert "There is nothing to do." in desk.get(PAGE).content.decode()


def test_the_page_takes_a_fixed_number_of_queries(desk, django_assert_max_num_queries):
    for _number in range(3):
        pair()
    with django_assert_max_num_queries(8):
        desk.get(PAGE)


def test_broken_links_lead_to_the_forms_that_name_them(desk, django_assert_max_num_queries):
    evidence = EvidenceFactory(url="https://example.org/gone")
    source = DataSourceFactory(url="https://example.org/gone")
    LinkCheckFactory(
        url="https://example.org/gone", state="broken", reason="gone", status=404, checked_at=timezone.now()
    )
    with django_assert_max_num_queries(14):
        page = desk.get(LINKS).content.decode()
    assert f"/occupationprofile/{evidence.profile_id}/change/?section=evidence" in page
    assert f"/datasource/{source.pk}/change/" in page


@pytest.mark.parametrize(
    ("query", "shown"),
    [("", "broken"), ("?state=ok", "ok"), ("?state=moved", "moved"), ("?state=other", "broken")],
)
def test_links_are_narrowed_by_state(desk, query, shown):
    LinkCheckFactory(url="https://example.org/broken", state="broken", reason="gone")
    LinkCheckFactory(url="https://example.org/ok", state="ok")
    LinkCheckFactory(url="https://example.org/moved", state="ok", moved_to="https://example.org/new")
    page = desk.get(LINKS + query).content.decode()
    assert f'href="https://example.org/{shown}"' in page
    assert page.count('class="field-link"') == (2 if shown == "ok" else 1)
