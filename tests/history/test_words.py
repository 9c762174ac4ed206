"""Word by word."""

import pytest

from occupations.history.words import Op, word_pieces


def said(old, new):
    marks = {Op.SAME: "{}", Op.REMOVED: "[-{}-]", Op.ADDED: "[+{}+]"}
    return "".join(marks[piece.op].format(piece.text) for piece in word_pieces(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Measures land.", "Measures all land.", "Measures[+ all+] land."),
        ("Measures land.", "Draws maps.", "[-Measures land-][+Draws maps+]."),
        ("Pay is 55,000 a year", "Pay is 55,500 a year", "Pay is [-55,000-][+55,500+] a year"),
        ("the bachelor's degree", "the bachelor degree", "the [-bachelor's-][+bachelor+] degree"),
        ("测量土地边界", "测量房屋边界", "测量[-土地-][+房屋+]边界"),
        ("يقيس الأرض كلها", "يقيس الأراضي كلها", "يقيس [-الأرض-][+الأراضي+] كلها"),
        ("مُهندس قديم", "مِهندس قديم", "[-مُهندس-][+مِهندس+] قديم"),
        ("", "New", "[+New+]"),
        ("Old", "", "[-Old-]"),
        ("Same", "Same", "Same"),
    ],
)
def test_what_differs_is_told_word_by_word(old, new, expected):
    assert said(old, new) == expected


def test_the_pieces_give_both_texts_back():
    old, new = "One 二三, four-five\nsix\tseven’s", "One 二四, five\n\nsix seven ÿ \ud83d\ude00"
    pieces = word_pieces(old, new)

    assert "".join(piece.text for piece in pieces if piece.op != Op.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.op != Op.REMOVED) == new


def test_texts_too_long_to_compare_are_one_piece_each():
    old, new = "a " * 5_000, "b " * 5_000

    assert [(piece.op, piece.text) for piece in word_pieces(old, new)] == [("removed", old), ("added", new)]
