"""Three versions: what was proposed before, the working copy, and what is proposed now."""

import uuid
from decimal import Decimal

from occupations.codec import schema
from occupations.composing.merge import merge

PROFILE = uuid.uuid4()
SOURCE = uuid.uuid4()


def content(title="Surveyors", pay=None, **sections):
    """Build a structure with a source and, unless it is None, a figure of median pay."""
    if pay is not None:
        sections["statistics"] = [statistic(pay)]
    sections.setdefault("sources", [schema.SourceRow(key=SOURCE, source="wages")])
    return schema.ProfileContent(
        schema_version=1,
        languages=["en", "fr"],
        profile=schema.ProfileRow(
            key=PROFILE,
            country="us",
            classification="soc-2018",
            code="17-1022",
            occupation="surveyor",
            slug="surveyor",
            title={"en": title},
        ),
        **sections,
    )


def statistic(value, key="pay", citation=SOURCE, period="2025"):
    return schema.StatisticRow.model_validate(
        {
            "key": uuid.uuid5(PROFILE, key),
            "measure": "pay_median",
            "value": value,
            "unit": "money_year",
            "place": "US",
            "period": period,
            "citation": citation,
        }
    )


def rating(score, basis="computed", key="income", **named):
    row = {"key": uuid.uuid5(PROFILE, key), "dimension": "income", "score": Decimal(score), "basis": basis}
    return schema.RatingRow.model_validate({**row, **named})


def pays(merged):
    return [row.value for row in merged.content.statistics]


def test_a_new_figure_comes_in():
    merged = merge(None, content(), content(pay=100))
    assert pays(merged) == [100]
    assert [
        (change.old, change.new.value) for change in merged.changes if change.section == "statistics"
    ] == [(None, 100)]


def test_a_changed_figure_is_taken_over():
    merged = merge(content(pay=100), content(pay=100), content(pay=110))
    assert pays(merged) == [110]
    [change] = merged.changes
    assert (change.old.value, change.new.value, change.overridden) == (100, 110, False)


def test_what_the_publisher_left_alone_stays_as_the_editor_has_it():
    merged = merge(content(pay=100), content(pay=95), content(pay=100))
    assert (pays(merged), merged.changes) == ([95], [])


def test_an_editors_version_stands_when_the_publisher_changes_too():
    merged = merge(content(pay=100), content(pay=95), content(pay=110))
    assert pays(merged) == [95]
    [change] = merged.changes
    assert (change.old.value, change.new.value, change.overridden) == (95, 110, True)


def test_a_row_that_an_editor_deleted_stays_deleted():
    merged = merge(content(pay=100), content(), content(pay=100))
    assert pays(merged) == []


def test_a_row_that_the_publisher_no_longer_gives_goes():
    merged = merge(content(pay=100), content(pay=100), content())
    assert pays(merged) == []
    [change] = merged.changes
    assert (change.old.value, change.new) == (100, None)


def test_a_row_that_an_editor_changed_stays_when_the_publisher_no_longer_gives_it():
    merged = merge(content(pay=100), content(pay=95), content())
    assert pays(merged) == [95]


def test_an_editors_row_about_the_same_thing_stands_for_the_imported_one():
    mine = content(statistics=[statistic(99, key="typed in")])
    merged = merge(None, mine, content(pay=100))
    assert pays(merged) == [99]
    [change] = merged.changes
    assert (change.old.value, change.new.value, change.overridden) == (99, 100, True)


def test_an_editors_row_that_says_the_same_is_no_change():
    mine = content(statistics=[statistic(100, key="typed in")])
    assert merge(None, mine, content(pay=100)).changes == []


def test_an_imported_row_cites_the_editors_citation_of_the_same_source():
    own = uuid.uuid4()
    mine = content(sources=[schema.SourceRow(key=own, source="wages")])
    merged = merge(None, mine, content(pay=100))
    assert [row.key for row in merged.content.sources] == [own]
    assert [row.citation for row in merged.content.statistics] == [own]


def test_a_computed_rating_names_the_editors_figure_that_stands_for_its_input():
    mine = content(statistics=[statistic(99, key="typed in")])
    computed = rating("5", inputs=[{"measure": "pay_median", "statistic": uuid.uuid5(PROFILE, "pay")}])
    merged = merge(None, mine, content(pay=100, ratings=[computed]))
    assert [part.statistic for part in merged.content.ratings[0].inputs] == [uuid.uuid5(PROFILE, "typed in")]


def test_an_editors_rating_survives_every_import():
    base = content(ratings=[rating("5")])
    mine = content(ratings=[rating("7", "editor", rationale={"en": "Overtime is common."})])
    merged = merge(base, mine, content(ratings=[rating("5.5")]))
    assert [(row.score, row.basis) for row in merged.content.ratings] == [(7, "editor")]


def test_an_editors_ai_risk_gets_the_range_of_the_measures_beside_it():
    own = rating("3", "editor", key="typed in", rationale={"en": "People answer for the result."})
    measured = rating("5", low=Decimal("4.1"), high=Decimal("6.2"))
    merged = merge(None, content(ratings=[own]), content(ratings=[measured]))

    [kept] = merged.content.ratings
    assert (kept.score, kept.basis, kept.rationale) == (own.score, own.basis, own.rationale)
    assert (kept.low, kept.high) == (Decimal("4.1"), Decimal("6.2"))
    assert [(change.old, change.new) for change in merged.changes if change.section == "ratings"] == [
        (own, kept)
    ]


def test_a_range_that_an_editor_held_back_does_not_come_again_by_itself():
    own = rating("3", "editor", key="typed in")
    measured = content(ratings=[rating("5", low=Decimal("4.1"), high=Decimal("6.2"))])
    assert merge(measured, content(ratings=[own]), measured).content.ratings == [own]


def test_an_editors_list_of_sentences_keeps_imported_ones_out():
    own = schema.StatementRow(key=uuid.uuid4(), section="responsibility", text={"en": "Measures land."})
    imported = own.model_copy(update={"key": uuid.uuid5(PROFILE, "task"), "text": {"en": "Survey sites."}})
    merged = merge(None, content(statements=[own]), content(statements=[imported]))
    assert merged.content.statements == [own]


def test_texts_are_merged_language_by_language():
    mine = content("Land surveyors")
    theirs = content("Surveyors and mapmakers")
    theirs = theirs.model_copy(
        update={"profile": theirs.profile.model_copy(update={"title": {"en": "New", "fr": "Arpenteurs"}})}
    )
    merged = merge(content(), mine, theirs)
    assert merged.content.profile.title == {"en": "Land surveyors", "fr": "Arpenteurs"}


def test_an_order_that_an_editor_chose_stays():
    rows = [statistic(1, "a", period="2024"), statistic(2, "b")]
    theirs = content(statistics=rows)
    merged = merge(theirs, content(statistics=rows[::-1]), theirs)
    assert pays(merged) == [2, 1]


def test_a_source_that_an_editors_row_cites_outlives_its_release():
    mine = content(
        statistics=[statistic(95)],
        salary_bands=[{"key": uuid.uuid4(), "level": "mid", "low": 1, "high": 2, "citation": SOURCE}],
    )
    later = uuid.uuid4()
    theirs = content(
        sources=[schema.SourceRow(key=later, source="wages 2026")],
        statistics=[statistic(110, key="later", citation=later, period="2026")],
    )
    merged = merge(content(pay=100), mine, theirs)
    assert [row.key for row in merged.content.sources] == [later, SOURCE]


def test_a_source_that_an_editor_deleted_comes_back_with_a_figure_that_cites_it():
    merged = merge(content(), content(sources=[]), content(pay=100))
    assert [row.key for row in merged.content.sources] == [SOURCE]
    assert [row.citation for row in merged.content.statistics] == [SOURCE]


def test_a_changed_title_is_a_change_to_decide_on():
    merged = merge(content(), content(), content("Surveyors and mapmakers"))
    [change] = merged.changes
    assert (change.section, change.old.title, change.new.title) == (
        "profile",
        {"en": "Surveyors"},
        {"en": "Surveyors and mapmakers"},
    )


def test_a_row_that_an_editor_held_back_takes_the_publishers_next_change():
    held = {"statistics": {statistic(100).key: statistic(100)}}
    merged = merge(content(pay=110), content(pay=100), content(pay=120), held)
    assert pays(merged) == [120]
    assert [(change.old.value, change.overridden) for change in merged.changes] == [(100, False)]
