"""The page of an occupation's neighbourhood in the career graph."""

import pytest

from occupations.publishing import publish, unpublish
from occupations.workflow import archive
from tests.factories import AdjacentCareerFactory, EditorFactory, ProfileFactory, published, published_careers
from tests.views.reading import read

NURSE = "/en/us/nurse/graph/"


@pytest.fixture
def careers(db):
    return published_careers()


def rows(page, heading):
    """Return the texts of the rows of the table of a heading, with single spaces."""
    tables = [" ".join(table.text.split()) for table in page.find("table")]
    return next(table for table in tables if table.startswith(heading))


def test_it_says_what_the_occupation_leads_to_and_what_leads_to_it(client, careers):
    page = read(client.get(NURSE))
    targets, sources = rows(page, "What it leads to"), rows(page, "Also reached from")
    assert targets.index("Nurse midwife") < targets.index("Medical records clerk")
    assert "Next step$120,000 +50%3.0" in targets
    assert "Related$60,000 -25%8.5" in targets
    assert "To learn: Biology." in targets
    assert "Nursing aide" in sources
    assert "midwife" not in sources


def test_the_picture_links_to_the_next_graph(client, careers):
    page = read(client.get(NURSE))
    [wide, narrow] = [svg for svg in page.find("svg") if "neighbourhood" in svg.attributes.get("class", "")]
    links = [link.attributes["href"] for link in page.find("a")]
    assert "Registered nurse" in wide.text
    assert "$120,000 (+50%)" in narrow.text
    # Twice in the pictures, once in the table.
    assert links.count("/en/us/midwife/graph/") == 3
    assert links.count("/en/us/midwife/") == 1


def test_it_says_what_lies_two_steps_away_and_over_which_occupation(client, careers):
    page = read(client.get("/en/us/aide/graph/"))
    further = rows(page, "Two steps away")
    assert "Nurse midwife" in further
    assert "Registered nurse$120,000" in further
    assert page.find("a", href="/en/way/?from=us/aide&to=us/midwife")


def test_what_is_next_to_it_is_not_two_steps_away(client, careers):
    # The midwife leads back to the nurse.
    assert not [table for table in read(client.get(NURSE)).find("table") if "Two steps away" in table.text]


def test_it_names_the_period_and_the_source_of_the_pay(client, careers):
    [main] = read(client.get(NURSE)).find("main")
    assert "is of May 2025" in main.text
    assert "Source:" in main.text


def test_a_profile_leads_to_its_graph_only_where_there_is_something_to_see(client, careers):
    assert read(client.get("/en/us/nurse/")).find("a", href="graph/")
    assert not read(client.get("/en/us/teacher/")).find("a", href="graph/")


def test_an_occupation_without_neighbours_says_so(client, careers):
    [main] = read(client.get("/en/us/teacher/graph/")).find("main")
    assert "No published occupation is known to lie next to this one yet." in main.text


def test_texts_that_are_not_translated_know_their_language(client, careers):
    page = read(client.get("/ar/us/nurse/graph/"))
    named = [*page.find("text"), *page.find("title")]
    assert {text.attributes.get("lang") for text in named if "midwife" in text.text} == {"en"}
    assert page.find("meta", name="robots", content="noindex")


def test_what_is_taken_away_leaves_the_graph(client, careers):
    before = client.get(NURSE).headers["ETag"]
    unpublish(careers["midwife"])
    response = client.get(NURSE)
    assert response.headers["ETag"] != before
    assert "midwife" not in response.content.decode()


def test_a_code_and_an_older_address_lead_to_it(client, careers):
    nurse = careers["nurse"]
    code = client.get(f"/en/us/{nurse.code.code}/graph/")
    assert (code.status_code, code.headers["Location"]) == (301, NURSE)
    nurse.slug = "registered-nurse"
    nurse.save()
    publish(nurse)
    older = client.get(NURSE)
    assert (older.status_code, older.headers["Location"]) == (301, "/en/us/registered-nurse/graph/")


def test_an_archived_profile_is_gone(client, careers):
    archive(careers["nurse"], EditorFactory())
    assert client.get(NURSE).status_code == 410


@pytest.mark.parametrize("path", ["/xx/us/nurse/graph/", "/en/us/plumber/graph/", "/en/fr/nurse/graph/"])
def test_what_is_unknown_is_not_found(client, careers, path):
    assert client.get(path).status_code == 404


def test_more_neighbours_cost_no_more_queries(client, careers, django_assert_num_queries):
    for place in range(14):
        source = ProfileFactory(country=careers["nurse"].country, title_en=f"Helper {place}")
        AdjacentCareerFactory(profile=source, target=careers["nurse"], similarity=f"0.{place + 10}")
        published(source)
    with django_assert_num_queries(7):
        response = client.get(NURSE)
    text = rows(read(response), "Also reached from")
    assert text.count("Helper") >= 9
    assert "More lead here." in response.content.decode()
