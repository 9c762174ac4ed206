"""Editors find what readers suggest, and decide on it once."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from occupations.models import Correction
from occupations.publishing import delete
from occupations.workflow.roles import make_roles
from tests.admin.forms import change_url, save
from tests.factories import CorrectionFactory, CountryFactory, EditorFactory, ProfileFactory, published

LIST = "/admin/occupations/correction/"


def form_of(row):
    return f"{LIST}{row.pk}/change/"


@pytest.fixture
def canadian_editor(client, db):
    """A browser of somebody who edits the profiles of Canada."""
    CountryFactory(code="us")
    CountryFactory(code="ca")
    make_roles()
    user = EditorFactory(username="canada", is_superuser=False)
    user.groups.set(Group.objects.filter(name="Editors: CA") | Group.objects.filter(name="Editors: ca"))
    client.force_login(user)
    return client


def test_the_queue_shows_what_is_open_and_who_waits_longest_first(desk):
    CorrectionFactory(text="Decided long ago.", state="done", decided_at=timezone.now())
    CorrectionFactory(text="Came today.")
    CorrectionFactory(text="Came before.", created_at=timezone.now() - dt.timedelta(2))
    page = desk.get(LIST).content.decode()
    assert page.index("Came before.") < page.index("Came today.")
    assert "Decided long ago." not in page
    assert "Decided long ago." in desk.get(f"{LIST}?state=done").content.decode()


@pytest.mark.parametrize(
    "query", ["section=page", "language=es", "profile__country__id__exact={country}", "profile={profile}"]
)
def test_the_queue_is_narrowed(desk, query):
    wanted = CorrectionFactory(text="Wanted.", section="", language="es", profile__country__code="ca")
    CorrectionFactory(text="Other.")
    asked = query.format(country=wanted.profile.country_id, profile=wanted.profile.pk)
    page = desk.get(f"{LIST}?{asked}").content.decode()
    assert "Wanted." in page
    assert "Other." not in page


def test_a_suggestion_leads_to_the_public_section_and_to_its_form(desk):
    profile = published(ProfileFactory(title_en="Land surveyor"))
    row = CorrectionFactory(profile=profile, contact="reader@example.org", source_url="https://bls.gov/oes")
    page = desk.get(form_of(row)).content.decode()
    assert f"/en/{profile.country.code}/{profile.slug}/#salary" in page
    assert f"{profile.pk}/change/?section=salary_bands&amp;lang=en" in page
    assert "reader@example.org" in page
    assert 'href="https://bls.gov/oes"' in page
    assert 'name="text"' not in page


def test_a_suggestion_names_the_language_of_its_page(desk):
    page = desk.get(form_of(CorrectionFactory(language="es"))).content.decode()
    assert '<span lang="es" dir="ltr">Español</span>' in page


def test_putting_right_says_who_and_when_and_deletes_the_address(desk, editor):
    row = CorrectionFactory(contact="reader@example.org")
    response = save(desk, form_of(row), "_done", note="Survey of 2024.")
    row.refresh_from_db()
    assert response.url == LIST
    assert (row.state, row.decided_by, row.note, row.contact) == ("done", editor, "Survey of 2024.", "")
    assert row.decided_at


def test_a_note_alone_decides_nothing(desk):
    row = CorrectionFactory()
    save(desk, form_of(row), "_save", note="Asked the publisher.")
    row.refresh_from_db()
    assert (row.state, row.note) == ("open", "Asked the publisher.")


def test_a_form_changes_nothing_that_the_reader_wrote(desk):
    row = CorrectionFactory()
    save(desk, form_of(row), "_declined", text="Other words.", contact="me@example.org", state="done")
    row.refresh_from_db()
    assert (row.state, row.text, row.contact) == ("declined", "The newest survey gives another median.", "")


def test_a_second_decision_is_refused_and_a_decision_can_be_taken_back(desk, editor):
    row = CorrectionFactory()
    save(desk, form_of(row), "_declined")
    answer = desk.post(form_of(row), {"note": "", "_done": "x"}, follow=True).content.decode()
    assert "Somebody else has decided on it in the meantime." in answer
    save(desk, form_of(row), "_reopen")
    row.refresh_from_db()
    assert (row.state, row.decided_by) == ("open", None)


def test_several_are_declined_together(desk):
    rows = CorrectionFactory.create_batch(3)
    chosen = [row.pk for row in rows[:2]]
    desk.post(LIST, {"action": "decline_selected", "_selected_action": chosen})
    assert sorted(Correction.objects.filter(state="declined").values_list("pk", flat=True)) == chosen


def test_editors_of_a_country_have_its_suggestions_only(canadian_editor):
    ours = CorrectionFactory(text="Ours.", profile__country__code="ca")
    theirs = CorrectionFactory(text="Theirs.", profile__country__code="us")
    page = canadian_editor.get(LIST).content.decode()
    assert "Ours." in page
    assert "Theirs." not in page
    assert save(canadian_editor, form_of(ours), "_done").status_code == 302
    assert canadian_editor.post(form_of(theirs), {"note": "", "_done": "x"}).status_code == 302
    assert Correction.objects.get(pk=theirs.pk).state == "open"
    front = canadian_editor.get("/admin/").content.decode()
    assert "Ours." not in front
    assert "Theirs." not in front


def test_who_only_looks_or_translates_sees_no_suggestion(translator, surveyor):
    row = CorrectionFactory(profile=surveyor, contact="reader@example.org")
    assert translator.get(LIST).status_code == 403
    assert translator.get(form_of(row)).status_code == 403
    assert "Suggested corrections" not in translator.get("/admin/").content.decode()


def test_the_front_page_shows_what_waits(desk):
    CorrectionFactory(text="The fee has risen.", section="migration")
    assert "Migration: The fee has risen." in desk.get("/admin/").content.decode()


def test_the_profiles_form_counts_what_waits_about_each_section(desk, surveyor):
    CorrectionFactory.create_batch(2, profile=surveyor)
    CorrectionFactory(profile=surveyor, section="")
    CorrectionFactory(profile=surveyor, section="ratings", state="done", decided_at=timezone.now())
    page = desk.get(change_url(surveyor)).content.decode()
    assert f'href="{LIST}?profile={surveyor.pk}&amp;section=salary">Salary (2)</a>' in page
    assert ">The whole page (1)</a>" in page
    assert "Ratings (1)" not in page


def test_suggestions_outlive_their_profile(desk, editor, surveyor):
    CorrectionFactory(profile=surveyor)
    delete(surveyor, editor)
    assert desk.get(LIST).status_code == 200
    assert desk.get("/admin/").status_code == 200
    assert Correction.objects.count() == 1


def test_the_queue_takes_a_fixed_number_of_queries(desk, django_assert_max_num_queries):
    CorrectionFactory.create_batch(20)
    desk.get(LIST)
    with django_assert_max_num_queries(8):
        desk.get(LIST)
