"""The picture on a page: every format and width, its words, credit and licence, and the one for other sites."""

import re

import pytest
from django.conf import settings

from tests.factories import full_profile, published
from tests.factories.pictures import pictured

pytestmark = pytest.mark.django_db


@pytest.fixture
def surveyor(monkeypatch):
    monkeypatch.setattr("occupations.images.renditions.WIDTHS", (320, 480))
    return full_profile(languages=("en", "ar"))


def page(client, profile, language="en"):
    published(profile)
    return client.get(f"/{language}/us/land-surveyor/").content.decode()


def test_a_browser_chooses_a_format_and_a_width(client, surveyor):
    occupation = pictured(surveyor.occupation)

    html = page(client, surveyor)

    names = {(row["format"], row["width"]): f"/media/{row['name']}" for row in occupation.pictures()}
    for name in ("avif", "webp"):
        assert (
            f'type="image/{name}" srcset="{names[name, 320]} 320w, {names[name, 480]} 480w" sizes="' in html
        )
    assert f'<img src="{names["jpeg", 480]}" srcset="{names["jpeg", 320]} 320w, ' in html
    assert 'width="480" height="320" alt="A theodolite" fetchpriority="high"' in html


def test_words_in_another_language_are_marked(client, surveyor):
    pictured(surveyor.occupation)

    assert 'alt="A theodolite" lang="en" dir="ltr"' in page(client, surveyor, "ar")


def test_credit_and_licence_stand_below(client, surveyor):
    pictured(
        surveyor.occupation, credit="<b>Somebody</b>", licence="CC BY 4.0", credit_url="https://a.example/"
    )

    html = page(client, surveyor)

    link = '<a href="https://a.example/" rel="nofollow"><bdi>&lt;b&gt;Somebody&lt;/b&gt;</bdi></a>'
    assert f"<figcaption>{link} · <bdi>CC BY 4.0</bdi></figcaption>" in html


def test_no_caption_without_credit_and_licence(client, surveyor):
    pictured(surveyor.occupation)

    html = page(client, surveyor)

    assert "<picture>" in html
    assert "<figcaption>" not in re.search(r'<figure class="picture">.*?</figure>', html, re.DOTALL)[0]


def test_other_sites_show_the_crop_that_is_made_for_them(client, surveyor):
    occupation = pictured(surveyor.occupation)

    shared = f"{settings.SITE_URL}/media/{occupation.renditions[-1]['name']}"
    assert f'<meta property="og:image" content="{shared}">' in page(client, surveyor)


def test_nothing_is_printed_without_a_picture(client, surveyor):
    html = page(client, surveyor)

    assert "<picture>" not in html
    assert html.count('property="og:image"') == 1


def test_a_picture_whose_files_are_not_made_yet_is_printed_whole(client, surveyor):
    occupation = pictured(surveyor.occupation)
    occupation.renditions = []
    occupation.save()

    assert f'<img src="/media/{occupation.image.name}" width="1300" height="900"' in page(client, surveyor)
