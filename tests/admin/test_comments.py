"""Comments on a profile's form and on the page with all of them."""

import pytest
from django.contrib.auth.models import Permission

from occupations.commenting import Target, comment
from occupations.models import Comment
from tests.admin.forms import change_url, read_form
from tests.factories import CommentFactory, EditorFactory, FaqFactory, RoleFactory


def comments_url(profile, action=""):
    return f"/admin/occupations/occupationprofile/{profile.pk}/comments/{action}"


def test_a_comment_on_a_text_is_shown_where_it_belongs(desk, editor, surveyor):
    row = surveyor.faq_rows.get()
    back = change_url(surveyor, "faq", "es")

    answer = desk.post(
        comments_url(surveyor), {"about": f"faq/{row.key}/answer/es", "text": "Too long?", "back": back}
    )
    panel = desk.get(back).context["comment_panel"]

    [shown] = panel.section
    assert answer.url == f"{back}#comments"
    assert Target.of(shown.thread.comment) == Target("faq", row.key, "answer", "es")
    assert shown.thread.comment.author == editor
    assert "Answer (Español)" in shown.label
    assert shown.url.endswith(f"?section=faq&lang=es&page=1#row-{row.key}")
    assert f'id="row-{row.key}"' in desk.get(back).content.decode()


def test_the_way_back_leads_to_the_page_that_the_row_is_on(desk, surveyor):
    FaqFactory.create_batch(60, profile=surveyor)
    row = surveyor.faq_rows.order_by("position", "pk").last()
    comment(surveyor, None, "Look.", Target("faq", row.key))

    [shown] = desk.get(comments_url(surveyor)).context["threads"]

    assert "&page=2#row-" in shown.url
    assert f'id="row-{row.key}"' in desk.get(shown.url.partition("#")[0]).content.decode()


def test_a_text_of_the_profile_itself_is_led_to(desk, surveyor):
    comment(surveyor, None, "Look.", Target("profile", surveyor.key, "summary", "es"))

    [shown] = desk.get(comments_url(surveyor)).context["threads"]

    assert shown.url.endswith("#id_summary_es")
    assert 'id="id_summary_es"' in desk.get(shown.url.partition("#")[0]).content.decode()


def test_the_navigation_counts_open_comments_by_section(desk, surveyor):
    CommentFactory.create_batch(2, profile=surveyor, section="faq")

    page = desk.get(change_url(surveyor)).content.decode()

    assert "2 open comments" in page
    assert "Comments: 2 open" in page


def test_the_panel_posts_nothing_with_the_form(desk, surveyor):
    fields = read_form(desk.get(change_url(surveyor, "faq")))

    assert not {"text", "about", "back"} & set(fields)


@pytest.mark.parametrize(
    "about", ["nowhere", "faq/0", "faq//answer", "/x", "profile/x/summary/es", "faq/1/2/3/4"]
)
def test_a_comment_on_what_is_not_there_is_refused_and_what_was_written_kept(desk, surveyor, about):
    response = desk.post(comments_url(surveyor), {"about": about, "text": "Kept words"})

    assert response.status_code == 422
    assert "no longer there" in response.content.decode()
    assert "Kept words" in response.content.decode()
    assert not Comment.objects.exists()


def test_an_unknown_name_is_told_and_what_was_written_kept(desk, surveyor):
    response = desk.post(comments_url(surveyor), {"about": "faq", "text": "Ask @nobody"})

    page = response.content.decode()
    assert response.status_code == 422
    assert "Nobody who can edit here is called @nobody." in page
    assert 'name="about" value="faq"' in page
    assert "Ask @nobody</textarea>" in page


def test_a_thread_is_answered_resolved_and_reopened(desk, editor, surveyor):
    remark = CommentFactory(profile=surveyor)

    desk.post(comments_url(surveyor, f"{remark.pk}/reply/"), {"text": "Yes."})
    desk.post(comments_url(surveyor, f"{remark.pk}/resolve/"))
    resolved = desk.get(comments_url(surveyor) + "?state=resolved")
    still_open = desk.get(comments_url(surveyor))
    desk.post(comments_url(surveyor, f"{remark.pk}/reopen/"))

    assert "Yes." in resolved.content.decode()
    assert "by editor" in resolved.content.decode()
    assert still_open.context["threads"] == []
    assert len(desk.get(comments_url(surveyor)).context["threads"]) == 1


def test_a_refused_reply_is_shown_again(desk, surveyor):
    remark = CommentFactory(profile=surveyor)

    response = desk.post(comments_url(surveyor, f"{remark.pk}/reply/"), {"text": "@nobody"})

    assert response.status_code == 422
    assert "@nobody</textarea>" in response.content.decode()


def test_nobody_is_sent_to_another_site(desk, surveyor):
    response = desk.post(comments_url(surveyor), {"text": "Look.", "back": "https://elsewhere.example/"})

    assert response.url == comments_url(surveyor)


def test_a_thread_of_another_profile_is_not_found_here(desk, surveyor):
    assert desk.post(comments_url(surveyor, f"{CommentFactory().pk}/resolve/")).status_code == 404


def test_comments_are_plain_text(desk, surveyor):
    CommentFactory(profile=surveyor, text="<script>alert(1)</script>")

    assert "&lt;script&gt;alert(1)" in desk.get(change_url(surveyor)).content.decode()


@pytest.mark.parametrize("action", ["", "{}/reply/", "{}/resolve/", "{}/reopen/"])
def test_who_may_not_see_the_profile_may_not_comment(client, surveyor, action):
    remark = CommentFactory(profile=surveyor)
    client.force_login(EditorFactory(is_superuser=False))

    assert client.post(comments_url(surveyor, action.format(remark.pk)), {"text": "Hm."}).status_code == 403


def test_a_translator_may_comment(client, surveyor):
    user = EditorFactory(is_superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="translate_occupationprofile"))
    user.groups.add(RoleFactory(kind="translator", language="es").group)
    client.force_login(user)

    client.post(comments_url(surveyor), {"text": "What is meant?"})

    assert Comment.objects.get().author == user


def test_the_page_costs_as_much_for_many_comments(desk, surveyor, django_assert_max_num_queries):
    for remark in CommentFactory.create_batch(20, profile=surveyor, section="faq"):
        CommentFactory.create_batch(2, profile=surveyor, parent=remark)

    with django_assert_max_num_queries(22):
        desk.get(comments_url(surveyor))


def test_the_workbench_shows_the_comments_on_a_text_and_leads_to_another(desk, surveyor):
    row = surveyor.faq_rows.get()
    comment(surveyor, None, "In all languages.", Target("faq", row.key, "answer"))
    comment(surveyor, None, "In Spanish.", Target("faq", row.key, "answer", "es"))
    comment(surveyor, None, "In French.", Target("faq", row.key, "answer", "fr"))

    bench = desk.get(
        f"/admin/occupations/occupationprofile/{surveyor.pk}/translate/es/?section=faq"
    ).content.decode()
    there = desk.get(f"{comments_url(surveyor)}?about=faq/{row.key}/answer/es").content.decode()

    assert "In all languages." in bench
    assert "In Spanish." in bench
    assert "In French." not in bench
    assert f"/comments/?about=faq/{row.key}/answer/es" in bench
    assert f'name="about" value="faq/{row.key}/answer/es"' in there
