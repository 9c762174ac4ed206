"""Requests made up from the API's description, right and wrong ones: every answer is as described."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from schemathesis.config import SchemathesisConfig

from careergraph.wsgi import application
from tests.factories import full_profile, published

# The same requests each time, so that a failure is a change of ours and not luck.
CONFIG = SchemathesisConfig.from_dict(
    {"seed": 20260630, "generation": {"deterministic": True, "database": "none"}}
)
SCHEMA = schemathesis.openapi.from_wsgi("/api/v1/schema/", application, config=CONFIG)


@pytest.fixture
def laboratory(db):
    """A public profile at the address that the description gives as an example.

    The connection stays open between requests, as Django's own test client keeps it: closing it would end the test's
    transaction.
    """
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield published(
        full_profile(code="29-2011", slug="medical-laboratory-technologist", languages=("en", "es"))
    )
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


@SCHEMA.parametrize()
@hypothesis_settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    # One profile serves all requests: nothing that they could do changes it.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_every_answer_is_as_described(case, laboratory):
    case.call_and_validate(headers={"Accept-Encoding": "identity"})
