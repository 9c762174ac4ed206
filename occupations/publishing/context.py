"""What a document says beyond its profile: names from the reference tables, and the pages it leads to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import Q

from careergraph.languages import offered
from occupations.codec.reference import REFERENCE_TABLES
from occupations.codec.schema import ProfileContent
from occupations.models import Occupation, OccupationProfile, PublishedPage
from occupations.publishing.document import SkillPart

__all__ = ["Context", "Neighbour", "load_context"]

TABLES = {table.name: table for table in REFERENCE_TABLES}


@dataclass(frozen=True)
class Neighbour:
    """Another profile as a page prints it; ``slug`` is empty while nothing of it is public."""

    pk: int
    country: str
    code: str
    occupation: str
    slug: str = ""
    overall: float | None = None
    titles: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Context:
    """The rows of the reference tables by natural key, with their texts in every language, and the neighbours."""

    countries: dict[str, dict[str, Any]]
    classifications: dict[str, dict[str, Any]]
    codes: dict[tuple[str, str], dict[str, Any]]
    occupations: dict[str, dict[str, Any]]
    fields: dict[str, dict[str, Any]]
    dimensions: dict[str, dict[str, Any]]
    skills: dict[str, dict[str, Any]]
    visas: dict[tuple[str, str], dict[str, Any]]
    sources: dict[str, dict[str, Any]]
    images: dict[str, Occupation]
    neighbours: dict[str, Neighbour]
    neighbours_of: dict[str, list[Neighbour]]
    # By language and slug, the skills as documents print them: each is made once, on the first page that names it.
    skill_parts: dict[tuple[str, str], SkillPart] = field(default_factory=dict)


def load_context(
    contents: Iterable[ProfileContent], expected: Mapping[int, Neighbour] | None = None
) -> Context:
    """Load what the documents of these profiles need, in the same number of queries however many there are.

    ``expected`` is what is about to be public of profiles, by primary key, instead of what their pages say.
    """
    contents = list(contents)
    codes = {content.profile.code for content in contents}
    slugs = {content.profile.occupation for content in contents}
    targets = {row.target for content in contents for row in content.adjacent}
    neighbours, by_occupation = _neighbours(slugs, targets, expected or {})
    names = slugs | {neighbour.occupation for neighbour in neighbours.values()}
    return Context(
        countries=_by_key("countries"),
        classifications=_by_key("classifications"),
        codes={(row["classification"], row["code"]): row for row in _rows("codes", code__in=codes)},
        occupations=_by_key("occupations", slug__in=names),
        fields=_by_key("fields"),
        dimensions=_by_key("dimensions"),
        skills=_by_key("skills"),
        visas={(row["country"], row["code"]): row for row in _rows("visas")},
        sources=_by_key("sources"),
        images=Occupation.objects.exclude(image="").filter(slug__in=slugs).in_bulk(field_name="slug"),
        neighbours=neighbours,
        neighbours_of=by_occupation,
    )


def _rows(table: str, **filters: Any) -> list[dict[str, Any]]:
    return TABLES[table].read(list(offered()), **filters)


def _by_key(table: str, **filters: Any) -> dict[str, dict[str, Any]]:
    [key] = TABLES[table].identity
    return {row[key]: row for row in _rows(table, **filters)}


def _neighbours(
    occupations: set[str], targets: set[str], expected: Mapping[int, Neighbour]
) -> tuple[dict[str, Neighbour], dict[str, list[Neighbour]]]:
    """Return the adjacent profiles by target, and the public profiles of these occupations by occupation.

    A target is a profile's key, or its country and code (us/29-2011) as a working copy names it. What is public of a
    neighbour comes from its pages; only one that has none is named from its working copy.
    """
    codes = {code for _country, slash, code in (target.partition("/") for target in targets) if slash}
    keys = {target for target in targets if "/" not in target}
    working = OccupationProfile.objects.filter(Q(code__code__in=codes) | Q(key__in=keys))
    by_target: dict[str, Neighbour] = {}
    identities = working.values_list("pk", "key", "country__code", "code__code", "occupation__slug")
    for pk, key, country, code, occupation in identities:
        neighbour = Neighbour(pk, country, code, occupation)
        by_target[str(key)] = by_target[f"{country}/{code}"] = neighbour
    pks = {neighbour.pk for neighbour in by_target.values()}
    # One page of each is enough to find them, and by the language and by the profile there is an index.
    found = PublishedPage.objects.filter(language=settings.LANGUAGE_CODE).order_by()
    alike = found.filter(Q(occupation__in=occupations) | Q(code__in=codes))
    public = _public(pks.union(alike.values_list("profile_id", flat=True)))
    public = {pk: neighbour for pk, neighbour in public.items() if pk not in expected}
    public |= {
        pk: neighbour
        for pk, neighbour in expected.items()
        if pk in pks or neighbour.occupation in occupations or neighbour.code in codes
    }
    by_target = {target: public.get(neighbour.pk, neighbour) for target, neighbour in by_target.items()}
    by_occupation: dict[str, list[Neighbour]] = defaultdict(list)
    for neighbour in sorted(public.values(), key=lambda neighbour: (neighbour.country, neighbour.slug)):
        by_target[f"{neighbour.country}/{neighbour.code}"] = neighbour
        by_occupation[neighbour.occupation].append(neighbour)
    return by_target, by_occupation


def _public(profile_ids: Iterable[int]) -> dict[int, Neighbour]:
    """Return those of the profiles that are public, by primary key, with their own titles in each language."""
    pages = (
        PublishedPage.objects.filter(profile_id__in=profile_ids)
        .order_by()
        .values_list(
            "profile_id", "country", "code", "occupation", "slug", "overall", "language", "card__title"
        )
    )
    found: dict[int, Neighbour] = {}
    for pk, country, code, occupation, slug, overall, language, title in pages:
        score = None if overall is None else float(overall)
        neighbour = found.setdefault(pk, Neighbour(pk, country, code, occupation, slug, score))
        if isinstance(title, str):
            neighbour.titles[language] = title
    return found
