"""Log records, one line each."""

import logging


class OneLineFormatter(logging.Formatter):
    """Write a record, its traceback included, as one line: a line break becomes a backslash and an n."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line."""
        return super().format(record).replace("\r", "").replace("\n", "\\n")
