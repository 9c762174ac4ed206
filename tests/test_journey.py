"""The way to the first legal working day."""

from occupations.journey import Total, first_working_day

DEGREE = {"name": "Degree", "months_min": 48, "months_max": 48, "cost_min": 40_000, "cost_max": 120_000}
DIPLOMA = {"name": "Diploma", "months_min": 24, "months_max": 36, "cost_min": 15_000, "cost_max": 30_000}
LICENCE = {"name": "Licence", "requirement": "required", "months": 6, "cost": 0, "from_abroad": True}


def test_nothing_listed_is_no_way_at_all_and_no_zero():
    journey = first_working_day({})
    assert journey.steps == ()
    assert journey.months == journey.cost == Total(None, None, 0)
    assert not journey.months.is_complete


def test_steps_are_added_one_after_the_other():
    journey = first_working_day({"education": [DEGREE], "qualifications": [LICENCE]})
    assert journey.months == Total(54, 54, 0)
    assert journey.cost == Total(40_000, 120_000, 0)
    assert journey.months.is_complete
    assert journey.one_stage_months is None


def test_an_optional_qualification_does_not_count():
    optional = LICENCE | {"requirement": "optional"}
    journey = first_working_day({"education": [DEGREE], "qualifications": [optional]})
    assert [step.row["name"] for step in journey.steps] == ["Degree"]


def test_an_unknown_length_and_cost_are_said_and_never_zero():
    bare = {"name": "Test", "requirement": "required"}
    journey = first_working_day({"education": [DEGREE], "qualifications": [bare, LICENCE]})
    assert journey.months == Total(54, 54, 1)
    assert journey.cost == Total(40_000, 120_000, 1)
    assert not journey.months.is_complete


def test_a_cost_of_nothing_is_known():
    journey = first_working_day({"qualifications": [LICENCE]})
    assert journey.cost == Total(0, 0, 0)


def test_of_several_stages_one_may_be_enough():
    journey = first_working_day({"education": [DEGREE, DIPLOMA], "qualifications": [LICENCE]})
    assert journey.months == Total(48 + 24 + 6, 48 + 36 + 6, 0)
    assert journey.one_stage_months == Total(24 + 6, 48 + 6, 0)
    assert journey.one_stage_cost == Total(15_000, 120_000, 0)


def test_a_stage_of_unknown_length_may_be_the_shortest():
    journey = first_working_day({"education": [DEGREE, {"name": "Course"}], "qualifications": [LICENCE]})
    assert journey.one_stage_months == Total(6, 6, 1)


def test_what_can_be_started_abroad_is_named():
    elsewhere = LICENCE | {"name": "Register", "from_abroad": False}
    journey = first_working_day({"education": [DEGREE], "qualifications": [LICENCE, elsewhere]})
    assert [step.row["name"] for step in journey.from_abroad] == ["Licence"]
    assert [step.from_abroad for step in journey.steps] == [None, True, False]
