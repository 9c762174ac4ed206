"""Checking every source's address: many hosts at once, each host one page at a time.

Threads ask and touch no database; the thread that called keeps what they found.
"""

import datetime as dt
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Final
from urllib.parse import urlsplit

from django.db.models import F, Q
from django.utils import timezone

from occupations.models import Answer, LinkCheck
from occupations.upkeep.addresses import addresses_in_use
from occupations.upkeep.fetch import fetch

__all__ = ["check_links"]

# Seconds between two requests to the same host.
PAUSE = 1.0
BATCH: Final = 50
KEPT = ("state", "status", "reason", "moved_to", "failures", "failing_since", "checked_at")


def check_links(*, older_than: dt.timedelta, concurrency: int = 8, limit: int | None = None) -> Counter[str]:
    """Check what was not checked for so long, the oldest first; return how many addresses came out how.

    Counts by state, ``dropped`` for addresses that nothing names any more, ``left`` for those of a host that asked to
    come back later.
    """
    counts: Counter[str] = Counter(dropped=_keep_up())
    due = LinkCheck.objects.filter(Q(checked_at=None) | Q(checked_at__lte=timezone.now() - older_than))
    chosen = {
        check.url: check for check in due.order_by(F("checked_at").asc(nulls_first=True), "url")[:limit]
    }
    waiting: list[LinkCheck] = []
    for answer in _answers(list(chosen), concurrency):
        check = chosen.pop(answer.url)
        check.take(answer, timezone.now())
        counts[check.state] += 1
        waiting.append(check)
        if len(waiting) >= BATCH:
            LinkCheck.objects.bulk_update(waiting, KEPT)
            waiting = []
    LinkCheck.objects.bulk_update(waiting, KEPT)
    counts["left"] = len(chosen)
    return counts


def _keep_up() -> int:
    """List the addresses that are in use, drop the others and return how many those were."""
    used = addresses_in_use()
    known = set(LinkCheck.objects.order_by().values_list("url", flat=True))
    gone = sorted(known - used)
    for start in range(0, len(gone), BATCH):
        LinkCheck.objects.filter(url__in=gone[start : start + BATCH]).delete()
    LinkCheck.objects.bulk_create([LinkCheck(url=url) for url in sorted(used - known)], batch_size=500)
    return len(gone)


def _answers(urls: list[str], concurrency: int) -> Iterator[Answer]:
    """Yield answers as they come; addresses of a host that is busy are left out after the first."""
    hosts: dict[str, list[str]] = {}
    for url in urls:
        hosts.setdefault(_host(url), []).append(url)
    found: SimpleQueue[Answer | Exception | None] = SimpleQueue()
    stop = threading.Event()
    with ThreadPoolExecutor(max_workers=concurrency) as pool:
        for of_host in hosts.values():
            pool.submit(_ask_host, of_host, found, stop)
        finished = 0
        try:
            while finished < len(hosts):
                answer = found.get()
                if isinstance(answer, Exception):
                    raise answer
                if answer is None:
                    finished += 1
                else:
                    yield answer
        finally:
            # Also when the caller is interrupted: no thread begins another request.
            stop.set()


def _ask_host(
    urls: list[str], found: "SimpleQueue[Answer | Exception | None]", stop: threading.Event
) -> None:
    try:
        for number, url in enumerate(urls):
            if (number and stop.wait(PAUSE)) or stop.is_set():
                break
            answer = fetch(url)
            found.put(answer)
            if answer.reason == LinkCheck.Reason.BUSY:
                break
    except Exception as error:  # noqa: BLE001 # handed to the thread that waits, which raises it
        found.put(error)
    finally:
        found.put(None)


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""
