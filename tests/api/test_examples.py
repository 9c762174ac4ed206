"""The examples in the API's description: what the site with its own content answers, cut to the first rows."""

import datetime as dt
import json
import re
from unittest import mock

import pytest
from django.conf import settings
from django.core.management import call_command

from occupations.api.description import EXAMPLES, SITE
from occupations.api.schema import describe
from tests.golden import assert_golden

PUBLISHED_AT = dt.datetime(2026, 6, 30, 12, tzinfo=dt.UTC)
# Lists that say little when cut.
WHOLE = {"languages", "offered_languages"}
CONTENT = settings.BASE_DIR / "occupations" / "content"


@pytest.fixture
def own_content(db):
    """The site's own content, public."""
    with mock.patch("django.utils.timezone.now", return_value=PUBLISHED_AT):
        call_command("load_content", CONTENT, verbosity=0)
        for path in sorted(CONTENT.glob("profiles/*/*.yaml")):
            call_command("publish", f"{path.parent.name}/{path.stem}")


def test_every_example_is_what_the_site_answers(get, own_content):
    names = {path.stem for path in EXAMPLES.glob("*.json")}

    for name, request in requests().items():
        names.discard(name)
        found = json.dumps(excerpt(get(request)))
        assert_golden(EXAMPLES / f"{name}.json", json.loads(found.replace(settings.SITE_URL, SITE)))

    assert names == set()


def requests():
    """Return the request that each example answers, by the example's name."""
    found = {}
    for operations in json.loads(describe("json"))["paths"].values():
        answered = operations["get"]["responses"]["200"]["content"]["application/json"]["examples"]
        found |= {
            file_name(name): example["summary"].removeprefix("GET ") for name, example in answered.items()
        }
    return found


def file_name(name):
    """Undo what the schema does to a name: DataSources is data_sources."""
    return re.sub("(?<!^)(?=[A-Z])", "_", name).lower()


def excerpt(answer):
    """Return the answer with the first row of each list, and the first of the lists of statements."""
    cut = shortened(answer)
    for part in cut.get("languages", {}).values() if isinstance(cut.get("languages"), dict) else [cut]:
        part["fallbacks"] = {
            pointer: language for pointer, language in part["fallbacks"].items() if points_into(part, pointer)
        }
    return cut


def shortened(value, name=""):
    if isinstance(value, list):
        return [shortened(item) for item in (value if name in WHOLE else value[:1])]
    if isinstance(value, dict):
        items = list(value.items())[:1] if name == "statements" else value.items()
        return {key: shortened(item, key) for key, item in items}
    return value


def points_into(part, pointer):
    value = part
    for step in pointer.split("/")[1:]:
        try:
            value = value[int(step) if isinstance(value, list) else step]
        except (KeyError, IndexError):
            return False
    return True
