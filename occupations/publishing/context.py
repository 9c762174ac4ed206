"""What a document says beyond its profile: names from the reference tables, and the pages it leads to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Q

from occupations.codec.reference import REFERENCE_TABLES
from occupations.codec.schema import ProfileContent
from occupations.models import Occupation, OccupationProfile, PublishedPage

__all__ = ["Context", "Neighbour", "load_context"]

TABLES = {table.name: table for table in REFERENCE_TABLES}


@dataclass(frozen=True)
class Neighbour:
    """Another profile as a page prints it; ``slug`` is empty while nothing of it is public."""

    pk: int
    country: str
    code: str
    occupation: str
    slug: str
    titles: dict[str, str]
    overall: float | None


@dataclass(frozen=True)
class Context:
    """The rows of the reference tables by natural key, with their texts in every language, and the neighbours."""

    countries: dict[str, dict[str, Any]]
    classifications: dict[str, dict[str, Any]]
    codes: dict[tuple[str, str], dict[str, Any]]
    occupations: dict[str, dict[str, Any]]
    fields: dict[str, dict[str, Any]]
    dimensions: dict[str, dict[str, Any]]
    visas: dict[tuple[str, str], dict[str, Any]]
    sources: dict[str, dict[str, Any]]
    images: dict[str, Occupation]
    neighbours: dict[str, Neighbour]
    neighbours_of: dict[str, list[Neighbour]]


def load_context(contents: Iterable[ProfileContent]) -> Context:
    """Load what the documents of these profiles need, in the same number of queries however many there are."""
    contents = list(contents)
    codes = {content.profile.code for content in contents}
    slugs = {content.profile.occupation for content in contents}
    targets = {row.target for content in contents for row in content.adjacent}
    neighbours = _neighbours(slugs, targets)
    names = slugs | {neighbour.occupation for neighbour in neighbours.values()}
    by_occupation: dict[str, list[Neighbour]] = defaultdict(list)
    for neighbour in neighbours.values():
        by_occupation[neighbour.occupation].append(neighbour)
    return Context(
        countries=_by_key("countries"),
        classifications=_by_key("classifications"),
        codes={(row["classification"], row["code"]): row for row in _rows("codes", code__in=codes)},
        occupations=_by_key("occupations", slug__in=names),
        fields=_by_key("fields"),
        dimensions=_by_key("dimensions"),
        visas={(row["country"], row["code"]): row for row in _rows("visas")},
        sources=_by_key("sources"),
        images=Occupation.objects.exclude(image="").filter(slug__in=slugs).in_bulk(field_name="slug"),
        neighbours=neighbours,
        neighbours_of=by_occupation,
    )


def _rows(table: str, **filters: Any) -> list[dict[str, Any]]:
    return TABLES[table].read([code for code, _name in settings.LANGUAGES], **filters)


def _by_key(table: str, **filters: Any) -> dict[str, dict[str, Any]]:
    [key] = TABLES[table].identity
    return {row[key]: row for row in _rows(table, **filters)}


def _neighbours(occupations: set[str], targets: set[str]) -> dict[str, Neighbour]:
    """Return the profiles of the same occupations and the adjacent ones, by country and code."""
    codes = {target.partition("/")[2] for target in targets}
    wanted = Q(occupation__slug__in=occupations) | Q(code__code__in=codes)
    rows = OccupationProfile.objects.filter(wanted).values_list(
        "pk", "country__code", "code__code", "occupation__slug"
    )
    identities = {f"{country}/{code}": (pk, country, code, slug) for pk, country, code, slug in rows}
    pages: dict[int, list[tuple[str, str, str, Any]]] = defaultdict(list)
    for pk, language, slug, title, overall in PublishedPage.objects.filter(
        profile_id__in=[identity[0] for identity in identities.values()]
    ).values_list("profile_id", "language", "slug", "card__title", "overall"):
        pages[pk].append((language, slug, title, overall))
    return {path: _neighbour(identity, pages[identity[0]]) for path, identity in identities.items()}


def _neighbour(identity: tuple[int, str, str, str], pages: list[tuple[str, str, Any, Any]]) -> Neighbour:
    titles = {language: title for language, _slug, title, _overall in pages if isinstance(title, str)}
    _language, slug, _title, overall = pages[0] if pages else ("", "", "", None)
    return Neighbour(*identity, slug=slug, titles=titles, overall=None if overall is None else float(overall))
