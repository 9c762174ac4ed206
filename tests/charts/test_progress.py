"""How far the languages are, drawn."""

from occupations.charts.progress import LanguageTotals, draw_progress

SPANISH = LanguageTotals("es", total=10, missing=3, outdated=2)


def test_nothing_to_translate_draws_nothing():
    assert draw_progress([LanguageTotals("es", 0, 0, 0)], rtl=False) is None


def test_a_language_is_as_long_as_what_is_current_and_then_what_is_outdated():
    (bar,) = draw_progress([SPANISH], rtl=False).bars
    assert bar.percent == 50
    assert bar.current == 'x="42%" y="8" width="21.5%" height="12"'
    assert bar.outdated == 'x="63.5%" y="8" width="8.6%" height="12"'


def test_almost_all_is_not_all():
    (bar,) = draw_progress([LanguageTotals("es", 1000, 1, 0)], rtl=False).bars
    assert bar.percent == 99


def test_from_right_to_left_bars_begin_at_the_right():
    (bar,) = draw_progress([SPANISH], rtl=True).bars
    assert bar.current == 'x="36.5%" y="8" width="21.5%" height="12"'
    assert bar.name == 'x="100%" y="19" text-anchor="end"'
