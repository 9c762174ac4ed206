"""What is wrong is said in the editor's language, at the top of the form and beside the field."""

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from tests.admin.forms import change_url, save
from tests.factories import OccupationFactory, ProfileFactory, RatingDimensionFactory, SalaryBandFactory

FAULTS = [
    ("ratings", {"rating_rows-0-score": "10.5"}, "Ensure this value is less than or equal to 10."),
    ("salary_bands", {"salaryband_rows-0-low": "90000"}, "The low end of the salary is above its high end."),
    (
        "salary_bands",
        {"salaryband_rows-0-years_min": "9"},
        "The years of experience must start before they end.",
    ),
    (
        "statistics",
        {"statistic_rows-0-period": "May 2025"},
        "Enter a year, a month, or two of them with a slash between, such as 2024/2034.",
    ),
    (
        "statistics",
        {"statistic_rows-0-place": "Texas"},
        "Enter an ISO 3166 code, such as US for a country or CA-ON.",
    ),
    ("education", {"educationstage_rows-0-months_min": ""}, "Give both months, the shorter first."),
    ("education", {"educationstage_rows-0-cost_min": "999999"}, "Give both costs, the lower first."),
    (
        "levels",
        {"careerlevel_rows-0-years_min": "40"},
        "The years of experience must start before they end.",
    ),
    ("resources", {"resource_rows-0-language": "English"}, "Enter a language tag, such as en or fr."),
    ("evidence", {"evidence_rows-0-year": "1900"}, "Ensure this value is greater than or equal to 1950."),
    ("adjacent", {"adjacentcareer_rows-0-similarity": "2"}, "Ensure this value is less than or equal to 1."),
]


@pytest.mark.parametrize(("section", "changes", "message"), FAULTS)
def test_a_fault_is_named_above_the_section_it_is_in(desk, surveyor, section, changes, message):
    response = save(desk, change_url(surveyor, section, "es"), **changes)

    assert response.status_code == 200
    assert response.context["section"] == section
    assert message in [error.message for error in response.context["error_summary"]]
    surveyor.refresh_from_db()
    assert surveyor.updated_by is None


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_a_fault_is_named_in_the_editors_language(desk, surveyor, language):
    desk.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    response = save(desk, change_url(surveyor, "salary_bands"), **{"salaryband_rows-0-low": "90000"})

    with translation.override(language):
        message = gettext("The low end of the salary is above its high end.")
    assert [error.message for error in response.context["error_summary"]] == [message]


def test_the_summary_leads_to_the_field(desk, surveyor):
    response = save(desk, change_url(surveyor, "ratings"), **{"rating_rows-1-score": "eleven"})

    page = response.content.decode()
    assert 'href="#id_rating_rows-1-score"' in page
    assert 'id="id_rating_rows-1-score"' in page


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("dimension", "This profile has a rating of this dimension already."),
        ("score", "This field is required."),
    ],
)
def test_a_new_rating_is_checked_against_the_others(desk, surveyor, field, message):
    taken = surveyor.rating_rows.first().dimension_id
    new = {"rating_rows-2-dimension": taken, "rating_rows-2-score": "5", "rating_rows-2-basis": "editor"}
    free = RatingDimensionFactory().pk
    wrong = {"dimension": {}, "score": {"rating_rows-2-dimension": free, "rating_rows-2-score": ""}}[field]

    response = save(desk, change_url(surveyor, "ratings"), **{"rating_rows-TOTAL_FORMS": "3"} | new | wrong)

    assert response.status_code == 200
    assert surveyor.rating_rows.count() == 2
    assert response.context["error_summary"]
    assert message in response.content.decode() or "duplicate" in response.content.decode()


def test_two_bands_of_one_level_are_refused(desk, surveyor):
    SalaryBandFactory(profile=surveyor, level="mid", years_min=3, years_max=7)

    response = save(desk, change_url(surveyor, "salary_bands"), **{"salaryband_rows-1-level": "junior"})

    assert response.status_code == 200
    assert response.context["error_summary"]


def test_a_profile_is_not_adjacent_to_itself(desk, surveyor):
    response = save(
        desk, change_url(surveyor, "adjacent"), **{"adjacentcareer_rows-0-target": str(surveyor.pk)}
    )

    messages = [error.message for error in response.context["error_summary"]]
    assert messages == ["A profile is not adjacent to itself."]


def test_a_code_of_another_country_is_refused(desk, surveyor):
    other = ProfileFactory(country__code="ca")

    response = save(desk, change_url(surveyor), code=str(other.code_id))

    messages = [error.message for error in response.context["error_summary"]]
    assert "This code belongs to another country's classification." in messages


def test_an_address_that_is_taken_is_refused(desk, surveyor):
    ProfileFactory(country=surveyor.country, occupation=OccupationFactory(), slug="taken")

    response = save(desk, change_url(surveyor), slug="taken")

    messages = [error.message for error in response.context["error_summary"]]
    assert messages == ["Another profile of this country has this address already."]


def test_a_new_profile_without_its_country_is_told_so_once(desk, db):
    response = save(desk, "/admin/occupations/occupationprofile/add/")

    errors = [error.message for error in response.context["error_summary"] if error.label == "Country"]
    assert errors == ["This field is required."]


def test_faults_are_listed_in_the_order_of_the_page(desk, db):
    wrong = {"code": "XX", "currency": "x", "units_per_usd": "many", "position": "-1"}

    response = save(desk, "/admin/occupations/country/add/", **wrong)

    labels = [error.label for error in response.context["error_summary"]]
    assert labels == ["ISO 3166-1 code", "Currency", "Units per US dollar", "Position"]
