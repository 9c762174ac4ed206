"""A folder of content to load, and a way to change one of its files."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from occupations.codec.files import dump_content
from tests.factories import full_profile

PROFILE = "profiles/us/17-1022.yaml"


@pytest.fixture
def folder(db, tmp_path) -> Path:
    """A dump of one full profile, its neighbour and the reference tables, which are in the database too."""
    full_profile(languages=("en", "es", "zh-hant", "ar"))
    list(dump_content(tmp_path / "content"))
    return tmp_path / "content"


@pytest.fixture
def edit(folder) -> Callable[[str, Callable[[Any], None]], None]:
    """Read a file of the folder, change what was read, and write it back."""

    def change_file(name: str, change: Callable[[Any], None]) -> None:
        file = folder / name
        parsed = yaml.safe_load(file.read_text())
        change(parsed)
        file.write_text(yaml.safe_dump(parsed, allow_unicode=True, sort_keys=False))

    return change_file
