"""One profile with everything in it."""

import uuid
from typing import Any

from occupations import models
from occupations.publishing import publish
from occupations.publishing.working import stamp
from tests.factories import reference, sections


def full_profile(
    country: str = "us",
    code: str = "17-1022",
    slug: str = "land-surveyor",
    languages: tuple[str, ...] = ("en",),
) -> models.OccupationProfile:
    """Make a profile with a row in every section and a statement in every list, its texts in these languages.

    Keys, addresses and figures are the same each time, so that what is built of it can be compared with a file.
    """
    land = reference.CountryFactory(code=country)
    profile = sections.ProfileFactory(
        key=_key(country, code),
        country=land,
        occupation=_occupation(languages),
        code__code=code,
        slug=slug,
        skilled_migration=True,
        ai_verdict=models.OccupationProfile.Verdict.MIXED,
        **texts(
            languages,
            title="Land surveyor",
            summary="Measures land and draws its boundaries.",
            ai_summary="Machines measure; people answer for the boundary.",
            entry_outlook="Beginners find work in the field.",
            level_up="Learn to check what machines measured.",
            progression="Crew, party chief, licensed surveyor.",
            demand_outlook="Building keeps the demand steady.",
            work_environment="Outdoors in every weather, then at a desk.",
            remote_work="Drawing can be done from home.",
            sources_note="Figures are national.",
        ),
    )
    planner = sections.ProfileFactory(
        country=land,
        occupation__slug="planner",
        occupation__name_en="Planner",
        code__code=f"{code}-2",
        slug=f"{slug}-planner",
        title_en="Town planner",
    )
    _figures(profile, languages)
    _lists(profile, planner, languages)
    return profile


def published(profile: models.OccupationProfile) -> models.OccupationProfile:
    """Stamp and publish a profile and return it as the database has it then."""
    stamp([profile])
    publish(profile)
    profile.refresh_from_db()
    return profile


def texts(languages: tuple[str, ...], **english: str) -> dict[str, str]:
    """Name a text's column for each language: ``texts(("en", "es"), name="Stage")`` says "Stage" and "Stage (es)"."""
    return {
        f"{name}_{language.replace('-', '_')}": words if language == "en" else f"{words} ({language})"
        for name, words in english.items()
        for language in languages
    }


def _key(*path: str) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, "/".join(path))


def _row(profile: models.OccupationProfile, name: str, position: int = 0) -> dict[str, Any]:
    return {
        "profile": profile,
        "key": _key(profile.country.code, profile.code.code, name),
        "position": position,
    }


def _occupation(languages: tuple[str, ...]) -> models.Occupation:
    isco = reference.ClassificationFactory(country=None, slug="isco-08", edition="08")
    code = models.ClassificationCode.objects.filter(classification=isco, code="2165").first()
    return reference.OccupationFactory(
        slug="land-surveyor",
        isco_code=code or reference.ClassificationCodeFactory(classification=isco, code="2165"),
        **texts(languages, name="Surveyor"),
    )


def _figures(profile: models.OccupationProfile, languages: tuple[str, ...]) -> None:
    """Add a row to each section that holds figures."""
    citation = sections.CitationFactory(
        **_row(profile, "sources"), source=reference.DataSourceFactory(slug="wages")
    )
    sections.RatingFactory(
        **_row(profile, "ratings/income"),
        dimension=reference.RatingDimensionFactory(slug="income", **texts(languages, name="Income")),
        score="6.5",
        **texts(languages, rationale="Pay is good."),
    )
    sections.RatingFactory(
        **_row(profile, "ratings/ai_risk", 1),
        dimension=reference.RatingDimensionFactory(
            slug="ai_risk", polarity="lower", **texts(languages, name="AI risk")
        ),
        score="4",
        **texts(languages, rationale="Measuring is done by machines already."),
    )
    sections.SalaryBandFactory(
        **_row(profile, "salary_bands"), citation=citation, **texts(languages, note="Without overtime")
    )
    sections.StatisticFactory(
        **_row(profile, "statistics"), citation=citation, **texts(languages, note="Employees only")
    )
    sections.EducationStageFactory(
        **_row(profile, "education"),
        **texts(languages, name="Bachelor's degree", note="Any field of engineering"),
    )
    sections.QualificationFactory(
        **_row(profile, "qualifications"),
        **texts(languages, name="Licence", issuer="Board of Surveyors", note="To be renewed"),
    )
    sections.CareerLevelFactory(
        **_row(profile, "levels"),
        citation=citation,
        **texts(languages, title="Party chief", duties="Leads a crew.", focus="Safety"),
    )


def _lists(
    profile: models.OccupationProfile, target: models.OccupationProfile, languages: tuple[str, ...]
) -> None:
    """Add a row to each section that holds words."""
    visa = models.Visa.objects.filter(country=profile.country, code="SW").first()
    sections.EvidenceFactory(
        **_row(profile, "evidence"), **texts(languages, replaces="Walking a site to measure it")
    )
    sections.VisaOptionFactory(
        **_row(profile, "visas"),
        visa=visa or reference.VisaFactory(country=profile.country, code="SW", leads_to_residence=True),
        **texts(languages, details="Open to surveyors with a licence."),
    )
    sections.AdjacentCareerFactory(
        **_row(profile, "adjacent"),
        target=target,
        similarity="0.75",
        **texts(languages, reason="The same maps."),
    )
    sections.FaqFactory(
        **_row(profile, "faq"),
        **texts(languages, question="Is a degree needed?", answer="In most places it is."),
    )
    sections.ResourceFactory(**_row(profile, "resources"), **texts(languages, note="Free of charge"))
    for position, section in enumerate(models.Statement.Section):
        sections.StatementFactory(
            **_row(profile, f"statements/{section}", position),
            section=section,
            **texts(languages, title=f"Title of {section}", text=f"Sentence of {section}."),
        )
