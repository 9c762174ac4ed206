"""From what was imported to working copies, again and again."""

from decimal import Decimal

from django.db import connection
from django.test.utils import CaptureQueriesContext

from occupations.codec.read import read_profile
from occupations.codec.write import write_profile
from occupations.composing.compose import compose_profiles
from occupations.models import Figure, ImportChange, ImportRun, OccupationProfile, PublishedPage
from occupations.publishing import publish
from tests.factories import full_profile, published

SURVEYOR, CHIEF = "soc-2018/17-1022", "soc-2018/11-1011"


def surveyor(world, pay="60000"):
    """Say what is known of surveyors, and compose."""
    world.job(SURVEYOR, "Surveyors", definition_en="Measure land.")
    world.pay(SURVEYOR, pay)
    world.text(SURVEYOR, "Measure boundaries.")
    world.compose()
    return world.profile("us/17-1022")


def raise_pay(world, value="65000"):
    Figure.objects.filter(code=world.codes.find(SURVEYOR), measure="pay_median").update(value=value)
    world.compose()


def save(content, **update):
    """Save a profile's content as an editor would."""
    write_profile(content.model_copy(update=update))


def pays(profile):
    return [row.value for row in read_profile(profile).statistics if row.measure == "pay_median"]


def test_a_code_with_figures_gets_a_profile_and_an_occupation(world):
    profile = surveyor(world)
    content = read_profile(profile)

    assert (profile.slug, profile.occupation.slug, profile.is_published) == ("surveyors", "surveyors", False)
    assert content.profile.title == {"en": "Surveyors"}
    assert content.profile.summary == {"en": "Measure land."}
    assert [row.text for row in content.statements] == [{"en": "Measure boundaries."}]
    assert {row.source for row in content.sources} == {"wages-2025", "work"}


def test_two_codes_of_one_title_get_addresses_of_their_own(world):
    for path in ("soc-2018/11-1011", "soc-2018/11-1012"):
        world.job(path, "Managers")
        world.pay(path, "100000")
    world.compose()

    slugs = OccupationProfile.objects.order_by("code__code").values_list("slug", flat=True)
    assert list(slugs) == ["managers", "managers-11-1012"]


def test_composing_the_same_again_writes_nothing(world):
    surveyor(world)
    compose_profiles()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        composed = compose_profiles()

    assert [query["sql"] for query in queries if not query["sql"].startswith("SELECT")] == []
    assert (composed.created, composed.updated, composed.unchanged) == (0, 0, 1)


def test_composing_anew_of_the_same_changes_no_profile(world):
    profile = surveyor(world)
    world.compose()

    assert ImportRun.objects.filter(importer="profiles").first().counts["updated"] == 0
    assert OccupationProfile.objects.get(pk=profile.pk).updated_at == profile.updated_at


def test_a_changed_figure_reaches_the_working_copy_and_not_the_page(world):
    profile = surveyor(world)
    publish(profile)
    page = PublishedPage.objects.get(profile=profile, language="en").document
    raise_pay(world)

    profile.refresh_from_db()
    assert pays(profile) == [65000]
    assert profile.has_unpublished_changes
    assert PublishedPage.objects.get(profile=profile, language="en").document == page


def test_a_change_of_a_published_profile_waits_for_an_editor_largest_first(world):
    profile = surveyor(world)
    world.figure(SURVEYOR, "pay_p90", "100000")
    world.compose()
    publish(profile)
    Figure.objects.filter(measure="pay_p90").update(value="101000")
    raise_pay(world, "90000")

    changes = ImportChange.objects.filter(section="statistics", run=ImportRun.objects.first())
    assert [(change.old["value"], change.new["value"], change.state) for change in changes] == [
        (60000, 90000, "waiting"),
        (100000, 101000, "waiting"),
    ]
    assert changes[0].magnitude == 0.5


def test_a_profile_that_is_not_public_asks_nobody(world):
    surveyor(world)
    raise_pay(world)
    assert not ImportChange.objects.exists()


def test_an_editors_rating_overrides_the_computed_one_at_every_import(world):
    for number, value in enumerate(("50000", "70000")):
        world.job(f"soc-2018/11-101{number}")
        world.pay(f"soc-2018/11-101{number}", value)
    profile = surveyor(world)
    [rating] = read_profile(profile).ratings
    mine = rating.model_copy(
        update={"score": Decimal("9.1"), "basis": "editor", "rationale": {"en": "Overtime is usual."}}
    )
    save(read_profile(profile), ratings=[mine])
    raise_pay(world, "99000")

    [kept] = read_profile(profile).ratings
    assert (rating.score, rating.basis) == (Decimal("5.0"), "computed")
    assert (kept.score, kept.basis, kept.rationale) == (
        Decimal("9.1"),
        "editor",
        {"en": "Overtime is usual."},
    )


def test_a_profile_that_editors_wrote_gains_figures_and_loses_no_word(world):
    profile = published(full_profile())
    before = read_profile(profile)
    code = profile.code
    type(code.classification).objects.filter(pk=code.classification_id).update(profile_level="unit_group")
    type(code).objects.filter(pk=code.pk).update(level="unit_group", field=world.field)
    world.pay(f"{code.classification.slug}/{code.code}", "71000", period="2024")
    world.compose()

    after = read_profile(profile)
    assert 71000 in pays(profile)
    for name in type(before).model_fields:
        kept = getattr(after, name)
        rows = getattr(before, name)
        assert kept == rows if not isinstance(rows, list) else [row for row in rows if row not in kept] == []


def test_a_text_that_an_editor_wrote_stays(world):
    profile = surveyor(world)
    content = read_profile(profile)
    own = content.profile.model_copy(update={"summary": {"en": "They measure land and sea."}})
    save(content, profile=own)
    type(profile.code).objects.filter(pk=profile.code_id).update(definition_en="Survey land.")
    world.compose()

    assert read_profile(profile).profile.summary == {"en": "They measure land and sea."}


def test_a_definition_that_the_publisher_reworded_is_taken_over(world):
    profile = surveyor(world)
    type(profile.code).objects.filter(pk=profile.code_id).update(definition_en="Survey land.")
    world.compose()

    assert read_profile(profile).profile.summary == {"en": "Survey land."}


def test_a_going_rate_marks_an_occupation_of_skilled_migration(world):
    world.job(SURVEYOR)
    world.figure(SURVEYOR, "going_rate", "45900")
    world.compose()
    assert world.profile("us/17-1022").skilled_migration


def test_the_number_of_queries_does_not_grow_with_profiles(world):
    def queries(codes):
        for number in codes:
            world.job(f"soc-2018/{number}")
            world.pay(f"soc-2018/{number}", "50000")
        with CaptureQueriesContext(connection) as captured:
            world.compose()
        return len(captured)

    few = queries(range(11, 14))
    assert queries(range(20, 50)) <= few + 5


def test_a_definition_may_come_from_a_code_that_is_the_same(world):
    world.job(SURVEYOR, "Surveyors")
    world.pay(SURVEYOR, "60000")
    world.codes.code("onet-soc-2019/17-1022.00", definition_en="Make exact measurements.")
    world.codes.match("onet-soc-2019/17-1022.00", SURVEYOR)
    world.compose()

    assert read_profile(world.profile("us/17-1022")).profile.summary == {"en": "Make exact measurements."}


def test_no_text_comes_from_another_countrys_code(world):
    world.job(SURVEYOR, "Surveyors")
    world.pay(SURVEYOR, "60000")
    world.codes.code("noc-2021/21203", definition_en="Survey Canada.", definition_fr="Arpenter le Canada.")
    world.codes.match("noc-2021/21203", SURVEYOR)
    world.text("noc-2021/21203", "A licence of the province is required.", kind="requirement")
    world.compose()

    content = read_profile(world.profile("us/17-1022"))
    assert content.profile.summary == {}
    assert content.statements == []
