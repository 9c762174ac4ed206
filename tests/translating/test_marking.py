"""Words marked on a page, and nowhere that an element would break it."""

from occupations.translating.marking import highlight, marked

WORDS = marked("a & b").replace("&", "&amp;")


def test_words_in_text_become_a_marked_element():
    assert highlight(f"<p>{WORDS}</p>", "row") == (
        '<p><mark id="row">a </mark><mark>&amp;</mark><mark> b</mark></p>'
    )


def test_words_across_paragraphs_are_marked_in_each():
    page = f"<p>{marked('one</p><p>two')}</p>"

    assert highlight(page, "row") == '<p><mark id="row">one</mark></p><p><mark>two</mark></p>'


def test_in_attributes_and_titles_nothing_is_left():
    page = f'<title>{marked("a")}</title><img alt="{marked("a")}"><meta content="{marked("a")}"/>'

    assert highlight(page, "row") == '<title>a</title><img alt="a"><meta content="a"/>'


def test_scripts_styles_and_drawings_stay_as_they_are():
    script = f'<script type="application/ld+json">{{"n": "{marked("a<b")}"}}</script>'
    page = f"{script}<svg><text>{marked('a')}</text></svg>"

    assert highlight(page, "row") == (
        '<script type="application/ld+json">{"n": "a<b"}</script><svg><text>a</text></svg>'
    )


def test_a_mark_whose_end_was_cut_off_ends_with_its_section():
    page = f"<section><p>{marked('long')[:-1]}</p></section><p>next</p>"

    assert highlight(page, "row") == '<section><p><mark id="row">long</mark></p></section><p>next</p>'


def test_what_is_not_marked_is_copied_as_it_is():
    page = "<!doctype html><html lang=en><!-- note --><p class='a'>&lt;5 &#39;x&#39;<br/></p></html>"

    assert highlight(page, "row") == page


def test_the_same_characters_in_a_text_do_no_harm():
    assert highlight(f"<p>{marked(chr(0xE0F1) + 'a')}</p>", "row") == '<p><mark id="row">a</mark></p>'
