"""Lists go out to a spreadsheet and come in again, by the admin's own pages."""

import csv
import io
import re

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile

from occupations import models
from occupations.tables.formats import FORMATS
from tests.factories import (
    CountryFactory,
    DataSourceFactory,
    EditorFactory,
    FieldOfWorkFactory,
    OccupationFactory,
    VisaFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path


def url(model, page):
    return f"/admin/occupations/{model}/{page}/"


def exported(client, model, table, form="csv", query="", **more):
    response = client.post(
        f"{url(model, 'export')}{query}", {"table": table, "format": form, "rows": "", **more}
    )
    return response.getvalue()


def cells(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def as_csv(rows, name="list.csv"):
    written = io.StringIO()
    writer = csv.DictWriter(written, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return SimpleUploadedFile(name, written.getvalue().encode())


def uploaded(client, model, table, file):
    return client.post(url(model, "import"), {"table": table, "file": file})


def sealed(response):
    found = re.search(r'name="sealed" value="([^"]+)"', response.content.decode())
    return found[1] if found else ""


def confirmed(client, model, response):
    return client.post(f"{url(model, 'import')}confirm/", {"sealed": sealed(response)})


def reasons(response):
    return [(row.number, row.reasons) for row in response.context["refusals"]]


def test_an_export_has_natural_keys_and_a_column_per_language(desk):
    OccupationFactory(slug="nurse", name_en="Nurse", name_zh_hant="護理師", field__slug="health")

    [row] = cells(exported(desk, "occupation", "occupations"))

    assert (row["slug"], row["field"], row["name_en"], row["name_zh_hant"]) == (
        "nurse",
        "health",
        "Nurse",
        "護理師",
    )
    assert "id" not in row
    assert "name" not in row
    assert "image" not in row


def test_an_export_follows_the_filters_of_the_list(desk):
    FieldOfWorkFactory(slug="health", name_en="Health")
    FieldOfWorkFactory(slug="law", name_en="Law")

    rows = cells(exported(desk, "fieldofwork", "fields", query="?q=law"))

    assert [row["slug"] for row in rows] == ["law"]


def test_an_export_is_of_the_selected_rows(desk):
    chosen = FieldOfWorkFactory(slug="health")
    FieldOfWorkFactory(slug="law")
    page = desk.post(
        url("fieldofwork", "").replace("//", "/"),
        {"action": "export_selected", "_selected_action": chosen.pk},
    )

    rows = cells(
        exported(
            desk,
            "fieldofwork",
            "fields",
            rows=re.search(r'name="rows" value="(\d+)"', page.content.decode())[1],
        )
    )

    assert [row["slug"] for row in rows] == ["health"]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_went_out_comes_in_without_a_change(desk, form):
    CountryFactory(code="ca", units_per_usd="1.375")
    VisaFactory(
        country__code="ca",
        code="EE",
        leads_to_residence=True,
        review_by="2026-12-01",
        name_fr="Entrée express",
    )
    for model, table in (("country", "countries"), ("visa", "visas"), ("datasource", "sources")):
        data = exported(desk, model, table, form)

        outcome = uploaded(desk, model, table, SimpleUploadedFile(f"list.{form}", data)).context["outcome"]

        assert (outcome.lines, outcome.refusals) == ([], [])
        assert outcome.unchanged > 0


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_cell_that_looks_like_a_formula_is_none(desk, form):
    FieldOfWorkFactory(
        slug="health", name_en='=HYPERLINK("https://evil.example/")', name_es="'+1", name_fr="-1"
    )

    data = exported(desk, "fieldofwork", "fields", form)
    outcome = uploaded(desk, "fieldofwork", "fields", SimpleUploadedFile("a", data)).context["outcome"]

    assert outcome.lines == []
    assert b",=HYPERLINK" not in data
    if form == "csv":
        assert cells(data)[0]["name_en"].startswith("'=")


def test_a_preview_writes_nothing_and_the_confirmation_all(desk):
    FieldOfWorkFactory(slug="health", name_en="Health", name_es="Salud", position=1)
    rows = [
        {"slug": "health", "name_es": "Sanidad", "position": "1"},
        {"slug": "law", "name_es": "Derecho", "position": "2"},
    ]

    page = uploaded(desk, "fieldofwork", "fields", as_csv(rows))
    before = models.FieldOfWork.objects.get().name_es
    response = confirmed(desk, "fieldofwork", page)

    changes = [
        (line.number, line.is_new, [(c.column.name, c.before, c.after) for c in line.changes])
        for line in page.context["lines"]
    ]
    assert changes[0] == (2, False, [("name_es", "Salud", "Sanidad")])
    assert changes[1][1] is True
    assert before == "Salud"
    assert response.status_code == 302
    assert list(models.FieldOfWork.objects.values_list("slug", "name_en", "name_es")) == [
        ("health", "Health", "Sanidad"),
        ("law", None, "Derecho"),
    ]
    assert LogEntry.objects.count() == 2


def test_an_empty_cell_empties_and_a_missing_column_leaves_alone(desk):
    DataSourceFactory(slug="oews", release="May 2025", licence="CC0")

    page = uploaded(desk, "datasource", "sources", as_csv([{"slug": "oews", "release": ""}]))
    confirmed(desk, "datasource", page)

    source = models.DataSource.objects.get(slug="oews")
    assert (source.release, source.licence) == ("", "CC0")


def test_refused_rows_are_listed_with_line_and_reason_and_nothing_is_written(desk):
    CountryFactory(code="ca")
    rows = [
        {
            "country": "ca",
            "code": "EE",
            "name_en": "Express Entry",
            "effective_from": "",
            "leads_to_residence": "",
        },
        {"country": "xx", "code": "A", "name_en": "", "effective_from": "", "leads_to_residence": ""},
        {
            "country": "ca",
            "code": "B",
            "name_en": "",
            "effective_from": "soon",
            "leads_to_residence": "perhaps",
        },
        {"country": "ca", "code": "EE", "name_en": "Twice", "effective_from": "", "leads_to_residence": ""},
    ]

    page = uploaded(desk, "visa", "visas", as_csv(rows))

    said = dict(reasons(page))
    assert said[3][0] == "Country: There is no “xx”."
    assert said[4] == [
        "In force from: Enter a valid date.",
        "Leads to permanent residence: Enter 1 for yes or 0 for no, or leave the cell empty.",
    ]
    assert said[5] == ["This row stands in line 2 already."]
    assert sealed(page) == ""
    assert not models.Visa.objects.exists()


def test_a_rule_of_the_row_is_told_in_words(desk):
    VisaFactory(country__code="ca", code="EE")
    row = {"country": "ca", "code": "EE", "effective_from": "2026-02-01", "effective_until": "2026-01-01"}

    page = uploaded(desk, "visa", "visas", as_csv([row]))

    assert reasons(page) == [(2, ["A visa cannot end before it starts."])]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "The submitted file is empty."),
        (b"name_en\nHealth", "These columns are missing: slug. Without them no row is found."),
        (
            b"slug,colour\nhealth,red",
            "The list has no columns of these names: colour. Remove them or correct their names.",
        ),
        (b"slug,slug\nhealth,law", "A column stands twice in the file."),
        (b"slug\n", "The file names columns but has no rows."),
        (b"slug\nhealth,law", "Line 2 has a cell outside the named columns."),
        (b"slug\n\xff\xfe", "The file is not UTF-8. Save it as “CSV UTF-8”."),
        (b"PK\x03\x04nothing", "The file is no XLSX workbook. Save it as “Excel workbook (.xlsx)”."),
        (b'slug\n"health', "The file is no CSV with commas and double quotes."),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_what_to_do(desk, content, message):
    response = uploaded(desk, "fieldofwork", "fields", SimpleUploadedFile("list.xlsx", content))

    assert response.status_code == 400
    assert response.context["form"].errors["file"] == [message]


def test_what_was_shown_is_what_is_written(desk):
    FieldOfWorkFactory(slug="health", name_en="Health")
    page = uploaded(desk, "fieldofwork", "fields", as_csv([{"slug": "health", "name_en": "Care"}]))
    models.FieldOfWork.objects.update(name_en="Medicine")

    again = confirmed(desk, "fieldofwork", page)

    assert models.FieldOfWork.objects.get().name_en == "Medicine"
    assert [change.before for change in again.context["lines"][0].changes] == ["Medicine"]
    confirmed(desk, "fieldofwork", again)
    assert models.FieldOfWork.objects.get().name_en == "Care"


def test_a_confirmation_that_is_made_up_is_refused(desk, client):
    FieldOfWorkFactory(slug="health", name_en="Health")
    page = uploaded(desk, "fieldofwork", "fields", as_csv([{"slug": "health", "name_en": "Care"}]))
    address = url("fieldofwork", "import") + "confirm/"

    assert desk.post(address, {"sealed": "made:up"}).status_code == 403
    assert desk.post(address, {"sealed": sealed(page)[:-1] + "x"}).status_code == 403
    assert desk.post(url("visa", "import") + "confirm/", {"sealed": sealed(page)}).status_code == 403
    client.force_login(EditorFactory())
    assert client.post(address, {"sealed": sealed(page)}).status_code == 403
    assert client.get(address).status_code == 405
    assert models.FieldOfWork.objects.get().name_en == "Health"


def test_a_file_that_is_gone_is_asked_for_again(desk, settings):
    FieldOfWorkFactory(slug="health", name_en="Health")
    page = uploaded(desk, "fieldofwork", "fields", as_csv([{"slug": "health", "name_en": "Care"}]))
    for path in (settings.DATA_DIR / "imports").iterdir():
        path.unlink()

    response = confirmed(desk, "fieldofwork", page)

    assert response.status_code == 302
    assert "Upload it again" in desk.get(response.url).content.decode()


def test_a_file_is_removed_when_it_is_imported(desk, settings):
    FieldOfWorkFactory(slug="health", name_en="Health")
    page = uploaded(desk, "fieldofwork", "fields", as_csv([{"slug": "health", "name_en": "Care"}]))

    confirmed(desk, "fieldofwork", page)

    assert not list((settings.DATA_DIR / "imports").iterdir())


@pytest.mark.parametrize("model", ["classification", "classificationcode", "codematch"])
def test_what_importers_own_goes_out_and_not_in(desk, model):
    assert desk.get(url(model, "export")).status_code == 200
    assert desk.get(url(model, "import")).status_code == 403
    assert "/import/" not in desk.get(f"/admin/occupations/{model}/").content.decode()


def test_looking_is_enough_to_export_and_not_to_import(client):
    FieldOfWorkFactory(slug="health")
    user = EditorFactory(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename="view_fieldofwork"))
    client.force_login(user)

    assert cells(exported(client, "fieldofwork", "fields"))
    assert uploaded(client, "fieldofwork", "fields", as_csv([{"slug": "law"}])).status_code == 403
    assert client.get(url("visa", "export")).status_code == 403


def test_changing_does_not_include_adding(client):
    FieldOfWorkFactory(slug="health")
    user = EditorFactory(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename="change_fieldofwork"))
    client.force_login(user)

    page = uploaded(client, "fieldofwork", "fields", as_csv([{"slug": "law"}]))

    assert reasons(page) == [(2, ["You may not add this row."])]


@pytest.mark.parametrize("rows", [10, 60])
def test_an_export_takes_the_same_queries_whatever_the_rows(desk, rows, django_assert_max_num_queries):
    for number in range(rows):
        OccupationFactory(slug=f"occupation-{number}")

    with django_assert_max_num_queries(10):
        exported(desk, "occupation", "occupations")


@pytest.mark.parametrize("rows", [10, 60])
def test_unchanged_rows_cost_no_query_of_their_own(desk, rows, django_assert_max_num_queries):
    for number in range(rows):
        FieldOfWorkFactory(slug=f"field-{number}")
    data = exported(desk, "fieldofwork", "fields")

    # Two for each line: the library's savepoint.
    with django_assert_max_num_queries(20 + 2 * rows):
        uploaded(desk, "fieldofwork", "fields", SimpleUploadedFile("a.csv", data))


def test_a_workbook_of_numbers_and_dates_is_read_as_what_it_means(desk):
    VisaFactory(country__code="ca", code="EE")
    file = io.BytesIO()
    FORMATS["xlsx"]().write(
        file, ["country", "code", "position", "leads_to_residence"], [["ca", "EE", 3, 1]], "visas"
    )

    page = uploaded(desk, "visa", "visas", SimpleUploadedFile("a.xlsx", file.getvalue()))
    confirmed(desk, "visa", page)

    visa = models.Visa.objects.get()
    assert (visa.position, visa.leads_to_residence) == (3, True)
