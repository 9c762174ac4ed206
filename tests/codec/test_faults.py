"""A fault is reported with file, path and reason, with all others, and then nothing is written."""

import uuid

import pytest

from occupations.codec.faults import ContentError
from occupations.codec.files import load_content
from occupations.codec.read import content_json, read_profile
from occupations.models import Country, OccupationProfile
from tests.factories import StatementFactory

pytestmark = pytest.mark.django_db

PROFILE = "profiles/us/17-1022.yaml"
KEY = "11111111-2222-3333-4444-555555555555"


def change(name, number, /, **values):
    return lambda content: content[name][number].update(values)


def say(field, **words):
    return lambda content: content["profile"].update({field: words})


FAULTS = {
    "an unknown field": (
        change("ratings", 0, colour="red"),
        "ratings[0].colour",
        "Extra inputs are not permitted",
    ),
    "a number that is none": (change("salary_bands", 0, low="much"), "salary_bands[0].low", "valid integer"),
    "a score with two decimals": (change("ratings", 0, score=6.55), "ratings[0].score", "1 decimal place"),
    "a score above ten": (change("ratings", 0, score=10.5), "ratings[0].score", "less than or equal to 10"),
    "a code that is a number": (
        lambda content: content["profile"].update(code=171022),
        "profile.code",
        "valid string",
    ),
    "an unknown choice": (
        change("salary_bands", 0, level="boss"),
        "salary_bands[0].level",
        "'junior', 'mid'",
    ),
    "an unknown list": (change("statements", 0, section="jokes"), "statements[0].section", "'ai_takes_over'"),
    "a key that is none": (change("faq", 0, key="first"), "faq[0].key", "valid UUID"),
    "another schema": (
        lambda content: content.update(schema_version=2),
        "schema_version",
        "Input should be 1",
    ),
    "an unknown dimension": (
        change("ratings", 0, dimension="luck"),
        "ratings[0].dimension",
        "no dimension luck",
    ),
    "an unknown visa": (change("visas", 0, visa="X"), "visas[0].visa", "there is no visa X"),
    "an unknown source": (change("sources", 0, source="rumour"), "sources[0].source", "no source rumour"),
    "an unknown citation": (change("levels", 0, citation=KEY), "levels[0].citation", "there is no citation"),
    "an unknown career": (
        change("adjacent", 0, target="us/0"),
        "adjacent[0].target",
        "there is no target us/0",
    ),
    "an unknown country": (
        lambda content: content["profile"].update(country="atlantis"),
        "profile.country",
        "there is no country atlantis",
    ),
    "an unknown code": (
        lambda content: content["profile"].update(code="1"),
        "profile.code",
        "there is no code 1 in the classification usoc-2020",
    ),
    "a low end above the high end": (
        change("salary_bands", 0, low=60_000),
        "salary_bands[0]",
        "The low end of the salary is above its high end.",
    ),
    "years that end before they start": (
        change("levels", 0, years_min=11),
        "levels[0]",
        "The years of experience must start before they end.",
    ),
    "a period that is none": (change("statistics", 0, period="May"), "statistics[0].period", "Enter a year"),
    "an address that is none": (change("resources", 0, url="books"), "resources[0].url", "valid URL"),
    "itself as a career": (
        change("adjacent", 0, target="us/17-1022"),
        "adjacent[0]",
        "not adjacent to itself",
    ),
    "a repeated dimension": (
        change("ratings", 1, dimension="income"),
        "ratings[1]",
        "the same dimension occurs twice",
    ),
    "a repeated key": (
        lambda content: content["statements"][3].update(key=content["statements"][0]["key"]),
        "statements[3]",
        "the same key occurs twice",
    ),
    "a blank text": (say("summary", en="  "), "profile.summary", "the text in en is blank"),
    "a text that is no mapping": (
        lambda content: content["profile"].update(title="Surveyor"),
        "profile.title",
        "dict",
    ),
    "an unknown language": (
        say("title", en="Surveyor", xx="?"),
        "profile.title.xx",
        "xx is none of the languages",
    ),
    "a row's unknown language": (
        change("faq", 0, answer={"en": "Yes.", "zh_hant": "是"}),
        "faq[0].answer.zh_hant",
        "zh_hant is none of the languages",
    ),
    "languages the site has not": (
        lambda content: content.update(languages=["en", "tlh"]),
        "languages",
        "the site is not offered in tlh",
    ),
    "too long a text": (say("title", en="a" * 201), "profile.title_en", "at most 200 characters"),
}


@pytest.mark.parametrize(("edited", "path", "reason"), FAULTS.values(), ids=FAULTS)
def test_a_fault_has_file_path_and_reason_and_nothing_is_written(folder, edit, edited, path, reason):
    profile = OccupationProfile.objects.get(slug="land-surveyor")
    before = content_json(read_profile(profile))
    edit(PROFILE, lambda content: content["education"].clear())
    edit(PROFILE, edited)

    with pytest.raises(ContentError) as raised:
        load_content(folder)

    [fault] = raised.value.faults
    assert (fault.file, fault.path) == (PROFILE, path)
    assert reason in fault.reason
    assert content_json(read_profile(profile)) == before


def test_a_key_of_another_profile_is_refused(folder, edit):
    elsewhere = StatementFactory()
    edit(PROFILE, change("statements", 0, key=str(elsewhere.key)))

    with pytest.raises(ContentError, match=r"statements\[0\]\.key: another profile has a row with this key"):
        load_content(folder)


def test_two_files_with_one_profile_key_are_refused(folder):
    (folder / "profiles/us/copy.yaml").write_bytes((folder / PROFILE).read_bytes())

    with pytest.raises(ContentError, match=rf"copy.yaml: profile.key: {PROFILE} is a profile with this key"):
        load_content(folder)


def test_a_second_profile_of_the_same_occupation_and_country_is_refused(folder, edit):
    (folder / "profiles/us/copy.yaml").write_bytes((folder / PROFILE).read_bytes())
    edit("profiles/us/copy.yaml", lambda content: content["profile"].update(key=str(uuid.uuid4())))

    with pytest.raises(ContentError, match="This occupation has a profile in this country already"):
        load_content(folder)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"a: [1, 2", "this is not YAML in UTF-8"),
        (b"title: \xff\xfe", "this is not YAML in UTF-8"),
        (b"profile: {}\nprofile: {}\n", "profile is given twice"),
        (b"", "this file is empty"),
        (b"- one\n- two\n", "Input should be a valid dictionary"),
    ],
)
def test_a_file_that_cannot_be_read_is_reported(folder, text, reason):
    (folder / PROFILE).write_bytes(text)

    with pytest.raises(ContentError, match=reason) as raised:
        load_content(folder)

    assert {fault.file for fault in raised.value.faults} == {PROFILE}


@pytest.mark.parametrize(
    "text", ["countries: 5", "countries: {code: us}", "planets: []", "[]", "a: []\nb: []"]
)
def test_a_reference_file_needs_one_known_list(folder, text):
    (folder / "reference/countries.yaml").write_text(text)

    with pytest.raises(
        ContentError, match=r"reference/countries.yaml: this file needs one list, named one of"
    ):
        load_content(folder)


@pytest.mark.parametrize(
    ("name", "values", "path", "reason"),
    [
        ("countries", {"code": "USA"}, "countries[0].code", "two lower-case letters"),
        ("countries", {"colour": "red"}, "countries[0].colour", "Extra inputs"),
        (
            "countries",
            {"rate_source": "rumour"},
            "countries[0].rate_source",
            "there is no rate source rumour",
        ),
        ("occupations", {"isco_code": "isco-08/0"}, "occupations[0].isco_code", "there is no isco code"),
        ("occupations", {"image": "occupations/none.jpg"}, "occupations[0]", "there is no file"),
        ("dimensions", {"name": {"tlh": "?"}}, "dimensions[0].name.tlh", "tlh is none of the languages"),
        ("dimensions", {"weight": -1}, "dimensions[0].weight", "greater than or equal to 0"),
    ],
)
def test_a_fault_in_a_reference_file_is_reported(folder, edit, name, values, path, reason):
    edit(f"reference/{name}.yaml", change(name, 0, **values))

    with pytest.raises(ContentError) as raised:
        load_content(folder)

    fault = raised.value.faults[0]
    assert (fault.file, fault.path) == (f"reference/{name}.yaml", path)
    assert reason in fault.reason


def test_faults_of_all_files_are_reported_at_once(folder, edit):
    edit(PROFILE, change("salary_bands", 0, low=60_000))
    edit(PROFILE, change("visas", 0, visa="X"))
    edit("profiles/us/17-1022-2.yaml", lambda content: content["profile"].update(slug="not a slug"))
    edit(
        "reference/visas.yaml", change("visas", 0, effective_from="2026-01-02", effective_until="2026-01-01")
    )
    edit("reference/countries.yaml", change("countries", 0, position=7))

    with pytest.raises(ContentError) as raised:
        load_content(folder)

    assert {(fault.file, fault.path) for fault in raised.value.faults} == {
        (PROFILE, "salary_bands[0]"),
        (PROFILE, "visas[0].visa"),
        ("profiles/us/17-1022-2.yaml", "profile.slug"),
        ("reference/visas.yaml", "visas[0]"),
    }
    assert not Country.objects.filter(position=7).exists()


def test_a_folder_without_content_is_refused(tmp_path):
    with pytest.raises(ContentError, match="there is no reference"):
        load_content(tmp_path)
