"""Two languages beside each other."""

from occupations.sheet.lines import Line, Part, beside


def part(*lines, heading="Visas"):
    return Part("visas", heading, lines)


def printed(own, english):
    [found] = beside([own], [english])
    return [(texts(entry.own), texts(entry.english)) for entry in found["entries"]]


def texts(lines):
    return [line.text for line in lines]


def test_a_translated_line_stands_beside_the_english_one():
    assert printed(part(Line("a", "Título")), part(Line("a", "Title"))) == [(["Título"], ["Title"])]


def test_what_fell_back_is_printed_once_and_keeps_its_language():
    fallback = {"t": "Title", "l": "en"}
    assert printed(part(Line("a", fallback)), part(Line("a", "Title"))) == [([fallback], [])]


def test_a_line_that_one_language_alone_has_is_printed_too():
    own, english = part(Line("a", "Un"), Line("b", "Deux")), part(Line("a", "One"), Line("c", "Three"))
    assert printed(own, english) == [(["Un"], ["One"]), (["Deux"], []), ([], ["Three"])]


def test_notes_stand_with_their_line_in_both_languages():
    own = part(Line("a", "Título", "box"), Line("a:note", "Nota", "note"), Line("b", "Otro", "box"))
    english = part(Line("a", "Title", "box"), Line("a:note", "Note", "note"), Line("b", "Other", "box"))
    assert printed(own, english) == [(["Título", "Nota"], ["Title", "Note"]), (["Otro"], ["Other"])]


def test_in_english_alone_everything_is_printed_once():
    sheet = part(Line("a", "Title"))
    [found] = beside([sheet], [sheet])
    assert (found["english"], [entry.english for entry in found["entries"]]) == ("", [()])


def test_a_heading_is_given_in_english_where_it_differs():
    [found] = beside([part(heading="Visados")], [part(heading="Visas")])
    assert (found["heading"], found["english"]) == ("Visados", "Visas")
