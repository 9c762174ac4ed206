"""Codes by their bare text, and what one means in a country."""

import pytest

from occupations.codes.lookup import CODE, find_codes, find_destination


def destination(text, country):
    found = find_destination(text, country, "en")
    return [code.classification for code in found.codes], sorted(lead.slug for lead in found.leads)


def test_a_text_is_found_in_every_classification(codes):
    for path in ("isco-08/1111", "noc-2016/1111", "noc-2021/11100"):
        codes.code(path)

    assert [code.classification for code in find_codes("1111")] == ["isco-08", "noc-2016"]


def test_the_countrys_own_editions_come_before_foreign_ones(codes):
    for path in ("isco-08/1111", "noc-2016/1111", "noc-2021/11100", "noc-2021/00011"):
        codes.code(path)
    codes.match("noc-2016/1111", "noc-2021/11100")
    codes.match("isco-08/1111", "noc-2021/00011")
    codes.profile("noc-2021/11100", "auditor")
    codes.profile("noc-2021/00011", "legislator")

    assert destination("1111", "ca") == (["noc-2016"], ["auditor"])


def test_the_newest_edition_that_leads_somewhere_is_meant(codes):
    for path in ("noc-2011/1111", "noc-2016/1111", "noc-2021/11100", "noc-2021/11101"):
        codes.code(path)
    codes.match("noc-2011/1111", "noc-2021/11101")
    codes.profile("noc-2021/11101", "analyst")
    assert destination("1111", "ca") == (["noc-2011"], ["analyst"])

    codes.match("noc-2016/1111", "noc-2021/11100")
    codes.profile("noc-2021/11100", "auditor")
    assert destination("1111", "ca") == (["noc-2016"], ["auditor"])


def test_foreign_codes_of_one_text_are_all_meant(codes):
    for path in ("isco-08/1111", "noc-2016/1111", "soc-2018/11-1031", "soc-2018/13-2011"):
        codes.code(path)
    codes.match("isco-08/1111", "soc-2018/11-1031")
    codes.match("noc-2016/1111", "soc-2018/13-2011")
    codes.profile("soc-2018/11-1031", "legislator")
    codes.profile("soc-2018/13-2011", "auditor")

    assert destination("1111", "us") == (["isco-08", "noc-2016"], ["auditor", "legislator"])


def test_a_code_that_leads_nowhere_in_the_country_means_nothing(codes):
    codes.code("soc-2018/11-1031")
    codes.profile("soc-2018/11-1031", "legislator")

    assert destination("11-1031", "ca") == ([], [])
    assert destination("99-9999", "us") == ([], [])


@pytest.mark.parametrize("text", ["29-2011", "29-2011.00", "2221.1", "0110", "C12_a"])
def test_codes_look_like_codes(text):
    assert CODE.fullmatch(text)


@pytest.mark.parametrize("text", ["", "nurse", "12\0", "1" * 21, "1 2", "１２", "12\n"])
def test_other_texts_do_not(text):
    assert not CODE.fullmatch(text)


def test_any_number_of_codes_costs_as_much(codes, django_assert_num_queries):
    for edition in ("isco-08", "noc-2011", "noc-2016", "soc-2010"):
        codes.code(f"{edition}/1111")
    codes.code("noc-2021/11100")
    codes.match("noc-2016/1111", "noc-2021/11100")
    codes.profile("noc-2021/11100", "auditor")

    with django_assert_num_queries(5):
        find_destination("1111", "ca", "en")
    with django_assert_num_queries(1):
        find_destination("9999", "ca", "en")
