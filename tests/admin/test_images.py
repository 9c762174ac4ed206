"""The picture of an occupation in its form: uploaded, cropped, described, replaced and taken away."""

import pytest

from occupations.models import Occupation
from tests.admin.forms import read_form, save
from tests.factories import OccupationFactory
from tests.factories.pictures import picture, pictured, upload


@pytest.fixture(autouse=True)
def _one_width(monkeypatch):
    monkeypatch.setattr("occupations.images.renditions.WIDTHS", (320,))


@pytest.fixture
def surveyor(db):
    return OccupationFactory(slug="surveyor")


def url(occupation, language="en"):
    return f"/admin/occupations/occupation/{occupation.pk}/change/?lang={language}"


def errors(response):
    return [error.message for error in response.context["error_summary"]]


def test_a_picture_is_uploaded_with_its_words_credit_and_focal_point(desk, surveyor):
    response = save(
        desk,
        url(surveyor),
        image=upload(),
        image_alt_en="A theodolite",
        focal_x="20",
        focal_y="70",
        credit="Somebody",
        licence="CC BY 4.0",
    )

    surveyor.refresh_from_db()
    assert response.status_code == 302
    assert [row["kind"] for row in surveyor.pictures()] == ["whole", "picture", "picture", "picture", "share"]
    assert (surveyor.focal_x, surveyor.focal_y, surveyor.credit) == (20, 70, "Somebody")
    assert surveyor.image.name.startswith("occupations/surveyor/whole-1300-")


def test_the_form_shows_the_picture_its_focal_point_and_what_is_made_of_it(desk, surveyor):
    pictured(surveyor, focal_x=20)

    page = desk.get(url(surveyor)).content.decode()

    assert 'cx="260.0"' in page
    assert all(f"/media/{row['name']}" in page for row in surveyor.pictures())
    assert "4 files are made of the picture" in page


def test_another_focal_point_makes_other_crops_of_the_same_picture(desk, surveyor):
    pictured(surveyor, picture((2400, 900)))
    surveyor.refresh_from_db()
    before = surveyor.pictures()

    save(desk, url(surveyor), focal_x="0")

    surveyor.refresh_from_db()
    assert surveyor.pictures()[0] == before[0]
    assert surveyor.focal_x == 0


def test_a_form_that_is_saved_unchanged_leaves_the_picture_alone(desk, surveyor):
    pictured(surveyor)
    before = Occupation.objects.values("image", "renditions", "image_width").get()

    save(desk, url(surveyor), name_en="Land surveyor")

    assert Occupation.objects.values("image", "renditions", "image_width").get() == before


def test_a_picture_is_taken_away(desk, surveyor):
    pictured(surveyor)

    save(desk, url(surveyor), **{"image-clear": "on"})

    surveyor.refresh_from_db()
    assert (surveyor.image.name, surveyor.renditions, surveyor.image_width) == ("", [], None)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_picture_needs_words_in_the_source_language(desk, surveyor, language):
    response = save(desk, url(surveyor, language), image=upload())

    assert errors(response) == ["Say what the picture shows. A picture without these words is not published."]
    assert Occupation.objects.get().image.name == ""


def test_what_is_no_picture_is_refused_and_nothing_is_saved(desk, surveyor):
    response = save(
        desk, url(surveyor), image=upload(form="GIF"), image_alt_en="A theodolite", name_en="Other"
    )

    assert errors(response) == [
        "This is not a picture that the site can use. Upload a JPEG, PNG, WebP or AVIF file."
    ]
    assert Occupation.objects.get().name_en == "Surveyor"


def test_a_focal_point_outside_is_refused(desk, surveyor):
    response = save(desk, url(surveyor), focal_x="101")

    assert errors(response) == ["The focal point is given in percent, from 0 to 100."]


def test_a_picture_is_uploaded_with_a_new_occupation(desk, surveyor):
    address = "/admin/occupations/occupation/add/"
    field = str(surveyor.field_id)

    save(desk, address, name_en="Planner", slug="planner", field=field, image=upload(), image_alt_en="A map")

    assert Occupation.objects.get(slug="planner").pictures()


def test_the_browser_offers_pictures_only(desk, surveyor):
    page = desk.get(url(surveyor)).content.decode()

    assert 'accept="image/jpeg,image/png,image/webp,image/avif"' in page
    assert read_form(desk.get(url(surveyor)))["focal_x"] == "50"
