"""A long page is sent without what means nothing to browsers."""

from occupations.views.compact import compact


def test_line_breaks_between_blocks_are_left_out():
    html = "<ul>\n  <li><b>One</b>\n  <i>1</i></li>\n\n  <li>Two</li>\n</ul>\n<p>End</p>"
    assert compact(html) == "<ul><li><b>One</b>\n<i>1</i></li><li>Two</li></ul><p>End</p>"


def test_a_line_break_in_a_sentence_stays_a_space():
    assert compact("<p>Paid\n   by <a>hour</a>\n<b>now</b></p>") == "<p>Paid\nby <a>hour</a>\n<b>now</b></p>"
