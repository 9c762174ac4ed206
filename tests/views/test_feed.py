"""The Atom feeds of what changed."""

import datetime as dt
import html
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings

from occupations.models import OccupationProfile, PublishedChange, SalaryBand, Statement
from occupations.publishing import delete, publish, unpublish
from occupations.workflow import archive
from tests.factories import CountryFactory, EditorFactory, ProfileFactory, published
from tests.views.conftest import PROFILE
from tests.views.reading import read

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
COUNTRY_FEED, FEED = "/en/us/feed.atom", f"{PROFILE}feed.atom"
SITE = settings.SITE_URL


def feed(response):
    """Return a feed, having held it against what RFC 4287 requires."""
    assert (response.status_code, response.headers["Content-Type"]) == (
        200,
        "application/atom+xml; charset=utf-8",
    )
    root = ET.fromstring(response.content)  # noqa: S314 - our own
    assert root.tag == f"{ATOM}feed"
    for element in [root, *entries(root)]:
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1, name
            assert element.findtext(ATOM + name)
        assert dt.datetime.fromisoformat(element.findtext(f"{ATOM}updated")).tzinfo
        alternates = [link for link in element.findall(f"{ATOM}link") if link.attrib["rel"] == "alternate"]
        assert len(alternates) == 1
        assert alternates[0].attrib["href"].startswith(f"{SITE}/")
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries(root)]
    assert len(set(ids)) == len(ids)
    return root


def entries(root):
    return root.findall(f"{ATOM}entry")


def titles(root):
    return [entry.findtext(f"{ATOM}title") for entry in entries(root)]


def link(element, rel="alternate"):
    [found] = [link for link in element.findall(f"{ATOM}link") if link.attrib["rel"] == rel]
    return found.attrib["href"]


@pytest.fixture
def changed(surveyor):
    SalaryBand.objects.filter(profile=surveyor).update(high=99_000)
    Statement.objects.filter(profile=surveyor, section="tool").delete()
    publish(surveyor)
    return surveyor


def test_a_profiles_feed_says_what_changed_newest_first(client, changed):
    root = feed(client.get(FEED))
    assert titles(root) == [
        "Land surveyor: changes in Salary and Tools and technologies",
        "Land surveyor: published",
    ]
    assert (root.attrib[LANGUAGE], link(root), link(root, "self")) == ("en", SITE + PROFILE, SITE + FEED)
    assert root.findtext(f"{ATOM}id") == SITE + FEED
    newest = entries(root)[0]
    assert f'<a href="{SITE}{PROFILE}#salary">Salary</a>' in newest.findtext(f"{ATOM}content")
    assert root.findtext(f"{ATOM}updated") == newest.findtext(f"{ATOM}updated")


def test_many_sections_are_counted_in_the_title_and_named_below_it(client, surveyor):
    Statement.objects.filter(profile=surveyor).delete()
    OccupationProfile.objects.filter(pk=surveyor.pk).update(title_en="Surveyor")
    publish(surveyor)
    [newest, _new] = entries(feed(client.get(FEED)))
    assert newest.findtext(f"{ATOM}title").startswith("Surveyor: changes in 1")
    assert ">Title and summary</a>" in newest.findtext(f"{ATOM}content")


def test_the_ids_stay_when_something_changes(client, changed):
    before = [entry.findtext(f"{ATOM}id") for entry in entries(feed(client.get(FEED)))]
    OccupationProfile.objects.filter(pk=changed.pk).update(slug="surveyor-of-land", title_en="Surveyor")
    publish(changed)
    after = [
        entry.findtext(f"{ATOM}id")
        for entry in entries(feed(client.get("/en/us/surveyor-of-land/feed.atom")))
    ]
    assert after[1:] == before
    assert before[1].startswith("tag:")


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("es", "Land surveyor (es): "),
        ("ar", '<span lang="en" dir="ltr">Land surveyor</span>: '),
    ],
)
def test_each_language_has_its_feed_and_marks_titles_of_another(client, surveyor, language, title):
    for path in ("/us/feed.atom", "/us/land-surveyor/feed.atom"):
        root = feed(client.get(f"/{language}{path}"))
        assert root.attrib[LANGUAGE] == language
        assert titles(root)[0].startswith(title)
        assert link(entries(root)[0]) == f"{SITE}/{language}/us/land-surveyor/"


def test_a_countrys_feed_has_the_changes_of_its_profiles_only(client, canadian):
    assert titles(feed(client.get(COUNTRY_FEED))) == ["Land surveyor: published"]
    assert link(feed(client.get("/en/ca/feed.atom"))) == f"{SITE}/en/occupations/?country=ca"


def test_a_country_in_which_nothing_changed_has_an_empty_feed_that_stays_the_same(client, db):
    CountryFactory(code="nz")
    first, second = client.get("/en/nz/feed.atom"), client.get("/en/nz/feed.atom")
    assert entries(feed(first)) == []
    assert first.headers["ETag"] == second.headers["ETag"]


@pytest.mark.parametrize(
    "path",
    ["/en/zz/feed.atom", "/xx/us/feed.atom", "/en/us/nobody/feed.atom", "/xx/us/land-surveyor/feed.atom"],
)
def test_what_is_unknown_is_not_found(client, surveyor, path):
    assert client.get(path).status_code == 404


def test_what_was_taken_away_is_said_and_nothing_of_it(client, changed):
    unpublish(changed)
    for path in (COUNTRY_FEED, FEED):
        response = client.get(path)
        root = feed(response)
        assert titles(root)[0] == "us/land-surveyor: taken away"
        assert link(entries(root)[0]) == f"{SITE}/en/occupations/?country=us"
        assert "Land surveyor" not in html.unescape(response.content.decode())


def test_what_was_deleted_is_said_in_both_feeds(client, changed):
    delete(changed)
    for path in (COUNTRY_FEED, FEED):
        assert titles(feed(client.get(path)))[0] == "us/land-surveyor: taken away"


def test_what_is_archived_is_taken_away_and_may_come_back(client, surveyor):
    archive(surveyor, EditorFactory())
    assert titles(feed(client.get(FEED)))[0] == "us/land-surveyor: taken away"
    publish(surveyor)
    assert titles(feed(client.get(FEED))) == [
        "Land surveyor: public again",
        "Land surveyor: taken away",
        "Land surveyor: published",
    ]


def test_a_former_address_leads_to_todays_feed(client, surveyor):
    OccupationProfile.objects.filter(pk=surveyor.pk).update(slug="surveyor-of-land")
    publish(surveyor)
    response = client.get(FEED)
    assert (response.status_code, response.url) == (301, "/en/us/surveyor-of-land/feed.atom")


def test_a_profile_from_before_changes_were_kept_has_the_day_of_its_publication(client, surveyor):
    PublishedChange.objects.all().delete()
    [entry] = entries(feed(client.get(FEED)))
    assert entry.findtext(f"{ATOM}title") == "Land surveyor: published"
    assert entries(feed(client.get(COUNTRY_FEED))) == []


def test_a_feed_has_at_most_50_entries(client, surveyor):
    [row] = PublishedChange.objects.all()
    for number in range(60):
        row.pk, row.made_at = None, row.made_at + dt.timedelta(seconds=number)
        row.save()
    assert len(entries(feed(client.get(COUNTRY_FEED)))) == 50
    assert len(entries(feed(client.get(FEED)))) == 50


def test_a_title_that_no_xml_can_hold_breaks_no_feed(client, surveyor):
    OccupationProfile.objects.filter(pk=surveyor.pk).update(title_en="Land & <b>sur\x0bveyor</b>")
    publish(surveyor)
    assert titles(feed(client.get(FEED)))[0].startswith("Land &amp; &lt;b&gt;surveyor")


@pytest.mark.parametrize("path", [COUNTRY_FEED, FEED])
def test_a_feed_costs_two_queries(client, changed, django_assert_num_queries, path):
    for _number in range(3):
        published(ProfileFactory(country=CountryFactory(code="us")))
    with django_assert_num_queries(2):
        response = client.get(path)
    with django_assert_num_queries(2):
        again = client.get(path, headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304
    assert "s-maxage" in response.headers["Cache-Control"]


def test_a_profile_names_its_feeds(client, surveyor):
    page = read(client.get(PROFILE))
    found = [row.attributes["href"] for row in page.find("link", type="application/atom+xml")]
    assert found == [FEED, COUNTRY_FEED]
    assert page.find("a", href=FEED)
