import pytest

from occupations.importing.faults import Reason, Rejected
from occupations.importing.upsert import Counts, Upsert
from occupations.models import CodeTitle
from tests.factories import ClassificationCodeFactory, DataSourceFactory


@pytest.fixture
def code(db):
    return ClassificationCodeFactory()


@pytest.fixture
def source(db):
    return DataSourceFactory(slug="titles")


def titles(source, **options) -> Upsert:
    key = ("code_id", "language", "text")
    return Upsert(CodeTitle, key, ("kind",), {"source_id": source.pk}, **options)


def test_new_rows_are_created_within_the_scope(code, source):
    table = titles(source)
    table.add((code.pk, "en", "Grower"), ("official",))
    assert table.finish() == Counts(created=1)
    assert CodeTitle.objects.get().source == source


def test_only_rows_that_say_something_new_are_written(code, source, django_assert_num_queries):
    table = titles(source)
    table.add((code.pk, "en", "Grower"), ("official",))
    table.add((code.pk, "en", "Planter"), ("alternate",))
    table.finish()

    again = titles(source)
    with django_assert_num_queries(1):
        again.add((code.pk, "en", "Grower"), ("official",))
        again.add((code.pk, "en", "Planter"), ("alternate",))
        assert again.finish() == Counts(unchanged=2)


def test_a_changed_row_keeps_its_primary_key(code, source):
    table = titles(source)
    table.add((code.pk, "en", "Grower"), ("alternate",))
    table.finish()
    before = CodeTitle.objects.get()

    again = titles(source)
    again.add((code.pk, "en", "Grower"), ("official",))
    assert again.finish() == Counts(updated=1)
    assert (CodeTitle.objects.get().pk, CodeTitle.objects.get().kind) == (before.pk, "official")


def test_rows_that_were_not_given_are_removed(code, source):
    table = titles(source)
    table.add((code.pk, "en", "Grower"), ("official",))
    table.finish()
    assert titles(source).finish() == Counts(removed=1)
    assert not CodeTitle.objects.exists()


def test_rows_that_were_not_given_stay_without_pruning(code, source):
    table = titles(source)
    table.add((code.pk, "en", "Grower"), ("official",))
    table.finish()
    assert titles(source, prune=False).finish() == Counts()
    assert CodeTitle.objects.exists()


def test_rows_outside_the_scope_or_what_is_looked_at_are_left_alone(code, source):
    other = DataSourceFactory(slug="others")
    CodeTitle.objects.create(code=code, language="en", text="Grower", kind="example", source=other)
    CodeTitle.objects.create(code=code, language="fr", text="Agriculteur", kind="official", source=source)
    assert titles(source, within={"language": "en"}).finish() == Counts()
    assert CodeTitle.objects.count() == 2


def test_the_same_row_twice_is_rejected_with_where_it_stood_first(code, source):
    table = titles(source)
    key = (code.pk, "en", "Grower")
    table.add(key, ("official",), "2")
    assert table.has(key)
    with pytest.raises(Rejected) as refused:
        table.add(key, ("alternate",), "7")
    assert refused.value.reason == Reason.DUPLICATE
    assert refused.value.params == {"first": "2", "value": f"{code.pk}, en, Grower"}


def test_many_rows_are_written_in_batches(code, source, django_assert_max_num_queries):
    table = titles(source)
    with django_assert_max_num_queries(30):
        for number in range(4500):
            table.add((code.pk, "en", f"Title {number}"), ("example",))
        assert table.finish() == Counts(created=4500)
    assert CodeTitle.objects.count() == 4500


def test_what_is_there_is_read_without_an_order(source, django_assert_num_queries):
    with django_assert_num_queries(1) as queries:
        titles(source).finish()
    assert "ORDER BY" not in queries[0]["sql"]
