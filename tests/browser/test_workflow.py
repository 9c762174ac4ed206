"""The whole way of a new profile by four people, from the empty form to public pages; and a schedule that fires."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.utils import timezone

from occupations.models import OccupationProfile, Schedule
from occupations.publishing.working import stamp
from occupations.workflow import approve, send_back, submit
from occupations.workflow.roles import make_roles
from tests.admin.forms import change_url
from tests.browser.barriers import barriers, inspector
from tests.browser.following import follow
from tests.browser.signing_in import session_of, use_session
from tests.factories import (
    ClassificationCodeFactory,
    CountryFactory,
    DataSourceFactory,
    EditorFactory,
    OccupationFactory,
    RatingDimensionFactory,
    full_profile,
)

LIST = "/admin/occupations/occupationprofile/"


@pytest.fixture
def sign_in(page, live_server):
    """Return a browser in which somebody is signed in, by the session that was made before anything else."""

    def enter(session):
        return use_session(page, live_server.url, session)

    return enter


def member_of(*groups):
    """Make a member of ready-made groups, or without any somebody who may do everything; return their session."""
    user = EditorFactory(is_superuser=not groups)
    user.groups.set(Group.objects.filter(name__in=groups))
    return session_of(user)


def choose(page, field, text):
    page.locator(f".field-{field} .select2-selection").first.click()
    page.locator(".select2-search__field").fill(text)
    page.locator(".select2-results__option", has_text=text).click()


def save(page):
    follow(page.locator("[name=_save]"))
    page.locator(".messagelist .success").wait_for()


def take(page, step, comment=""):
    """Take a step by its button on the page of the workflow."""
    follow(page.locator(".state-actions a[href$='/workflow/']"))
    page.locator("#id_comment").fill(comment)
    follow(page.locator(f"button[value={step}]"))
    page.locator(".messagelist .success").wait_for()


def write_new(page, live_server, country):
    """Fill the empty form in, then a source and a rating, and return the profile."""
    page.locator("#id_title_en").fill("Land surveyor")
    choose(page, "occupation", "Surveyor")
    page.locator("#id_country").select_option(str(country.pk))
    choose(page, "code", "17-1022")
    page.locator("#id_summary_en").fill("Measures land.")
    save(page)
    profile = OccupationProfile.objects.get()
    page.goto(live_server.url + change_url(profile, "sources"))
    choose(page, "source", "Wages by occupation")
    save(page)
    page.goto(live_server.url + change_url(profile, "ratings"))
    page.locator("#id_rating_rows-0-dimension").select_option(label="Income")
    page.locator("#id_rating_rows-0-score").fill("6")
    page.locator("#id_rating_rows-0-basis").select_option("editor")
    page.locator("#id_rating_rows-0-rationale_en").fill("Paid as the median of all.")
    save(page)
    return profile


def test_a_new_profile_goes_from_the_empty_form_to_pages_in_two_languages(sign_in, page, live_server):
    country = CountryFactory(code="us")
    make_roles()
    OccupationFactory(name_en="Surveyor")
    ClassificationCodeFactory(classification__country=country, code="17-1022", title_en="Surveyors")
    DataSourceFactory(title="Wages by occupation")
    RatingDimensionFactory(name_en="Income")
    editor, translator = member_of("Editors: us"), member_of("Translators: Español")
    reviewer, publisher = member_of("Reviewers"), member_of("Publishers")

    sign_in(editor).goto(f"{live_server.url}{LIST}add/")
    profile = write_new(page, live_server, country)
    take(page, "submitted", "A new one.")

    sign_in(translator).goto(live_server.url + change_url(profile, "profile", "es"))
    assert page.locator("#id_title_en, #id_slug, #id_title_fr").count() == 0
    page.locator("#id_title_es").fill("Agrimensora")
    page.locator("#id_summary_es").fill("Mide terrenos.")
    save(page)

    sign_in(reviewer).goto(live_server.url + change_url(profile))
    take(page, "sent_back", "Say what the land is measured for.")

    sign_in(editor).goto(live_server.url + change_url(profile))
    assert "Say what the land is measured for." in page.locator(".last-step").inner_text()
    page.locator("#id_summary_en").fill("Measures land and draws its boundaries.")
    save(page)
    take(page, "submitted")

    sign_in(reviewer).goto(live_server.url + change_url(profile))
    take(page, "approved")

    sign_in(publisher).goto(live_server.url + change_url(profile))
    follow(page.locator(".state-actions a[href$='/publish/']"))
    follow(page.locator(".publishing input.default"))
    page.locator(".messagelist .success").wait_for()

    page.goto(f"{live_server.url}/en/us/land-surveyor/")
    assert "Land surveyor" in page.locator("h1").inner_text()
    assert "draws its boundaries" in page.content()
    page.goto(f"{live_server.url}/es/us/land-surveyor/")
    assert "Agrimensora" in page.locator("h1").inner_text()
    assert "Mide terrenos." in page.content()


def test_a_schedule_fires_without_anybody_signed_in(sign_in, page, live_server):
    profile = full_profile()
    stamp([profile])
    make_roles()
    editor = EditorFactory()
    submit(profile, editor)
    approve(profile, editor)
    publisher = member_of("Publishers")
    in_an_hour = timezone.localtime() + timedelta(hours=1)

    sign_in(publisher).goto(live_server.url + change_url(profile))
    follow(page.locator(".state-actions a[href$='/schedule/']"))
    page.locator("#id_publish_at").fill(in_an_hour.strftime("%Y-%m-%dT%H:%M"))
    follow(page.locator(".publishing .submit-row .default"))
    page.locator(".planned").wait_for()
    page.context.clear_cookies()
    before = page.goto(f"{live_server.url}/en/us/land-surveyor/").status
    Schedule.objects.update(at=timezone.now())
    call_command("run_schedule")
    after = page.goto(f"{live_server.url}/en/us/land-surveyor/").status

    assert (before, after) == (404, 200)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pages_of_the_workflow_are_accessible(sign_in, browser, page, live_server, language):
    profile = full_profile()
    stamp([profile])
    editor = EditorFactory()
    submit(profile, editor)
    send_back(profile, editor, "Once more.")
    sign_in(member_of())
    with inspector(browser, page, language) as inspected:
        for path in ("workflow", "schedule", "archive"):
            inspected.goto(f"{live_server.url}{LIST}{profile.pk}/{path}/")
            assert barriers(inspected) == [], path
            assert inspected.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
