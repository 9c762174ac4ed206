"""The template filters and tags that print what a document holds."""

import pytest
from django.template import Context, Template
from django.utils import translation

FALLBACK = {"t": "Nurse <RN>", "l": "en"}


def render(source, language="en", **context):
    with translation.override(language):
        return Template("{% load wording rows %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Enfermera & más", "Enfermera &amp; más"),
        (FALLBACK, '<span lang="en" dir="ltr">Nurse &lt;RN&gt;</span>'),
        (None, ""),
        ("", ""),
    ],
)
def test_words_are_escaped_and_say_their_language_where_it_is_another(text, printed):
    assert render("{{ text|words }}", text=text) == printed


def test_words_of_a_language_written_from_the_right_say_so():
    assert (
        render("{{ text|words }}", text={"t": "ممرض", "l": "ar"}) == '<span lang="ar" dir="rtl">ممرض</span>'
    )


def test_an_element_takes_the_language_of_its_words():
    printed = render("<h1{{ text|words_lang }}>{{ text|words_text }}</h1>", text=FALLBACK)
    assert printed == '<h1 lang="en" dir="ltr">Nurse &lt;RN&gt;</h1>'
    assert render("<h1{{ text|words_lang }}>{{ text|words_text }}</h1>", text="A") == "<h1>A</h1>"


def test_blank_lines_divide_paragraphs():
    assert (
        render("{{ text|paragraphs }}", text="One.\n\nTwo & three.\n") == "<p>One.</p><p>Two &amp; three.</p>"
    )
    assert render("{{ text|paragraphs }}", text=FALLBACK) == '<p lang="en" dir="ltr">Nurse &lt;RN&gt;</p>'


def test_a_source_that_all_sentences_share_is_named_once():
    shared = [{"text": "One", "citation": 2}, {"text": "Two", "citation": 2}]
    differing = [{"text": "One", "citation": 2}, {"text": "Two"}]
    number = '<sup><a role="doc-noteref" href="#source-2">[2]</a></sup>'
    source = "{{ rows|shared_source }}{{ rows|sentences }}"
    assert render(source, rows=shared) == f"{number}<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n"
    assert render(source, rows=differing) == f"<ul>\n<li>One{number}</li>\n<li>Two</li>\n</ul>\n"


def test_sentences_are_a_list_with_their_titles():
    rows = [{"title": "Care", "text": "People <first>"}, {"text": FALLBACK}]
    assert render("{{ rows|sentences }}", rows=rows) == (
        "<ul>\n<li><b>Care</b> People &lt;first&gt;</li>\n"
        '<li><span lang="en" dir="ltr">Nurse &lt;RN&gt;</span></li>\n</ul>\n'
    )


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("{{ 24300|decimal }}", "24,300"),
        ("{{ 7|score }}", "7.0"),
        ("{% score_range 3.1 6.4 %}", "3.1 – 6.4"),
        ("{% score_range 4 4 %}", "4.0"),
        ("{{ 15.3|percent }}", "15.3%"),
        ("{{ 0.999|share }}", "99%"),
        ("{{ 1|share }}", "100%"),
        ('{{ 55000|money:"USD" }}', "$55,000"),
        ('{{ 39|money_exact:"USD" }}', "$39.00"),
        ('{% money_range 55000 70000 "USD" %}', "$55,000 – $70,000"),
        ('{% money_range 55000 nothing "USD" %}', "$55,000"),
        ('{% quantity 61000 "money_year" "USD" %}', "$61,000"),
        ('{% quantity 39 "money_hour" "USD" %}', "$39.00"),
        ('{% quantity 5 "percent" "USD" %}', "5%"),
        ('{% quantity 0.31 "score" "USD" %}', "0.31"),
        ("{% years 0 3 %}", "0-3 years"),
        ("{% years 10 nothing %}", "10+ years"),
        ("{% months 24 36 %}", "2-3 years"),
        ("{% months nothing nothing %}", ""),
        ('{% experience "junior" 0 3 %}', "Junior (0-3 years)"),
        ("{{ 3|citation }}", '<sup><a role="doc-noteref" href="#source-3">[3]</a></sup>'),
        ("{{ nothing|citation }}", ""),
        ('{{ "2025-05-03"|date_text }}', "May 3, 2025"),
        ("{{ nothing|date_text }}", ""),
        ("{{ 2020|period }}", "2020"),
        ('{{ "ca"|country_name }}', "Canada"),
        ('{{ "CA-ON"|place_name }}', "Ontario"),
        ('{{ "zh-hant"|language_name }}', "Traditional Chinese"),
        ('{{ "pay_median"|label:"measure" }}', "Median pay"),
        ('{{ "of_another_version"|label:"measure" }}', "of_another_version"),
        ('{{ ""|label:"verdict" }}', ""),
        ('{{ "a<b"|isolate }}', "a&lt;b"),
    ],
)
def test_figures_and_names(source, printed):
    assert render(source) == printed


@pytest.mark.parametrize("source", ["{{ 24300|decimal }}", "{% years 0 3 %}", '{{ "29-2011"|isolate }}'])
def test_figures_are_isolated_in_text_written_from_the_right(source):
    printed = render(source, "ar")
    assert (printed[0], printed[-1]) == ("\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}")


def test_nothing_is_isolated_where_there_is_nothing():
    assert render("{% months nothing nothing %}", "ar") == ""


def test_labels_are_those_of_the_language():
    assert render("{{ 3|score }} {{ 0.5|share }}", "fr").startswith("3,0 ")


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("{{ note|small }}", " <small>A &lt;note&gt;</small>"),
        ("{{ fallback|small }}", ' <small><span lang="en" dir="ltr">Nurse &lt;RN&gt;</span></small>'),
        ("{{ nothing|small }}", ""),
        ('{{ note|after:", " }}', ", A &lt;note&gt;"),
        ('{{ nothing|after:", " }}', ""),
        ("{{ link|title_link }}", '<a href="/?a&amp;b" hreflang="en">A &lt;title&gt;</a>'),
        ("{{ plain|title_link }}", "A &lt;title&gt;"),
        ("{{ 24|duration|small }}", " <small>2 years</small>"),
        ("{{ nothing|duration|small }}", ""),
        ('{{ "2025-05-03"|accessed }}', "Accessed on May 3, 2025."),
        ("{{ nothing|accessed }}", ""),
        ('{{ "2025-05-03"|checked }}', "Checked on May 3, 2025"),
        ("<cite{{ 'ar'|in_language }}>", '<cite lang="ar" dir="rtl">'),
    ],
)
def test_pieces_of_rows(source, printed):
    context = {
        "note": "A <note>",
        "fallback": FALLBACK,
        "link": {"title": "A <title>", "url": "/?a&b", "language": "en"},
        "plain": {"title": "A <title>", "language": "en"},
    }
    assert render(source, **context) == printed


def test_only_lists_with_statements_are_printed():
    source = (
        '{% for noun, rows in statements|lists:"pro con trend" %}{{ noun }} {{ rows|length }} {% endfor %}'
    )
    assert render(source, statements={"con": [1, 2], "pro": [], "trend": [3]}) == "con 2 trend 1 "
