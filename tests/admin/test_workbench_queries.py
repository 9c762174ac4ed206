"""What the workbench costs, for a translator with permissions of their own."""

import pytest

from tests.admin.workbench import bench_url, type_and_save, unit_of


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_page_costs_few_queries(translator, surveyor, language, django_assert_max_num_queries):
    url = bench_url(surveyor, language, text=unit_of(surveyor, "faq", "question").id)
    with django_assert_max_num_queries(15):
        assert translator.get(url).status_code == 200


def test_offers_cost_few_queries(translator, surveyor, django_assert_max_num_queries):
    question = unit_of(surveyor, "faq", "question")
    url = bench_url(surveyor).replace("/es/", "/es/memory/") + f"?text={question.id}"
    with django_assert_max_num_queries(10):
        assert translator.get(url).status_code == 200


def test_saving_costs_a_number_of_queries_that_is_bound(translator, surveyor, django_assert_max_num_queries):
    question = unit_of(surveyor, "faq", "question")
    with django_assert_max_num_queries(75):
        answer = type_and_save(translator, bench_url(surveyor, section="faq"), {question.id: "¿Título?"})
    assert answer.status_code == 302
