"""An occupation's picture from the editor's disk to the reader's page, and a list by way of a workbook."""

import io

import pytest
from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from occupations import models
from occupations.publishing.working import stamp
from tests.browser.barriers import barriers, inspector
from tests.browser.following import follow
from tests.factories import full_profile, published
from tests.factories.pictures import half_red, pictured, upload

LAPTOP = {"width": 1366, "height": 768}
TELEPHONE = {"width": 390, "height": 844}


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path


@pytest.fixture
def surveyor(live_server):
    profile = full_profile(languages=("en", "ar"))
    stamp([profile])
    return profile


def picture_file(drawn=None):
    return {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": upload(drawn or half_red()).read()}


def test_an_editor_uploads_a_picture_sets_its_focal_point_and_readers_see_it(desk, live_server, surveyor):
    form = f"{live_server.url}/admin/occupations/occupation/{surveyor.occupation_id}/change/"
    desk.goto(form)
    desk.locator("#id_image").set_input_files(picture_file())
    desk.locator("#id_image_alt_en").fill("A wall, half of it red")
    follow(desk.locator("[name=_continue]"))
    desk.locator(".messagelist .success").wait_for()

    frame = desk.locator("[data-focal]")
    box = frame.bounding_box()
    frame.click(position={"x": box["width"] * 0.9, "y": box["height"] / 2})
    assert desk.locator("#id_focal_x").input_value() == "90"
    follow(desk.locator("[name=_continue]"))
    desk.locator(".messagelist .success").wait_for()
    published(surveyor)
    desk.goto(f"{live_server.url}/en/us/land-surveyor/")

    image = desk.locator(".picture img")
    image.scroll_into_view_if_needed()
    desk.wait_for_function("document.querySelector('.picture img').naturalWidth > 0")
    assert image.evaluate("image => image.currentSrc").endswith(".avif")
    assert image.get_attribute("alt") == "A wall, half of it red"
    assert models.Occupation.objects.get(pk=surveyor.occupation_id).focal_x == 90


@pytest.mark.parametrize("size", [LAPTOP, TELEPHONE])
def test_a_picture_takes_its_place_before_it_is_there(page, live_server, surveyor, size):
    pictured(surveyor.occupation, half_red(), credit="Somebody", licence="CC0")
    published(surveyor)
    page.set_viewport_size(size)
    page.route("**/media/**", lambda route: route.fulfill(status=404))

    page.goto(f"{live_server.url}/ar/us/land-surveyor/")

    box = page.locator(".picture img").bounding_box()
    assert abs(box["width"] / box["height"] - 1.5) < 0.02
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_list_goes_out_as_a_workbook_and_comes_in_changed(desk, live_server, surveyor):
    desk.goto(f"{live_server.url}/admin/occupations/fieldofwork/")
    follow(desk.locator(".object-tools a", has_text="Export"))
    with desk.expect_download() as waiting:
        desk.locator(".submit-row [type=submit]").click()
    rows = CalamineWorkbook.from_path(waiting.value.path()).get_sheet_by_index(0).to_python()
    rows[1][rows[0].index("name_es")] = "Tierra y obra"

    desk.goto(f"{live_server.url}/admin/occupations/fieldofwork/")
    follow(desk.locator(".object-tools a", has_text="Import"))
    desk.locator("#id_file").set_input_files(
        {"name": "fields.xlsx", "mimeType": "application/octet-stream", "buffer": workbook(rows)}
    )
    follow(desk.locator(".submit-row [type=submit]"))
    assert desk.locator(".lines ins").inner_text() == "Tierra y obra"
    follow(desk.locator("#confirm_form [type=submit]"))
    desk.locator(".messagelist .success").wait_for()

    assert models.FieldOfWork.objects.get().name_es == "Tierra y obra"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pages_are_accessible(desk, browser, live_server, surveyor, language):
    pictured(surveyor.occupation, half_red())
    with inspector(browser, desk, language) as inspected:
        for path in (
            f"occupation/{surveyor.occupation_id}/change/",
            "occupationprofile/export/",
            "occupationprofile/import/",
            "occupationprofile/",
        ):
            inspected.goto(f"{live_server.url}/admin/occupations/{path}")
            assert barriers(inspected) == [], path
        inspected.goto(f"{live_server.url}/admin/occupations/fieldofwork/import/")
        changed = b"slug,name_en\nland-and-building,Land\n,x\n"
        inspected.locator("#id_file").set_input_files(
            {"name": "a.csv", "mimeType": "text/csv", "buffer": changed}
        )
        follow(inspected.locator(".submit-row [type=submit]"))
        inspected.locator(".lines").first.wait_for()
        assert barriers(inspected) == []


def workbook(rows):
    file = io.BytesIO()
    with Workbook(file) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return file.getvalue()
