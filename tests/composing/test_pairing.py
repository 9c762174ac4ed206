"""Which codes of two countries are one occupation."""


def pair(world, us="Surveyors", ca="Land surveyors", kind="exact"):
    world.job("soc-2018/17-1022", us)
    world.job("noc-2021/21203", ca)
    for path in ("soc-2018/17-1022", "noc-2021/21203"):
        world.pay(path, "60000")
    if kind:
        world.codes.match("noc-2021/21203", "soc-2018/17-1022", kind)
    world.compose()
    return world.profile("us/17-1022").occupation == world.profile("ca/21203").occupation


def test_codes_that_match_only_each_other_and_share_a_word_are_one_occupation(world):
    assert pair(world)


def test_codes_without_a_match_are_two_occupations(world):
    assert not pair(world, kind="")


def test_codes_whose_titles_have_nothing_in_common_are_two_occupations(world):
    assert not pair(world, ca="Notaries")


def test_what_is_left_over_of_a_group_is_not_the_same_as_a_trade(world):
    assert not pair(world, ca="Surveyors n.e.c.")


def test_what_is_left_over_of_two_groups_is_not_the_same(world):
    assert not pair(world, us="Surveyors, All Other", ca="Other surveyors")


def test_what_a_title_excepts_is_no_part_of_the_occupation(world):
    world.job("soc-2018/25-2031", "Secondary School Teachers, Except Special and Technical Education")
    world.job("soc-2018/25-2058", "Special Education Teachers, Secondary School")
    world.job("noc-2021/41220", "Secondary school teachers")
    for path in ("soc-2018/25-2031", "soc-2018/25-2058", "noc-2021/41220"):
        world.pay(path, "60000")
    for path in ("soc-2018/25-2031", "soc-2018/25-2058"):
        world.codes.match("noc-2021/41220", path, "narrower")
    world.compose()

    assert world.profile("ca/41220").occupation == world.profile("us/25-2031").occupation


def test_of_two_candidates_the_better_match_wins(world):
    world.job("soc-2018/29-1141", "Registered nurses")
    world.job("soc-2018/29-1171", "Nurse practitioners")
    world.job("noc-2021/31301", "Registered nurses")
    for path in ("soc-2018/29-1141", "soc-2018/29-1171", "noc-2021/31301"):
        world.pay(path, "60000")
    world.codes.match("noc-2021/31301", "soc-2018/29-1141", "narrower")
    world.codes.match("noc-2021/31301", "soc-2018/29-1171", "narrower")
    world.compose()

    nurse = world.profile("ca/31301").occupation
    assert nurse == world.profile("us/29-1141").occupation
    assert nurse != world.profile("us/29-1171").occupation


def test_a_profile_keeps_its_occupation_at_later_imports(world):
    pair(world, kind="")
    before = world.profile("ca/21203").occupation
    world.codes.match("noc-2021/21203", "soc-2018/17-1022", "exact")
    world.compose()

    assert world.profile("ca/21203").occupation == before
