"""Classifications whose codes match."""

import pytest

from tests.factories.codes import Codes


@pytest.fixture
def codes(db) -> Codes:
    return Codes()
