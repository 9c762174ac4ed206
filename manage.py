#!/usr/bin/env python
"""Run a management command of AI Career Graph."""

import os
import sys


def main() -> None:
    """Run the command named on the command line; answer a wrong setting with one line and exit status 2."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "careergraph.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as fault:
        print(f"error: {fault}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
