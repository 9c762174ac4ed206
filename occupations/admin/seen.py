"""What a form showed when it was opened, as fingerprints that come back with it.

Everything is compared in the words that a browser posts, so that a field that nobody touched is known for certain.
"""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from django import forms
from django.db.models import Model

__all__ = [
    "CHOICE",
    "SEEN",
    "THEIRS",
    "fingerprint",
    "posted",
    "read_seen",
    "stored",
    "whole",
    "words",
    "write_seen",
]

# The hidden field with the fingerprints, and the end of the name of the choice between two versions of a field.
SEEN = "_seen"
CHOICE = "_version"
THEIRS = "theirs"
# Not part of what a row says: where it belongs, and its place, which moves with other rows.
APART = {"id", "profile_id", "position"}


def posted(form: forms.BaseForm, name: str) -> list[str]:
    """Return the words that the browser sent for a field."""
    values: Any = form.data
    return words(values.getlist(form.add_prefix(name)))


def stored(form: forms.BaseForm, name: str) -> list[str]:
    """Return the words that a browser would send for a field as it is stored now, if nobody touched it."""
    field = form.fields[name]
    value = field.prepare_value(form.get_initial_for_field(field, name))
    # Those that add links beside a field wrap the widget proper.
    widget: Any = getattr(field.widget, "widget", field.widget)
    if isinstance(widget, forms.CheckboxInput):
        return ["on"] if value else []
    said = widget.format_value(value)
    return words(said if isinstance(said, list | tuple) else [said])


def fingerprint(said: Iterable[str]) -> str:
    """Return a short fingerprint; it only has to tell a value from the one it had before."""
    return hashlib.blake2b("\x1f".join(said).encode(), digest_size=5).hexdigest()


def whole(row: Model) -> str:
    """Return the fingerprint of everything that a row says, in every language, for those who delete it."""
    said = sorted((name, str(value)) for name, value in vars(row).items() if _is_said(name))
    return fingerprint(f"{name}={value}" for name, value in said)


def write_seen(seen: Mapping[str, Any]) -> str:
    """Write fingerprints for the hidden field."""
    return orjson.dumps(seen).decode()


def read_seen(text: str) -> dict[str, Any]:
    """Read the hidden field; what no form of ours wrote says nothing."""
    try:
        said = orjson.loads(text)
    except orjson.JSONDecodeError:
        return {}
    return said if isinstance(said, dict) else {}


def words(values: Iterable[Any]) -> list[str]:
    """Even out what browsers change by themselves: line breaks, and the order of several choices."""
    said = (str(value).replace("\r\n", "\n").strip() for value in values if value is not None)
    return sorted(word for word in said if word)


def _is_said(name: str) -> bool:
    return not name.startswith("_") and name not in APART
