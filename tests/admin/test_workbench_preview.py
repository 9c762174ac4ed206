"""The page beside the workbench."""

import pytest

from occupations.models import Faq
from tests.admin.workbench import unit_of
from tests.factories import EditorFactory


def preview_url(profile, language="es"):
    return f"/admin/occupations/occupationprofile/{profile.pk}/translate/preview/{language}/"


def test_the_words_of_a_text_are_marked(desk, surveyor):
    question = unit_of(surveyor, "faq", "question")

    page = desk.get(f"{preview_url(surveyor)}?row={question.row_key}&field=question").content.decode()

    assert '<mark id="row">Is a degree needed? (es)</mark>' in page
    assert page.count("<mark") == 1


def test_unsaved_words_are_shown_and_not_saved(desk, surveyor):
    question = unit_of(surveyor, "faq", "question")

    page = desk.post(
        preview_url(surveyor), {f"words-{question.id}": "¿<Título>?", "text": question.id}
    ).content.decode()

    assert '<mark id="row">¿&lt;Título&gt;?</mark>' in page.replace("</mark><mark>", "")
    assert Faq.objects.get(key=question.row_key).question_es == "Is a degree needed? (es)"


def test_a_title_is_marked_on_the_page_and_nowhere_else(desk, surveyor):
    page = desk.get(f"{preview_url(surveyor)}?row={surveyor.key}&field=title").content.decode()

    assert '<mark id="row">Land surveyor (es)</mark></h1>' in page
    assert "\ue0f0" not in page
    assert "\ue0f1" not in page
    assert "<title>Land surveyor (es) (" in page


def test_a_missing_text_is_marked_in_the_language_it_is_shown_in(desk, surveyor):
    question = unit_of(surveyor, "faq", "question")

    page = desk.get(f"{preview_url(surveyor, 'ar')}?row={question.row_key}&field=question").content.decode()

    assert '<span lang="en" dir="ltr"><mark id="row">Is a degree needed?</mark></span>' in page


def test_only_our_own_pages_may_frame_it(desk, surveyor):
    answer = desk.get(preview_url(surveyor))

    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    policy = answer["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in policy
    assert "script-src 'self'" in policy
    assert "frame-src" not in policy


def test_the_workbench_may_frame_our_own_pages_and_be_framed_by_none(desk, surveyor):
    answer = desk.get(preview_url(surveyor).replace("preview/es", "es"))

    assert answer["X-Frame-Options"] == "DENY"
    assert "frame-src 'self'" in answer["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize("method", ["get", "post"])
def test_whoever_may_not_see_profiles_is_refused(client, surveyor, method):
    client.force_login(EditorFactory(is_superuser=False))

    assert getattr(client, method)(preview_url(surveyor)).status_code == 403
