"""Texts leave the list of profiles as a file, and come back by way of a page that shows what will be written."""

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from translate.storage.xliff import xlifffile

from occupations.admin import exchange, exchange_export
from occupations.exchange import export
from occupations.exchange.formats import read
from occupations.models import OccupationProfile, TranslationUpload
from occupations.publishing.working import stamp
from tests.exchange.files import PO, XLIFF, XLSX, translated
from tests.factories import EditorFactory, RoleFactory, TranslationUploadFactory

PROFILES = "/admin/occupations/occupationprofile/"
UPLOADS = "/admin/occupations/translationupload/"
AI = "Machines measure; people answer for the boundary."
OUTLOOK = "Building keeps the demand steady."


@pytest.fixture
def translator(client, db):
    """A translator for Spanish, signed in."""
    user = EditorFactory(is_superuser=False)
    user.groups.add(RoleFactory(kind="translator", language="es").group)
    client.force_login(user)
    return client


def download(client, profile, **answers):
    selected = {
        "action": "export_texts",
        "_selected_action": [profile.pk],
        "select_across": "0",
        "index": "0",
    }
    said = {"language": "es", "format": "xliff", "wanted": "all", "confirmed": "1", **answers}
    return client.post(PROFILES, {**selected, **said})


def send(client, data, language="es", name="texts.xlf"):
    return client.post(f"{UPLOADS}upload/", {"language": language, "file": SimpleUploadedFile(name, data)})


def page_of(client, answer):
    assert answer.status_code == 302, answer.content.decode()
    return client.get(answer.url).content.decode()


def change(profile, **columns):
    OccupationProfile.objects.filter(pk=profile.pk).update(**columns)
    stamp([OccupationProfile.objects.get(pk=profile.pk)])


def test_the_selection_asks_what_the_file_is_to_hold(desk, surveyor):
    page = desk.post(
        f"{PROFILES}?missing=fr", {"action": "export_texts", "_selected_action": [surveyor.pk], "index": "0"}
    ).content.decode()

    assert '<option value="fr" selected>' in page
    assert f'name="_selected_action" value="{surveyor.pk}"' in page


@pytest.mark.parametrize("file_format", [XLIFF, PO, XLSX], ids=["xliff", "po", "xlsx"])
def test_the_file_is_named_by_language_and_date_and_holds_the_texts(desk, surveyor, file_format):
    response = download(desk, surveyor, format=file_format.name)

    name = response["Content-Disposition"]
    assert name.startswith('attachment; filename="texts-es-2')
    assert name.endswith(f'{file_format.endings[0]}"')
    assert AI in {text.source for text in read(file_format, response.content, "es")}


def test_there_is_no_empty_file(desk, surveyor):
    response = download(desk, surveyor, wanted="outdated")

    assert response.status_code == 422
    assert "nothing is left to be done" in response.content.decode()


def test_a_file_that_would_be_too_large_is_not_written(desk, surveyor, monkeypatch):
    monkeypatch.setattr(export, "LIMIT", 3)
    monkeypatch.setattr(exchange_export, "LIMIT", 3)

    response = download(desk, surveyor)

    assert response.status_code == 422
    assert "more than 3 texts" in response.content.decode()


def test_the_texts_come_back_by_way_of_a_page_that_writes_nothing(translator, surveyor):
    data = translated(download(translator, surveyor).content, {AI: "Las máquinas miden."})

    page = page_of(translator, send(translator, data))

    assert "Apply 1 text" in page
    assert "Las máquinas miden." in page
    surveyor.refresh_from_db()
    assert surveyor.ai_summary_es == f"{AI} (es)"


def test_applying_writes_what_fits_and_lists_what_is_stale(translator, surveyor):
    words = {AI: "Las máquinas miden.", OUTLOOK: "Se construye."}
    data = translated(download(translator, surveyor).content, words)
    change(surveyor, demand_outlook_en="Demand is steady.")
    page = page_of(translator, send(translator, data))
    assert "The source text has changed since the file left" in page
    assert "Demand is steady." in page
    upload = TranslationUpload.objects.get()

    done = translator.post(f"{UPLOADS}{upload.pk}/apply/", follow=True).content.decode()

    surveyor.refresh_from_db()
    assert surveyor.ai_summary_es == "Las máquinas miden."
    assert surveyor.demand_outlook_es == f"{OUTLOOK} (es)"
    assert "1 text was written." in done
    assert "1 text was refused." in done
    assert "Se construye." in done


def test_what_was_refused_is_a_table_without_formulas(translator, surveyor):
    data = translated(download(translator, surveyor).content, {AI: "=HYPERLINK(1)"})
    change(surveyor, ai_summary_en="Machines measure.")
    send(translator, data)
    upload = TranslationUpload.objects.get()
    translator.post(f"{UPLOADS}{upload.pk}/apply/")

    table = translator.get(f"{UPLOADS}{upload.pk}/refused.csv").content.decode()

    assert "The source text has changed since the file left" in table
    assert "'=HYPERLINK(1)" in table


def test_a_file_is_applied_once(desk, surveyor):
    send(desk, translated(download(desk, surveyor).content, {AI: "Las máquinas miden."}))
    upload = TranslationUpload.objects.get()
    desk.post(f"{UPLOADS}{upload.pk}/apply/")
    change(surveyor, ai_summary_es="Otra cosa.")

    page = desk.post(f"{UPLOADS}{upload.pk}/apply/", follow=True).content.decode()

    surveyor.refresh_from_db()
    assert "applied already" in page
    assert surveyor.ai_summary_es == "Otra cosa."


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("texts.docx", b"PK", "Upload one whose name ends in"),
        ("texts.xlf", b"not xml", "not well-formed XML"),
        ("texts.xlf", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "document type"),
        ("texts.po", "título".encode("latin-1"), "not UTF-8"),
        ("texts.xlsx", b"not a workbook", "not an XLSX workbook"),
        ("texts.xlf", b"", "empty"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(desk, surveyor, name, data, said):
    response = send(desk, data, name=name)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not TranslationUpload.objects.exists()


def test_a_file_that_is_too_large_is_not_read(desk, surveyor, monkeypatch):
    monkeypatch.setattr(exchange, "LARGEST", 10)

    assert "larger than" in send(desk, b"<a/>" * 10).content.decode()


def test_a_file_for_another_language_is_refused(desk, surveyor):
    data = download(desk, surveyor, language="fr", wanted="missing").content

    assert "The file is for the language “fr”" in send(desk, data).content.decode()


def test_a_translator_uploads_and_applies_their_own_language_only(translator, surveyor):
    data = download(translator, surveyor, language="fr", wanted="missing").content
    french = TranslationUploadFactory(language="fr")

    assert "Select a valid choice" in send(translator, data, "fr").content.decode()
    assert translator.post(f"{UPLOADS}{french.pk}/apply/").status_code == 403


def test_who_only_looks_uploads_nothing(client, surveyor):
    reader = EditorFactory(is_superuser=False)
    reader.groups.add(RoleFactory(kind="reviewer").group)
    reader.user_permissions.add(Permission.objects.get(codename="view_occupationprofile"))
    client.force_login(reader)

    assert client.get(UPLOADS).status_code == 200
    assert client.get(f"{UPLOADS}upload/").status_code == 403


def test_strangers_see_none_of_it(client, surveyor):
    upload = TranslationUploadFactory()
    client.force_login(EditorFactory(is_superuser=False))

    for path in ("", "upload/", f"{upload.pk}/change/", f"{upload.pk}/refused.csv"):
        assert client.get(f"{UPLOADS}{path}").status_code == 403
    assert client.post(f"{UPLOADS}{upload.pk}/apply/").status_code == 403
    assert download(client, surveyor).status_code == 403


@pytest.mark.parametrize("path", ["9/change/", "x/change/", "9/refused.csv"])
def test_a_file_that_is_not_there_is_not_found(desk, path):
    assert desk.get(f"{UPLOADS}{path}").status_code == 404


def test_the_page_of_a_file_costs_the_same_for_many_texts(desk, surveyor, django_assert_max_num_queries):
    answer = send(desk, download(desk, surveyor).content)

    with django_assert_max_num_queries(30):
        page = desk.get(f"{answer.url}?outcome=unchanged")

    assert "Rows 1 to 50 of" in page.content.decode()


def test_a_real_tool_reads_what_was_downloaded(desk, surveyor):
    store = xlifffile.parsestring(download(desk, surveyor).content)

    assert len({unit.getid() for unit in store.units}) == len(store.units)
