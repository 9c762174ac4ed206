from decimal import Decimal

import pytest

from occupations.importing.cells import choice, code, number, required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.table import Row
from occupations.models import Classification

SOC = Classification(name="SOC", edition="2018", code_pattern="[0-9]{2}-[0-9]{4}")


def row(text: str) -> Row:
    return Row("file.csv", 2, {"value": text})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("62930", "62930"),
        ("332,940", "332940"),
        ("1,332,940.5", "1332940.5"),
        ("-0.127", "-0.127"),
        ("0.23214285714285712", "0.2321"),
        ("1e-05", "0"),
        (".5", "0.5"),
    ],
)
def test_a_number_is_read_with_four_decimals(text, value):
    assert number(row(text), "value") == Decimal(value)


def test_a_number_in_thousands_is_kept_in_ones():
    assert number(row("351.2"), "value", scale=1000) == 351200


def test_the_marks_of_an_empty_cell_are_no_number():
    assert number(row(""), "value") is None
    assert number(row("**"), "value", empty=("*", "**")) is None


@pytest.mark.parametrize(
    "text",
    ["n/a", "1,5", "12,34,567", "NaN", "Infinity", "1_000", "$5", "-", ".", "e5", "1e99", "99999999999"],
)
def test_text_that_is_no_number_is_rejected(text):
    with pytest.raises(Rejected) as refused:
        number(row(text), "value")
    assert refused.value.reason == Reason.NOT_A_NUMBER
    assert refused.value.params == {"column": "value", "value": text}


def test_an_empty_cell_is_rejected_where_a_text_is_required():
    with pytest.raises(Rejected) as refused:
        required(row(""), "value")
    assert refused.value.reason == Reason.EMPTY


def test_a_text_that_does_not_fit_its_column_is_rejected():
    assert required(row("x" * 300), "value", 300) == "x" * 300
    with pytest.raises(Rejected) as refused:
        required(row("x" * 301), "value", 300)
    assert refused.value.reason == Reason.TOO_LONG


def test_a_code_looks_like_the_codes_of_its_classification():
    assert code(row("29-2011"), "value", SOC) == "29-2011"
    with pytest.raises(Rejected) as refused:
        code(row("29-2011.00"), "value", SOC)
    assert str(refused.value) == "29-2011.00 is no code of SOC 2018."


def test_a_word_that_is_not_known_is_rejected():
    assert choice(row("Major"), "value", {"Major": "major_group"}) == "major_group"
    with pytest.raises(Rejected) as refused:
        choice(row("Tiny"), "value", {"Major": "major_group"})
    assert refused.value.reason == Reason.UNKNOWN_VALUE
