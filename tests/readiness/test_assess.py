"""What is missing between a reader and an occupation."""

import datetime as dt

from occupations.readiness.assess import assess

TODAY = dt.date(2026, 11, 27)
DEGREE = {"key": "degree", "months_min": 36, "months_max": 48, "cost_min": 9000, "cost_max": 12_000}
LICENCE = {"key": "licence", "requirement": "required", "months": 6, "cost": 500, "from_abroad": True}
EXAM = {"key": "exam", "requirement": "required"}
CERTIFICATE = {"key": "certificate", "requirement": "optional", "months": 12, "cost": 900}


def document(**parts):
    return {"country": {"code": "us"}, "statements": {}} | parts


def ready(*ticked, years=None, **parts):
    return assess(document(**parts), ticked, years, TODAY)


def bounds(total):
    return (total.low, total.high, total.unknown)


def test_what_is_not_ticked_adds_up():
    result = ready(education=[DEGREE], qualifications=[LICENCE])
    assert (bounds(result.months), bounds(result.cost)) == ((42, 54, 0), (9500, 12_500, 0))
    assert (result.had, result.wanted) == (0, 2)


def test_what_is_ticked_takes_nothing_more():
    result = ready("degree", education=[DEGREE], qualifications=[LICENCE])
    assert (bounds(result.months), bounds(result.cost)) == ((6, 6, 0), (500, 500, 0))
    assert [row["key"] for group in result.missing for row in group.rows] == ["licence"]


def test_what_is_not_known_is_counted_and_not_zero():
    result = ready(education=[DEGREE], qualifications=[EXAM])
    assert bounds(result.months) == (36, 48, 1)
    assert bounds(ready(qualifications=[EXAM]).cost) == (None, None, 1)


def test_a_requirement_in_words_is_missing_and_of_unknown_length():
    result = ready(education=[DEGREE], statements={"requirement": [{"key": "r"}]})
    assert bounds(result.months) == (36, 48, 1)
    assert result.wanted == 2


def test_an_optional_qualification_is_named_and_not_in_the_sums():
    result = ready(education=[DEGREE], qualifications=[CERTIFICATE])
    assert bounds(result.months) == (36, 48, 0)
    assert (result.optional, result.wanted) == ((CERTIFICATE,), 1)
    assert ready("certificate", qualifications=[CERTIFICATE]).optional == ()


def test_all_ticked_is_complete_and_nothing_listed_is_unknown():
    complete = ready("degree", "licence", education=[DEGREE], qualifications=[LICENCE, CERTIFICATE])
    assert (complete.is_known, complete.is_complete, complete.missing) == (True, True, ())
    nothing = ready(statements={"tool": [{"key": "t"}]})
    assert (nothing.is_known, nothing.is_complete) == (False, False)


def test_only_what_is_missing_can_be_started_from_abroad():
    assert ready(qualifications=[LICENCE, EXAM]).from_abroad == (LICENCE,)
    assert ready("licence", qualifications=[LICENCE, EXAM]).from_abroad == ()


def test_skills_are_counted_and_named():
    skills = {"soft_skill": [{"key": "a"}, {"key": "b"}, {"key": "c"}]}
    [(left, had)] = ready("a", statements=skills).skills
    assert ([row["key"] for row in left.rows], had) == (["b", "c"], 1)


def test_a_visa_is_held_against_its_dates_only():
    visas = [
        {"effective_until": "2026-11-26"},
        {"effective_until": "2026-11-27"},
        {"effective_from": "2026-11-28"},
        {},
    ]
    assert [visa.state for visa in ready(visas=visas).visas] == ["ended", "", "not_yet", ""]


def test_experience_is_placed_only_where_it_is_given():
    bands = [{"level": "junior", "years_min": 0, "years_max": 3}]
    assert ready(salary_bands=bands).band is None
    assert ready(salary_bands=bands, years=0).band.here == bands[0]
    assert ready(years=0).level.here is None
