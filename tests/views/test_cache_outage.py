"""While the cache is out of reach, everything is answered all the same."""

import pytest
from django.core.cache.backends.locmem import LocMemCache

from tests.views.conftest import PROFILE

PATHS = [PROFILE, "/en/", "/en/occupations/", "/sitemap.xml", "/api/v1/profiles/us/17-1022/?lang=*"]


class Unreachable(LocMemCache):
    """A cache that nobody answers for."""

    def get(self, *args, **options):
        raise ConnectionError("Connection refused")

    set = get


class Full(LocMemCache):
    """A cache that takes nothing more."""

    def set(self, *args, **options):
        raise ConnectionError("out of memory")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("backend", "message"), [(Unreachable, "could not be read"), (Full, "could not be kept")]
)
def test_a_page_is_rendered_without_the_cache(client, surveyor, settings, caplog, path, backend, message):
    expected = client.get(path)
    settings.CACHES = {"default": {"BACKEND": f"{__name__}.{backend.__name__}", "LOCATION": "outage"}}

    response = client.get(path)

    assert response.status_code == 200
    assert response.content == expected.content
    assert response.headers["ETag"] == expected.headers["ETag"]
    [record] = [record for record in caplog.records if record.name == "occupations.views.rendered"]
    assert record.levelname == "WARNING"
    assert message in record.getMessage()
