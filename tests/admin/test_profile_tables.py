"""Profiles and the rows of their sections go out to a spreadsheet and come in again, for whoever may write them."""

import pytest
from django.contrib.auth.models import Permission

from occupations import models
from occupations.publishing.working import stamp
from tests.admin.test_tables import as_csv, cells, confirmed, exported, reasons, sealed, uploaded
from tests.factories import CountryFactory, EditorFactory, RoleFactory, full_profile

pytestmark = pytest.mark.django_db

MODEL = "occupationprofile"
SECTIONS = [
    *("profile", "evidence", "salary_bands", "statistics", "education", "qualifications", "visas", "levels"),
    *("faq", "resources", "statements"),
]
OUT_ONLY = ["sources", "ratings", "adjacent"]
US = "us/17-1022"


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path


@pytest.fixture
def canadian(db):
    profile = full_profile("ca", "21203", slug="arpenteur")
    stamp([profile])
    return profile


def somebody(client, kind, codenames=(), **role):
    """Sign in a member of a group with a role."""
    user = EditorFactory(is_superuser=False)
    group = RoleFactory(kind=kind, **role).group
    group.permissions.set(Permission.objects.filter(codename__in=codenames))
    user.groups.add(group)
    client.force_login(user)
    return client


def table_of(client, table, path=US):
    return [row for row in cells(exported(client, MODEL, table)) if row["profile"] == path]


@pytest.mark.parametrize("table", SECTIONS)
def test_what_went_out_comes_in_without_a_change(desk, surveyor, table):
    rows = table_of(desk, table)

    outcome = uploaded(desk, MODEL, table, as_csv(rows)).context["outcome"]

    assert (outcome.lines, outcome.refusals, outcome.unchanged) == ([], [], len(rows))
    assert rows


@pytest.mark.parametrize("table", OUT_ONLY)
def test_what_a_cell_cannot_say_goes_out_only(desk, surveyor, table):
    rows = table_of(desk, table)

    response = uploaded(desk, MODEL, table, as_csv(rows))

    assert rows
    assert response.status_code == 400


def test_a_preview_leaves_no_revision_and_the_confirmation_one_with_its_note(desk, editor, surveyor):
    [row] = table_of(desk, "salary_bands")
    before = models.Revision.objects.count()

    page = uploaded(
        desk, MODEL, "salary_bands", as_csv([{**row, "high": "91000", "note_es": "Sin extras"}], "pay.csv")
    )
    previewed = models.Revision.objects.count()
    confirmed(desk, MODEL, page)

    assert previewed == before
    revision = models.Revision.objects.first()
    assert models.Revision.objects.count() == before + 1
    assert (revision.note, revision.saved_by) == ("Imported from pay.csv", editor)
    band = models.SalaryBand.objects.get(profile=surveyor)
    assert (band.high, band.note_es, band.note_en) == (91000, "Sin extras", "Without overtime")
    surveyor.refresh_from_db()
    assert surveyor.updated_by == editor


def test_a_preview_leaves_the_working_copy_as_it_is(desk, surveyor):
    before = models.OccupationProfile.objects.values().get(pk=surveyor.pk)
    row = {"profile": US, "summary_en": "Measures."}

    uploaded(desk, MODEL, "profile", as_csv([row]))

    assert models.OccupationProfile.objects.values().get(pk=surveyor.pk) == before


def test_a_new_row_comes_last_and_gets_a_key(desk, surveyor):
    [row] = table_of(desk, "faq")
    fresh = {**row, "key": "", "question_en": "Is it hard?"}

    confirmed(desk, MODEL, uploaded(desk, MODEL, "faq", as_csv([row, fresh])))

    rows = list(models.Faq.objects.filter(profile=surveyor))
    assert [row.question_en for row in rows] == ["Is a degree needed?", "Is it hard?"]
    assert rows[0].key != rows[1].key


def test_rows_of_several_profiles_are_changed_together(desk, surveyor, canadian):
    rows = [{**row, "question_en": "Why?"} for row in cells(exported(desk, MODEL, "faq"))]

    confirmed(desk, MODEL, uploaded(desk, MODEL, "faq", as_csv(rows)))

    assert list(models.Faq.objects.values_list("question_en", flat=True)) == ["Why?", "Why?"]
    noted = models.Revision.objects.exclude(note="")
    assert {revision.path for revision in noted} == {US, "ca/21203"}


def test_what_leads_nowhere_is_refused(desk, surveyor, canadian):
    [row] = table_of(desk, "faq")
    [foreign] = table_of(desk, "faq", "ca/21203")
    [band] = table_of(desk, "salary_bands")
    [other] = table_of(desk, "salary_bands", "ca/21203")

    faq = uploaded(desk, MODEL, "faq", as_csv([{**row, "profile": "us/0"}, {**row, "key": foreign["key"]}]))
    pay = uploaded(desk, MODEL, "salary_bands", as_csv([{**band, "citation": other["citation"]}]))

    assert reasons(faq) == [
        (2, ["There is no profile “us/0”."]),
        (3, ["The profile has no row of this key. Leave the key empty to add a row."]),
    ]
    assert reasons(pay) == [(2, [f"Source: There is no “{other['citation']}”."])]


def test_what_a_profile_is_cannot_be_changed_by_a_file(desk, surveyor):
    [row] = table_of(desk, "profile")

    page = uploaded(desk, MODEL, "profile", as_csv([{**row, "slug": "other"}]))

    assert reasons(page) == [(2, ["“Address” cannot be changed by a file."])]


def test_an_editor_of_a_country_changes_its_profiles_only(client, surveyor, canadian):
    codenames = ["change_occupationprofile", "view_occupationprofile"]
    somebody(client, "editor", codenames, country=CountryFactory(code="ca"))
    rows = [{"profile": path, "summary_en": "Measures."} for path in (US, "ca/21203")]

    page = uploaded(client, MODEL, "profile", as_csv(rows))

    assert reasons(page) == [(2, ["You may not change this row."])]
    confirmed(client, MODEL, uploaded(client, MODEL, "profile", as_csv(rows[1:])))
    assert models.OccupationProfile.objects.get(pk=canadian.pk).summary_en == "Measures."


def test_a_translator_changes_the_texts_of_the_language_only(client, surveyor):
    somebody(client, "translator", language="es")
    [row] = table_of(client, "faq")
    own = {**row, "question_es": "¿Hace falta un título?"}

    both = uploaded(client, MODEL, "faq", as_csv([{**own, "question_fr": "Faut-il un diplôme ?"}]))
    fresh = uploaded(client, MODEL, "faq", as_csv([{**own, "key": ""}]))
    confirmed(client, MODEL, uploaded(client, MODEL, "faq", as_csv([own])))

    assert reasons(both) == [(2, ["You may change the texts in Español only, not Question (Français)."])]
    assert reasons(fresh) == [(2, ["You may not add this row."])]
    faq = models.Faq.objects.get(profile=surveyor)
    assert (faq.question_es, faq.question_fr) == ("¿Hace falta un título?", None)


def test_who_only_looks_exports_and_does_not_import(client, surveyor):
    user = EditorFactory(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename="view_occupationprofile"))
    client.force_login(user)

    assert table_of(client, "faq")
    assert uploaded(client, MODEL, "faq", as_csv([{"profile": US}])).status_code == 403


def test_a_stranger_gets_nothing(client, surveyor):
    client.force_login(EditorFactory(is_superuser=False))

    assert (
        client.post(f"/admin/occupations/{MODEL}/export/", {"table": "faq", "format": "csv"}).status_code
        == 403
    )


def test_a_right_that_is_lost_between_preview_and_confirmation_is_lost(client, surveyor):
    somebody(client, "translator", language="es")
    page = uploaded(
        client, MODEL, "faq", as_csv([{**table_of(client, "faq")[0], "question_es": "¿Por qué?"}])
    )
    models.Role.objects.all().update(language="fr")

    again = confirmed(client, MODEL, page)

    assert sealed(again) == ""
    assert models.Faq.objects.get().question_es != "¿Por qué?"


@pytest.mark.parametrize("count", [1, 4])
def test_an_export_takes_the_same_queries_whatever_the_profiles(desk, count, django_assert_max_num_queries):
    for country in ("us", "ca", "gb", "fr")[:count]:
        full_profile(country, "1", slug="surveyor")

    with django_assert_max_num_queries(12):
        exported(desk, MODEL, "statements")
