"""The cheapest way through small graphs."""

from occupations.paths import AIMS, Step, cheapest


def edges_of(*steps):
    """Give the steps from a profile out of these, whatever is likely to be asked for next."""
    return lambda here, _soon: [step for step in steps if step.source == here]


def step(source, target, similarity=1.0, missing=0, **more):
    return Step(source, target, "related", similarity, 5, missing, **more)


def stops(steps):
    return [each.target for each in steps]


def test_a_longer_way_of_less_effort_wins_and_fewest_steps_is_another():
    graph = edges_of(
        *(Step(1, 9, "related", 0.0, 0, 5), step(1, 2), step(2, 9)),
    )
    assert stops(cheapest(1, 9, graph, AIMS["effort"])) == [2, 9]
    assert stops(cheapest(1, 9, graph, AIMS["steps"])) == [9]


def test_less_to_learn_and_less_pay_given_up_take_ways_of_their_own():
    graph = edges_of(
        *(step(1, 2, missing=5, pay_before=100, pay_after=100), step(2, 9, pay_before=100, pay_after=100)),
        *(step(1, 3, 0.4, pay_before=100, pay_after=50), step(3, 9, 0.8, pay_before=50, pay_after=100)),
    )
    assert stops(cheapest(1, 9, graph, AIMS["effort"])) == [2, 9]
    assert stops(cheapest(1, 9, graph, AIMS["learning"])) == [3, 9]
    assert stops(cheapest(1, 9, graph, AIMS["pay"])) == [2, 9]


def test_from_a_profile_to_itself_there_is_no_step():
    assert cheapest(1, 1, edges_of(step(1, 2), step(2, 1)), AIMS["effort"]) == []


def test_a_cycle_ends_and_what_cannot_be_reached_is_none():
    assert cheapest(1, 9, edges_of(step(1, 2), step(2, 3), step(3, 1), step(9, 1)), AIMS["effort"]) is None


def test_of_ways_that_cost_the_same_the_lower_keys_win():
    graph = edges_of(step(1, 3), step(1, 2), step(3, 9), step(2, 9))
    assert stops(cheapest(1, 9, graph, AIMS["effort"])) == [2, 9]


def test_a_way_of_too_many_steps_is_none_and_a_dearer_short_one_is_found():
    chain = [step(number, number + 1) for number in range(1, 6)]
    assert cheapest(1, 6, edges_of(*chain), AIMS["effort"], most_steps=4) is None
    short = Step(2, 5, "related", 0.0, 0, 5)
    found = cheapest(1, 6, edges_of(*chain, short), AIMS["learning"], most_steps=4)
    assert stops(found) == [2, 5, 6]
