"""The importers as a whole: what they are called, what they cite, and where their files are described."""

import pytest
import yaml
from django.conf import settings

from occupations.importing.registry import IMPORTERS

CONTENT = settings.BASE_DIR / "occupations" / "content" / "reference" / "sources.yaml"
SOURCES = (settings.BASE_DIR / "occupations" / "importing" / "SOURCES.md").read_text()
CITED = {row["slug"]: row for row in yaml.safe_load(CONTENT.read_text())["sources"]}
BY_NAME = {importer.name: importer for importer in IMPORTERS}


def test_every_importer_has_a_name_of_its_own():
    assert len(BY_NAME) == len(IMPORTERS)


@pytest.mark.parametrize("name", BY_NAME)
def test_the_content_cites_a_source_as_its_importer_does(name):
    release = BY_NAME[name].release
    cited = CITED.get(release.slug, {})

    assert cited == {field: getattr(release, field) for field in cited}


@pytest.mark.parametrize("name", BY_NAME)
def test_the_list_of_sources_names_the_product_its_address_and_its_files(name):
    importer = BY_NAME[name]
    unnamed = [
        names for names in importer.files.values() if not any(f"`{name}`" in SOURCES for name in names)
    ]

    assert f"`{importer.product}`" in SOURCES
    assert importer.release.url in SOURCES
    assert unnamed == []
