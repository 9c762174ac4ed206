"""The note that goes with a save."""

from occupations.models import Revision
from tests.admin.forms import change_url, read_form, save


def test_a_save_keeps_who_and_the_note(desk, editor, surveyor):
    save(
        desk,
        change_url(surveyor, "faq"),
        **{"faq_rows-0-answer_en": "No.", "revision_note": " Asked\n them "},
    )

    revision = Revision.objects.first()
    assert (revision.saved_by, revision.note, revision.kind) == (editor, "Asked them", "saved")


def test_a_note_that_is_too_long_is_cut(desk, surveyor):
    save(desk, change_url(surveyor, "faq"), **{"faq_rows-0-answer_en": "No.", "revision_note": "x" * 999})

    assert Revision.objects.first().note == "x" * 300


def test_a_note_outlives_an_error_in_the_form(desk, surveyor):
    url = change_url(surveyor, "salary_bands")
    response = save(desk, url, **{"salaryband_rows-0-low": "much", "revision_note": "Read “it”"})

    assert read_form(response)["revision_note"] == "Read “it”"


def test_a_save_that_changes_nothing_keeps_no_revision(desk, surveyor):
    save(desk, change_url(surveyor, "faq"), revision_note="Nothing")

    assert Revision.objects.count() == 1
