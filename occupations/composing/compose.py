"""Composing every profile of what was imported, and keeping what is to be decided by an editor."""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from occupations.codec.read import content_hash, content_json, read_profiles
from occupations.codec.schema import ProfileContent
from occupations.codec.write import write_many
from occupations.composing.adjacent import Neighbour, Standing, neighbours
from occupations.composing.changes import changes_of
from occupations.composing.codes import Code, Codes, load_codes
from occupations.composing.earlier import earlier_changes
from occupations.composing.facts import Facts, load_facts
from occupations.composing.figures import FigureChooser, Printed
from occupations.composing.identity import Nation, ensure_profiles, nations
from occupations.composing.merge import merge
from occupations.composing.own_texts import write_texts
from occupations.composing.proposal import Subject, propose
from occupations.composing.ratings import FORMULAS, Market, Score, Values, values_of
from occupations.models import (
    ImportChange,
    ImportedProfile,
    ImportRun,
    Measure,
    OccupationProfile,
    RatingDimension,
    Revision,
)
from occupations.publishing.working import stamp

__all__ = ["COMPOSER", "Composed", "compose_profiles"]

# The name under which composing is recorded among the imports, and the version of its rules: raise it when a formula
# or a rule of choice changes, so that profiles are composed anew of the same files.
COMPOSER = "profiles"
VERSION = 2
BATCH = 50

Bar = Callable[[Iterable[list[Subject]], int], Iterable[list[Subject]]]


@dataclass
class Composed:
    """How many profiles were made, changed and left as they were, and how many changes wait for an editor.

    ``left_out`` names the codes that no profile can be made for: no figure, or no field of work.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    waiting: int = 0
    left_out: list[str] = field(default_factory=list)


def compose_profiles(progress: Bar | None = None, *, again: bool = False) -> Composed:
    """Bring what was imported into the working copies of profiles; nothing of it is public before it is published.

    Does nothing if no importer wrote anything since the last time, unless ``again``.
    """
    started = timezone.now()
    fingerprint = _fingerprint()
    last = ImportRun.objects.filter(importer=COMPOSER).first()
    if last and last.fingerprint == fingerprint and not again:
        return Composed(unchanged=sum(last.counts[name] for name in ("created", "updated", "unchanged")))
    codes, facts = load_codes(), load_facts()
    composed = Composed()
    with transaction.atomic(), translation.override(settings.LANGUAGE_CODE):
        run = ImportRun.objects.create(
            importer=COMPOSER, fingerprint=fingerprint, started_at=started, finished_at=started
        )
        subjects = list(_subjects(codes, facts, composed))
        targets = {subject.code.pk: f"{subject.country}/{subject.code.code}" for subject in subjects}
        batches = list(_batches(subjects))
        for batch in progress(batches, len(batches)) if progress else batches:
            _write(batch, targets, codes, facts, run, composed)
        composed.updated -= composed.created
        run.counts = {name: value for name, value in vars(composed).items() if name != "left_out"}
        run.finished_at = timezone.now()
        run.save(update_fields=["counts", "finished_at"])
    return composed


def _fingerprint() -> str:
    """Tell by the imports that there were, and by the rules, whether composing would find anything new."""
    runs = ImportRun.objects.exclude(importer=COMPOSER).order_by("pk").values_list("pk", flat=True)
    return hashlib.sha256(repr((VERSION, list(runs))).encode()).hexdigest()


def _subjects(codes: Codes, facts: Facts, composed: Composed) -> Iterator[Subject]:
    """Yield the profiles of each nation, with everything chosen and computed; make those that are missing."""
    chooser = FigureChooser(codes, facts)
    dimensions = set(RatingDimension.objects.values_list("slug", flat=True))
    for whole in nations(codes):
        place = whole.country.upper()
        chosen = {code: chooser.choose(code, place) for code in whole.codes}
        figures = {code: said for code, said in chosen.items() if said and codes.field_of(code)}
        composed.left_out += [f"{whole.country}/{code.code}" for code in chosen if code not in figures]
        nation = replace(whole, codes=list(figures))
        composed.created += ensure_profiles(nation, codes, facts)
        values = {code: values_of(said, place) for code, said in figures.items()}
        scores = _scores(values, dimensions)
        next_to = neighbours(nation.codes, _standings(nation.codes, values, scores), codes, facts)
        yield from _known(nation, figures, scores, next_to)


def _scores(values: Mapping[Code, Values], dimensions: set[str]) -> dict[Code, dict[str, Score]]:
    market = Market.of(values.values())
    return {
        code: {
            name: score
            for name, formula in FORMULAS.items()
            if name in dimensions and (score := formula(said, market)) is not None
        }
        for code, said in values.items()
    }


def _standings(
    country: Iterable[Code], values: Mapping[Code, Values], scores: Mapping[Code, Mapping[str, Score]]
) -> list[Standing]:
    return [
        Standing(
            pay=values[code].get(Measure.PAY_MEDIAN),
            risk=float(scores[code]["ai_risk"].score) if "ai_risk" in scores[code] else None,
            learning=float(scores[code]["learning"].score) if "learning" in scores[code] else None,
        )
        for code in country
    ]


def _known(
    nation: Nation,
    figures: Mapping[Code, list[Printed]],
    scores: Mapping[Code, dict[str, Score]],
    next_to: Mapping[int, list[Neighbour]],
) -> Iterator[Subject]:
    columns = ("code_id", "key", "occupation__slug", "slug")
    rows = OccupationProfile.objects.filter(country=nation.pk).values_list(*columns)
    profiles = {pk: (key, occupation, slug) for pk, key, occupation, slug in rows}
    for code in nation.codes:
        key, occupation, slug = profiles[code.pk]
        yield Subject(
            code, key, nation.country, occupation, slug, figures[code], scores[code], next_to[code.pk]
        )


def _batches(subjects: Iterable[Subject]) -> Iterator[list[Subject]]:
    waiting = iter(subjects)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def _write(
    batch: list[Subject],
    targets: Mapping[int, str],
    codes: Codes,
    facts: Facts,
    run: ImportRun,
    composed: Composed,
) -> None:
    """Merge what is proposed into a batch of working copies, and write what differs."""
    profiles = OccupationProfile.objects.in_bulk([subject.key for subject in batch], field_name="key")
    imported = {row.profile_id: row for row in ImportedProfile.objects.filter(profile__in=profiles.values())}
    contents = read_profiles([profile.pk for profile in profiles.values()])
    changed: list[tuple[OccupationProfile, ProfileContent]] = []
    proposals: list[ImportedProfile] = []
    changes: list[ImportChange] = []
    earlier = earlier_changes(profile.pk for profile in profiles.values())
    replaced: list[int] = []
    for subject in batch:
        profile = profiles[subject.key]
        if profile.is_archived:
            continue
        proposal = propose(subject, targets, codes, facts)
        fingerprint = content_hash(proposal)
        before = imported.get(profile.pk)
        if before and before.content_hash == fingerprint:
            continue
        base = ProfileContent.model_validate_json(zlib.decompress(before.content)) if before else None
        waiting = earlier[profile.pk].waiting
        merged = merge(base, contents[profile.pk], proposal, earlier[profile.pk].held)
        proposals.append(
            ImportedProfile(
                profile=profile,
                content=zlib.compress(content_json(proposal)),
                content_hash=fingerprint,
            )
        )
        if merged.content != contents[profile.pk]:
            changed.append((profile, merged.content))
        if profile.is_published:
            changes += changes_of(run, profile, merged.changes, waiting)
            again = {(change.section, change.key) for change in merged.changes}
            replaced += [change.pk for row, change in waiting.items() if row in again]
    write_many(changed, checked=False)
    write_texts(changed)
    stamp([profile for profile, _content in changed], kind=Revision.Kind.IMPORTED)
    ImportedProfile.objects.bulk_create(
        proposals,
        update_conflicts=True,
        unique_fields=["profile"],
        update_fields=["content", "content_hash"],
    )
    ImportChange.objects.filter(pk__in=replaced).delete()
    ImportChange.objects.bulk_create(changes)
    composed.waiting += sum(change.state == ImportChange.State.WAITING for change in changes)
    composed.updated += len(changed)
    composed.unchanged += len(batch) - len(changed)
