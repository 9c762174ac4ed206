"""What `manage.py check --deploy` says of an installation."""

from django.core.checks import INFO

from occupations import checks


def test_it_names_what_is_missing_for_sheets_as_pdf(monkeypatch):
    monkeypatch.setattr(checks, "lacking", lambda: ("weasyprint", "pango-1.0"))
    [message] = checks.sheets_as_pdf(None)
    assert (message.id, message.level) == ("occupations.I001", INFO)
    assert "weasyprint, pango-1.0" in message.msg
    assert "requirements-pdf.lock" in message.hint


def test_it_says_nothing_where_all_is_there(monkeypatch):
    monkeypatch.setattr(checks, "lacking", tuple)
    assert checks.sheets_as_pdf(None) == []
