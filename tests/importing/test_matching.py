from occupations.importing.matching import match_kinds


def test_one_code_for_one_is_exact():
    assert match_kinds([("a", "1")]) == {("a", "1"): "exact"}


def test_a_match_that_several_codes_share_is_broader_than_each():
    assert match_kinds([("a", "1"), ("b", "1")]) == {("a", "1"): "broader", ("b", "1"): "broader"}


def test_matches_that_are_all_a_codes_own_are_narrower():
    assert match_kinds([("a", "1"), ("a", "2")]) == {("a", "1"): "narrower", ("a", "2"): "narrower"}


def test_codes_that_overlap_are_close():
    kinds = match_kinds([("a", "1"), ("a", "2"), ("b", "2")])
    assert kinds == {("a", "1"): "narrower", ("a", "2"): "close", ("b", "2"): "broader"}


def test_a_pair_said_twice_counts_once():
    assert match_kinds([("a", "1"), ("a", "1")]) == {("a", "1"): "exact"}
