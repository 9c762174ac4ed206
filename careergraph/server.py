"""Start the server that `make run` and the systemd unit use."""

import os
import sys
from typing import NoReturn

from django.conf import settings


def command() -> list[str]:
    """Return the command line of the server for the settings in force."""
    options = {
        "--interface": "wsgi",
        "--host": settings.HOST,
        "--port": str(settings.PORT),
        "--workers": str(settings.WORKERS),
        "--blocking-threads": str(settings.THREADS),
        # A thread that idles away takes its database connection with it: keep both.
        "--blocking-threads-idle-timeout": "600",
        "--working-dir": str(settings.BASE_DIR),
        "--log-level": "warning",
    }
    arguments = [part for option in options.items() for part in option]
    return [sys.executable, "-m", "granian", *arguments, "--no-ws", "careergraph.wsgi:application"]


def serve() -> NoReturn:
    """Replace this process by the server."""
    sys.stdout.flush()
    arguments = command()
    os.execv(arguments[0], arguments)  # noqa: S606 - our own command line, no shell
