"""Whoever wants it is told once a day what is new, in their language; nothing is told twice or lost."""

import datetime as dt
from io import StringIO

import pytest
from django.contrib.auth.models import Permission
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.utils import timezone

from occupations.commenting import comment, resolve
from occupations.commenting.digest import send_digests
from occupations.models import StaffPreference
from occupations.workflow import send_back, submit
from tests.factories import (
    CommentFactory,
    EditorFactory,
    ProfileFactory,
    RevisionFactory,
    StaffPreferenceFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def later():
    """Return a time when what is said now is no longer being saved."""
    return timezone.now() + dt.timedelta(minutes=5)


@pytest.fixture
def ana():
    """Somebody who wants the digest, and has had the last a while ago."""
    user = EditorFactory(username="ana", email="ana@example.org", is_superuser=False)
    user.user_permissions.add(*_permissions("view_occupationprofile"))
    StaffPreferenceFactory(user=user, digest_sent_at=timezone.now() - dt.timedelta(hours=1))
    return user


def _permissions(*names):
    return Permission.objects.filter(codename__in=names)


def test_a_mention_is_told_with_a_link(ana, later, mailoutbox, settings):
    settings.SITE_URL = "https://careers.example.org"
    writer = EditorFactory(username="bob")
    said = comment(ProfileFactory(title_en="Cartographer"), writer, "Is this right, @ana?")

    send_digests(later)

    [message] = mailoutbox
    assert message.to == ["ana@example.org"]
    assert "You are mentioned" in message.body
    assert "Cartographer" in message.body
    assert "bob: Is this right, @ana?" in message.body
    path = f"/admin/occupations/occupationprofile/{said.profile.pk}/comments/"
    assert f"https://careers.example.org{path}?state=all#comment-{said.pk}" in message.body


def test_nothing_new_is_no_message(ana, later, mailoutbox):
    send_digests(later)

    assert mailoutbox == []


def test_what_others_say_about_profiles_one_works_on_is_told(ana, later, mailoutbox):
    commented, changed, foreign = ProfileFactory(), ProfileFactory(), ProfileFactory()
    CommentFactory(profile=commented, author=ana)
    RevisionFactory(profile_key=changed.key, saved_by=ana)
    for profile, text in ((commented, "First."), (changed, "Second."), (foreign, "Third.")):
        CommentFactory(profile=profile, text=text)

    send_digests(later)

    [message] = mailoutbox
    assert "Comments on profiles you work on" in message.body
    assert "First." in message.body
    assert "Second." in message.body
    assert "Third." not in message.body


def test_ones_own_words_are_no_news(ana, later, mailoutbox):
    comment(ProfileFactory(), ana, "Note to @ana.")

    send_digests(later)

    assert mailoutbox == []


def test_what_became_of_a_profile_in_the_workflow_is_told(ana, later, mailoutbox):
    reviewer, profile = EditorFactory(username="rita"), ProfileFactory(updated_by=ana, stage="in_review")
    send_back(profile, reviewer, "Name the source.")

    send_digests(later)

    [message] = mailoutbox
    assert "Sent back · rita" in message.body
    assert "Name the source." in message.body


def test_reviewers_are_told_of_what_was_submitted(ana, later, mailoutbox):
    ana.user_permissions.add(*_permissions("review_occupationprofile"))
    submit(ProfileFactory(), EditorFactory())

    send_digests(later)

    assert "Submitted for review" in mailoutbox[0].body


def test_it_is_written_in_the_language_one_chose(ana, later, mailoutbox):
    StaffPreference.objects.update(language="es")
    profile = ProfileFactory(title_en="Cartographer", title_es="Cartógrafo")
    comment(profile, EditorFactory(), "Look, @ana.")

    send_digests(later)

    assert "Cartógrafo" in mailoutbox[0].body


def test_a_second_run_tells_nothing_again(ana, later, mailoutbox):
    comment(ProfileFactory(), EditorFactory(), "Look, @ana.")

    send_digests(later)
    send_digests(later)
    send_digests(later + dt.timedelta(hours=1))

    assert len(mailoutbox) == 1


def test_a_message_that_cannot_be_sent_is_tried_again_with_everything_in_it(
    ana, later, mailoutbox, monkeypatch
):
    comment(ProfileFactory(), EditorFactory(), "Look, @ana.")
    with monkeypatch.context() as broken:
        broken.setattr(EmailBackend, "send_messages", _refuse)
        failed = send_digests(later)

    again = send_digests(later)

    assert (failed.sent, failed.failed) == (0, 1)
    assert (again.sent, again.failed) == (1, 0)
    assert "Look, @ana." in mailoutbox[0].body


def _refuse(_backend, _messages):
    raise ConnectionRefusedError


def test_one_mailbox_that_refuses_does_not_keep_others_from_being_told(ana, later, mailoutbox, monkeypatch):
    bob = EditorFactory(username="bob", email="bob@example.org")
    StaffPreferenceFactory(user=bob, digest_sent_at=timezone.now() - dt.timedelta(hours=1))
    comment(ProfileFactory(), EditorFactory(), "Look, @ana and @bob.")
    send = EmailBackend.send_messages

    def refuse_ana(backend, messages):
        return (
            _refuse(backend, messages) if messages[0].to == ["ana@example.org"] else send(backend, messages)
        )

    monkeypatch.setattr(EmailBackend, "send_messages", refuse_ana)

    send_digests(later)

    assert [message.to for message in mailoutbox] == [["bob@example.org"]]


@pytest.mark.parametrize(
    ("user", "preference"),
    [({}, {"digest": False}), ({"email": ""}, {}), ({"is_active": False}, {}), ({"is_staff": False}, {})],
)
def test_who_does_not_want_it_or_is_gone_gets_none(later, mailoutbox, user, preference):
    profile = ProfileFactory()
    bob = EditorFactory(username="bob", **{"email": "bob@example.org", **user})
    StaffPreferenceFactory(user=bob, **{"digest_sent_at": None, **preference})
    CommentFactory(profile=profile).mentions.add(bob)

    send_digests(later)

    assert mailoutbox == []


def test_who_may_see_no_profile_any_more_is_told_nothing(ana, later, mailoutbox):
    comment(ProfileFactory(), EditorFactory(), "Look, @ana.")
    ana.user_permissions.clear()

    send_digests(later)

    assert mailoutbox == []


def test_a_resolved_comment_is_told_too(ana, later, mailoutbox):
    resolve(comment(ProfileFactory(), EditorFactory(), "Look, @ana."), None)

    send_digests(later)

    assert "Look, @ana." in mailoutbox[0].body


def test_much_news_costs_as_much_as_a_little(ana, later, mailoutbox, django_assert_max_num_queries):
    writer = EditorFactory()
    for profile in ProfileFactory.create_batch(15, updated_by=ana):
        comment(profile, writer, "Look, @ana.")
        comment(profile, writer, "And look again.")

    with django_assert_max_num_queries(20):
        send_digests(later)
    assert mailoutbox[0].body.count("Look, @ana.") == 15


def test_a_long_list_is_cut_and_says_so(ana, later, mailoutbox):
    for _number in range(52):
        CommentFactory(text="Look.").mentions.add(ana)

    send_digests(later)

    assert mailoutbox[0].body.count("Look.") == 50
    assert "There is more than this message tells" in mailoutbox[0].body


def test_the_command_says_how_many_and_fails_if_one_could_not_be_sent(ana, monkeypatch):
    out = StringIO()
    CommentFactory(created_at=timezone.now() - dt.timedelta(minutes=30)).mentions.add(ana)
    with monkeypatch.context() as broken:
        broken.setattr(EmailBackend, "send_messages", _refuse)
        with pytest.raises(CommandError, match="1 digests could not be sent"):
            call_command("send_digest", stdout=StringIO())

    call_command("send_digest", stdout=out)

    assert out.getvalue() == "Sent 1 digests.\n"
