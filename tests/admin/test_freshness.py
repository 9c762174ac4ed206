"""The queue of what is past its review date, and who may say that it is still true."""

import datetime as dt

import pytest
from django.contrib.auth.models import Permission, User
from django.utils import timezone

from occupations.models import Revision
from tests.factories import (
    CitationFactory,
    DataSourceFactory,
    EvidenceFactory,
    FigureFactory,
    PageViewsFactory,
    RoleFactory,
    StatisticFactory,
    VisaFactory,
)

pytestmark = pytest.mark.django_db

QUEUE = "/admin/freshness/"
CHECKED = "/admin/freshness/checked/"
LONG_AGO = dt.date(2019, 1, 1)


def member(*permissions, **role):
    group = RoleFactory(**role).group
    group.permissions.set(Permission.objects.filter(codename__in=permissions))
    user = User.objects.create_user("member", password="password", is_staff=True)
    user.groups.add(group)
    return user


def check(client, kind, row, query=""):
    return client.post(CHECKED + query, {"kind": kind, "row": row})


def test_the_queue_says_why_and_how_much_harm_it_does(desk):
    evidence = EvidenceFactory(checked_on=None)
    PageViewsFactory(profile=evidence.profile, day=timezone.localdate(), count=9)
    page = desk.get(QUEUE).content.decode()
    assert "Nobody is known to have read it at its source." in page
    # Weight × (1 + views) × days: a year, for it is not known when it was checked.
    days = (timezone.localdate() - timezone.localdate().replace(year=timezone.localdate().year - 1)).days
    assert f"{4 * 10 * days:,}" in page


def test_each_entry_leads_to_the_form_and_section_where_it_is_put_right(desk):
    visa = VisaFactory(last_verified=None, review_by=None)
    evidence = EvidenceFactory(checked_on=None)
    figure = StatisticFactory(period="2019", citation__accessed_on=None)
    page = desk.get(QUEUE).content.decode()
    form = "/admin/occupations/occupationprofile/{}/change/?section={}"
    assert f"/admin/occupations/visa/{visa.pk}/change/" in page
    assert form.format(evidence.profile_id, "evidence") in page
    assert form.format(figure.profile_id, "statistics") in page


def test_what_many_profiles_say_is_one_entry_with_a_page_of_its_own(desk):
    source = DataSourceFactory(title="Survey of wages")
    citations = CitationFactory.create_batch(3, source=source, accessed_on=None)
    assert f"/admin/freshness/source/{source.pk}/" in desk.get(QUEUE).content.decode()
    page = desk.get(f"/admin/freshness/source/{source.pk}/").content.decode()
    assert all(f"/{citation.profile_id}/change/?section=sources" in page for citation in citations)


@pytest.mark.parametrize("path", ["source/999999/", "visa/1/", "other/1/", "evidence/99999999999999999999/"])
def test_what_is_not_overdue_has_no_page(desk, path):
    assert desk.get(QUEUE + path).status_code == 404


def test_the_queue_is_narrowed_by_kind_and_country(desk):
    ours = EvidenceFactory(checked_on=None, profile__title_en="Ours").profile
    EvidenceFactory(checked_on=None, profile__title_en="Theirs")
    VisaFactory(last_verified=None, review_by=None, code="V-1")
    page = desk.get(f"{QUEUE}?kind=evidence&country={ours.country.code}").content.decode()
    assert "Ours" in page
    assert "Theirs" not in page
    assert "V-1" not in page


@pytest.mark.parametrize("query", ["?kind=other&country=xx&page=abc", "?page=999"])
def test_an_address_that_asks_for_nonsense_shows_the_queue(desk, query):
    EvidenceFactory(checked_on=None)
    assert "Checked, still true" in desk.get(QUEUE + query).content.decode()


def test_the_queue_is_paged(desk, django_assert_max_num_queries):
    EvidenceFactory.create_batch(26, checked_on=None)
    with django_assert_max_num_queries(16):
        page = desk.get(f"{QUEUE}?kind=evidence").content.decode()
    assert page.count("Checked, still true</button>") == 25
    assert "?kind=evidence&amp;country=&amp;page=2" in page


def test_still_true_dates_the_claim_today_keeps_who_said_so_and_comes_back_to_the_page(desk, editor):
    evidence = EvidenceFactory(checked_on=LONG_AGO)
    answer = check(desk, "evidence", evidence.profile_id, "?kind=evidence&page=2")
    assert answer.url == "/admin/freshness/?kind=evidence&page=2"
    evidence.refresh_from_db()
    assert evidence.checked_on == timezone.localdate()
    revision = Revision.objects.get(profile_key=evidence.profile.key)
    assert (revision.saved_by, revision.note) == (editor, "Read at its source again: still true.")


def test_a_visa_is_dated_by_whoever_may_change_visas(desk):
    visa = VisaFactory(last_verified=None, review_by=None)
    check(desk, "visa", visa.pk)
    visa.refresh_from_db()
    assert visa.last_verified == timezone.localdate()


def test_a_claim_that_was_settled_meanwhile_is_not_found(desk):
    evidence = EvidenceFactory(checked_on=timezone.localdate())
    assert check(desk, "evidence", evidence.profile_id).status_code == 404


@pytest.mark.parametrize(("kind", "row"), [("other", "1"), ("visa", "x"), ("visa", ""), ("visa", "9" * 30)])
def test_a_crafted_post_that_names_nothing_is_not_found(desk, kind, row):
    assert check(desk, kind, row).status_code == 404


def test_a_translator_is_refused(client):
    evidence = EvidenceFactory(checked_on=None)
    client.force_login(member("view_occupationprofile", kind="translator", language="es"))
    assert "Checked, still true" not in client.get(QUEUE).content.decode()
    assert check(client, "evidence", evidence.profile_id).status_code == 403
    evidence.refresh_from_db()
    assert evidence.checked_on is None


def test_an_editor_of_another_country_finds_nothing_to_say_it_of(client):
    evidence = EvidenceFactory(checked_on=None)
    other = VisaFactory().country
    client.force_login(member("change_occupationprofile", kind="editor", country=other))
    assert check(client, "evidence", evidence.profile_id).status_code == 404


def test_an_editor_of_a_country_speaks_for_a_source_in_their_own_profiles(client):
    source = DataSourceFactory()
    ours, theirs = CitationFactory.create_batch(2, source=source, accessed_on=None)
    client.force_login(member("change_occupationprofile", kind="editor", country=ours.profile.country))
    assert check(client, "source", source.pk).status_code == 302
    ours.refresh_from_db()
    theirs.refresh_from_db()
    assert (ours.accessed_on, theirs.accessed_on) == (timezone.localdate(), None)


def test_an_editor_of_a_country_does_not_speak_for_an_imported_source(client):
    citation = CitationFactory(accessed_on=None)
    FigureFactory(source=citation.source)
    client.force_login(member("change_occupationprofile", kind="editor", country=citation.profile.country))
    assert check(client, "source", citation.source_id).status_code == 403


def test_whoever_may_see_no_profile_sees_no_queue(client):
    client.force_login(User.objects.create_user("nobody", is_staff=True))
    assert client.get(QUEUE).status_code == 403
    assert client.get("/admin/contradictions/").status_code == 403


def test_a_claim_is_not_settled_by_following_a_link(desk):
    assert desk.get(CHECKED).status_code == 405
