"""As many profiles as one likes, with as many rows as official data give each."""

import uuid
from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db.models import Model

from careergraph.languages import offered
from occupations import models
from occupations.codec.table import column

__all__ = ["Profiles"]

COUNTRIES = ("us", "ca", "gb")
# Rows of each profile.
CITATIONS, STATISTICS, RATINGS, ADJACENT, STATEMENTS = 9, 30, 8, 12, 20
# Skills named with each adjacent career: those both ask for, and those only the other does.
SKILLS, SHARED, MISSING = 60, 5, 5
INPUTS = 3
BATCH = 2000


class Profiles:
    """Profiles of three countries, three of each occupation, each next to twelve others."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.sources = [
            models.DataSource.objects.create(slug=f"source-{n}", publisher="Office", title=f"Survey {n}")
            for n in range(CITATIONS)
        ]
        self.dimensions = [
            models.RatingDimension.objects.create(
                slug=f"dimension_{n}", weight=1, polarity="lower", **texts("name", f"Dimension {n}")
            )
            for n in range(RATINGS)
        ]
        for n in range(SKILLS):
            models.Skill.objects.create(
                slug=f"skill-{n}", element=f"2.A.{n}", kind="skill", **texts("name", f"Skill {n}")
            )
        self.profiles = self._profiles()

    def _profiles(self) -> list[models.OccupationProfile]:
        field = models.FieldOfWork.objects.create(slug="work", **texts("name", "Work"))
        editions = [_edition(country) for country in COUNTRIES]
        codes = [
            models.ClassificationCode(
                classification=editions[n % 3], code=f"{10_000 + n}", title_en=f"Workers {n}"
            )
            for n in range(self.number)
        ]
        occupations = [
            models.Occupation(slug=f"occupation-{n}", field=field, **texts("name", f"Occupation {n}"))
            for n in range(-(-self.number // 3))
        ]
        models.ClassificationCode.objects.bulk_create(codes)
        models.Occupation.objects.bulk_create(occupations)
        return models.OccupationProfile.objects.bulk_create(
            models.OccupationProfile(
                occupation=occupations[n // 3],
                country=code.classification.country,
                code=code,
                slug=f"worker-{n}",
                title_en=f"Worker {n}",
                **texts("summary", f"Does the work of number {n}, in the field and at a desk."),
            )
            for n, code in enumerate(codes)
        )

    def fill(self) -> None:
        """Give each profile its rows."""
        for rows in (self._citations, self._ratings, self._adjacent, self._statements):
            _write(rows())
        cited = dict(models.Citation.objects.filter(position=0).values_list("profile", "pk"))
        _write(self._statistics(cited))

    def _citations(self) -> Iterator[models.Citation]:
        for profile in self.profiles:
            for position, source in enumerate(self.sources):
                yield models.Citation(profile=profile, position=position, source=source, title="Table 3")

    def _statistics(self, cited: dict[int, int]) -> Iterator[models.Statistic]:
        for n, profile in enumerate(self.profiles):
            for position in range(STATISTICS):
                yield models.Statistic(
                    profile=profile,
                    position=position,
                    measure="employment" if position else "pay_median",
                    value=50_000 + n,
                    unit="jobs" if position else "money_year",
                    place=profile.country.code.upper(),
                    period=str(2024 - position),
                    citation_id=cited[profile.pk],
                )

    def _ratings(self) -> Iterator[models.Rating]:
        inputs = [
            {
                "measure": "pay_median",
                "statistic": str(uuid.uuid4()),
                "percentile": 62.5,
                "of": 800,
                "score": 6,
            }
        ]
        for n, profile in enumerate(self.profiles):
            for position, dimension in enumerate(self.dimensions):
                yield models.Rating(
                    profile=profile,
                    position=position,
                    dimension=dimension,
                    score=(n + position) % 11,
                    basis="computed",
                    inputs=inputs * INPUTS,
                    **texts("rationale", f"Higher than in {n} of all occupations of the country."),
                )

    def _adjacent(self) -> Iterator[models.AdjacentCareer]:
        for n, profile in enumerate(self.profiles):
            for step in range(1, ADJACENT + 1):
                yield models.AdjacentCareer(
                    profile=profile,
                    position=step,
                    target=self.profiles[(n + step * step) % self.number],
                    kind="related",
                    similarity="0.75",
                    shared=[f"skill-{(n + skill) % SKILLS}" for skill in range(SHARED)],
                    missing=[f"skill-{(n + skill) % SKILLS}" for skill in range(SHARED, SHARED + MISSING)],
                )

    def _statements(self) -> Iterator[models.Statement]:
        for n, profile in enumerate(self.profiles):
            for position in range(STATEMENTS):
                yield models.Statement(
                    profile=profile,
                    position=position,
                    section="responsibility",
                    text_en=f"Measure and record part {position} of the work in the field, and draw it up for {n}.",
                )


def _edition(country: str) -> models.Classification:
    land = models.Country.objects.create(code=country, currency="USD")
    name = f"{country.upper()}OC"
    return models.Classification.objects.create(
        slug=name.lower(), name=name, edition="2020", title="Occupations", country=land
    )


def _write(rows: Iterator[Any]) -> None:
    while batch := list(islice(rows, BATCH)):
        model: type[Model] = type(batch[0])
        model._base_manager.bulk_create(batch)


def texts(name: str, words: str) -> dict[str, str]:
    """Name a text's column in every language."""
    return {column(name, code): words if code == "en" else f"{words} ({code})" for code in offered()}
