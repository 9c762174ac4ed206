"""What is past its review date, in the order of the harm it does."""

import datetime as dt

import pytest

from occupations.models import SourceReview
from occupations.publishing.working import stamp
from occupations.upkeep.freshness import queue
from occupations.upkeep.verifying import still_true
from tests.factories import (
    CitationFactory,
    DataSourceFactory,
    EditorFactory,
    EvidenceFactory,
    FigureFactory,
    PageViewsFactory,
    ProfileFactory,
    SourceReviewFactory,
    StatisticFactory,
    VisaFactory,
    VisaOptionFactory,
)

pytestmark = pytest.mark.django_db

TODAY = dt.date(2028, 6, 15)
LONG_AGO = dt.date(2025, 1, 1)
LATELY = dt.date(2028, 5, 1)


def kinds():
    return [claim.kind for claim in queue(TODAY)]


@pytest.mark.parametrize(
    ("dates", "since"),
    [
        ({"review_by": dt.date(2028, 6, 1)}, dt.date(2028, 6, 1)),
        ({"last_verified": dt.date(2027, 8, 31)}, dt.date(2028, 2, 29)),
        ({}, dt.date(2027, 12, 15)),
    ],
)
def test_a_visa_is_due_on_its_day_or_half_a_year_after_it_was_read_or_always(dates, since):
    VisaFactory(**{"last_verified": None, "review_by": None, **dates})
    assert [(claim.kind, claim.since) for claim in queue(TODAY)] == [("visa", since)]


@pytest.mark.parametrize(
    "dates",
    [
        {"review_by": dt.date(2028, 7, 1), "last_verified": LONG_AGO},
        {"last_verified": LATELY},
        {"effective_until": dt.date(2027, 1, 1)},
    ],
)
def test_a_visa_that_is_not_due_or_no_longer_in_force_is_left_alone(dates):
    VisaFactory(**{"last_verified": None, "review_by": None, **dates})
    assert kinds() == []


def test_pay_is_due_eighteen_months_after_its_period_when_nobody_read_the_source_for_a_year():
    figure = StatisticFactory(period="2025-05", citation__accessed_on=dt.date(2025, 9, 1))
    (claim,) = queue(TODAY)
    assert (claim.kind, claim.row, claim.period) == ("pay", figure.citation.source_id, "2025-05")
    assert claim.since == dt.date(2026, 12, 1)


@pytest.mark.parametrize(
    ("period", "read_on"), [("2025-05", LATELY), ("2027-01", dt.date(2027, 1, 1)), ("2026-10/2027-09", None)]
)
def test_pay_that_is_young_or_was_read_lately_is_not_due(period, read_on):
    StatisticFactory(period=period, citation__accessed_on=read_on)
    assert "pay" not in kinds()


def test_a_year_is_over_in_december():
    StatisticFactory(period="2026", citation__accessed_on=LONG_AGO)
    assert queue(dt.date(2028, 6, 30))[0].kind == "source"
    assert queue(dt.date(2028, 7, 1))[0].kind == "pay"


def test_a_projection_ages_from_its_beginning():
    StatisticFactory(measure="growth", unit="percent", period="2024/2034", citation__accessed_on=LONG_AGO)
    (claim,) = queue(TODAY)
    assert (claim.kind, claim.since) == ("figure", dt.date(2028, 1, 1))


def test_a_figure_that_a_newer_one_follows_is_history():
    old = StatisticFactory(period="2020-05", citation__accessed_on=LONG_AGO)
    StatisticFactory(profile=old.profile, period="2028-05", citation__accessed_on=LATELY)
    assert "pay" not in kinds()


def test_ai_evidence_is_due_after_a_year_once_for_a_profile():
    profile = EvidenceFactory(checked_on=LONG_AGO).profile
    EvidenceFactory(profile=profile, checked_on=None)
    (claim,) = queue(TODAY)
    assert (claim.kind, claim.row, claim.since) == ("evidence", profile.pk, dt.date(2026, 1, 1))


def test_a_source_is_due_two_years_after_it_was_read_once_for_all_profiles():
    source = DataSourceFactory()
    CitationFactory.create_batch(3, source=source, accessed_on=dt.date(2026, 3, 1))
    (claim,) = queue(TODAY)
    assert (claim.kind, claim.row, claim.profiles, claim.since) == (
        "source",
        source.pk,
        3,
        dt.date(2028, 3, 1),
    )


def test_figures_of_many_profiles_are_one_entry():
    source = DataSourceFactory()
    for profile in ProfileFactory.create_batch(3):
        citation = CitationFactory(profile=profile, source=source, accessed_on=LONG_AGO)
        StatisticFactory.create_batch(1, profile=profile, citation=citation, period="2024")
        StatisticFactory(profile=profile, citation=citation, period="2024", measure="pay_mean")
    (claim,) = queue(TODAY)
    assert (claim.kind, claim.profiles) == ("pay", 3)


def test_harm_is_weight_times_views_times_days():
    visa = VisaFactory(review_by=dt.date(2028, 6, 10))
    profile = VisaOptionFactory(visa=visa, profile__country=visa.country).profile
    PageViewsFactory(profile=profile, day=TODAY, count=30)
    PageViewsFactory(profile=profile, day=TODAY - dt.timedelta(days=91), count=500)
    (claim,) = queue(TODAY)
    assert claim.harm(TODAY) == 10 * (1 + 30) * 5


def test_what_is_read_more_comes_first():
    quiet, busy = EvidenceFactory.create_batch(2, checked_on=LONG_AGO)
    PageViewsFactory(profile=busy.profile, day=TODAY, count=5)
    assert [claim.row for claim in queue(TODAY)] == [busy.profile_id, quiet.profile_id]


def test_the_queue_of_a_country_counts_its_own_profiles_only():
    source = DataSourceFactory()
    one, _other = CitationFactory.create_batch(2, source=source, accessed_on=None)
    (claim,) = queue(TODAY, countries={one.profile.country_id})
    assert claim.profiles == 1


def test_the_queue_is_narrowed_by_kind_and_row():
    EvidenceFactory(checked_on=LONG_AGO)
    visa = VisaFactory(review_by=LONG_AGO)
    VisaFactory(review_by=LONG_AGO)
    assert [claim.row for claim in queue(TODAY, kind="visa", row=visa.pk)] == [visa.pk]


def test_a_change_of_a_working_copy_is_seen_at_once():
    evidence = EvidenceFactory(checked_on=LONG_AGO)
    stamp([evidence.profile])
    assert kinds() == ["evidence"]
    evidence.checked_on = LATELY
    evidence.save()
    stamp([evidence.profile])
    assert kinds() == []


def test_a_review_of_an_imported_source_puts_its_figures_off():
    figure = StatisticFactory(period="2024", citation__accessed_on=LONG_AGO)
    assert kinds() == ["pay"]
    SourceReviewFactory(source=figure.citation.source, reviewed_on=dt.date(2027, 8, 1))
    assert kinds() == []


def test_the_number_of_queries_does_not_grow(django_assert_max_num_queries):
    for _number in range(5):
        StatisticFactory(period="2024", citation__accessed_on=LONG_AGO)
        EvidenceFactory(checked_on=None)
        VisaFactory(review_by=LONG_AGO)
    with django_assert_max_num_queries(6):
        queue(TODAY)
    with django_assert_max_num_queries(2):
        queue(TODAY, exact=False)


def test_a_visa_that_is_still_true_was_verified_today():
    visa = VisaFactory(review_by=LONG_AGO, last_verified=None)
    still_true("visa", visa.pk, TODAY, EditorFactory())
    visa.refresh_from_db()
    assert (visa.last_verified, visa.review_by) == (TODAY, None)
    assert kinds() == []


def test_evidence_that_is_still_true_was_checked_today_and_a_revision_says_who():
    evidence, editor = EvidenceFactory(checked_on=LONG_AGO), EditorFactory()
    before = evidence.profile.content_hash
    still_true("evidence", evidence.profile_id, TODAY, editor)
    evidence.refresh_from_db()
    assert evidence.checked_on == TODAY
    assert evidence.profile.content_hash != before
    assert kinds() == []


def test_a_source_kept_by_hand_that_is_still_true_was_read_today():
    figure = StatisticFactory(period="2024", citation__accessed_on=LONG_AGO)
    still_true("pay", figure.citation.source_id, TODAY, EditorFactory())
    figure.citation.refresh_from_db()
    assert figure.citation.accessed_on == TODAY
    assert kinds() == []


def test_only_the_profiles_of_the_countries_are_dated_anew():
    source = DataSourceFactory()
    ours, theirs = CitationFactory.create_batch(2, source=source, accessed_on=None)
    still_true("source", source.pk, TODAY, EditorFactory(), {ours.profile.country_id})
    theirs.refresh_from_db()
    assert theirs.accessed_on is None


def test_an_imported_source_that_is_still_true_changes_no_profile():
    figure = StatisticFactory(period="2024", citation__accessed_on=LONG_AGO)
    FigureFactory(source=figure.citation.source)
    still_true("pay", figure.citation.source_id, TODAY, EditorFactory())
    figure.citation.refresh_from_db()
    assert figure.citation.accessed_on == LONG_AGO
    assert SourceReview.objects.get().reviewed_on == TODAY
    assert kinds() == []
