"""Reading a form as a browser would, so that tests post what an editor's browser posts."""

from html.parser import HTMLParser
from typing import Any

from occupations.models import OccupationProfile


class _Fields(HTMLParser):
    """Collects what the page's change form would post."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, Any] = {}
        self.attributes: dict[str, dict[str, Any]] = {}
        self.in_form = False
        self.select = self.textarea = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag == "form":
            self.in_form = (attributes.get("id") or "").endswith("_form")
        if not self.in_form:
            return
        name = "" if "disabled" in attributes else attributes.get("name") or ""
        if name:
            self.attributes[name] = attributes
        if tag == "input" and name and attributes.get("type") not in ("submit", "file"):
            if attributes.get("type") != "checkbox" or "checked" in attributes:
                self.values[name] = attributes.get("value") or (
                    "on" if attributes["type"] == "checkbox" else ""
                )
        elif tag == "textarea":
            self.textarea, self.values[name] = name, ""
        elif tag == "select":
            self.select = name
            self.values.setdefault(name, [] if "multiple" in attributes else "")
        elif tag == "option" and "selected" in attributes:
            chosen = attributes.get("value") or ""
            several = isinstance(self.values[self.select], list)
            self.values[self.select] = [*self.values[self.select], chosen] if several else chosen

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.in_form = False
        elif tag == "textarea":
            self.textarea = ""

    def handle_data(self, data: str) -> None:
        if self.textarea:
            # A browser drops the line break that follows the opening tag.
            self.values[self.textarea] += data.removeprefix("\n") if not self.values[self.textarea] else data


def read_form(response: Any) -> dict[str, Any]:
    """Return what the change form of a page would post, without the blank row that scripts copy."""
    return {name: value for name, value in _read(response).values.items() if "__prefix__" not in name}


def attributes_of(response: Any, name: str) -> dict[str, Any]:
    """Return the attributes of a field of the change form."""
    return _read(response).attributes[name]


def change_url(
    profile: OccupationProfile, section: str = "profile", language: str = "en", **more: Any
) -> str:
    query = "".join(f"&{name}={value}" for name, value in more.items())
    path = f"/admin/occupations/occupationprofile/{profile.pk}/change/"
    return f"{path}?section={section}&lang={language}{query}"


def save(client: Any, url: str, button: str = "_save", **changes: Any) -> Any:
    """Open a form, change some of its fields, press a button and return the answer."""
    fields = read_form(client.get(url))
    return client.post(url, {**fields, **changes, button: "Save"})


def _read(response: Any) -> _Fields:
    assert response.status_code == 200, response
    parser = _Fields()
    parser.feed(response.content.decode())
    return parser
