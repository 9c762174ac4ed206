import itertools
import re

import pytest

from occupations.charts.labels import width
from occupations.charts.neighbourhood import Career, draw_neighbourhood
from occupations.charts.risk import risk_class
from tests.charts.reading import attributes

# How wide a letter is in the picture, at least.
LETTER = 7
LONG = "Preparadores, Operadores y Encargados de Máquinas de Extrusión y Moldeado de Fibras Sintéticas"
CHINESE = "紡織、服裝與皮革機械之設定、操作及照管人員（不含化學纖維擠出成型）"


def career(title="Nurse", pay=50_000, risk=5.0, similarity=0.5):
    return Career(title, pay, risk, similarity, row=None)


def crowd(title, number):
    return [career(f"{title} {place}", 30_000 + 4_000 * place) for place in range(number)]


def boxes(chart):
    """Return left, top, right and bottom of each line of text, taking captions to be 18 letters wide."""
    found = []
    for mark in (*chart.sources, *chart.targets):
        for text, place in [
            *((line.text, line.place) for line in mark.lines),
            ("$140,910 (+44.4%)", mark.caption),
        ]:
            at = attributes(place)
            x, y, wide = float(at["x"]), float(at["y"]), LETTER * width(text)
            towards_left = mark.anchor == "end"
            left = x - wide if towards_left else x
            found.append((left, y - 13, left + wide, y + 4))
    return found


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("title", ["Nurse", LONG, CHINESE])
def test_labels_neither_overlap_nor_leave_the_picture(title):
    for chart in draw_neighbourhood(career(title), crowd(title, 10), crowd(title, 14), rtl=False):
        left, top, wide, high = (float(number) for number in chart.box.split())
        found = boxes(chart)
        assert not [pair for pair in itertools.combinations(found, 2) if overlap(*pair)]
        for box in found:
            assert left <= box[0]
            assert box[2] <= left + wide
            assert top <= box[1]
            assert box[3] <= top + high


def test_whoever_pays_more_stands_higher():
    [wide, _narrow] = draw_neighbourhood(
        career(pay=50_000),
        [],
        [career("Less", 40_000), career("Most", 90_000), career("More", 60_000)],
        rtl=False,
    )
    assert [mark.career.title for mark in wide.targets] == ["Most", "More", "Less"]
    level = float(attributes(wide.level)["y1"])
    heights = [float(attributes(mark.circle)["cy"]) for mark in wide.targets]
    assert heights[1] < level < heights[2]


def test_unknown_pay_stands_last_and_without_the_own_there_is_no_line():
    [wide, _narrow] = draw_neighbourhood(career(), [], [career("?", None), career("Less", 40_000)], rtl=False)
    assert [mark.career.title for mark in wide.targets] == ["Less", "?"]
    [wide, _narrow] = draw_neighbourhood(career(pay=None), [], crowd("Nurse", 3), rtl=False)
    assert wide.level is None
    assert len(wide.targets) == 3


def test_right_to_left_mirrors_the_picture():
    [plain, _narrow] = draw_neighbourhood(career(), crowd("A", 2), crowd("B", 2), rtl=False)
    [mirrored, _narrow] = draw_neighbourhood(career(), crowd("A", 2), crowd("B", 2), rtl=True)
    for one, other in zip(plain.targets, mirrored.targets, strict=True):
        assert float(attributes(one.circle)["cx"]) + float(attributes(other.circle)["cx"]) == 1040
        assert attributes(one.circle)["cy"] == attributes(other.circle)["cy"]
        # Text follows the direction of the page, so that its start is mirrored with it.
        assert one.anchor == other.anchor


def test_the_more_similar_the_thicker():
    [wide, _narrow] = draw_neighbourhood(
        career(), [], [career(similarity=0.9), career(similarity=0.1), career(similarity=None)], rtl=False
    )
    thick = {mark.career.similarity: float(attributes(mark.edge)["stroke-width"]) for mark in wide.targets}
    assert thick[0.9] > thick[0.1] > thick[None] > 0


def test_without_sources_the_wide_picture_begins_at_the_profile():
    [wide, narrow] = draw_neighbourhood(career(), [], crowd("B", 2), rtl=False)
    frame = attributes(wide.frame)
    assert float(wide.box.split()[0]) == float(frame["x"]) - 8
    assert narrow.frame is None
    assert wide.sources_heading is None


def test_a_title_in_another_language_names_it():
    [wide, _narrow] = draw_neighbourhood(career(), [], [career({"t": "Nurse (all)", "l": "en"})], rtl=True)
    [mark] = wide.targets
    assert mark.language == "en"
    assert re.fullmatch("\u2068.*\u2069", mark.lines[0].text)


@pytest.mark.parametrize(
    ("score", "name"), [(None, "unknown"), (0, "low"), (3.5, "middle"), (6.4, "middle"), (6.5, "high")]
)
def test_the_classes_of_risk(score, name):
    assert risk_class(score) == name
