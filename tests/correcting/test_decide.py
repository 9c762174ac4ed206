"""A decision says who and when, is made once, and takes the reader's address away."""

import pytest

from occupations.correcting import decide, reopen
from tests.factories import CorrectionFactory, EditorFactory

pytestmark = pytest.mark.django_db


def test_a_decision_deletes_the_address_and_names_who_made_it():
    row, editor = CorrectionFactory(contact="reader@example.org"), EditorFactory()
    assert decide(row.pk, "done", editor, "The survey of 2024.")
    row.refresh_from_db()
    assert (row.state, row.decided_by, row.note, row.contact) == ("done", editor, "The survey of 2024.", "")
    assert row.decided_at


def test_what_was_decided_is_not_decided_again():
    row, first, second = CorrectionFactory(), EditorFactory(), EditorFactory()
    decide(row.pk, "declined", first)
    assert not decide(row.pk, "done", second)
    row.refresh_from_db()
    assert (row.state, row.decided_by) == ("declined", first)


def test_a_decision_can_be_taken_back():
    row = CorrectionFactory()
    assert not reopen(row.pk)
    decide(row.pk, "done", EditorFactory())
    assert reopen(row.pk)
    row.refresh_from_db()
    assert (row.state, row.decided_at, row.decided_by) == ("open", None, None)
