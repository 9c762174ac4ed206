"""The parts of a sheet."""

from occupations.sheet.build import build_parts

BARE = {
    "country": {"code": "us", "currency": "USD"},
    "code": "29-1141",
    "classification": {"name": "SOC", "edition": "2018", "title": "Standard Occupational Classification"},
    "occupation": {},
    "title": "Nurse",
}
LICENCE = {"key": "q", "name": "Licence", "requirement": "required", "months": 6}


def lines(noun, **parts):
    found = {part.noun: part.lines for part in build_parts(BARE | parts)}
    return [(line.kind, line.text) for line in found.get(noun, ())]


def test_it_names_the_code_with_classification_and_edition():
    assert ("", "Occupation code: 29-1141 (SOC 2018)") in lines("occupation")


def test_a_step_is_a_box_with_what_it_takes():
    stage = {"key": "e", "name": "Degree", "months_min": 36, "months_max": 48, "note": "Any field"}
    assert lines("education", education=[stage]) == [
        ("box", "Degree"),
        ("note", "Takes: 3-4 years. Costs: not known."),
        ("note", "Any field"),
    ]


def test_required_and_optional_qualifications_stand_apart():
    optional = {"key": "o", "name": "Certificate", "requirement": "optional"}
    rows = [LICENCE, optional]
    assert lines("required", qualifications=rows)[0] == ("box", "Licence")
    assert lines("optional", qualifications=rows) == [("box", "Certificate")]


def test_nothing_listed_is_said_not_to_be_nothing_needed():
    assert "does not mean that none is needed" in lines("required")[0][1]
    assert "does not mean that there is none" in lines("visas")[0][1]
    assert lines("required", statements={"requirement": [{"key": "r", "text": "A degree."}]}) == []


def test_what_is_unknown_makes_the_sum_the_least_it_can_be():
    unknown = {"key": "u", "name": "Exam", "requirement": "required"}
    found = lines("journey", qualifications=[LICENCE, unknown])
    assert found[:2] == [("", "Time: at least 6 months"), ("", "Cost: not known")]
    assert lines("journey") == []


def test_figures_name_their_period_and_their_source():
    row = {
        "key": "f",
        "measure": "education_typical",
        "value": 6,
        "unit": "level",
        "period": "2024",
        "place": "US",
    }
    parts = {part.noun: part for part in build_parts(BARE | {"statistics": [row | {"citation": 7}]})}
    [line] = parts["figures"].lines
    # The words are escaped once, when they are printed.
    assert (line.text, line.citation) == ("Typical education at entry: Bachelor's degree (2024)", 7)


def test_a_visa_has_its_official_page_and_when_it_was_verified():
    visa = {
        "key": "v",
        "code": "EE",
        "name": "Express Entry",
        "url": "https://ircc.example/",
        "last_verified": "2026-06-30",
    }
    found = lines("visas", visas=[visa])
    assert ("box", "Express Entry") in found
    assert ("note", "Last verified on June 30, 2026.") in found
    assert ("note", "https://ircc.example/") in found
