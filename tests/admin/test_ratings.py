"""Ratings in the form: what was computed beside what stands, and an editor's score with its reason."""

from decimal import Decimal

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.utils import translation
from django.utils.translation import gettext

from occupations import formats
from occupations.codec.read import read_profile
from occupations.composing.computed import computed_rating, computed_ratings
from occupations.models import Figure, ImportChange, Rating
from occupations.publishing import publish
from tests.admin.forms import change_url, read_form, save
from tests.composing.world import World
from tests.factories import EditorFactory, full_profile

CODE = "soc-2018/17-1022"
REASON = "Say why this score is to stand instead of the computed one."


@pytest.fixture
def world(db):
    """Pay and exposure to AI of three occupations; the two measures of exposure disagree."""
    world = World()
    for number, code in enumerate(("17-1022", "11-1011", "13-2011")):
        path = f"soc-2018/{code}"
        world.job(path, f"Workers {code}", definition_en="They work.")
        world.pay(path, f"{60000 + number * 1000}")
        world.figure(path, "ai_exposure_gpts", f"0.{number + 1}", "score", source="gpts")
        world.figure(path, "ai_exposure_ilo", f"0.{3 - number}", "score", source="ilo")
    world.compose()
    return world


@pytest.fixture
def surveyor(world):
    return world.profile("us/17-1022")


def place(profile, dimension):
    """Return the number of a dimension's row on the form."""
    return list(profile.rating_rows.values_list("dimension__slug", flat=True)).index(dimension)


def rate(client, profile, dimension, language="en", **changes):
    prefix = f"rating_rows-{place(profile, dimension)}-"
    return save(
        client,
        change_url(profile, "ratings", language),
        **{f"{prefix}{name}": value for name, value in changes.items()},
    )


def rating(profile, dimension):
    return next(row for row in read_profile(profile).ratings if row.dimension == dimension)


def test_the_computed_ratings_are_those_of_the_last_import(surveyor):
    assert computed_ratings(surveyor) == {row.dimension: row for row in read_profile(surveyor).ratings}


def test_a_profile_without_imports_has_no_computed_rating(db):
    assert computed_rating(full_profile(), "income") is None


def test_the_form_shows_the_computed_score_with_its_range_and_figures(desk, surveyor):
    page = desk.get(change_url(surveyor, "ratings")).content.decode()

    risk = rating(surveyor, "ai_risk")
    assert f"<b>{risk.low} – {risk.high}</b> It stands." in page
    assert "Median pay, $60,000" in page
    assert "higher than 0% of 3 occupations" in page


def test_an_untouched_form_leaves_computed_ratings_as_they_are(desk, surveyor):
    before = list(Rating.objects.order_by("pk").values())

    save(desk, change_url(surveyor, "ratings", "fr"))

    assert list(Rating.objects.order_by("pk").values()) == before


def test_a_changed_score_becomes_the_editors_with_its_reason(desk, surveyor):
    rate(desk, surveyor, "ai_risk", score="7.5", rationale_en="Machines do the measuring here.")

    row = rating(surveyor, "ai_risk")
    assert (row.score, row.basis, row.low, row.high, row.inputs) == (Decimal("7.5"), "editor", None, None, [])


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_a_changed_score_needs_a_reason_in_the_editors_words(desk, surveyor, language):
    desk.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    response = rate(desk, surveyor, "income", score="9")

    with translation.override(language):
        assert [error.message for error in response.context["error_summary"]] == [gettext(REASON)]
    assert rating(surveyor, "income").basis == "computed"


@pytest.mark.parametrize("column", ["rationale_en", "rationale_fr"])
def test_a_reason_in_the_language_of_the_form_or_the_source_language_will_do(desk, surveyor, column):
    rate(desk, surveyor, "income", "fr", score="9", **{column: "Overtime is common."})
    assert rating(surveyor, "income").basis == "editor"


def test_calling_a_computed_score_the_editors_needs_a_reason_too(desk, surveyor):
    response = rate(desk, surveyor, "income", basis="editor")
    assert [error.message for error in response.context["error_summary"]] == [REASON]


def test_a_rationale_alone_leaves_the_score_computed(desk, surveyor):
    before = rating(surveyor, "income")
    rate(desk, surveyor, "income", rationale_en="Pay of the whole country.")

    after = rating(surveyor, "income")
    assert after.model_copy(update={"rationale": {}}) == before
    assert after.rationale == {"en": "Pay of the whole country."}


def test_the_computed_score_is_used_again(desk, surveyor):
    before = rating(surveyor, "ai_risk")
    rate(desk, surveyor, "ai_risk", "fr", score="7.5", rationale_fr="Les machines mesurent.")
    rate(desk, surveyor, "ai_risk", use_computed="on")

    assert rating(surveyor, "ai_risk") == before


def test_a_score_that_is_used_again_follows_the_next_import(desk, world, surveyor):
    publish(surveyor)
    before = rating(surveyor, "income").score
    rate(desk, surveyor, "income", score="9", rationale_en="Overtime is common.")
    rate(desk, surveyor, "income", use_computed="on")
    Figure.objects.filter(code=world.codes.find(CODE), measure="pay_median").update(value="99000")
    world.compose()

    assert rating(surveyor, "income") == computed_rating(surveyor, "income")
    assert rating(surveyor, "income").score > before
    assert ImportChange.objects.get(section="ratings").state == "waiting"


def test_an_editors_score_stands_and_the_computed_one_is_shown_beside_it(desk, world, surveyor):
    rate(desk, surveyor, "income", score="9", rationale_en="Overtime is common.")
    Figure.objects.filter(code=world.codes.find(CODE), measure="pay_median").update(value="99000")
    world.compose()

    response = desk.get(change_url(surveyor, "ratings"))
    assert rating(surveyor, "income").score == 9
    computed = formats.score(computed_rating(surveyor, "income").score)
    assert f"<b>{computed}</b> The editor&#x27;s score stands instead." in response.content.decode()
    assert f"rating_rows-{place(surveyor, 'income')}-score" in read_form(response)


def test_nobody_calls_a_score_computed_that_was_not(desk, surveyor):
    rate(desk, surveyor, "income", score="9", rationale_en="Overtime is common.")
    response = rate(desk, surveyor, "income", basis="computed")

    said = 'Mark "Use the computed score again" to go back to what was computed.'
    assert [error.message for error in response.context["error_summary"]] == [said]
    assert rating(surveyor, "income").basis == "editor"


def test_a_posted_range_is_not_taken(desk, surveyor):
    before = rating(surveyor, "ai_risk")
    rate(desk, surveyor, "ai_risk", low="0", high="10", inputs="[]", use_computed="on")
    assert rating(surveyor, "ai_risk") == before


def test_the_form_costs_at_most_26_queries(desk, surveyor, django_assert_max_num_queries):
    with django_assert_max_num_queries(26):
        desk.get(change_url(surveyor, "ratings", "fr"))


def test_whoever_may_only_look_sees_what_was_computed(client, surveyor):
    viewer = EditorFactory(is_superuser=False)
    viewer.user_permissions.set(Permission.objects.filter(codename="view_occupationprofile"))
    client.force_login(viewer)

    response = client.get(change_url(surveyor, "ratings"))

    assert "Median pay, $60,000" in response.content.decode()
    assert not [name for name in read_form(response) if name.endswith("-score")]
