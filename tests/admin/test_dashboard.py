"""The front page shows each person what there is to do for them, and nothing that is none of their business."""

import datetime as dt
import re

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.utils import timezone

from occupations.models import Comment, OccupationProfile, Revision, Schedule, Transition
from occupations.publishing.working import stamp
from tests.factories import (
    BulkActionFactory,
    EditorFactory,
    EvidenceFactory,
    ImportChangeFactory,
    LinkCheckFactory,
    ProfileFactory,
    RevisionFactory,
    RoleFactory,
    StatisticFactory,
    TranslationStateFactory,
    VisaFactory,
)

pytestmark = pytest.mark.django_db

INDEX = "/admin/"


def member(*permissions, **role):
    """Make somebody of a group with these permissions and this role."""
    group = RoleFactory(**role).group if role else Group.objects.create(name="others")
    group.permissions.set(Permission.objects.filter(codename__in=permissions))
    user = User.objects.create_user("member", password="password", is_staff=True)
    user.groups.add(group)
    return user


def titles(client):
    """Return the headings of the boxes, without their counts."""
    page = client.get(INDEX).content.decode()
    found = re.findall(
        r'<section class="box">\s*<h2>(.*?)(?: <span class="count">.*?)?</h2>', page, re.DOTALL
    )
    return [re.sub(r"<[^>]+>", "", title) for title in found]


def box(client, title):
    """Return the words of a box."""
    page = client.get(INDEX).content.decode()
    (found,) = (
        part for part in page.split('<section class="box">') if part.lstrip().startswith(f"<h2>{title}")
    )
    return " ".join(re.sub(r"<[^>]+>", " ", found.split("</section>")[0]).split())


def test_an_administrator_sees_every_box(desk):
    TranslationStateFactory(total=10, missing=3)
    assert titles(desk) == [
        "To review",
        "Approved, to be published",
        "My drafts",
        "Sent back to me",
        "Scheduled",
        "Comments that mention me",
        "Suggested corrections",
        "Past their review date",
        "Recent changes",
        "Imported changes waiting",
        "Figures that disagree",
        "Broken links",
        "How far the languages are",
    ]


def test_a_translator_sees_their_language_and_nobody_elses_work(client):
    client.force_login(member("view_occupationprofile", kind="translator", language="es"))
    assert titles(client)[:2] == ["To translate: Español", "Comments that mention me"]
    assert not {"To review", "My drafts", "Broken links", "Past their review date"} & set(titles(client))


def test_a_reviewer_sees_what_is_to_be_reviewed(client):
    ProfileFactory(stage="in_review", title_en="Roof thatcher")
    client.force_login(member("review_occupationprofile", kind="reviewer"))
    assert titles(client)[0] == "To review"
    assert "Roof thatcher" in box(client, "To review")


def test_whoever_may_do_nothing_with_profiles_sees_no_box(client):
    client.force_login(member("view_group"))
    assert titles(client) == []


def test_nobody_sees_the_front_page_without_signing_in(client):
    assert client.get(INDEX).url.startswith("/admin/login/")


def test_empty_boxes_say_what_will_appear_there(desk):
    assert "What an editor submits appears here." in box(desk, "To review")
    assert "Run manage.py check_links" in box(desk, "Broken links")


def test_a_list_counts_all_and_shows_the_first(desk):
    ProfileFactory.create_batch(7, stage="in_review")
    found = box(desk, "To review")
    assert found.startswith("To review 7")
    assert found.count("Land surveyor") == 5
    assert found.endswith("Show all 7")


def test_my_drafts_are_those_that_i_changed_last(desk, editor):
    ProfileFactory(title_en="Mine", updated_by=editor, content_hash="a")
    ProfileFactory(title_en="Theirs", updated_by=EditorFactory(), content_hash="a")
    ProfileFactory(title_en="Public", updated_by=editor, content_hash="a", published_hash="a")
    found = box(desk, "My drafts")
    assert found.startswith("My drafts 1")
    assert "Mine" in found


def sent_back(profile, submitter, *, then=()):
    for step, user in (("submitted", submitter), ("sent_back", None), *then):
        Transition.objects.create(
            profile=profile, step=step, user=user, at=timezone.now(), comment="Name the source."
        )


def test_what_was_sent_back_shows_the_reason_to_who_submitted_it(desk, editor):
    sent_back(ProfileFactory(title_en="Roof thatcher"), editor)
    sent_back(ProfileFactory(title_en="Cooper"), EditorFactory())
    found = box(desk, "Sent back to me")
    assert found.startswith("Sent back to me 1")
    assert "Name the source." in found


def test_what_was_submitted_again_is_no_longer_sent_back(desk, editor):
    sent_back(ProfileFactory(), editor, then=[("submitted", editor)])
    assert box(desk, "Sent back to me").startswith("Sent back to me 0")


def test_a_schedule_that_failed_says_why(desk, editor):
    now = timezone.now()
    made = {"made_by": editor, "made_at": now}
    Schedule.objects.create(
        profile=ProfileFactory(), action="publish", at=now, done_at=now, failure="changed", **made
    )
    Schedule.objects.create(profile=ProfileFactory(), action="publish", at=now + dt.timedelta(1), **made)
    assert "The profile was changed after it was scheduled." in box(desk, "Could not be done as scheduled")
    assert box(desk, "Scheduled").startswith("Scheduled 1")


def test_open_comments_that_mention_me_are_shown(desk, editor):
    now = timezone.now()
    thread = Comment.objects.create(profile=ProfileFactory(), text="@editor look", created_at=now)
    settled = Comment.objects.create(
        profile=ProfileFactory(), text="@editor done", created_at=now, resolved_at=now
    )
    thread.mentions.add(editor)
    settled.mentions.add(editor)
    found = box(desk, "Comments that mention me")
    assert found.startswith("Comments that mention me 1")
    assert "look" in found


def test_translations_lead_to_the_workbench_most_outdated_first(client):
    client.force_login(member("view_occupationprofile", kind="translator", language="es"))
    states = [
        TranslationStateFactory(
            profile=ProfileFactory(title_en=title), total=9, outdated=outdated, missing=missing
        )
        for title, outdated, missing in (("Less", 1, 5), ("Most", 4, 0), ("None", 0, 0))
    ]
    found = box(client, "To translate")
    assert found.index("Most") < found.index("Less")
    assert "None" not in found
    address = f"/admin/occupations/occupationprofile/{states[1].profile_id}/translate/es/"
    assert address in client.get(INDEX).content.decode()


def test_an_editor_of_a_country_sees_its_overdue_claims_only(client):
    ours = EvidenceFactory(checked_on=None, profile__title_en="Ours").profile
    EvidenceFactory(checked_on=None, profile__title_en="Theirs")
    user = member("change_occupationprofile", kind="editor", country=ours.country)
    client.force_login(user)
    found = box(client, "Past their review date")
    assert found.startswith("Past their review date 1")
    assert "Ours" in found


def test_imported_changes_are_counted_by_section(desk):
    ImportChangeFactory.create_batch(2, section="statistics")
    ImportChangeFactory(state="held")
    assert box(desk, "Imported changes waiting").startswith("Imported changes waiting 2 Statistics 2")


def test_broken_links_say_what_is_wrong(desk):
    LinkCheckFactory(state="broken", reason="gone", failing_since=timezone.now(), checked_at=timezone.now())
    assert "The server does not have the page." in box(desk, "Broken links")


def test_recent_changes_say_who_and_why_and_lead_to_the_versions(desk, editor):
    profile = ProfileFactory()
    stamp([profile], editor, "Corrected the pay.")
    RevisionFactory(kind=Revision.Kind.IMPORTED, title="Imported")
    found = box(desk, "Recent changes")
    assert "editor" in found
    assert "Corrected the pay." in found
    assert "Imported" not in found
    assert f"/occupationprofile/{profile.pk}/history/" in desk.get(INDEX).content.decode()


def test_a_deleted_profile_is_named_without_a_link(desk):
    RevisionFactory(kind=Revision.Kind.DELETED, title="Cooper")
    assert "Cooper" in box(desk, "Recent changes")


def test_what_i_did_to_many_profiles_lately_leads_to_its_undoing(desk, editor):
    mine = BulkActionFactory(user=editor)
    BulkActionFactory(user=editor, made_at=timezone.now() - dt.timedelta(days=8))
    BulkActionFactory(user=EditorFactory())
    assert box(desk, "Done to many profiles").startswith("Done to many profiles, to be undone 1")
    assert f"/bulkaction/{mine.pk}/undo/" in desk.get(INDEX).content.decode()


def test_everything_that_can_be_edited_stands_below(desk):
    page = desk.get(INDEX).content.decode()
    assert page.index("What you can edit") < page.index("/admin/occupations/country/")


def busy(editor):
    """Give every box something to show."""
    for number in range(6):
        for stage in OccupationProfile.Stage.values:
            ProfileFactory(stage=stage, updated_by=editor, content_hash="a")
        sent_back(ProfileFactory(), editor)
        evidence = EvidenceFactory(checked_on=None)
        StatisticFactory(period="2019", citation__accessed_on=None)
        VisaFactory(last_verified=None, review_by=None)
        ImportChangeFactory()
        BulkActionFactory(user=editor)
        LinkCheckFactory(state="broken", reason="gone")
        RevisionFactory(profile_key=evidence.profile.key, saved_by=EditorFactory())
        TranslationStateFactory(language="es", total=9, missing=number)
        comment = Comment.objects.create(
            profile=evidence.profile, text="?", created_at=timezone.now(), author=EditorFactory()
        )
        comment.mentions.add(editor)
        Schedule.objects.create(
            profile=evidence.profile, action="publish", at=timezone.now(), made_at=timezone.now()
        )


def test_it_does_for_somebody_with_every_role_too(client, django_assert_max_num_queries):
    user = member(
        "change_occupationprofile",
        "review_occupationprofile",
        "publish_occupationprofile",
        "change_visa",
        kind="editor",
    )
    for language in ("es", "fr"):
        user.groups.add(RoleFactory(kind="translator", language=language).group)
    client.force_login(user)
    busy(user)
    client.get(INDEX)
    with django_assert_max_num_queries(20):
        client.get(INDEX)


def test_the_page_takes_a_fixed_number_of_queries(desk, editor, django_assert_max_num_queries):
    busy(editor)
    # The first look sums figures and page views, which are then kept for some minutes.
    with django_assert_max_num_queries(28):
        desk.get(INDEX)
    with django_assert_max_num_queries(20):
        desk.get(INDEX)
