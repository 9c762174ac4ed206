"""What is loaded and dumped again is the same, to the byte."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from occupations.codec.files import dump_content, load_content
from occupations.codec.read import content_hash, content_json, read_profile
from occupations.codec.schema import ProfileContent
from occupations.models import CodeMatch, Country, OccupationProfile, Publication, Statement
from tests.factories import ClassificationCodeFactory, CodeMatchFactory, StatementFactory, full_profile

pytestmark = pytest.mark.django_db

WRITES = ("INSERT", "UPDATE", "DELETE")
AWKWARD = [
    "yes",
    "null",
    "2026-06-30",
    "2025-05",
    "12:30",
    "1e3",
    "007",
    "=",
    "- a",
    "a: b # c",
    "'quoted' and \"double\"",
    "two\nlines\n",
    "  indented\n    more",
    "a tab\tand a\u2028separator",
    "🔬 e\u0301 العربية 繁體",
    "long " * 60 + "end",
]


def bytes_of(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.yaml")}


def empty_the_database():
    Publication.objects.all().delete()
    OccupationProfile.objects.all().delete()
    CodeMatch.objects.all().delete()
    for model in (
        "Visa",
        "Occupation",
        "ClassificationCode",
        "Classification",
        "RatingDimension",
        "FieldOfWork",
    ):
        OccupationProfile._meta.apps.get_model("occupations", model).objects.all().delete()
    Country.objects.all().delete()


def test_a_dump_loaded_into_an_empty_database_and_dumped_again_is_the_same(folder, tmp_path):
    empty_the_database()

    load_content(folder)

    list(dump_content(tmp_path / "again"))
    assert bytes_of(tmp_path / "again") == bytes_of(folder)
    assert len(bytes_of(folder)) == 10


def test_loading_again_writes_nothing(folder):
    load_content(folder)
    before = dict(OccupationProfile.objects.values_list("pk", "updated_at"))

    with CaptureQueriesContext(connection) as queries:
        load_content(folder)

    assert [query["sql"] for query in queries if query["sql"].startswith(WRITES)] == []
    assert dict(OccupationProfile.objects.values_list("pk", "updated_at")) == before


@pytest.mark.parametrize("words", AWKWARD)
def test_every_text_survives(words, tmp_path):
    profile = full_profile()
    StatementFactory(profile=profile, text_en=words, text_ar=words)
    before = content_json(read_profile(profile))
    list(dump_content(tmp_path))
    Statement.objects.update(text_en="something else")

    load_content(tmp_path)

    assert content_json(read_profile(profile)) == before


def test_the_order_of_the_rows_survives(folder, tmp_path, edit):
    edit("profiles/us/17-1022.yaml", lambda content: content["statements"].reverse())

    load_content(folder)

    content = read_profile(OccupationProfile.objects.get(slug="land-surveyor"))
    assert [row.section for row in content.statements] == list(reversed(Statement.Section.values))


def test_matches_of_two_sources_are_dumped_in_the_order_of_their_names(tmp_path):
    one, other = ClassificationCodeFactory.create_batch(2)
    CodeMatchFactory(from_code=one, to_code=other, source__slug="second")
    CodeMatchFactory(from_code=one, to_code=other, source__slug="first")

    list(dump_content(tmp_path))

    text = (tmp_path / "reference/matches.yaml").read_text()
    assert text.index("source: first") < text.index("source: second")


def test_a_structure_survives_json():
    content = read_profile(full_profile(languages=("en", "ar")))

    assert ProfileContent.model_validate_json(content_json(content)) == content


def test_the_hash_is_the_same_whatever_the_offered_languages(settings):
    profile = full_profile()
    before = content_hash(read_profile(profile))
    settings.LANGUAGES = settings.LANGUAGES[:2]

    assert content_hash(read_profile(profile)) == before


def test_the_hash_is_the_same_when_the_schema_gets_another_field():
    class Later(ProfileContent):
        hobbies: list[str] = []

    content = read_profile(full_profile())

    assert content_hash(Later.model_validate(content.model_dump())) == content_hash(content)


def test_the_hash_tells_a_changed_row():
    profile = full_profile()
    before = content_hash(read_profile(profile))
    profile.salaryband_rows.update(high=56_000)

    assert content_hash(read_profile(profile)) != before
