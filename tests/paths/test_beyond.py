"""What a profile asks for beyond another."""

from occupations.paths.beyond import beyond


def document(country="us", education=(), qualifications=()):
    return {
        "country": {"code": country},
        "education": [{"name": name, "months_min": 24, "months_max": 36} for name in education],
        "qualifications": [
            {"name": name, "requirement": requirement, "months": 12, "cost": 500}
            for name, requirement in qualifications
        ],
    }


def names(found):
    return [step.row["name"] for step in found.journey.steps]


def test_what_both_ask_for_is_not_counted_again():
    before = document(education=["Diploma"], qualifications=[("Licence", "required")])
    after = document(
        education=["diploma", "Degree"], qualifications=[("Licence", "required"), ("Badge", "required")]
    )
    found = beyond(before, after)
    assert names(found) == ["Degree", "Badge"]
    assert (found.journey.months.low, found.journey.months.high) == (36, 48)


def test_in_another_country_everything_counts():
    assert names(beyond(document(education=["Degree"]), document("ca", education=["Degree"]))) == ["Degree"]


def test_a_page_that_says_nothing_is_told_from_one_that_asks_for_nothing_more():
    degree = document(education=["Degree"])
    assert not beyond(degree, document()).is_said
    assert beyond(degree, degree).is_said
    assert names(beyond(degree, degree)) == []
