"""What draws words needs the fonts that `.ci/run` installs; where they are required, nothing is left out."""

import os

import pytest

from occupations.checks import fonts_of_cards
from occupations.sharing.fonts import find_files


@pytest.fixture
def fonts():
    """The paths of this machine's fonts by their names."""
    if fonts_of_cards(None) and os.environ.get("REQUIRE_BROWSER") != "1":
        pytest.skip("This machine lacks fonts: see manage.py check --deploy")
    return find_files("")
