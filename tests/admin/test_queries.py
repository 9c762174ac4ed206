"""No form and no list costs more queries the more rows, profiles or languages there are."""

import pytest
from django.contrib.auth.models import Permission

from occupations.admin.navigation import ORDER
from occupations.models import SalaryBand
from tests.admin.forms import change_url
from tests.factories import (
    AdjacentCareerFactory,
    CareerLevelFactory,
    CitationFactory,
    ClassificationCodeFactory,
    ClassificationFactory,
    CodeMatchFactory,
    EditorFactory,
    ProfileFactory,
    RatingFactory,
    RoleFactory,
    SalaryBandFactory,
    StatementFactory,
    StatisticFactory,
    VisaOptionFactory,
)

LISTS = [
    "classification",
    "classificationcode",
    "codematch",
    "country",
    "datasource",
    "fieldofwork",
    "importchange",
    "importrun",
    "occupation",
    "publication",
    "publishedpage",
    "ratingdimension",
    "skill",
    "visa",
]
# Sections whose rows name rows of other tables, and the profile's own texts.
TRANSLATED = [
    *("profile", "sources", "ratings", "salary_bands", "statistics"),
    *("levels", "visas", "adjacent", "responsibility"),
]


@pytest.fixture
def language_translator(client, db):
    """A browser of somebody whose role is to translate into Spanish, and nothing else."""
    user = EditorFactory(is_superuser=False)
    user.groups.add(RoleFactory(kind="translator", language="es").group)
    client.force_login(user)
    return client


@pytest.fixture
def translator(client, db):
    """A browser of somebody with permissions of their own, which cost two queries more than a superuser's."""
    user = EditorFactory(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="occupations"))
    client.force_login(user)
    return client


@pytest.mark.parametrize("section", ORDER)
def test_a_form_costs_at_most_25_queries(translator, surveyor, section, django_assert_max_num_queries):
    for number in range(20):
        citation = CitationFactory(profile=surveyor)
        RatingFactory(profile=surveyor)
        VisaOptionFactory(profile=surveyor)
        AdjacentCareerFactory(profile=surveyor)
        StatisticFactory(profile=surveyor, citation=citation, period=str(1950 + number))

    with django_assert_max_num_queries(25):
        response = translator.get(change_url(surveyor, section, "fr"))
    assert response.status_code == 200


@pytest.mark.parametrize("section", TRANSLATED)
def test_a_form_for_one_language_costs_at_most_25_queries(
    language_translator, surveyor, section, django_assert_max_num_queries
):
    for number in range(20):
        citation = CitationFactory(profile=surveyor)
        RatingFactory(profile=surveyor)
        VisaOptionFactory(profile=surveyor)
        AdjacentCareerFactory(profile=surveyor)
        CareerLevelFactory(profile=surveyor, citation=citation)
        StatementFactory(profile=surveyor, citation=citation, section="responsibility")
        StatisticFactory(profile=surveyor, citation=citation, period=str(1950 + number))
    surveyor.salaryband_rows.all().delete()
    for level in SalaryBand.Level.values:
        SalaryBandFactory(profile=surveyor, citation=citation, level=level)

    with django_assert_max_num_queries(25):
        response = language_translator.get(change_url(surveyor, section, "es"))
    assert response.status_code == 200


def test_the_list_of_profiles_costs_at_most_10_queries(translator, django_assert_max_num_queries):
    ProfileFactory.create_batch(30, country__code="us")
    with django_assert_max_num_queries(10):
        response = translator.get("/admin/occupations/occupationprofile/")
    assert response.status_code == 200


@pytest.mark.parametrize("table", LISTS)
def test_a_list_costs_at_most_10_queries(translator, surveyor, table, django_assert_max_num_queries):
    with django_assert_max_num_queries(10):
        assert translator.get(f"/admin/occupations/{table}/").status_code == 200


@pytest.mark.parametrize(
    ("table", "make"),
    [
        ("classification", ClassificationFactory),
        ("classificationcode", ClassificationCodeFactory),
        ("codematch", CodeMatchFactory),
    ],
)
def test_a_form_of_codes_offers_no_list_of_them(translator, table, make, django_assert_max_num_queries):
    row = make()
    ClassificationCodeFactory.create_batch(40)
    with django_assert_max_num_queries(15):
        page = translator.get(f"/admin/occupations/{table}/{row.pk}/change/?lang=fr").content.decode()
    assert page.count("<option") < 20


def test_many_matches_cost_the_list_no_more(translator, django_assert_max_num_queries):
    CodeMatchFactory.create_batch(60)
    with django_assert_max_num_queries(8):
        page = translator.get("/admin/occupations/codematch/").content.decode()
    assert page.count('class="field-source') == 50


@pytest.mark.parametrize(("language", "found"), [("en", False), ("fr", True)])
def test_codes_are_found_by_title_in_the_editors_language_or_english(translator, settings, language, found):
    ClassificationCodeFactory(code="111", title_en="Surveyors", title_fr="Arpenteurs")
    ClassificationCodeFactory(code="222", title_en="Bakers")
    translator.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    def search(term):
        return translator.get(f"/admin/occupations/classificationcode/?q={term}").content.decode()

    assert ("111" in search("arpenteurs")) is found
    assert "111" in search("surveyors")
    assert ">222<" not in search("surveyors")


def test_autocompletion_costs_as_much_for_many_rows(translator, django_assert_max_num_queries):
    ProfileFactory.create_batch(15, country__code="us")
    query = "app_label=occupations&model_name=occupationprofile&field_name=code"
    with django_assert_max_num_queries(8):
        answer = translator.get(f"/admin/autocomplete/?{query}&term=")
    assert len(answer.json()["results"]) == 15
