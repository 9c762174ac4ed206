"""One profile as imports leave it: official words in English, figures, computed ratings, and no editor's text."""

from typing import Any

from occupations import models
from tests.factories import reference, sections

# Slug, score, weight in the overall, lower is better; two of eleven dimensions are not rated.
DIMENSIONS = (
    ("income", "5.8", False),
    ("demand", "4.1", False),
    ("prospects", "3.2", False),
    ("pr_friendly", None, False),
    ("ai_risk", "4.8", True),
    ("competition", "5.5", True),
    ("intensity", None, True),
    ("learning", "7.5", True),
    ("duration", "6.0", True),
    ("certification", "2.5", True),
    ("pr_difficulty", "6.5", True),
)
MONEY, PEOPLE, JOBS, LEVEL, SCORE = "money_year", "people", "jobs", "level", "score"
# Measure, unit, period, value, source.
FIGURES = (
    ("pay_median", MONEY, "2025-05", 62_930, "wages-2025"),
    ("pay_median", MONEY, "2024-05", 61_890, "wages-2024"),
    ("pay_median", MONEY, "2023-05", 60_780, "wages-2023"),
    ("pay_median", MONEY, "2022-05", 57_380, "wages-2022"),
    ("pay_median", MONEY, "2021-05", 57_800, "wages-2021"),
    ("pay_median", MONEY, "2020-05", 54_180, "wages-2020"),
    ("pay_mean", MONEY, "2025-05", 67_350, "wages-2025"),
    ("pay_p10", MONEY, "2025-05", 38_910, "wages-2025"),
    ("pay_p25", MONEY, "2025-05", 47_650, "wages-2025"),
    ("pay_p75", MONEY, "2025-05", 81_450, "wages-2025"),
    ("employment", PEOPLE, "2025-05", 332_940, "wages-2025"),
    ("employment", JOBS, "2024", 351_200, "projections"),
    ("employment_projected", JOBS, "2034", 357_200, "projections"),
    ("growth", "percent", "2024/2034", "1.7", "projections"),
    ("openings_yearly", JOBS, "2024/2034", 22_600, "projections"),
    ("education_typical", LEVEL, "2024/2034", 6, "projections"),
    ("experience_typical", LEVEL, "2024/2034", 0, "projections"),
    ("training_typical", LEVEL, "2024/2034", 0, "projections"),
    ("job_zone", LEVEL, "2025-08", 4, "content-model"),
    ("ai_exposure_gpts", SCORE, "2023", "0.2321", "gpts"),
    ("ai_exposure_aioe", SCORE, "2021", "0.282", "aioe"),
    ("ai_exposure_microsoft", SCORE, "2024-01/2024-09", "0.1185", "conversations"),
    ("ai_exposure_ilo", SCORE, "2025", "0.31", "global-index"),
)
AI = (("gpts", 38.2, "3.8"), ("aioe", 61, "6.1"), ("microsoft", 27.4, "2.7"), ("ilo", 64.9, "6.5"))
SKILLS = ("Science", "Reading comprehension", "Monitoring", "Quality control analysis", "Mathematics")
TASKS = 15
TOOLS = 12
NEIGHBOURS = 12


def imported_profile(
    country: str = "us", code: str = "29-2011", slug: str = "laboratory-technologist"
) -> models.OccupationProfile:
    """Make a profile with everything that imports give: withheld figures, several years, ratings with inputs."""
    land = reference.CountryFactory(code=country)
    profile = sections.ProfileFactory(
        country=land,
        occupation__slug=slug,
        occupation__name_en="Laboratory technologists",
        code__code=code,
        code__title_en="Laboratory technologists",
        slug=slug,
        title_en="Laboratory technologists",
        summary_en="Perform complex laboratory tests for diagnosis, treatment and prevention of disease.",
    )
    statistics = _statistics(profile)
    _ratings(profile, statistics)
    _statements(profile)
    for position in range(NEIGHBOURS):
        _neighbour(profile, position)
    return profile


def _citation(profile: models.OccupationProfile, slug: str) -> models.Citation:
    product, _dash, release = slug.partition("-")
    made = models.Citation.objects.filter(profile=profile, source__slug=slug).first()
    licensed = slug in {"content-model", "conversations", "global-index"}
    return made or sections.CitationFactory(
        profile=profile,
        source__slug=slug,
        source__title=f"{product.capitalize()} of occupations",
        source__release=release,
        source__licence="CC BY 4.0" if licensed else "Public domain",
    )


def _statistics(profile: models.OccupationProfile) -> dict[str, models.Statistic]:
    """Add the figures and return the newest of each measure."""
    newest: dict[str, models.Statistic] = {}
    rows: list[tuple[Any, ...]] = [(*row, "", None) for row in FIGURES]
    rows.append(("pay_p90", MONEY, "2025-05", None, "wages-2025", "top_coded", 239_200))
    rows.append(("job_seekers_total", PEOPLE, "2024/2034", None, "projections", "suppressed", None))
    for measure, unit, period, value, source, flag, bound in rows:
        row = sections.StatisticFactory(
            profile=profile,
            measure=measure,
            unit=unit,
            period=period,
            value=value,
            flag=flag,
            bound=bound,
            citation=_citation(profile, source),
            published_for={"wages": "29-2010", "gpts": "O*NET-SOC 29-2011.00, O*NET-SOC 29-2011.01"}.get(
                source.partition("-")[0], ""
            ),
        )
        newest.setdefault(measure, row)
    return newest


def _ratings(profile: models.OccupationProfile, statistics: dict[str, models.Statistic]) -> None:
    inputs: dict[str, list[tuple[str, float | None, str]]] = {
        "income": [("pay_median", 58.3, "5.8")],
        "demand": [("openings_yearly", 41, "4.1")],
        "prospects": [("growth", 32, "3.2")],
        "ai_risk": [(f"ai_exposure_{name}", share, score) for name, share, score in AI],
        "learning": [("job_zone", None, "7.5"), ("education_typical", None, "6.3")],
    }
    for position, (slug, score, lower) in enumerate(DIMENSIONS):
        dimension = reference.RatingDimensionFactory(slug=slug, polarity="lower" if lower else "higher")
        if score is not None:
            sections.RatingFactory(
                profile=profile,
                dimension=dimension,
                position=position,
                score=score,
                low="2.7" if slug == "ai_risk" else None,
                high="6.5" if slug == "ai_risk" else None,
                basis=models.Rating.Basis.COMPUTED,
                rationale_en="",
                inputs=[
                    _input(statistics[measure], share, own) for measure, share, own in inputs.get(slug, [])
                ],
            )


def _input(statistic: models.Statistic, percentile: float | None, score: str) -> dict[str, Any]:
    said = {"measure": str(statistic.measure), "statistic": str(statistic.key), "score": score}
    return said if percentile is None else said | {"percentile": percentile, "of": 830}


def _statements(profile: models.OccupationProfile) -> None:
    citation = _citation(profile, "content-model")
    for section, count, text in (
        (
            "responsibility",
            TASKS,
            "Analyze samples of kind {} for known substances and record what was found.",
        ),
        ("tool", TOOLS, "Laboratory information system {}"),
        ("requirement", 2, "A licence of kind {} is required in some states."),
    ):
        for number in range(count):
            sections.StatementFactory(
                profile=profile,
                section=section,
                position=number,
                text_en=text.format(number + 1),
                citation=citation,
            )


def _neighbour(profile: models.OccupationProfile, position: int) -> None:
    kinds = models.AdjacentCareer.Kind
    target = sections.ProfileFactory(
        country=profile.country,
        occupation__slug=f"{profile.slug}-{position}",
        occupation__name_en=f"Laboratory scientists, specialty {position + 1}",
        code__code=f"{profile.code.code}-{position}",
        slug=f"{profile.slug}-{position}",
        title_en=f"Laboratory scientists, specialty {position + 1}",
    )
    skills = [reference.SkillFactory(name_en=name).slug for name in SKILLS]
    sections.AdjacentCareerFactory(
        profile=profile,
        target=target,
        position=position,
        kind=(kinds.SAFER, kinds.RELATED, kinds.NEXT_STEP)[position % 3],
        reason_en="",
        similarity=f"0.{90 - position}",
        shared=skills[:3],
        missing=skills[3:],
    )
