"""Measure the workbench of translators with a memory of 100,000 translations.

    python -m benchmarks.workbench

Everything runs on one core, with a database of its own in a temporary folder (`DATABASE_URL=postgres://…` for
PostgreSQL, an empty one).
"""

import os
import platform
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from typing import Any

ROUNDS = 15
LANGUAGE = "es"
UNITS = 100_000


def main() -> None:
    """Set the site up in a temporary folder, measure, and print a Markdown table."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DATA_DIR": folder,
            "DATABASE_URL": os.environ.get("DATABASE_URL", f"sqlite:///{folder}/db.sqlite3"),
            "DJANGO_SETTINGS_MODULE": "careergraph.settings",
            "ALLOWED_HOSTS": "testserver",
            "LOG_LEVEL": "ERROR",
            "DEBUG": "0",
        }
        measure()


def measure() -> None:
    """Measure everything and print the table."""
    import django  # noqa: PLC0415 - the environment comes first

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import transaction  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from occupations.codec.read import read_profile  # noqa: PLC0415
    from occupations.models import OccupationProfile  # noqa: PLC0415
    from occupations.publishing.working import stamp  # noqa: PLC0415
    from occupations.translating import track, units_of  # noqa: PLC0415
    from occupations.translating.memory import similar_elsewhere  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("load_content", settings.BASE_DIR / "occupations" / "content", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    profile = OccupationProfile.objects.get(country__code="us", code__code="29-2011")
    units = list(units_of(read_profile(profile)))
    stamp(OccupationProfile.objects.all())
    other = OccupationProfile.objects.exclude(pk=profile.pk).order_by("pk")[0]
    fill_memory(other, [unit.source for unit in units])
    client = Client()
    client.force_login(
        User.objects.create_superuser("translator"), backend="django.contrib.auth.backends.ModelBackend"
    )
    here = f"/admin/occupations/occupationprofile/{profile.pk}/translate"
    longest = max(units, key=lambda unit: len(unit.source))

    def ask(path: str) -> Any:
        return client.get(f"{here}{path}").content

    def track_again() -> None:
        with transaction.atomic():
            track({profile.pk: units})

    rows: dict[str, Callable[[], Any]] = {
        "the page, 40 texts": lambda: ask(f"/{LANGUAGE}/"),
        "the page, with what is similar to one text": lambda: ask(f"/{LANGUAGE}/?text={units[1].id}"),
        "the page beside it, with one text marked": lambda: ask(
            f"/preview/{LANGUAGE}/?row={profile.key}&field=summary"
        ),
        "similar sources of a title": lambda: similar_elsewhere(units[0], LANGUAGE, profile.pk),
        "similar sources of a short text": lambda: similar_elsewhere(units[1], LANGUAGE, profile.pk),
        "similar sources of the longest text": lambda: similar_elsewhere(longest, LANGUAGE, profile.pk),
        f"noting what was translated, {len(units)} texts": track_again,
    }
    times = {name: timed(function) for name, function in rows.items()}
    print(
        f"{len(settings.LANGUAGES)} languages; Python {platform.python_version()}, {platform.machine()}, one core\n"
    )
    print("| | ms of the processor, median | fastest | ms by the clock, fastest |\n|---|---:|---:|---:|")
    for name, found in times.items():
        processor, clock = zip(*found, strict=True)
        print(f"| {name} | {statistics.median(processor):.0f} | {min(processor):.0f} | {min(clock):.0f} |")


def timed(function: Callable[[], Any]) -> list[tuple[float, float]]:
    """Return how many milliseconds each call took, of the processor and by the clock."""
    found = []
    for _round in range(ROUNDS):
        processor, clock = time.process_time(), time.perf_counter()
        function()
        found.append(((time.process_time() - processor) * 1000, (time.perf_counter() - clock) * 1000))
    return found


def fill_memory(profile: Any, sources: list[str]) -> None:
    """Keep so many translations of sentences that are made of the profile's own words, in lengths like its own."""
    from django.utils import timezone  # noqa: PLC0415

    from occupations.models import Translation  # noqa: PLC0415
    from occupations.translating.fingerprint import fingerprint  # noqa: PLC0415

    chance = random.Random(1)  # noqa: S311 - the same sentences each time
    words = " ".join(sources).split()
    now = timezone.now()
    for start in range(0, UNITS, 2_000):
        made = []
        for _number in range(start, start + 2_000):
            length = len(chance.choice(sources).split())
            source = " ".join(chance.choices(words, k=length))
            made.append(
                Translation(
                    profile=profile,
                    section="faq",
                    row_key=f"{chance.getrandbits(128):032x}",
                    field="answer",
                    language=LANGUAGE,
                    source=source,
                    source_hash=fingerprint(source),
                    words=source[::-1],
                    translated_at=now,
                )
            )
        Translation.objects.bulk_create(made)


if __name__ == "__main__":
    main()
