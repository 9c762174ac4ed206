from occupations.charts.labels import shorten, wrap


def test_a_short_label_stays_on_one_line():
    assert wrap("AI risk", 10) == ("AI risk",)


def test_a_long_label_breaks_between_words():
    assert wrap("Skilled migration occupation", 10) == ("Skilled", "migration", "occupation")


def test_a_long_word_stays_whole():
    assert wrap("Certification", 10) == ("Certification",)


def test_chinese_counts_twice_and_breaks_anywhere():
    assert wrap("永久居留申請難度", 10) == ("永久居留申", "請難度")


def test_latin_words_stay_whole_beside_chinese():
    assert wrap("AI 取代風險的程度", 10) == ("AI 取代風", "險的程度")


def test_a_label_that_is_too_long_ends_in_an_ellipsis():
    assert shorten("Extruding and forming machine setters", 12, 2) == ("Extruding", "and forming…")


def test_a_long_word_is_cut_where_nothing_may_leave_its_place():
    assert shorten("Otorhinolaryngologists", 10, 2) == ("Otorhinol…",)


def test_a_short_label_is_not_shortened():
    assert shorten("護理師", 10, 2) == ("護理師",)
