"""The reference tables: every one can be searched, added to and changed, and none loses its natural key."""

import pytest
from django.contrib.auth.models import Permission

from occupations import models
from occupations.models import PublishedPage
from tests.admin.forms import read_form, save
from tests.factories import (
    ClassificationCodeFactory,
    ClassificationFactory,
    CodeMatchFactory,
    CountryFactory,
    DataSourceFactory,
    EditorFactory,
    FieldOfWorkFactory,
    OccupationFactory,
    RatingDimensionFactory,
    SkillFactory,
    VisaFactory,
    published,
)

TABLES = {
    "country": (CountryFactory, {"code"}),
    "classification": (ClassificationFactory, {"slug"}),
    "classificationcode": (ClassificationCodeFactory, {"classification", "code"}),
    "codematch": (CodeMatchFactory, set()),
    "fieldofwork": (FieldOfWorkFactory, {"slug"}),
    "occupation": (OccupationFactory, {"slug"}),
    "ratingdimension": (RatingDimensionFactory, {"slug"}),
    "skill": (SkillFactory, {"slug", "element"}),
    "visa": (VisaFactory, {"country", "code"}),
    "datasource": (DataSourceFactory, {"slug"}),
}


@pytest.mark.parametrize("table", TABLES)
def test_a_row_opens_and_saves_without_its_natural_key(desk, table):
    factory, natural_key = TABLES[table]
    row = factory()
    url = f"/admin/occupations/{table}/{row.pk}/change/?lang=fr"

    fields = read_form(desk.get(url))
    response = save(desk, url, "_continue")

    assert natural_key.isdisjoint(fields)
    assert response.status_code == 302


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_listed_searched_and_added_to(desk, table):
    factory, natural_key = TABLES[table]
    factory()

    assert desk.get(f"/admin/occupations/{table}/?q=a").status_code == 200
    assert natural_key <= set(read_form(desk.get(f"/admin/occupations/{table}/add/")))


@pytest.mark.parametrize("query", ["Krankenpfleger", "infirmier"])
def test_occupations_are_found_by_their_name_in_any_language(desk, query):
    OccupationFactory(slug="nurse", name_en="Nurse", name_fr="Infirmier", name_es="Krankenpfleger")
    OccupationFactory(slug="baker", name_en="Baker")

    page = desk.get(f"/admin/occupations/occupation/?q={query}").content.decode()

    assert "Nurse" in page
    assert "Baker" not in page


def test_a_translation_of_a_name_leaves_the_others_alone(desk):
    dimension = RatingDimensionFactory(slug="income", name_en="Income", name_es="Ingresos")
    url = f"/admin/occupations/ratingdimension/{dimension.pk}/change/?lang=fr"

    response = save(desk, url, "_continue", name_fr="Revenu")

    dimension.refresh_from_db()
    assert (dimension.name_en, dimension.name_es, dimension.name_fr) == ("Income", "Ingresos", "Revenu")
    assert response.url == url


def test_a_new_visa_is_saved(desk):
    country = CountryFactory(code="ca")
    url = "/admin/occupations/visa/add/"

    save(desk, url, country=str(country.pk), code="EE", name_en="Express Entry")

    assert models.Visa.objects.get().name_en == "Express Entry"


def test_a_fault_is_summed_up_above_the_form(desk):
    visa = VisaFactory()
    url = f"/admin/occupations/visa/{visa.pk}/change/"

    response = save(desk, url, effective_from="2026-01-02", effective_until="2026-01-01")

    messages = [error.message for error in response.context["error_summary"]]
    assert messages == ["A visa cannot end before it starts."]


def test_a_changed_name_reaches_the_pages_when_they_are_rebuilt(desk, surveyor):
    published(surveyor)
    dimension = models.RatingDimension.objects.get(slug="income")
    url = f"/admin/occupations/ratingdimension/{dimension.pk}/change/?lang=es"

    save(desk, url, name_es="Sueldo neto")
    offer = desk.get("/admin/").content.decode()
    before = desk.get("/es/us/land-surveyor/").content.decode()
    desk.post("/admin/occupations/publishedpage/rebuild/")
    after = desk.get("/es/us/land-surveyor/").content.decode()

    assert "/admin/occupations/publishedpage/rebuild/" in offer
    assert "Sueldo neto" not in before
    assert "Sueldo neto" in after


def test_rebuilding_needs_the_permission_to_publish(client, surveyor):
    user = EditorFactory(is_superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="change_visa"))
    client.force_login(user)

    assert client.post("/admin/occupations/publishedpage/rebuild/").status_code == 403


@pytest.mark.parametrize("table", ["publication", "publishedpage"])
def test_what_was_published_can_only_be_read(desk, surveyor, table):
    published(surveyor)
    row = {"publication": models.Publication, "publishedpage": PublishedPage}[table].objects.first()
    url = f"/admin/occupations/{table}/{row.pk}"

    assert desk.get(f"{url}/change/").status_code == 200
    assert desk.post(f"{url}/change/", {}).status_code == 403
    assert desk.post(f"{url}/delete/", {"post": "yes"}).status_code == 403
    assert desk.get(f"/admin/occupations/{table}/add/").status_code == 403


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "cannot be deleted as long as the following use it:"),
        ("ar", "ما دامت العناصر التالية تستخدمه:"),
    ],
)
def test_a_row_in_use_is_not_deleted_but_its_users_are_named(desk, settings, language, message):
    visa = VisaFactory()
    desk.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    page = desk.get(f"/admin/occupations/country/{visa.country_id}/delete/").content.decode()

    assert message in page
    assert str(visa) in page
    assert 'name="post"' not in page
