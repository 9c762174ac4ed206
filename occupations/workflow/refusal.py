"""Why a step is not taken, in the reader's language."""

__all__ = ["Refused"]


class Refused(Exception):  # noqa: N818 - an answer, not a fault
    """Raised with the reason for which somebody cannot take a step with a profile now.

    ``denied`` tells that they may never take it, which is more than that it is not its turn.
    """

    def __init__(self, reason: str, *, denied: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.denied = denied
