"""A picture's files and what the occupation's row says of them; what nothing names any more is removed."""

import os
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from occupations.models import Occupation, PublishedPage
from tests.factories import OccupationFactory, full_profile, published
from tests.factories.pictures import half_red, picture, pictured, upload

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _one_width(monkeypatch):
    """Make few files, for each takes a while."""
    monkeypatch.setattr("occupations.images.renditions.WIDTHS", (320,))


@pytest.fixture
def folder(settings):
    return Path(settings.MEDIA_ROOT) / "occupations"


@pytest.fixture
def surveyor():
    return pictured(OccupationFactory(slug="surveyor"))


def files(folder):
    return {f"occupations/{path.parent.name}/{path.name}" for path in folder.glob("*/*")}


def age(folder):
    """Let the files be of yesterday."""
    for path in folder.glob("*/*"):
        os.utime(path, (0, 0))


def test_the_row_names_every_file_that_there_is(surveyor, folder):
    surveyor.refresh_from_db()

    assert {row["name"] for row in surveyor.pictures()} == files(folder)
    assert surveyor.image.name == surveyor.renditions[0]["name"]
    assert (surveyor.image_width, surveyor.image_height) == (1300, 900)


def test_a_name_says_what_the_file_contains(surveyor, folder):
    again = pictured(OccupationFactory(slug="other"))
    another = pictured(OccupationFactory(slug="third"), half_red())

    names = [Path(row.image.name).name for row in (surveyor, again, another)]
    assert names[0] == names[1] != names[2]


def test_files_can_be_read_by_a_web_server_and_none_is_half_written(surveyor, folder):
    modes = {path.stat().st_mode & 0o777 for path in folder.glob("*/*")}

    assert modes == {0o644}
    assert not list(folder.glob("*/.*"))


def test_files_that_content_brought_are_made_anew_without_their_metadata(folder):
    folder.mkdir(parents=True)
    (folder / "tripod.jpg").write_bytes(upload(comment=b"by somebody").read())
    occupation = OccupationFactory(image="occupations/tripod.jpg", image_alt_en="A tripod")

    call_command("make_renditions")

    occupation.refresh_from_db()
    assert len(occupation.pictures()) == len(["whole", "avif", "webp", "jpeg", "share"])
    assert b"somebody" not in (folder.parent / occupation.image.name).read_bytes()


def test_a_lost_file_is_made_again_and_nothing_else(surveyor, folder, capsys):
    lost = folder.parent / surveyor.renditions[3]["name"]
    lost.unlink()
    pictured(OccupationFactory(slug="other"))

    call_command("make_renditions")

    assert lost.exists()
    assert "1 made, 0 faults" in capsys.readouterr().out


def test_what_cannot_be_made_is_named_and_the_rest_is_made(folder):
    broken = OccupationFactory(slug="broken", image="occupations/gone.jpg", image_width=1, image_height=1)
    pictured(OccupationFactory(slug="surveyor"))

    with pytest.raises(CommandError, match="broken: "):
        call_command("make_renditions", again=True)

    assert Occupation.objects.get(pk=broken.pk).renditions == []


def test_renditions_of_a_picture_that_content_replaced_are_not_those_of_the_new_one(surveyor):
    Occupation.objects.filter(pk=surveyor.pk).update(image="occupations/other.jpg")

    assert Occupation.objects.get(pk=surveyor.pk).pictures() == []


def test_a_replaced_picture_is_removed_when_nothing_names_it(surveyor, folder):
    age(folder)
    before = files(folder)
    pictured(surveyor, half_red())

    call_command("make_renditions")

    surveyor.refresh_from_db()
    assert files(folder) == {row["name"] for row in surveyor.pictures()}
    assert not before & files(folder)


def test_a_picture_that_a_page_prints_outlives_its_row(folder):
    profile = full_profile()
    pictured(profile.occupation)
    published(profile)
    age(folder)
    before = files(folder)
    pictured(profile.occupation, half_red())

    call_command("make_renditions")

    printed = PublishedPage.objects.filter(profile=profile).values_list("document", flat=True)[0]

    assert {name for name in before if name in printed} == before <= files(folder)


def test_a_file_of_an_upload_that_is_under_way_is_left_alone(surveyor, folder):
    pictured(surveyor, picture((1300, 800)))
    count = len(files(folder))

    call_command("make_renditions")

    assert len(files(folder)) == count


def test_an_occupation_that_was_deleted_leaves_no_files(surveyor, folder):
    age(folder)
    surveyor.delete()

    call_command("make_renditions")

    assert files(folder) == set()
