"""Texts on their way out and back in a browser: downloaded, changed by a tool's own parser, uploaded, applied."""

import pytest
from translate.storage.xliff import xlifffile

from occupations.models import OccupationProfile
from occupations.publishing.working import stamp
from tests.browser.barriers import barriers, inspector
from tests.browser.following import follow
from tests.browser.signing_in import session_of, use_session
from tests.factories import EditorFactory, GlossaryTermFactory, RoleFactory, full_profile

LAPTOP = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}
AI = "Machines measure; people answer for the boundary."
OUTLOOK = "Building keeps the demand steady."
PROFILES = "/admin/occupations/occupationprofile/"


@pytest.fixture
def surveyor(live_server):
    profile = full_profile(languages=("en", "es"))
    stamp(OccupationProfile.objects.all())
    return profile


@pytest.fixture
def desk(page, live_server):
    """A browser in which a translator for Spanish has signed in."""
    translator = EditorFactory(username="translator", is_superuser=False)
    translator.groups.add(RoleFactory(kind="translator", language="es").group)
    page.set_viewport_size(LAPTOP)
    return use_session(page, live_server.url, session_of(translator))


def download(desk, live_server, surveyor, folder):
    """Export all texts of the profile in Spanish and return the file."""
    desk.goto(live_server.url + PROFILES)
    desk.locator(f"input[name=_selected_action][value='{surveyor.pk}']").check()
    desk.locator("select[name=action]").select_option("export_texts")
    follow(desk.locator("button[name=index]"))
    assert desk.locator("#id_language").input_value() == "es"
    desk.get_by_label("All texts").check()
    with desk.expect_download() as started:
        desk.locator("[type=submit].default").click()
    file = folder / started.value.suggested_filename
    started.value.save_as(file)
    return file


def translate(file, words):
    """Change texts as a translator's tool would."""
    store = xlifffile.parsefile(str(file))
    for unit in store.units:
        if unit.source in words:
            unit.target = words[unit.source]
            unit.marktranslated()
    store.savefile(str(file))


def test_an_xliff_goes_round_through_a_tools_own_parser(desk, live_server, surveyor, tmp_path):
    file = download(desk, live_server, surveyor, tmp_path)
    assert file.name.startswith("texts-es-")
    translate(file, {AI: "Las máquinas miden; las personas responden.", OUTLOOK: "Se construye."})
    OccupationProfile.objects.filter(pk=surveyor.pk).update(demand_outlook_en="Demand is steady.")
    stamp([OccupationProfile.objects.get(pk=surveyor.pk)])

    desk.goto(f"{live_server.url}/admin/occupations/translationupload/upload/")
    desk.locator("#id_file").set_input_files(file)
    follow(desk.locator("[type=submit].default"))
    desk.locator(".refused", has_text="The source text has changed since the file left").wait_for()
    follow(desk.get_by_role("button", name="Apply 1 text"))
    desk.locator(".messagelist .success", has_text="1 text was written.").wait_for()

    assert desk.locator(".refused").count() == 1
    assert "Se construye." in desk.locator(".refused").inner_text()
    desk.goto(f"{live_server.url}{PROFILES}{surveyor.pk}/preview/es/")
    page = desk.content()
    assert "Las máquinas miden; las personas responden." in page
    assert "Se construye." not in page


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pages_are_accessible(desk, browser, live_server, surveyor, tmp_path, language):
    GlossaryTermFactory(term="boundary", translation="lindero", forbidden=["boundary"])
    file = download(desk, live_server, surveyor, tmp_path)
    translate(file, {AI: "Las máquinas miden."})
    desk.goto(f"{live_server.url}/admin/occupations/translationupload/upload/")
    desk.locator("#id_file").set_input_files(file)
    desk.locator("[type=submit].default").click()
    desk.wait_for_url("**/change/")
    with inspector(browser, desk, language) as inspected:
        for address in (
            desk.url,
            f"{live_server.url}/admin/occupations/translationupload/upload/",
            f"{live_server.url}/admin/occupations/translationstate/",
            f"{live_server.url}/admin/occupations/glossaryterm/check/?language=es",
            f"{live_server.url}/admin/occupations/glossaryterm/add/",
        ):
            inspected.goto(address)
            assert barriers(inspected) == [], address
        inspected.goto(live_server.url + PROFILES)
        inspected.locator(f"input[name=_selected_action][value='{surveyor.pk}']").check()
        inspected.locator("select[name=action]").select_option("export_texts")
        follow(inspected.locator("button[name=index]"))
        inspected.locator("#id_language").wait_for()
        assert barriers(inspected) == []


def test_the_overview_of_languages_fits_a_phone(desk, live_server, surveyor):
    desk.set_viewport_size(PHONE)
    desk.goto(f"{live_server.url}/admin/occupations/translationstate/")

    assert desk.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    desk.locator(".heat a[href*='missing=fr']").first.click()
    desk.wait_for_url("**missing=fr**")
    assert desk.locator("#result_list tbody tr").count() == 2
