"""A sheet as PDF, made by WeasyPrint where the site is installed with the extra `pdf`.

It is typeset in a process of its own: it can be ended when it takes too long, its memory goes with it, and Pango is not
shared between threads. One is made at a time; who waits too long for their turn gets none.
"""

import logging
import subprocess
import sys
from ctypes.util import find_library
from functools import lru_cache
from importlib.util import find_spec
from threading import Lock

from django.conf import settings

__all__ = ["NoPdf", "can_make_pdf", "lacking", "make_pdf"]

# A sheet takes one or two seconds; a busy machine is given time.
LONGEST_SECONDS = 20
# Who waits holds one of the server's few threads; the page to print is at hand.
LONGEST_WAIT = 3
LIBRARIES = ("pango-1.0", "pangoft2-1.0")
TURN = Lock()
logger = logging.getLogger(__name__)


class NoPdf(Exception):  # noqa: N818 - not a fault of who asked
    """No PDF can be made now."""


@lru_cache(maxsize=1)
def lacking() -> tuple[str, ...]:
    """Name what is not installed of what writes PDF: the package, or libraries of the system."""
    package = () if find_spec("weasyprint") else ("weasyprint",)
    return (*package, *(name for name in LIBRARIES if find_library(name) is None))


def can_make_pdf() -> bool:
    """Tell whether sheets are offered as PDF here."""
    return not lacking()


def make_pdf(html: str) -> bytes:
    """Return a page, with its styles in it, as tagged PDF; NoPdf where that cannot be done or takes too long."""
    if not can_make_pdf():
        raise NoPdf
    if not TURN.acquire(timeout=LONGEST_WAIT):
        raise NoPdf
    try:
        done = subprocess.run(
            [sys.executable, "-m", "occupations.sheet.typeset"],
            input=html.encode(),
            capture_output=True,
            cwd=settings.BASE_DIR,
            timeout=LONGEST_SECONDS,
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        said = getattr(error, "stderr", None) or b""
        logger.error("A sheet could not be made as PDF: %r %s", error, said.decode(errors="replace")[-2000:])  # noqa: TRY400 - the trace ends in subprocess
        raise NoPdf from error
    finally:
        TURN.release()
    return done.stdout
