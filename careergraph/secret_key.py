"""The key that signs sessions: from the environment, or made once and kept in a file."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from careergraph import env

SECRET_KEY_LENGTH = 50


def secret_key(name: str, file: Path) -> str:
    """Return the variable or, when it is unset, the key kept in the file, which is made on first use."""
    value = os.environ.get(name, "").strip()
    if value:
        if len(value) < SECRET_KEY_LENGTH:
            raise env.fault(
                name, f"at least {SECRET_KEY_LENGTH} random characters", f"{len(value)} characters"
            )
        return value
    try:
        # Exclusive creation: of two processes that start together, one writes and the other reads.
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return _stored_key(name, file)
    except OSError as error:
        raise ImproperlyConfigured(
            f"{name}: not set, and {file} cannot be written ({error.strerror})"
        ) from None
    key = secrets.token_urlsafe(SECRET_KEY_LENGTH)
    with os.fdopen(descriptor, "w") as stream:
        stream.write(key)
    return key


def _stored_key(name: str, file: Path) -> str:
    try:
        key = file.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(f"{name}: not set, and {file} cannot be read ({error.strerror})") from None
    if len(key) < SECRET_KEY_LENGTH:
        raise ImproperlyConfigured(f"{name}: not set, and {file} holds no key; delete that file")
    return key
