"""The keys of imported profiles and rows: the same for the same thing, at every import, on every site."""

import uuid

__all__ = ["profile_key", "row_key"]

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:ai-career-graph:imported")


def profile_key(classification: str, code: str) -> uuid.UUID:
    """Return the key of a code's profile."""
    return uuid.uuid5(NAMESPACE, f"{classification}/{code}")


def row_key(profile: uuid.UUID, *identity: str) -> uuid.UUID:
    """Return the key of a profile's row, told from what identifies it."""
    return uuid.uuid5(profile, "/".join(identity))
