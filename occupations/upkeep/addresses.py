"""Every address by which content names a source, and where each is used."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Min, Model

from occupations.models import Citation, DataSource, Evidence, Resource, Visa

__all__ = ["Use", "addresses_in_use", "uses_of"]

# Tables whose ``url`` is a source's or a further page's; a section's rows name the section of the profile's form.
REFERENCE: tuple[type[Model], ...] = (DataSource, Visa)
SECTIONS: tuple[tuple[type[Model], str], ...] = (
    (Citation, "sources"),
    (Evidence, "evidence"),
    (Resource, "resources"),
)


@dataclass(frozen=True)
class Use:
    """Rows of a table that name an address: the first one's key, its profile and section, and how many there are."""

    model: type[Model]
    row: int
    count: int
    profile: int | None = None
    section: str = ""


def addresses_in_use() -> set[str]:
    """Return every address, each once."""
    models = (*REFERENCE, *(model for model, _section in SECTIONS))
    return {
        url
        for model in models
        for url in _rows(model).exclude(url="").order_by().values_list("url", flat=True).distinct()
    }


def uses_of(urls: list[str]) -> dict[str, list[Use]]:
    """Return where each address is used, by table; the number of queries does not grow with the addresses."""
    found: dict[str, list[Use]] = {url: [] for url in urls}
    for model in REFERENCE:
        for url, row, count in _named(model, urls, row=Min("pk"), count=Count("pk")):
            found[url].append(Use(model, row, count))
    for model, section in SECTIONS:
        counted = _named(
            model, urls, row=Min("pk"), one=Min("profile"), count=Count("profile", distinct=True)
        )
        for url, row, profile, count in counted:
            found[url].append(Use(model, row, count, profile, section))
    return found


def _named(model: type[Model], urls: list[str], **figures: Any) -> Any:
    return _rows(model).filter(url__in=urls).order_by().values_list("url").annotate(**figures)


def _rows(model: type[Model]) -> Any:
    return model._default_manager.all()
