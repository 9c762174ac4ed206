from occupations.codec.read import read_profile
from occupations.models import Measure, RelatedCode
from tests.factories import DataSourceFactory

SKILLS = {"biology": 2.0, "selling": 2.0, "drawing": 2.0, "speaking": 2.0}


def job(world, code, title="", pay="50000", zone="3", risk=None, **skills):
    """Make an occupation of the United States that asks for these skills."""
    path = f"soc-2018/{code}"
    world.job(path, title)
    world.pay(path, pay)
    world.figure(path, Measure.EDUCATION_TYPICAL, zone, "level", source="education")
    if risk is not None:
        world.figure(path, Measure.AI_EXPOSURE_GPTS, risk, "score", source="gpts")
    world.skills(path, **{**SKILLS, **skills})


def relate(world, path, other):
    RelatedCode.objects.create(
        code=world.codes.find(path),
        related=world.codes.find(other),
        position=1,
        source=DataSourceFactory(slug="skills"),
    )


def adjacent(world, path):
    rows = read_profile(world.profile(path)).adjacent
    return {row.target: row.kind.value for row in rows}


def strangers(world):
    """Make occupations that are alike in nothing, so that the others can be alike in something."""
    for code, skill in (("51-1011", "selling"), ("51-1012", "drawing"), ("51-1013", "speaking")):
        job(world, code, **{skill: 6.0})


def test_careers_with_like_skills_are_related_on_both_sides(world):
    strangers(world)
    job(world, "29-2011", biology=6.0)
    job(world, "29-2012", biology=5.5)
    world.compose()

    assert adjacent(world, "us/29-2011") == {"us/29-2012": "related"}
    assert adjacent(world, "us/29-2012") == {"us/29-2011": "related"}


def test_a_like_career_that_pays_more_is_a_next_step_and_the_way_back_is_related(world):
    strangers(world)
    job(world, "29-2011", biology=6.0, pay="50000")
    job(world, "29-2012", biology=5.5, pay="60000")
    world.compose()

    assert adjacent(world, "us/29-2011") == {"us/29-2012": "next_step"}
    assert adjacent(world, "us/29-2012") == {"us/29-2011": "related"}


def test_a_career_that_asks_for_much_more_preparation_is_no_next_step(world):
    strangers(world)
    job(world, "29-2011", biology=6.0, pay="50000", zone="2")
    job(world, "29-1222", biology=5.5, pay="250000", zone="8")
    world.compose()

    assert adjacent(world, "us/29-2011") == {"us/29-1222": "related"}


def test_a_career_that_pays_more_than_double_is_no_move(world):
    strangers(world)
    job(world, "29-2011", biology=6.0, pay="50000", risk="0.9")
    job(world, "29-1241", biology=5.5, pay="100001", risk="0.1")
    world.compose()

    assert adjacent(world, "us/29-2011") == {"us/29-1241": "related"}


def test_a_like_career_of_clearly_lower_exposure_is_safer(world):
    strangers(world)
    job(world, "29-2011", biology=6.0, risk="0.9")
    job(world, "29-2012", biology=5.5, risk="0.1", pay="45000")
    world.compose()

    assert adjacent(world, "us/29-2011") == {"us/29-2012": "safer"}


def test_a_career_that_pays_far_less_is_not_called_safer(world):
    strangers(world)
    job(world, "29-2011", biology=6.0, risk="0.9")
    job(world, "29-2012", biology=5.5, risk="0.1", pay="30000")
    world.compose()

    assert adjacent(world, "us/29-2011") == {"us/29-2012": "related"}


def test_the_reason_is_the_skills_that_both_ask_for_and_those_that_are_missing(world):
    strangers(world)
    job(world, "29-2011", biology=6.0, drawing=2.0)
    job(world, "29-2012", biology=6.0, drawing=3.0)
    world.compose()

    [row] = read_profile(world.profile("us/29-2011")).adjacent
    assert row.shared[0] == "biology"
    assert row.missing == ["drawing"]
    assert not set(row.shared) & set(row.missing)


def test_a_publishers_related_occupation_counts_as_nearer(world):
    strangers(world)
    job(world, "29-2011", biology=6.0)
    job(world, "29-2012", biology=3.0, selling=3.0)
    before = _composed(world, "us/29-2011")
    relate(world, "soc-2018/29-2011", "soc-2018/29-2012")
    after = _composed(world, "us/29-2011")

    assert (before, after) == ({}, {"us/29-2012": "related"})


def test_what_is_related_in_part_only_is_not_called_so(world):
    skills = {"29-2011": "biology", "53-4011": "selling", "11-3051": "drawing", "27-3011": "speaking"}
    for code, skill in skills.items():
        world.codes.code(f"onet-soc-2019/{code}.00")
        world.skills(f"onet-soc-2019/{code}.00", **{**SKILLS, skill: 6.0})
    matches = {
        "20010": ["29-2011", "11-3051"],
        "73310": ["29-2011", "53-4011"],
        "52114": ["29-2011", "27-3011"],
        **{f"9500{number}": [code] for number, code in enumerate(list(skills)[1:])},
    }
    for code, others in matches.items():
        world.job(f"noc-2021/{code}")
        world.pay(f"noc-2021/{code}", "50000")
        for other in others:
            world.codes.match(f"noc-2021/{code}", f"onet-soc-2019/{other}.00", "narrower")
    relate(world, "onet-soc-2019/11-3051.00", "onet-soc-2019/53-4011.00")

    assert "ca/73310" not in _composed(world, "ca/20010")


def test_codes_judged_by_the_same_matching_codes_have_no_similarity(world):
    strangers(world)
    world.codes.code("onet-soc-2019/29-2011.00")
    world.skills("onet-soc-2019/29-2011.00", **{**SKILLS, "biology": 6.0})
    for code in ("32120", "33101"):
        world.job(f"noc-2021/{code}")
        world.pay(f"noc-2021/{code}", "50000")
        world.codes.match(f"noc-2021/{code}", "onet-soc-2019/29-2011.00", "broader")
    world.compose()

    rows = read_profile(world.profile("ca/32120")).adjacent
    assert [row.similarity for row in rows] == [None] * len(rows)


def test_at_most_twelve_careers_are_listed(world):
    strangers(world)
    for number in range(20):
        job(world, f"29-20{number:02}", biology=6.0 + number / 100)
    world.compose()

    found = [len(adjacent(world, f"us/29-20{number:02}")) for number in range(20)]
    assert max(found) == 12


def _composed(world, path):
    world.compose()
    return adjacent(world, path)
