"""Matches are read from both ends, and lead two steps far."""

import pytest

from occupations.codes.matches import Code, Reached, read_matches, within_reach


def reached(codes, path):
    row = codes.find(path)
    own = Code(row.pk, row.classification.slug, row.code)
    ways = within_reach(own, read_matches([row.pk]))
    return {f"{code.classification}/{code.code}": tuple(way) for code, way in ways.items()}


@pytest.mark.parametrize(
    ("kind", "turned"),
    [("exact", "exact"), ("broader", "narrower"), ("narrower", "broader"), ("close", "close")],
)
def test_a_match_is_turned_round_at_its_other_end(codes, kind, turned):
    one, other = codes.code("soc-2018/11-1011"), codes.code("isco-08/1120")
    codes.match("soc-2018/11-1011", "isco-08/1120", kind)

    [forth] = read_matches([one.pk])[one.pk]
    [back] = read_matches([other.pk])[other.pk]

    assert (forth.other.code, forth.kind) == ("1120", kind)
    assert (back.other.code, back.kind) == ("11-1011", turned)


def test_sources_that_disagree_both_stand(codes):
    one = codes.code("soc-2018/11-1011")
    codes.code("isco-08/1120")
    codes.match("soc-2018/11-1011", "isco-08/1120", "exact", "a")
    codes.match("soc-2018/11-1011", "isco-08/1120", "close", "b")

    assert [(match.kind, match.source) for match in read_matches([one.pk])[one.pk]] == [
        ("exact", "a"),
        ("close", "b"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("exact", "exact", "exact"),
        ("exact", "broader", "broader"),
        ("narrower", "exact", "narrower"),
        ("broader", "broader", "broader"),
        ("broader", "narrower", "close"),
        ("narrower", "broader", "close"),
        ("close", "exact", "close"),
        ("narrower", "close", "close"),
    ],
)
def test_two_matches_make_one_kind(codes, first, second, together):
    for path in ("soc-2018/11-1011", "isco-08/1120", "noc-2021/00012"):
        codes.code(path)
    codes.match("soc-2018/11-1011", "isco-08/1120", first)
    codes.match("isco-08/1120", "noc-2021/00012", second)

    assert reached(codes, "soc-2018/11-1011")["noc-2021/00012"] == Reached(2, together)


def test_fewer_steps_come_before_a_better_kind(codes):
    for path in ("soc-2018/1", "isco-08/1", "noc-2021/1"):
        codes.code(path)
    codes.match("soc-2018/1", "isco-08/1", "exact")
    codes.match("isco-08/1", "noc-2021/1", "exact")
    codes.match("soc-2018/1", "noc-2021/1", "close")

    assert reached(codes, "soc-2018/1")["noc-2021/1"] == Reached(1, "close")


def test_two_steps_are_the_most(codes):
    for path in ("soc-2010/1", "soc-2018/1", "isco-08/1", "noc-2021/1"):
        codes.code(path)
    codes.match("soc-2010/1", "soc-2018/1")
    codes.match("soc-2018/1", "isco-08/1")
    codes.match("isco-08/1", "noc-2021/1")

    assert reached(codes, "soc-2010/1").keys() == {"soc-2010/1", "soc-2018/1", "isco-08/1"}


def test_any_number_of_matches_costs_two_queries(codes, django_assert_num_queries):
    one = codes.code("isco-08/1120")
    for number in range(30):
        codes.code(f"soc-2018/11-{number:04}")
        codes.code(f"soc-2010/11-{number:04}")
        codes.match(f"soc-2018/11-{number:04}", "isco-08/1120", "broader")
        codes.match(f"soc-2010/11-{number:04}", f"soc-2018/11-{number:04}")

    with django_assert_num_queries(2):
        matches = read_matches([one.pk])
    assert len(matches) == 31
