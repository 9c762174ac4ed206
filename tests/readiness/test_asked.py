"""What a document asks of people."""

from occupations.readiness.asked import asked, known_keys


def usual(measure, value, period="2024", place="US", key="f"):
    figure = {"measure": measure, "value": value, "unit": "level", "period": period, "place": place}
    return {"key": key} | figure


def document(**parts):
    return {"country": {"code": "us"}, "statements": {}} | parts


def test_groups_come_in_the_order_of_the_page_without_the_empty_ones():
    found = asked(
        document(
            qualifications=[{"key": "q"}],
            education=[{"key": "e"}],
            statements={"tool": [{"key": "t"}], "requirement": [{"key": "r"}], "pro": [{"key": "p"}]},
        )
    )
    assert [group.kind for group in found] == ["education", "qualifications", "requirement", "tool"]
    assert [group.is_way_in for group in found] == [True, True, True, False]


def test_only_rows_that_are_asked_for_are_known():
    whole = document(education=[{"key": "e"}], statements={"pro": [{"key": "p"}], "tool": [{"key": "t"}]})
    assert known_keys(whole) == {"e", "t"}


def test_the_newest_figure_says_what_is_usual():
    rows = [usual("training_typical", 3, "2024", key="new"), usual("training_typical", 5, "2023", key="old")]
    [group] = asked(document(statistics=rows))
    assert (group.kind, [row["key"] for row in group.rows]) == ("figures", ["new"])


def test_a_level_that_asks_for_nothing_is_not_asked_for():
    none = [usual("education_typical", 1), usual("experience_typical", 0), usual("training_typical", 0)]
    assert asked(document(statistics=none)) == ()


def test_listed_stages_of_education_stand_before_what_is_usual():
    rows = [usual("education_typical", 6), usual("experience_typical", 2, key="x")]
    found = asked(document(statistics=rows, education=[{"key": "e"}]))
    assert [[row["key"] for row in group.rows] for group in found] == [["e"], ["x"]]
