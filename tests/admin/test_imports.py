"""What imports did and changed: seen by those who see profiles, decided on by those who change them."""

import re

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.test import Client

from occupations import bulk
from occupations.codec.read import read_profile
from occupations.composing.decisions import accept
from occupations.models import (
    BulkAction,
    ClassificationCode,
    Figure,
    ImportChange,
    ImportRun,
    OccupationProfile,
)
from occupations.publishing import publish
from tests.composing.world import World
from tests.factories import EditorFactory
from tests.factories.imports import ImportRunFactory

CHANGES = "/admin/occupations/importchange/"
RUNS = "/admin/occupations/importrun/"
JOBS = ("17-1022", "11-1011", "13-2011")


@pytest.fixture
def browser_of(client, db):
    """Sign somebody in who has these permissions."""

    def sign_in(*codenames):
        user = EditorFactory(is_superuser=False)
        user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def world(db):
    """Three published profiles whose median pay an import raised, the first one's most."""
    world = World()
    for code in JOBS:
        world.job(f"soc-2018/{code}", f"Workers {code}", definition_en="They work.")
        world.pay(f"soc-2018/{code}", "60000")
    world.compose()
    for profile in OccupationProfile.objects.all():
        publish(profile)
    for code, value in zip(JOBS, ("90000", "61000", "60500"), strict=True):
        Figure.objects.filter(code__code=code).update(value=value)
    world.compose()
    return world


def pays():
    rows = OccupationProfile.objects.order_by("-code__code")
    return [row.value for profile in rows for row in read_profile(profile).statistics]


def decide(client, action, query="", **posted):
    """Select changes, press the button and confirm; return what the question said and the answer."""
    selected = posted.pop("selected", None) or list(ImportChange.objects.values_list("pk", flat=True)[:1])
    url = f"{CHANGES}?{query}"
    form = {"action": action, "_selected_action": selected, "select_across": "0", **posted}
    question = client.post(url, {**form, "index": "0"})
    answer = client.post(url, {**form, "confirmed": "1"}, follow=True)
    return question, answer


def figures(**filters):
    return ImportChange.objects.filter(section="statistics", **filters)


def messages_of(response):
    """Return what is said, without the links that undo it."""
    return [str(message).partition(" <a ")[0] for message in response.context["messages"]]


def test_changes_are_listed_with_both_values_the_largest_first(desk, world):
    page = desk.get(f"{CHANGES}?section=statistics").content.decode()

    assert page.index("$90,000") < page.index("$61,000") < page.index("$60,500")
    assert "Median pay, United States, 2025" in page
    assert "50%" in page


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_every_language_words_the_changes(desk, world, language):
    desk.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    code = ClassificationCode.objects.get(code=JOBS[0])
    code.title_en = "Surveyors and mapmakers"
    code.save()
    world.text(f"soc-2018/{JOBS[0]}", "Measure boundaries.")
    world.compose()

    page = desk.get(CHANGES)
    run = desk.get(f"{RUNS}{ImportRun.objects.first().pk}/change/")

    assert page.status_code == run.status_code == 200
    for response in (page, run):
        assert "Surveyors and mapmakers" in response.content.decode()
        assert '<span lang="en" dir="ltr">Measure boundaries.</span>' in response.content.decode()


def test_accepting_says_how_many_first(desk, editor, world):
    question, answer = decide(desk, "accept_selected", selected=[change.pk for change in figures()])

    assert "<b>3 changes</b>" in question.content.decode()
    assert "3 profiles" in question.content.decode()
    assert messages_of(answer) == ["3 changes were accepted."]
    assert set(figures().values_list("state", "decided_by")) == {("accepted", editor.pk)}


@pytest.mark.parametrize("action", ["accept_selected", "hold_selected", "publish_selected"])
def test_a_decision_is_undone_by_the_link_in_its_message(desk, world, action):
    before = pays()
    _question, answer = decide(desk, action, selected=[change.pk for change in figures()])
    [message] = answer.context["messages"]
    url = re.search(r'href="([^"]+)"', str(message))[1]
    decided = figures(state="waiting").count()

    asked = desk.get(url)
    undone = desk.post(url)

    assert (decided, figures(state="waiting").count()) == (0, 3)
    assert (asked.status_code, undone.status_code) == (200, 302)
    assert pays() == before


def test_who_may_not_decide_is_refused_the_undoing(browser_of, world):
    _decision, action = bulk.decide(BulkAction.Kind.ACCEPT, accept, figures(), None)
    client = browser_of("view_occupationprofile")

    assert client.post(f"/admin/occupations/bulkaction/{action.pk}/undo/").status_code == 403
    assert not figures(state="waiting").exists()


def test_the_question_alone_decides_nothing(desk, world):
    url = f"{CHANGES}?section=statistics"
    for action in ("accept_selected", "hold_selected", "publish_selected"):
        form = {"action": action, "index": "0", "_selected_action": [figures()[0].pk]}
        assert desk.post(url, form).status_code == 200

    assert set(figures().values_list("state", flat=True)) == {"waiting"}


def test_holding_undoes_a_change_and_no_other(desk, world):
    _question, answer = decide(desk, "hold_selected", selected=[figures()[0].pk])

    assert pays() == [60000, 60500, 61000]
    assert messages_of(answer) == ["1 change was held and undone in the working copy."]
    assert figures(state="waiting").count() == 2


def test_all_that_match_the_filter_are_decided_on_at_once(desk, world):
    question, answer = decide(desk, "hold_selected", "section=statistics", select_across="1")

    assert "<b>3 changes</b>" in question.content.decode()
    assert messages_of(answer) == ["3 changes were held and undone in the working copies."]
    assert pays() == [60000, 60000, 60000]


def test_of_an_edited_row_the_editor_is_told(desk, world):
    profile = figures()[0].profile
    profile.statistic_rows.update(value=77000)

    _question, answer = decide(desk, "hold_selected", selected=[figures()[0].pk])

    said = "1 change was left as it is. The row was edited after the import. Edit it in the profile."
    assert messages_of(answer) == [said]
    assert pays()[0] == 77000


def test_accepting_and_publishing_takes_the_whole_profile(desk, world):
    change = figures()[0]
    waiting = ImportChange.objects.filter(profile=change.profile).count()

    question, answer = decide(desk, "publish_selected", selected=[change.pk])

    assert f"<b>{waiting} change" in question.content.decode()
    assert messages_of(answer) == ["1 profile was published."]
    assert not ImportChange.objects.filter(profile=change.profile, state="waiting").exists()
    assert "$90,000" in desk.get(f"/en/us/{change.profile.slug}/").content.decode()


def test_an_editors_version_is_shown_beside_the_imported_one(desk, world):
    profile = figures()[0].profile
    profile.statistic_rows.update(value=62000)
    Figure.objects.filter(code=profile.code).update(value="62930")
    world.compose()

    page = desk.get(f"{CHANGES}?state=overridden").content.decode()

    assert "An editor&#x27;s version stands: $62,000" in page
    assert "(imported: $62,930" in page


def test_whoever_may_only_look_is_offered_no_decision(browser_of, world):
    client = browser_of("view_occupationprofile")
    change = figures()[0]

    page = client.get(CHANGES).content.decode()
    client.post(CHANGES, {"action": "accept_selected", "_selected_action": [change.pk], "confirmed": "1"})
    client.post(CHANGES, {"action": "publish_selected", "_selected_action": [change.pk], "confirmed": "1"})

    change.refresh_from_db()
    assert "$90,000" in page
    assert 'name="action"' not in page
    assert change.state == "waiting"


def test_whoever_changes_profiles_decides_but_does_not_publish(browser_of, world):
    client = browser_of("change_occupationprofile")
    before = OccupationProfile.objects.with_unpublished_changes().count()

    page = client.get(CHANGES).content.decode()
    decide(client, "publish_selected", selected=[figures()[0].pk])
    decide(client, "accept_selected", selected=[figures()[0].pk])

    assert 'value="accept_selected"' in page
    assert 'value="publish_selected"' not in page
    assert figures()[0].state == "accepted"
    assert OccupationProfile.objects.with_unpublished_changes().count() == before


@pytest.mark.parametrize("address", [CHANGES, RUNS])
def test_others_see_no_imports(browser_of, world, address):
    assert browser_of("change_visa").get(address).status_code == 403


@pytest.mark.parametrize("address", [CHANGES, RUNS])
def test_nobody_adds_changes_or_deletes_what_was_recorded(desk, world, address):
    model = {CHANGES: ImportChange, RUNS: ImportRun}[address]
    url = f"{address}{model.objects.first().pk}"
    count = model.objects.count()

    assert desk.get(f"{url}/change/").status_code == 200
    assert desk.post(f"{url}/change/", {}).status_code in (403, 405)
    assert desk.post(f"{url}/delete/", {"post": "yes"}).status_code == 403
    assert desk.get(f"{address}add/").status_code == 403
    assert model.objects.count() == count


def test_a_decision_needs_the_token_of_the_form(world):
    client = Client(enforce_csrf_checks=True)
    client.force_login(EditorFactory())
    form = {"action": "accept_selected", "_selected_action": [figures()[0].pk], "confirmed": "1"}

    assert client.post(CHANGES, form).status_code == 403
    assert figures(state="accepted").count() == 0


def test_looking_at_an_address_with_a_decision_in_it_decides_nothing(desk, world):
    desk.get(f"{CHANGES}?action=accept_selected&confirmed=1&_selected_action={figures()[0].pk}", follow=True)
    assert figures(state="accepted").count() == 0


def test_a_run_shows_what_waits_by_profile(desk, world):
    ImportChange.objects.filter(section="ratings").delete()
    run = ImportRun.objects.first()
    page = desk.get(f"{RUNS}{run.pk}/change/").content.decode()

    assert page.index("Workers 17-1022") < page.index("Workers 11-1011")
    assert "$90,000" in page
    assert f'href="{CHANGES}?run__id__exact={run.pk}&amp;profile={figures()[0].profile_id}"' in page


def test_marked_profiles_of_a_run_lead_to_their_changes(desk, world):
    first, second, third = figures()
    query = f"run__id__exact={first.run_id}&profile={first.profile_id}&profile={third.profile_id}"
    found = desk.get(f"{CHANGES}?{query}&section=statistics").context["cl"].result_list
    decide(desk, "accept_selected", query, selected=[first.pk], select_across="1")

    assert [change.pk for change in found] == [first.pk, third.pk]
    second.refresh_from_db()
    assert second.state == "waiting"
    assert not ImportChange.objects.filter(profile=third.profile, state="waiting").exists()


def test_a_run_names_its_files_and_words_why_rows_were_refused(desk, settings):
    rows = [
        {"file": "wages.csv", "row": number, "reason": "empty", "params": {"column": "Median"}}
        for number in range(120)
    ]
    rows.append({"file": "wages.csv", "row": 120, "reason": "a reason of a later version", "params": {}})
    run = ImportRunFactory(rejected=rows)

    first = desk.get(f"{RUNS}{run.pk}/change/").content.decode()
    last = desk.get(f"{RUNS}{run.pk}/change/?rejected=3").content.decode()

    assert "0" * 64 in first
    assert "Median is empty." in first
    assert "Rows 1 to 50 of 121" in first
    assert "a reason of a later version" in last


@pytest.mark.parametrize("number", ["x", "99999"])
def test_a_run_that_does_not_exist_is_not_found(desk, number):
    assert desk.get(f"{RUNS}{number}/change/").status_code == 404


def test_empty_lists_say_what_to_do(desk):
    assert "import_data" in desk.get(CHANGES).content.decode()
    assert "import_data" in desk.get(RUNS).content.decode()


@pytest.mark.parametrize(
    "query", ["profile=x", "state=nonsense", "section=nonsense", "profile=9999999999999999999999"]
)
def test_an_address_that_makes_no_sense_is_no_error(desk, world, query):
    assert desk.get(f"{CHANGES}?{query}", follow=True).status_code == 200


def test_pages_cost_as_much_for_many_changes(desk, world, django_assert_max_num_queries):
    for number in range(10, 40):
        world.job(f"soc-2018/19-20{number}", definition_en="They work.")
        world.pay(f"soc-2018/19-20{number}", "60000")
    world.compose()
    for profile in OccupationProfile.objects.filter(published_hash=""):
        publish(profile)
    Figure.objects.update(value="88000")
    world.compose()

    with django_assert_max_num_queries(14):
        assert len(desk.get(CHANGES).context["cl"].result_list) > 30
    with django_assert_max_num_queries(14):
        desk.get(f"{RUNS}{ImportRun.objects.first().pk}/change/")
    with django_assert_max_num_queries(10):
        desk.get(RUNS)


def test_a_profiles_form_leads_to_what_waits_on_it(desk, world):
    change = figures()[0]
    waiting = ImportChange.objects.filter(profile=change.profile).count()

    page = desk.get(f"/admin/occupations/occupationprofile/{change.profile_id}/change/").content.decode()

    assert f'href="{CHANGES}?profile={change.profile_id}">{waiting} imported change' in page
    assert f'href="{RUNS}"' in page


def test_publishing_a_profile_says_that_imported_changes_become_public_too(desk, world):
    change = figures()[0]

    page = desk.get(f"/admin/occupations/occupationprofile/{change.profile_id}/publish/").content.decode()

    assert "that nobody decided on" in page
