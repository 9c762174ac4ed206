"""``load_content`` and ``dump_content`` on the command line."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from occupations.models import OccupationProfile

pytestmark = pytest.mark.django_db


def run(*arguments):
    out, err = StringIO(), StringIO()
    call_command(*arguments, stdout=out, stderr=err)
    return out.getvalue()


def test_loading_says_how_many_profiles_were_loaded(folder):
    assert run("load_content", str(folder)) == f"2 profiles loaded from {folder}\n"


def test_loading_stamps_the_profiles(folder):
    run("load_content", str(folder))

    profile = OccupationProfile.objects.get(slug="land-surveyor")
    assert len(profile.content_hash) == 64
    assert profile.completeness["en"] == 1
    assert profile.completeness["fr"] == 0


def test_loading_names_each_fault_and_fails(folder, edit):
    edit("profiles/us/17-1022.yaml", lambda content: content["salary_bands"][0].update(low=60_000))
    edit("profiles/us/17-1022.yaml", lambda content: content["faq"][0].update(answer={"tlh": "HIja'"}))
    err = StringIO()

    with pytest.raises(CommandError, match="nothing was loaded; faults: 2") as raised:
        call_command("load_content", str(folder), stderr=err)

    assert raised.value.returncode == 1
    first, second = err.getvalue().splitlines()
    assert first == (
        "profiles/us/17-1022.yaml: salary_bands[0]: The low end of the salary is above its high end."
    )
    assert second.startswith("profiles/us/17-1022.yaml: faq[0].answer.tlh: tlh is none of the languages en,")


def test_loading_needs_a_folder(tmp_path):
    with pytest.raises(CommandError, match="is not a folder"):
        call_command("load_content", str(tmp_path / "nowhere"))


def test_dumping_names_the_files_it_wrote(folder, tmp_path):
    written = run("dump_content", str(tmp_path / "out")).split()

    assert written[0] == str(tmp_path / "out/reference/sources.yaml")
    assert written[-2:] == [
        str(tmp_path / "out/profiles/us/17-1022.yaml"),
        str(tmp_path / "out/profiles/us/17-1022-2.yaml"),
    ]


def test_dumping_one_profile_leaves_the_others_out(folder, tmp_path):
    run("dump_content", str(tmp_path / "out"), "--profile", "us/17-1022")

    assert [path.name for path in (tmp_path / "out/profiles").rglob("*.yaml")] == ["17-1022.yaml"]


@pytest.mark.parametrize("path", ["us/0", "us", "", "/"])
def test_dumping_an_unknown_profile_fails(folder, tmp_path, path):
    with pytest.raises(CommandError, match=f"there is no profile {path}"):
        call_command("dump_content", str(tmp_path), "--profile", path)
