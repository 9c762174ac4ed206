"""Reading nginx's access log in the combined format, which ``deploy/nginx.conf`` leaves as it is.

Of a line, the day and the page's address are kept. Who read it, and with what, is looked at and forgotten.
"""

import datetime as dt
import gzip
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from django.utils import timezone

from careergraph.languages import offered

__all__ = ["Reading", "read_logs"]

LINE = re.compile(
    r'\S+ \S+ .*?\[(?P<time>[^\]]+)\] "(?P<request>(?:[^"\\]|\\.)*)" (?P<status>\d{3}) \S+'
    r'(?: "(?:[^"\\]|\\.)*" "(?P<agent>(?:[^"\\]|\\.)*)")?'
)
PAGE = re.compile(r"/(?P<language>[a-z-]+)/(?P<country>[a-z]{2})/(?P<slug>[a-z0-9_-]+)/(?:\?\S*)?")
READ: Final = frozenset({"200", "304"})
# What programs call themselves that no person sits before. A program that calls itself a browser is counted.
BOTS: Final = (
    *(
        "bot",
        "crawl",
        "spider",
        "slurp",
        "archiver",
        "preview",
        "monitor",
        "uptime",
        "headless",
        "lighthouse",
    ),
    *(
        "curl",
        "wget",
        "python",
        "java/",
        "go-http",
        "okhttp",
        "libwww",
        "httpclient",
        "scrapy",
        "facebookexternal",
    ),
)
REPORTED: Final = 20

Page = tuple[dt.date, str, str]


@dataclass
class Reading:
    """Page views by day, country and slug; how many lines there were, and those that could not be read."""

    views: Counter[Page] = field(default_factory=Counter)
    lines: int = 0
    unreadable: int = 0
    first_unreadable: list[str] = field(default_factory=list)


def read_logs(paths: Iterable[Path]) -> Reading:
    """Read files, compressed ones too; OSError or EOFError where one cannot be read at all."""
    reading = Reading()
    languages = frozenset(offered())
    for path in paths:
        for number, line in enumerate(_lines(path), 1):
            reading.lines += 1
            found = LINE.match(line)
            day = _day(found["time"]) if found else None
            if found is None or day is None:
                reading.unreadable += 1
                if len(reading.first_unreadable) < REPORTED:
                    reading.first_unreadable.append(f"{path.name}, line {number}")
            elif page := _page(found, languages):
                reading.views[(day, *page)] += 1
    return reading


def _lines(path: Path) -> Iterator[str]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", errors="replace") as file:
        yield from file


def _page(found: re.Match[str], languages: frozenset[str]) -> tuple[str, str] | None:
    """Return the country and slug that a person read; None for everything else."""
    method, _space, rest = found["request"].partition(" ")
    if method != "GET" or found["status"] not in READ:
        return None
    page = PAGE.fullmatch(rest.rpartition(" ")[0])
    agent = (found["agent"] or "").lower()
    if page is None or page["language"] not in languages or any(token in agent for token in BOTS):
        return None
    return page["country"], page["slug"]


def _day(stamp: str) -> dt.date | None:
    """Return the day, in the site's time zone, of a moment such as 26/Nov/2026:22:15:01 +0000."""
    try:
        return timezone.localdate(dt.datetime.strptime(stamp, "%d/%b/%Y:%H:%M:%S %z"))
    except ValueError:
        return None
