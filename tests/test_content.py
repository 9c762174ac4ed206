"""The content that is shipped: it loads, is whole in every language, and says where its figures come from."""

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from occupations.codec.files import dump_content, load_content
from occupations.codec.schema import ProfileContent
from occupations.importing.sources import bls_soc_2018, ons_soc_2020, statcan_noc_2021
from occupations.models import OccupationProfile, PublishedPage, RatingDimension, Statement
from occupations.publishing import publish

CONTENT = Path(settings.BASE_DIR) / "occupations" / "content"
REFERENCE_PROFILES = ["us/29-2011", "ca/32120"]
# The hosts of official pages that the sources themselves name; an address from anywhere else is a guess.
HOSTS = (
    "https://www.bls.gov/",
    "https://www.onetcenter.org/",
    "https://www.federalreserve.gov/",
    "https://www.statcan.gc.ca/",
    "https://open.canada.ca/",
    "https://isco.ilo.org/",
    "https://esco.ec.europa.eu/",
)
LANGUAGES = ["en", "es", "fr", "zh-hans", "zh-hant", "ar"]
LONGER_TEXTS = [
    "title",
    "summary",
    "ai_summary",
    "entry_outlook",
    "level_up",
    "progression",
    "demand_outlook",
    "work_environment",
    "remote_work",
    "sources_note",
]


def files(folder):
    return sorted((CONTENT / folder).rglob("*.yaml"))


@cache
def parsed(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def profile(path):
    return parsed(CONTENT / "profiles" / f"{path}.yaml")


def names(path):
    return str(path.relative_to(CONTENT))


def texts(value, path=""):
    """Walk the texts, which are mappings of languages to words, with the place where each stands."""
    if isinstance(value, dict) and set(value) & set(LANGUAGES):
        yield path, value
    elif isinstance(value, dict):
        for name, child in value.items():
            yield from texts(child, f"{path}.{name}")
    elif isinstance(value, list):
        for number, child in enumerate(value):
            yield from texts(child, f"{path}[{number}]")


def addresses(value):
    if isinstance(value, str):
        yield from (word for word in value.split() if "://" in word or word.startswith("www."))
    elif isinstance(value, dict | list):
        for child in value.values() if isinstance(value, dict) else value:
            yield from addresses(child)


@pytest.fixture
def loaded(db):
    return {profile.path: profile for profile in load_content(CONTENT)}


def test_dumping_what_was_loaded_gives_the_same_bytes(loaded, tmp_path):
    written = {path.relative_to(tmp_path): path.read_bytes() for path in dump_content(tmp_path)}

    assert written == {path.relative_to(CONTENT): path.read_bytes() for path in CONTENT.rglob("*.yaml")}


def test_a_profile_lies_where_its_country_and_code_say():
    assert [ProfileContent.model_validate(parsed(path)).path for path in files("profiles")] == [
        f"{path.parent.name}/{path.stem}" for path in files("profiles")
    ]


@pytest.mark.parametrize("path", files("profiles"), ids=names)
def test_a_profile_is_whole_in_every_language(path):
    incomplete = [where for where, text in texts(parsed(path)) if list(text) != LANGUAGES]

    assert incomplete == []


@pytest.mark.parametrize("path", files("reference"), ids=names)
def test_a_reference_table_is_whole_in_every_language(path):
    if path.stem == "codes":
        # Official titles are the publisher's to translate; it gives each at least once.
        assert all(row["title"] for row in parsed(path)["codes"])
        return

    incomplete = [where for where, text in texts(parsed(path)) if list(text) != LANGUAGES]

    assert incomplete == []


def test_no_translation_is_the_source_text_over_again():
    """A long text that is the same in two languages was copied, not translated."""
    repeated = [
        (path.name, where, language)
        for path in files("")
        for where, text in texts(parsed(path))
        for language, words in text.items()
        if language != "en" and len(words) > 40 and words == text["en"]
    ]

    assert repeated == []


@pytest.mark.parametrize(("path", "overall"), [("us/29-2011", "6.9"), ("ca/32120", "7.6")])
def test_the_overall_of_the_reference_profiles(loaded, path, overall):
    publish(loaded[path])

    assert set(PublishedPage.objects.values_list("overall", "coverage")) == {(Decimal(overall), Decimal(1))}


def test_there_are_eleven_dimensions_with_a_rubric(loaded):
    assert RatingDimension.objects.exclude(rubric_en="").count() == 11


def test_every_field_of_work_that_a_classification_is_sorted_into_is_there():
    known = {row["slug"] for row in parsed(CONTENT / "reference/fields.yaml")["fields"]}

    assert set(bls_soc_2018.FIELDS.values()) == known
    assert set(ons_soc_2020.FIELDS.values()) <= known
    assert set(statcan_noc_2021.FIELDS) <= known


def test_the_skills_are_those_of_onet():
    skills = parsed(CONTENT / "reference/skills.yaml")["skills"]

    assert len([row for row in skills if row["kind"] == "skill"]) == 35
    assert len([row for row in skills if row["kind"] == "knowledge"]) == 33


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_skills_have_the_same_name(language):
    found = [row["name"][language] for row in parsed(CONTENT / "reference/skills.yaml")["skills"]]

    assert len(found) == len(set(found))


@pytest.mark.parametrize("path", REFERENCE_PROFILES)
def test_the_longer_texts_are_there(path):
    assert [name for name in LONGER_TEXTS if not profile(path)["profile"].get(name)] == []


def test_every_section_is_on_the_us_profile():
    content = ProfileContent.model_validate(profile("us/29-2011"))

    lists = [name for name, value in content if isinstance(value, list)]
    assert [name for name in lists if not getattr(content, name)] == []
    # Requirements are publishers' own sentences: only profiles composed of official files quote them.
    editors = set(Statement.Section) - {Statement.Section.REQUIREMENT}
    assert {row.section for row in content.statements} == editors
    assert content.profile.skilled_migration
    assert content.profile.ai_verdict


@pytest.mark.parametrize("path", files("profiles"), ids=names)
def test_every_figure_has_a_source(path):
    content = ProfileContent.model_validate(parsed(path))

    assert [row for row in content.statistics if row.citation is None] == []
    assert [row for row in content.salary_bands if row.citation is None] == []
    assert [row for row in content.levels if row.median_pay and row.citation is None] == []


@pytest.mark.parametrize("path", files("profiles"), ids=names)
def test_every_source_is_one_of_the_reference_table(path):
    known = {row["slug"] for row in parsed(CONTENT / "reference/sources.yaml")["sources"]}

    assert {row["source"] for row in parsed(path)["sources"]} <= known


@pytest.mark.parametrize("path", files(""), ids=names)
def test_addresses_are_of_official_pages_only(path):
    assert [address for address in addresses(parsed(path)) if not address.startswith(HOSTS)] == []


def test_every_profile_can_be_published(loaded):
    for each in loaded.values():
        publish(each)

    assert OccupationProfile.objects.published().count() == len(files("profiles"))
    assert PublishedPage.objects.filter(is_indexed=False).count() == 0
