"""The workbench of translators: what it shows, what it saves, and what it refuses."""

import pytest

from occupations.models import Faq, OccupationProfile, Translation
from occupations.publishing.working import stamp
from tests.admin.workbench import bench_url, read_bench, type_and_save, unit_of
from tests.factories import EditorFactory, GlossaryTermFactory


def change_source(profile, **words):
    OccupationProfile.objects.filter(pk=profile.pk).update(**words)
    stamp([OccupationProfile.objects.get(pk=profile.pk)])


def test_source_and_translation_stand_side_by_side_in_the_order_of_the_page(desk, surveyor):
    page = desk.get(bench_url(surveyor, "ar")).content.decode()

    assert '<html lang="en"' in page
    assert 'lang="ar" dir="rtl"' in page
    assert page.index("Measures land and") < page.index("Pay is good.") < page.index("Machines measure;")


def test_a_text_is_saved_in_its_language_only(translator, surveyor):
    question = unit_of(surveyor, "faq", "question")

    answer = type_and_save(
        translator, bench_url(surveyor, section="faq"), {question.id: "¿Hace falta un título?"}
    )

    assert answer.status_code == 302
    row = Faq.objects.get(key=question.row_key)
    assert (row.question_es, row.question_en) == ("¿Hace falta un título?", "Is a degree needed?")
    made = Translation.objects.get(row_key=question.row_key, field="question", language="es")
    assert (made.words, made.translated_by.username) == ("¿Hace falta un título?", "spanish")


def test_nothing_but_the_texts_of_the_language_can_be_written(translator, surveyor):
    type_and_save(translator, bench_url(surveyor), {}, summary_en="Broken", slug="broken", title_ar="Broken")

    surveyor.refresh_from_db()
    assert surveyor.summary_en == "Measures land and draws its boundaries."
    assert (surveyor.slug, surveyor.title_ar) == ("land-surveyor", None)


def test_another_language_is_refused(translator, surveyor):
    question = unit_of(surveyor, "faq", "question")

    assert translator.post(bench_url(surveyor, "fr"), {f"words-{question.id}": "Oui"}).status_code == 403


def test_a_translator_cannot_speak_for_every_language(translator, surveyor):
    assert translator.post(bench_url(surveyor), {"confirm": "x"}).status_code == 403


def test_whoever_may_not_see_profiles_is_refused(client, surveyor):
    client.force_login(EditorFactory(is_superuser=False))

    assert client.get(bench_url(surveyor)).status_code == 403


@pytest.mark.parametrize(("language", "status"), [("xx", 404), ("en", 302)])
def test_only_languages_to_translate_into_have_a_workbench(desk, surveyor, language, status):
    assert desk.get(bench_url(surveyor, language)).status_code == status


def test_an_outdated_text_shows_what_changed(desk, surveyor):
    change_source(surveyor, summary_en="Measures land and draws its borders.")

    page = desk.get(bench_url(surveyor, state="outdated")).content.decode()

    assert "<del>boundaries</del>" in page
    assert "<ins>borders</ins>" in page


def test_the_filter_keeps_the_neighbours_in_sight_and_asks_nothing_of_them(desk, surveyor):
    change_source(surveyor, summary_en="Measures land and draws its borders.")

    answer = desk.get(bench_url(surveyor, state="outdated"))

    summary = unit_of(surveyor, "profile", "summary")
    assert [name for name in read_bench(answer) if name.startswith("words-")] == [f"words-{summary.id}"]
    assert "Land surveyor (es)" in answer.content.decode()


def test_a_translation_that_is_still_right_counts_as_current_in_its_language(translator, surveyor):
    change_source(surveyor, summary_en="Measures land and draws its borders.")
    summary = unit_of(surveyor, "profile", "summary")
    url = bench_url(surveyor)

    translator.post(url, {**read_bench(translator.get(url)), "right": summary.id})

    made = Translation.objects.get(row_key=surveyor.key, field="summary")
    assert made.source == "Measures land and draws its borders."
    assert made.confirmed_by.username == "spanish"
    assert surveyor.translation_states.get(language="es").outdated == 0


def test_no_change_of_meaning_holds_for_every_language(desk, surveyor):
    change_source(surveyor, summary_fr="Mesure la terre.")
    change_source(surveyor, summary_en="Measures land and draws its borders.")
    url = bench_url(surveyor)

    desk.post(url, {**read_bench(desk.get(url)), "confirm": unit_of(surveyor, "profile", "summary").id})

    assert [state.outdated for state in surveyor.translation_states.all()] == [0] * 6


def test_a_text_is_marked_for_review_and_unmarked(translator, surveyor):
    question = unit_of(surveyor, "faq", "question")
    url = bench_url(surveyor, section="faq")

    type_and_save(translator, url, {question.id: "¿Título?"}, **{f"review-{question.id}": "on"})
    assert surveyor.translation_states.get(language="es").review == 1

    fields = read_bench(translator.get(url))
    del fields[f"review-{question.id}"]
    translator.post(url, {**fields, "save": question.id})
    assert surveyor.translation_states.get(language="es").review == 0


def test_a_text_that_changed_in_between_is_refused_and_the_others_are_saved(translator, surveyor):
    question, answer = unit_of(surveyor, "faq", "question"), unit_of(surveyor, "faq", "answer")
    url = bench_url(surveyor, section="faq")
    fields = read_bench(translator.get(url))
    surveyor.faq_rows.update(question_en="Is a licence needed?")
    stamp([surveyor])

    mine = {f"words-{question.id}": "¿Título?", f"words-{answer.id}": "Casi siempre.", "next": question.id}
    refused = translator.post(url, {**fields, **mine})

    assert refused.status_code == 409
    row = Faq.objects.get(key=question.row_key)
    assert (row.question_es, row.answer_es) == ("Is a degree needed? (es)", "Casi siempre.")
    assert read_bench(refused)[f"words-{question.id}"] == "¿Título?"
    assert "The source text was changed while you were writing." in refused.content.decode()
    assert "Is a licence needed?" in refused.content.decode()


def test_what_was_refused_is_saved_when_it_is_sent_again(translator, surveyor):
    question = unit_of(surveyor, "faq", "question")
    url = bench_url(surveyor, section="faq")
    fields = read_bench(translator.get(url))
    surveyor.faq_rows.update(question_es="De otra persona")
    stamp([surveyor])
    refused = translator.post(url, {**fields, f"words-{question.id}": "¿Título?"})

    translator.post(url, read_bench(refused))

    assert Faq.objects.get(key=question.row_key).question_es == "¿Título?"


def test_what_another_person_saved_stays_where_nothing_was_typed(translator, surveyor):
    question = unit_of(surveyor, "faq", "question")
    url = bench_url(surveyor, section="faq")
    fields = read_bench(translator.get(url))
    surveyor.faq_rows.update(question_es="De otra persona")
    stamp([surveyor])

    assert translator.post(url, fields).status_code == 302
    assert Faq.objects.get(key=question.row_key).question_es == "De otra persona"


def test_words_for_a_deleted_row_come_back(translator, surveyor):
    question = unit_of(surveyor, "faq", "question")
    url = bench_url(surveyor, section="faq")
    fields = read_bench(translator.get(url))
    surveyor.faq_rows.all().delete()
    stamp([surveyor])

    refused = translator.post(url, {**fields, f"words-{question.id}": "¿Título?"})

    assert refused.status_code == 409
    assert "¿Título?" in refused.content.decode()


def test_a_text_that_is_too_long_is_refused_with_the_reason(translator, surveyor):
    title = unit_of(surveyor, "profile", "title")

    refused = type_and_save(translator, bench_url(surveyor), {title.id: "a" * 201})

    assert refused.status_code == 409
    assert "at most 200 characters (it has 201)" in refused.content.decode()
    assert read_bench(refused)[f"words-{title.id}"] == "a" * 201


def test_saving_goes_on_to_the_next_open_text(translator, surveyor):
    change_source(surveyor, title_es=None, level_up_en="Learn to check.")
    title = unit_of(surveyor, "profile", "title")

    answer = type_and_save(translator, bench_url(surveyor), {title.id: "Agrimensora"}, button="next")

    assert answer.url.endswith(f"text={unit_of(surveyor, 'profile', 'level_up').id}")


def test_the_same_source_elsewhere_offers_its_translation(desk, surveyor):
    surveyor.faq_rows.update(answer_es=None)
    surveyor.statement_rows.filter(section="pro").update(
        text_en="In most places it is.", text_es="Casi siempre."
    )
    stamp([surveyor])

    page = desk.get(bench_url(surveyor, state="missing")).content.decode()

    assert "The same source text" in page
    assert "Casi siempre." in page


def test_similar_sources_are_offered_for_the_text_in_hand(desk, surveyor):
    surveyor.statement_rows.filter(section="pro").update(
        text_en="Is a degree required?", text_es="¿Se exige?"
    )
    stamp([surveyor])
    question = unit_of(surveyor, "faq", "question")

    page = desk.get(
        bench_url(surveyor).replace("/es/", "/es/memory/") + f"?text={question.id}"
    ).content.decode()

    assert "¿Se exige?" in page
    assert "<ins>needed</ins>" in page


def test_the_terms_of_the_glossary_are_marked_with_their_translation(desk, surveyor):
    GlossaryTermFactory(language="es", term="degree", translation="título", forbidden=["grado"])
    surveyor.faq_rows.update(question_es="¿Hace falta un grado?")
    stamp([surveyor])

    page = desk.get(bench_url(surveyor, section="faq")).content.decode()

    assert '<mark class="term">degree</mark>' in page
    assert '<b lang="es" dir="ltr">título</b>' in page
    assert "The glossary says not to use “grado” for “degree”." in page
