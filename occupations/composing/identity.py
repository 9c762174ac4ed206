"""Making the occupations and profiles that codes with figures call for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils import translation
from django.utils.text import slugify

from occupations.codec.table import column
from occupations.composing.codes import Code, Codes
from occupations.composing.facts import Facts
from occupations.composing.keys import profile_key
from occupations.composing.pairing import same_occupations
from occupations.models import Classification, Occupation, OccupationProfile, PublishedAddress

__all__ = ["Nation", "ensure_profiles", "nations"]

ISCO = "isco-08"
LONGEST_SLUG = 110


@dataclass(frozen=True)
class Nation:
    """A country and the codes of its classification that get a profile."""

    pk: int
    country: str
    classification: str
    codes: list[Code] = field(default_factory=list)


def nations(codes: Codes) -> Iterator[Nation]:
    """Yield each country that has a classification with a level of profiles, in the order of countries."""
    rows = (
        Classification.objects.exclude(profile_level="")
        .filter(country__isnull=False)
        .order_by("country__position", "country__code", "slug")
    )
    for pk, country, slug, level in rows.values_list("country_id", "country__code", "slug", "profile_level"):
        chosen = [code for code in codes.by_pk.values() if (code.classification, code.level) == (slug, level)]
        yield Nation(pk, country, slug, sorted(chosen, key=lambda code: code.code))


def ensure_profiles(nation: Nation, codes: Codes, facts: Facts) -> int:
    """Make the profiles that a nation's codes lack, with their occupations, and return how many.

    An occupation is shared with another country's code where the matches and titles say that both are one.
    """
    present = set(OccupationProfile.objects.values_list("code_id", flat=True))
    lacking = [code for code in nation.codes if code.pk not in present]
    if not lacking:
        return 0
    shared = _shared_occupations(lacking, nation, codes, facts)
    occupations = _make_occupations([code for code in lacking if code.pk not in shared], codes, facts)
    addresses = _taken_addresses(nation)
    profiles: list[Any] = [
        OccupationProfile(
            key=profile_key(code.classification, code.code),
            occupation_id=shared.get(code.pk) or occupations[code.pk],
            country_id=nation.pk,
            code_id=code.pk,
            slug=_free(_title(code, facts), code.code, addresses),
        )
        for code in lacking
    ]
    with translation.override(settings.LANGUAGE_CODE):
        rows: QuerySet[Any] = QuerySet(OccupationProfile)
        rows.bulk_create(profiles, batch_size=200)
    return len(profiles)


def _shared_occupations(
    lacking: Sequence[Code], nation: Nation, codes: Codes, facts: Facts
) -> dict[int, int]:
    """Return the occupation of another country's profile for codes that are the same; one profile a country each."""
    rows = OccupationProfile.objects.values_list("code_id", "occupation_id", "country_id")
    here = {occupation for _code, occupation, country in rows if country == nation.pk}
    elsewhere: dict[str, dict[int, int]] = {}
    for code, occupation, country in rows:
        if country != nation.pk:
            elsewhere.setdefault(codes.by_pk[code].classification, {})[code] = occupation
    shared: dict[int, int] = {}
    for _classification, known in sorted(elsewhere.items()):
        there = [codes.by_pk[pk] for pk in known]
        for pk, other in same_occupations(nation.codes, there, codes, facts).items():
            wanted = {code.pk for code in lacking}
            if pk in wanted and pk not in shared and known[other] not in here:
                shared[pk] = known[other]
                here.add(known[other])
    return shared


def _make_occupations(lacking: Sequence[Code], codes: Codes, facts: Facts) -> dict[int, int]:
    taken = set(Occupation.objects.values_list("slug", flat=True))
    made: dict[int, Any] = {}
    for code in lacking:
        isco = codes.reach(code, ISCO)
        made[code.pk] = Occupation(
            slug=_free(_title(code, facts), code.code, taken),
            field_id=codes.field_of(code) or 0,
            isco_code_id=isco[0].pk if isco else None,
            **{column("name", language): title for language, title in facts.titles[code.pk].items()},
        )
    with translation.override(settings.LANGUAGE_CODE):
        rows: QuerySet[Any] = QuerySet(Occupation)
        rows.bulk_create(made.values(), batch_size=200)
    return {pk: occupation.pk for pk, occupation in made.items()}


def _taken_addresses(nation: Nation) -> set[str]:
    published = PublishedAddress.objects.filter(country=nation.country).values_list("slug", flat=True)
    working = OccupationProfile.objects.filter(country=nation.pk).values_list("slug", flat=True)
    return {*published, *working}


def _title(code: Code, facts: Facts) -> str:
    titles: Mapping[str, str] = facts.titles[code.pk]
    return titles.get(settings.LANGUAGE_CODE) or next(iter(titles.values()), "")


def _free(title: str, code: str, taken: set[str]) -> str:
    """Return an address made of a title that nobody has yet, and take it; the code tells equals apart."""
    slug = slugify(title)[:LONGEST_SLUG].rstrip("-")
    if not slug or slug in taken:
        slug = slugify(f"{slug} {code}")
    taken.add(slug)
    return slug
