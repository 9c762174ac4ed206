"""A card says what the page says, in its language, and is light."""

import io

import pytest
from django.utils import translation
from PIL import Image, ImageChops

from occupations.sharing import CARD_SIZE, card_words, draw_card, version_of
from occupations.sharing.words import CardFigure, CardWords

WORDS = {
    "en": ("Medical technologist", "United States", "Overall"),
    "zh-hant": ("醫學與臨床檢驗師", "美國", "總體"),
    "ar": ("أخصائي مختبرات طبية", "الولايات المتحدة", "التقييم العام"),
}
RATINGS = (7.0, 8.5, 4.2, 5.0, 9.1)
DOCUMENT = {
    "language": "es",
    "title": {"t": "Land surveyor", "l": "en"},
    "country": {"code": "us", "currency": "USD"},
    "classification": {"name": "SOC"},
    "code": "17-1022",
    "overall": 6.9,
    "ratings": [{"dimension": "ai_risk", "score": 4.0, "low": 3.0, "high": 5.0, "polarity": "lower"}],
}


def words(language, **changes):
    title, country, overall = WORDS[language]
    said = {
        "language": language,
        "title": title,
        "title_language": language,
        "country": country,
        "code": "SOC 29-2011",
        "figures": (CardFigure(overall, "6.9/10"),),
        "ratings": RATINGS,
    }
    return CardWords(**said | changes)


def picture(data):
    return Image.open(io.BytesIO(data)).convert("RGB")


def inked(image, box):
    """Count the pixels of a part that are ink and not lines of the sheet."""
    return image.crop(box).convert("L").point(lambda shade: 255 if shade < 110 else 0).histogram()[255]


TITLE = {"en": (64, 130, 764, 400), "zh-hant": (64, 130, 764, 400), "ar": (436, 130, 1136, 400)}


@pytest.mark.parametrize("language", WORDS)
def test_a_card_has_its_size_its_title_and_little_weight(fonts, language):
    data = draw_card(words(language))
    assert picture(data).size == CARD_SIZE == (1200, 630)
    assert len(data) < 100_000
    assert inked(picture(data), TITLE[language]) > 1000


def test_what_a_figure_is_stands_on_one_line_where_there_is_room(fonts):
    figures = (CardFigure("Global", "6.9/10"), CardFigure("Salario mediano, al año", "$62,930"))
    card = picture(draw_card(words("en", figures=figures)))
    assert inked(card, (64, 590, 1136, 630)) == 0


def test_an_arabic_title_is_shaped_and_not_a_row_of_letters(fonts):
    apart = "\u200c".join(WORDS["ar"][0].replace(" ", ""))
    joined = picture(draw_card(words("ar")))
    separate = picture(draw_card(words("ar", title=apart)))
    assert ImageChops.difference(joined.crop(TITLE["ar"]), separate.crop(TITLE["ar"])).getbbox()


def test_what_is_read_from_the_right_is_mirrored(fonts):
    none = {"figures": (), "title": " "}
    left, right = (picture(draw_card(words(language, **none))) for language in ("en", "ar"))
    assert inked(left, (800, 90, 1150, 440)) > 1000
    assert inked(right, (50, 90, 400, 440)) > 1000
    assert inked(right, (800, 300, 1150, 440)) == 0


def test_without_a_font_there_are_shapes_and_no_boxes(settings, tmp_path):
    settings.FONTS_DIR = str(tmp_path)
    card = picture(draw_card(words("en")))
    assert inked(card, TITLE["en"]) == 0
    assert inked(card, (800, 90, 1150, 440)) > 1000


def test_a_title_without_a_font_takes_all_words_away():
    card = picture(draw_card(words("en", title="Nurse \U00012000")))
    assert inked(card, (110, 50, 400, 90)) == 0


def test_the_words_are_those_of_the_page():
    with translation.override("en"):
        found = card_words(DOCUMENT, {"median": 72_630.0, "low": 1, "high": 2})
    assert (found.title, found.title_language, found.code) == ("Land surveyor", "en", "SOC 17-1022")
    assert [(figure.label, figure.value) for figure in found.figures] == [
        ("Overall", "6.9/10"),
        ("Median pay, a year", "$72,630"),
        ("AI risk", "3.0 – 5.0"),
    ]
    assert found.ratings == (6.0,)


@pytest.mark.parametrize(
    ("pay", "said"),
    [
        ({"median_at_least": 239_200}, ("Median pay, a year", "$239,200 or more")),
        ({"low": 40_000, "high": 60_000, "median_hour": 30}, ("Median pay, an hour", "$30.00")),
        ({"low": 40_000, "high": 60_000}, ("Pay by experience, a year", "$40,000 – $60,000")),
        ({"median_hour": 39.5}, ("Median pay, an hour", "$39.50")),
        ({"median_hour_at_least": 115}, ("Median pay, an hour", "$115.00 or more")),
    ],
)
def test_pay_is_worded_as_it_was_published(pay, said):
    [_overall, found, _risk] = card_words(DOCUMENT, pay).figures
    assert (found.label, found.value) == said


def test_what_is_unknown_is_left_out():
    bare = {name: value for name, value in DOCUMENT.items() if name not in ("overall", "ratings")}
    assert card_words(bare, {}).figures == ()


def test_another_content_has_another_version():
    assert version_of("a" * 64) != version_of("b" * 64)
