"""A small career graph: aide → nurse → midwife, clerk, and a teacher who leads nowhere."""

from occupations.models import OccupationProfile
from occupations.publishing import publish_all
from tests.factories.reference import (
    CountryFactory,
    FieldOfWorkFactory,
    OccupationFactory,
    RatingDimensionFactory,
    SkillFactory,
)
from tests.factories.sections import AdjacentCareerFactory, ProfileFactory, RatingFactory, StatisticFactory

# Title, field of work, pay a year, AI risk, people employed.
OCCUPATIONS = {
    "aide": ("Nursing aide", "health-care", 38_000, 2.0, 1_400_000),
    "nurse": ("Registered nurse", "health-care", 80_000, 4.5, 3_200_000),
    "midwife": ("Nurse midwife", "health-care", 120_000, 3.0, 8_000),
    "clerk": ("Medical records clerk", "office", 60_000, 8.5, None),
    "teacher": ("Nursing teacher", "education", 80_000, None, 70_000),
}
KINDS = [
    ("aide", "nurse", "next_step", "0.700"),
    ("nurse", "midwife", "next_step", "0.800"),
    ("nurse", "clerk", "related", "0.300"),
    ("midwife", "nurse", "related", None),
]


def published_careers() -> dict[str, OccupationProfile]:
    """Publish the occupations of the graph in the United States, by their slugs; of the teacher no AI risk is known."""
    country, risk = CountryFactory(code="us"), RatingDimensionFactory(slug="ai_risk", polarity="lower")
    SkillFactory(slug="biology", name_en="Biology")
    profiles = {}
    for slug, (title, field, pay, score, people) in OCCUPATIONS.items():
        occupation = OccupationFactory(
            slug=slug, field=FieldOfWorkFactory(slug=field, name_en=field.capitalize())
        )
        profile = ProfileFactory(country=country, occupation=occupation, slug=slug, title_en=title)
        StatisticFactory(profile=profile, value=pay)
        if people:
            StatisticFactory(profile=profile, measure="employment", unit="people", value=people)
        if score is not None:
            RatingFactory(profile=profile, dimension=risk, score=score)
        profiles[slug] = profile
    for source, target, kind, similarity in KINDS:
        AdjacentCareerFactory(
            profile=profiles[source],
            target=profiles[target],
            kind=kind,
            similarity=similarity,
            missing=["biology"] if target == "midwife" else [],
        )
    publish_all(profiles.values())
    return profiles
