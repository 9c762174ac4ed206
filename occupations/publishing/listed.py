"""What lists, maps and paths read of a profile, taken from the document that its page shows."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Q

from occupations.figures import newest_figure
from occupations.models import (
    DIMENSIONS,
    FacetCount,
    Measure,
    PublishedMove,
    PublishedProfile,
    PublishedVisa,
    Unit,
)
from occupations.models.measure import Education, JobZone, Teer
from occupations.publishing.context import Context

__all__ = ["describe", "moves", "remove_listed", "visas", "write_listed", "write_moves", "write_visas"]

School, College, University = PublishedProfile.Education
# By how closely each source speaks of what a newcomer needs. TEER 0 is of managers, whatever they studied.
EDUCATION: dict[str, dict[int | None, PublishedProfile.Education]] = {
    Measure.EDUCATION_TYPICAL: {
        Education.NONE: School,
        Education.SECONDARY: School,
        Education.SOME_COLLEGE: College,
        Education.AWARD: College,
        Education.ASSOCIATE: College,
        Education.BACHELOR: University,
        Education.MASTER: University,
        Education.DOCTORAL: University,
    },
    Measure.TEER: {
        Teer.ONE: University,
        Teer.TWO: College,
        Teer.THREE: College,
        Teer.FOUR: School,
        Teer.FIVE: School,
    },
    Measure.JOB_ZONE: {
        JobZone.ONE: School,
        JobZone.TWO: School,
        JobZone.THREE: College,
        JobZone.FOUR: University,
        JobZone.FIVE: University,
    },
}
COLUMNS = tuple(field.attname for field in PublishedProfile._meta.concrete_fields)
COUNTED = ("country", "facet", "value")
Counted = tuple[str, str, str]


def describe(profile_id: int, plain: Mapping[str, Any], **sorted_by: Any) -> PublishedProfile:
    """Return the row of a profile, given its document in any language and what its page is sorted by."""
    scores = {row["dimension"]: row["score"] for row in plain.get("ratings", [])}
    growth = newest_figure(plain, Measure.GROWTH, Unit.PERCENT) or {}
    employment = newest_figure(plain, Measure.EMPLOYMENT) or {}
    visas = [row.get("leads_to_residence") for row in plain.get("visas", [])]
    return PublishedProfile(
        profile_id=profile_id,
        country=plain["country"]["code"],
        slug=plain["slug"],
        code=plain["code"],
        occupation=plain["occupation"]["slug"],
        field=plain["occupation"]["field"]["slug"],
        verdict=plain.get("verdict", ""),
        skilled_migration=plain["skilled_migration"],
        education=_education(plain),
        visa_residence=True in visas,
        visa_other=any(leads is not True for leads in visas),
        overall=plain.get("overall"),
        growth=growth.get("value"),
        growth_period=growth.get("period", ""),
        employment=_whole(employment.get("value")),
        **{name: scores.get(name) for name in DIMENSIONS},
        **sorted_by,
    )


def moves(profile_id: int, plain: Mapping[str, Any], context: Context) -> list[PublishedMove]:
    """Return the moves from a profile to the adjacent ones that have a page."""
    pks = {(near.country, near.code): near.pk for near in context.neighbours.values()}
    return [
        PublishedMove(
            source_id=profile_id,
            target_id=pks[row["country"], row["code"]],
            kind=row["kind"],
            similarity=row.get("similarity"),
            shared=len(row.get("shared", [])),
            missing=len(row.get("missing", [])),
        )
        for row in plain.get("adjacent", [])
        if row.get("slug")
    ]


def visas(profile_id: int, plain: Mapping[str, Any], standing: float | None) -> list[PublishedVisa]:
    """Return the visas that a profile's page names, each once."""
    country = plain["country"]["code"]
    codes = dict.fromkeys(row["code"] for row in plain.get("visas", []))
    return [
        PublishedVisa(profile_id=profile_id, country=country, code=code, standing=standing) for code in codes
    ]


def write_listed(fresh: Iterable[PublishedProfile]) -> None:
    """Write the rows of published profiles and keep the counts of the filters; three queries where nothing changed."""
    rows = {row.profile_id: row for row in fresh}
    before = PublishedProfile.objects.in_bulk(rows)
    changed = [row for pk, row in rows.items() if pk not in before or _state(row) != _state(before[pk])]
    if not changed:
        return
    PublishedProfile.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["profile"],
        update_fields=[name for name in COLUMNS if name != "profile_id"],
    )
    _count(gone=[before[row.profile_id] for row in changed if row.profile_id in before], come=changed)


def write_moves(profile_ids: Iterable[int], fresh: Iterable[PublishedMove]) -> None:
    """Make these the moves from the profiles, writing only what differs."""
    rows = list(fresh)
    kept, wanted = [], {_edge(row): row for row in rows}
    for row in PublishedMove.objects.filter(source__in=profile_ids):
        if _edge(row) in wanted:
            kept.append(row.pk)
            del wanted[_edge(row)]
    PublishedMove.objects.filter(source__in=profile_ids).exclude(pk__in=kept).delete()
    PublishedMove.objects.bulk_create(wanted.values(), batch_size=500)


def write_visas(profile_ids: Iterable[int], fresh: Iterable[PublishedVisa]) -> None:
    """Make these the visas of the profiles, writing only what differs, and keep how many profiles name each visa."""
    wanted = {_named(row): row for row in fresh}
    present = PublishedVisa.objects.filter(profile__in=profile_ids)
    stale = [row for row in present if wanted.pop(_named(row), None) is None]
    PublishedVisa.objects.filter(pk__in=[row.pk for row in stale]).delete()
    PublishedVisa.objects.bulk_create(wanted.values(), batch_size=500)
    _add(_by_visa(wanted.values()), _by_visa(stale))


def remove_listed(profile_ids: Collection[int]) -> None:
    """Take what lists read of profiles away, with their visas and the moves from them and to them."""
    write_visas(profile_ids, [])
    gone = list(PublishedProfile.objects.filter(pk__in=profile_ids))
    PublishedMove.objects.filter(Q(source__in=profile_ids) | Q(target__in=profile_ids)).delete()
    PublishedProfile.objects.filter(pk__in=profile_ids).delete()
    _count(gone=gone, come=[])


def _count(gone: Iterable[PublishedProfile], come: Iterable[PublishedProfile]) -> None:
    _add(
        Counter(key for row in come for key in _counted(row)),
        Counter(key for row in gone for key in _counted(row)),
    )


def _add(come: Counter[Counted], gone: Counter[Counted]) -> None:
    """Add to the counts what came and take off what is gone."""
    difference = come.copy()
    difference.subtract(gone)
    deltas = {key: delta for key, delta in difference.items() if delta}
    if not deltas:
        return
    present = {
        (row["country"], row["facet"], row["value"]): row["count"]
        for row in FacetCount.objects.filter(country__in={key[0] for key in deltas}).values(*COUNTED, "count")
    }
    FacetCount.objects.bulk_create(
        [
            FacetCount(country=key[0], facet=key[1], value=key[2], count=max(0, present.get(key, 0) + delta))
            for key, delta in deltas.items()
        ],
        update_conflicts=True,
        unique_fields=list(COUNTED),
        update_fields=["count"],
    )


def _counted(row: PublishedProfile) -> list[Counted]:
    """Name the counts that a profile belongs to: of its country, and of all."""
    facets = [("all", ""), *row.facets()]
    return [(country, *facet) for country in ("", row.country) for facet in facets] + [
        ("", "country", row.country)
    ]


def _education(plain: Mapping[str, Any]) -> str:
    for measure, classes in EDUCATION.items():
        found = newest_figure(plain, measure) or {}
        if level := classes.get(_whole(found.get("value"))):
            return level.value
    return ""


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)


def _state(row: PublishedProfile) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in COLUMNS)


def _edge(row: PublishedMove) -> tuple[Any, ...]:
    return row.source_id, row.target_id, row.kind, row.similarity, row.shared, row.missing


def _by_visa(rows: Iterable[PublishedVisa]) -> Counter[Counted]:
    return Counter((row.country, "visa_code", row.code) for row in rows)


def _named(row: PublishedVisa) -> tuple[Any, ...]:
    return row.profile_id, row.country, row.code, row.standing
