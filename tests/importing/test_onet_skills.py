import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.onet_skills import OnetSkills
from occupations.models import Skill, SkillLevel
from tests.factories import SkillFactory
from tests.importing.known import known_codes

DATA = Path("tests/data/onet")


@pytest.fixture(autouse=True)
def codes(db):
    return known_codes("onet-soc-2019", "29-2011.00")


def edited(folder: Path, old: str, new: str) -> Path:
    """Write the files with one thing changed in the skills."""
    shutil.copytree(DATA, folder, dirs_exist_ok=True)
    (folder / "Skills.csv").write_text((DATA / "Skills.csv").read_text().replace(old, new))
    return folder


def test_importance_and_level_are_one_row(importing):
    importing(OnetSkills(), DATA)
    level = SkillLevel.objects.get(skill__element="2.A.1.e")
    assert (level.importance, level.level) == (Decimal("3.12"), Decimal("4.50"))
    assert (level.code.code, level.source.slug) == ("29-2011.00", "onet-30-1")


def test_a_level_that_is_not_relevant_or_not_precise_stays_empty(importing):
    importing(OnetSkills(), DATA)
    assert SkillLevel.objects.get(skill__element="2.B.3.e").level is None
    assert SkillLevel.objects.get(skill__element="2.C.4.a").level is None


def test_a_skill_whose_importance_is_not_precise_is_left_out(importing):
    result = importing(OnetSkills(), DATA)
    assert not SkillLevel.objects.filter(skill__element="2.C.4.c").exists()
    assert (SkillLevel.objects.count(), result.rejected) == (3, [])


def test_a_skill_of_the_reference_content_keeps_its_names(importing):
    known = SkillFactory(slug="maths", name_en="Maths", element="2.A.1.e")
    importing(OnetSkills(), DATA)
    assert SkillLevel.objects.get(skill__element="2.A.1.e").skill == known
    assert Skill.objects.get(element="2.A.1.e").name_en == "Maths"


def test_missing_skills_are_made_and_namesakes_told_apart(importing):
    importing(OnetSkills(), DATA)
    assert list(Skill.objects.order_by("element").values_list("slug", "kind", "name_en")) == [
        ("mathematics", "skill", "Mathematics"),
        ("programming", "skill", "Programming"),
        ("mathematics-knowledge", "knowledge", "Mathematics"),
    ]


def test_a_second_run_writes_nothing(importing):
    importing(OnetSkills(), DATA)
    assert not importing(OnetSkills(), DATA, again=True).counts.wrote
    assert Skill.objects.count() == 3


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("29-2011.00,Laboratory Test Technologists,2.A.1.e", "29-2999.00,Tests,2.A.1.e", Reason.UNKNOWN_CODE),
        ("IM,Importance,3.12", "IM,Importance,high", Reason.NOT_A_NUMBER),
        ("LV,Level,4.5", "XX,Level,4.5", Reason.UNKNOWN_VALUE),
        ("0.125,2.88,3.37,N", "0.125,2.88,3.37,?", Reason.UNKNOWN_VALUE),
        ("IM,Importance,3.12", "LV,Importance,3.12", Reason.EMPTY),
    ],
)
def test_a_bad_skill_is_rejected_by_itself(importing, tmp_path, old, new, reason):
    result = importing(OnetSkills(), edited(tmp_path, old, new))
    (refused,) = result.rejected
    assert (refused["file"], refused["row"], refused["reason"]) == ("Skills.csv", 2, reason)
    assert set(SkillLevel.objects.values_list("skill__element", flat=True)) == {"2.B.3.e", "2.C.4.a"}
