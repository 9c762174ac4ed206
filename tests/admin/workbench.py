"""Working at the workbench as a browser does: reading its form, typing, pressing a button."""

from typing import Any

from occupations.codec.read import read_profile
from occupations.models import OccupationProfile
from occupations.translating import Unit, units_of
from tests.admin.forms import _Fields


class _Bench(_Fields):
    """Reads the one form whose identity is ``bench``."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "form":
            self.is_bench = dict(attrs).get("id") == "bench"
            self.in_form = self.is_bench
            return
        super().handle_starttag(tag, attrs)


def bench_url(profile: OccupationProfile, language: str = "es", **query: str) -> str:
    stated = "&".join(f"{name}={value}" for name, value in query.items())
    path = f"/admin/occupations/occupationprofile/{profile.pk}/translate/{language}/"
    return f"{path}?{stated}" if stated else path


def unit_of(profile: OccupationProfile, section: str, field: str) -> Unit:
    """Return a text of the profile by its section and field."""
    units = units_of(read_profile(profile))
    return next(unit for unit in units if (unit.section, unit.field) == (section, field))


def read_bench(response: Any) -> dict[str, Any]:
    """Return what the workbench's form would post."""
    assert response.status_code in (200, 409), response
    parser = _Bench()
    parser.feed(response.content.decode())
    return parser.values


def type_and_save(client: Any, url: str, words: dict[str, str], button: str = "save", **more: str) -> Any:
    """Open the workbench, type words into texts by their names, press a button of the first, return the answer."""
    fields = read_bench(client.get(url))
    typed = {f"words-{name}": text for name, text in words.items()}
    return client.post(url, {**fields, **typed, button: next(iter(words), ""), **more})
