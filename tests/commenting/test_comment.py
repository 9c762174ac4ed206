"""Something is said about a profile, answered, resolved and reopened."""

import pytest
from django.core.exceptions import ValidationError

from occupations.commenting import Target, comment, open_comments, reopen, reply, resolve, threads_of
from occupations.models import Comment
from tests.factories import CommentFactory, EditorFactory, FaqFactory, ProfileFactory

pytestmark = pytest.mark.django_db


def test_a_comment_keeps_what_it_is_about_who_wrote_it_and_whom_it_mentions():
    row, writer, colleague = FaqFactory(), EditorFactory(), EditorFactory(username="ana")
    target = Target("faq", row.key, "answer", "es")

    said = comment(row.profile, writer, " Is this right, @ana? ", target)

    said.refresh_from_db()
    assert (said.text, said.author, Target.of(said)) == ("Is this right, @ana?", writer, target)
    assert list(said.mentions.all()) == [colleague]


@pytest.mark.parametrize("text", ["", " \n ", "x" * 5_001, "See @nobody"])
def test_what_cannot_be_said_is_refused_and_not_kept(text):
    with pytest.raises(ValidationError):
        comment(ProfileFactory(), EditorFactory(), text)

    assert not Comment.objects.exists()


def test_an_answer_to_an_answer_joins_the_thread():
    remark = CommentFactory()
    first = reply(remark, remark.author, "Yes.")

    reply(first, remark.author, "Thanks.")

    [thread] = threads_of(remark.profile)
    assert [said.text for said in thread.replies] == ["Yes.", "Thanks."]


def test_a_resolved_thread_is_no_longer_open_until_it_is_reopened():
    remark, user = CommentFactory(), EditorFactory()
    reply(remark, user, "Yes.")

    resolved = resolve(remark, user)
    while_resolved = open_comments(remark.profile)
    reopened = reopen(remark)

    assert (resolved, while_resolved, reopened) == (True, [], True)
    assert len(open_comments(remark.profile)) == 1
    remark.refresh_from_db()
    assert (remark.resolved_at, remark.resolved_by) == (None, None)


def test_a_thread_that_is_resolved_already_keeps_who_resolved_it():
    remark, first, second = CommentFactory(), EditorFactory(), EditorFactory()
    resolve(remark, first)

    again = resolve(remark, second)

    remark.refresh_from_db()
    assert (again, remark.resolved_by) == (False, first)


def test_open_comments_are_narrowed_to_a_part():
    row = FaqFactory()
    whole, section, text = Target(), Target("faq"), Target("faq", row.key, "answer", "es")
    for target in (whole, section, text):
        comment(row.profile, None, "Look.", target)

    assert len(open_comments(row.profile)) == 3
    assert len(open_comments(row.profile, section="faq")) == 2
    [thread] = open_comments(row.profile, section="faq", row_key=row.key, language="es")
    assert Target.of(thread.comment) == text


def test_many_threads_cost_one_query(django_assert_num_queries):
    profile = ProfileFactory()
    for remark in CommentFactory.create_batch(10, profile=profile):
        CommentFactory.create_batch(3, profile=profile, parent=remark)

    with django_assert_num_queries(1):
        threads = open_comments(profile)
        assert [thread.replies[0].author.username for thread in threads]


def test_comments_outlast_their_profile():
    remark = CommentFactory()
    profile = remark.profile

    profile.delete()

    assert Comment.objects.get().profile_id == profile.key
