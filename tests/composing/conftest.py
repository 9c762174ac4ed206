import pytest

from tests.composing.world import World


@pytest.fixture
def world(db):
    return World()
