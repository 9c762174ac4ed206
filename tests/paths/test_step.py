"""What a step costs."""

import pytest

from occupations.paths import ABROAD, Step


@pytest.mark.parametrize(
    ("similarity", "shared", "missing", "effort"),
    [(0.8, 3, 1, 1.45), (1.0, 4, 0, 1.0), (0.0, 0, 5, 3.0), (None, 4, 0, 1.5), (0.5, 0, 0, 2.0)],
)
def test_effort_grows_with_missing_skills_and_with_distance(similarity, shared, missing, effort):
    assert Step(1, 2, "related", similarity, shared, missing).effort == effort


def test_a_border_counts_as_three_steps_and_asks_for_no_skills():
    step = Step(1, 2, ABROAD)
    assert (step.effort, step.to_learn) == (3.0, 0)


def test_where_no_skill_is_named_three_count_as_missing():
    assert Step(1, 2, "related").to_learn == 3


@pytest.mark.parametrize(
    ("before", "after", "lost"), [(100, 75, 0.25), (100, 120, 0.0), (None, 120, 1.0), (100, None, 1.0)]
)
def test_pay_that_is_not_known_counts_as_given_up(before, after, lost):
    assert Step(1, 2, "related", pay_before=before, pay_after=after).pay_lost == lost
