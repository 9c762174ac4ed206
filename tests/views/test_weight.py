"""How heavy a page is: a phone on a slow network has to load it."""

import gzip

import brotli
import pytest
from django.conf import settings
from django.core.management import call_command

from occupations.models import OccupationProfile
from occupations.publishing import publish

KILOBYTE = 1000
LANGUAGES = ["en", "es", "fr", "zh-hans", "zh-hant", "ar"]


@pytest.fixture
def reference_pages(db):
    """Publish the profiles that the project comes with."""
    call_command("load_content", settings.BASE_DIR / "occupations" / "content", verbosity=0)
    for profile in OccupationProfile.objects.exclude(summary_en=""):
        publish(profile)


def test_the_largest_page_stays_light(client, reference_pages):
    for language in LANGUAGES:
        path = f"/{language}/us/29-2011/"
        html = client.get(path, follow=True).content
        # What a phone loads is the compressed page below; this keeps its memory small.
        assert len(html) <= 104 * KILOBYTE, path
        # Browsers take Brotli; gzip is for what is older than they.
        assert len(gzip.compress(html, 6)) <= 26 * KILOBYTE, path
        assert len(brotli.compress(html, quality=5)) <= 25 * KILOBYTE, path


def test_the_style_sheets_stay_light():
    sizes = {
        sheet.name: sheet.stat().st_size for sheet in (settings.BASE_DIR / "static" / "css").glob("*.css")
    }
    # What every page loads; each brings at most one more of its own.
    shared = sum(sizes.pop(name) for name in ("base.css", "page.css", "print.css"))
    assert shared + max(sizes.values()) <= 30 * KILOBYTE
