"""From a profile's structure to one document per language; no database here."""

import datetime as dt
import uuid
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.conf import settings

from careergraph.languages import offered
from occupations.codec import schema
from occupations.models import Rating
from occupations.publishing import document
from occupations.publishing.context import Context, Neighbour
from occupations.publishing.overall import overall
from occupations.publishing.words import Wording

__all__ = ["build_documents", "neighbour"]

TEXTS = (
    "summary",
    "ai_summary",
    "entry_outlook",
    "level_up",
    "progression",
    "demand_outlook",
    "work_environment",
    "remote_work",
    "sources_note",
)


def build_documents(
    content: schema.ProfileContent, context: Context, published_at: dt.datetime
) -> dict[str, document.Document]:
    """Build a profile's document in every offered language."""
    wordings = {code: Wording(code) for code in offered()}
    facts = _facts(content, context)
    inputs = {row.key: _inputs(row) for row in content.ratings}
    bodies = {code: facts | _body(content, context, say, inputs) for code, say in wordings.items()}
    languages = [
        document.LanguagePart(code=code, coverage=float(say.coverage), indexed=is_indexed(code, say.coverage))
        for code, say in wordings.items()
    ]
    return {
        code: document.Document(
            schema_version=document.DOCUMENT_VERSION,
            language=code,
            coverage=float(say.coverage),
            published_at=published_at,
            languages=languages,
            **bodies[code],
        )
        for code, say in wordings.items()
    }


def neighbour(pk: int, content: schema.ProfileContent, context: Context) -> Neighbour:
    """Return what pages that lead to this profile print of it; a title that fell back is left to their own wording."""
    said = content.profile
    titles = {code: _own_title(content, context, Wording(code)) for code in offered()}
    return Neighbour(
        pk,
        said.country,
        said.code,
        said.occupation,
        said.slug,
        _overall(content, context),
        {code: title for code, title in titles.items() if isinstance(title, str)},
    )


def is_indexed(language: str, coverage: Decimal) -> bool:
    """Tell whether a language version is offered to search engines: the source language always is."""
    return language == settings.LANGUAGE_CODE or coverage >= Decimal(str(settings.COVERAGE_THRESHOLD))


def _facts(content: schema.ProfileContent, context: Context) -> dict[str, Any]:
    """Return what is the same in every language."""
    said = content.profile
    country = context.countries[said.country]
    return {
        "key": said.key,
        "country": document.CountryPart(code=country["code"], currency=country["currency"]),
        "slug": said.slug,
        "code": said.code,
        "classification": _classification(said.classification, context),
        "skilled_migration": said.skilled_migration,
        "overall": _overall(content, context),
        "overall_from": _overall_from(content, context),
        "verdict": said.ai_verdict or None,
        # A published version may name what was deleted since; such a row is no longer printed.
        "citations": [
            _citation(row, number, context)
            for number, row in enumerate(content.sources, 1)
            if row.source in context.sources
        ],
    }


def _inputs(row: schema.RatingRow) -> list[document.RatingInputPart]:
    return [document.RatingInputPart.model_validate(part.model_dump()) for part in row.inputs]


def _body(
    content: schema.ProfileContent,
    context: Context,
    say: Wording,
    inputs: dict[uuid.UUID, list[document.RatingInputPart]],
) -> dict[str, Any]:
    """Return what is worded; ``inputs`` of the ratings are the same in every language."""
    said = content.profile
    numbers = {row.key: number for number, row in enumerate(content.sources, 1)}
    return {
        "official_title": say.quote(_official_title(said, context)),
        "title": _own_title(content, context, say),
        "occupation": _occupation(said.occupation, context, say),
        "image": _image(said.occupation, context, say),
        **{name: say(getattr(said, name)) for name in TEXTS},
        "alternates": _alternates(content, context, say),
        # As with sources, what was deleted since is no longer printed.
        "ratings": [
            _rating(row, context, say, inputs[row.key])
            for row in content.ratings
            if row.dimension in context.dimensions
        ],
        "evidence": _rows(document.EvidencePart, content.evidence, say),
        "salary_bands": _rows(document.SalaryBandPart, content.salary_bands, say, numbers),
        "statistics": _rows(document.StatisticPart, content.statistics, say, numbers),
        "education": _rows(document.EducationPart, content.education, say),
        "qualifications": _rows(document.QualificationPart, content.qualifications, say),
        "visas": [
            _visa(row, said.country, context, say)
            for row in content.visas
            if (said.country, row.visa) in context.visas
        ],
        "levels": _rows(document.LevelPart, content.levels, say, numbers),
        "adjacent": [
            _adjacent(row, context, say) for row in content.adjacent if row.target in context.neighbours
        ],
        "faq": _rows(document.FaqPart, (row for row in content.faq if row.question), say),
        "resources": _rows(document.ResourcePart, content.resources, say),
        "statements": _statements(content.statements, say, numbers),
    }


def _rows(
    part: type[document.Part], rows: Iterable[schema.Row], say: Wording, numbers: dict[Any, int] | None = None
) -> list[Any]:
    """Word rows whose parts carry the same names as the structure; a citation's key becomes its number."""
    names = tuple(part.model_fields)
    worded = []
    for row in rows:
        values = {name: getattr(row, name) for name in names}
        values |= {name: say(value) for name, value in values.items() if isinstance(value, dict)}
        if numbers is not None:
            values["citation"] = numbers.get(values["citation"])
        worded.append(part(**values))
    return worded


def _classification(slug: str, context: Context) -> document.ClassificationPart:
    row = context.classifications[slug]
    return document.ClassificationPart(
        slug=slug, name=row["name"], edition=row["edition"], title=row["title"]
    )


def _official_title(said: schema.ProfileRow, context: Context) -> dict[str, str]:
    # A published version may carry a code that was deleted since, when the working copy got another.
    code = context.codes.get((said.classification, said.code))
    return code["title"] if code else {}


def _own_title(content: schema.ProfileContent, context: Context, say: Wording) -> document.Words:
    said = content.profile
    return say(said.title) or say(context.occupations[said.occupation]["name"]) or said.code


def _occupation(slug: str, context: Context, say: Wording) -> document.OccupationPart:
    row = context.occupations[slug]
    field = context.fields[row["field"]]
    return document.OccupationPart(
        slug=slug,
        name=say.quote(row["name"]) or slug,
        isco_code=(row["isco_code"] or "").rpartition("/")[2] or None,
        field=document.FieldPart(slug=field["slug"], name=say.quote(field["name"]) or field["slug"]),
    )


def _image(slug: str, context: Context, say: Wording) -> document.ImagePart | None:
    """Return the picture; a picture whose alternative text is missing is not printed."""
    occupation = context.images.get(slug)
    if occupation is None:
        return None
    alt = say.quote(context.occupations[slug]["image_alt"])
    if not alt:
        return None
    url = occupation.image.storage.url
    pictures = occupation.pictures()
    shared = [url(picture["name"]) for picture in pictures if picture["kind"] == "share"]
    return document.ImagePart(
        src=occupation.image.url,
        # The stored size: asking the picture itself opens the file.
        width=occupation.image_width or 0,
        height=occupation.image_height or 0,
        alt=alt,
        renditions=[
            document.RenditionPart(
                format=picture["format"],
                width=picture["width"],
                height=picture["height"],
                src=url(picture["name"]),
            )
            for picture in pictures
            if picture["kind"] == "picture"
        ],
        share=shared[0] if shared else None,
        credit=occupation.credit or None,
        credit_url=occupation.credit_url or None,
        licence=occupation.licence or None,
    )


def _rating(
    row: schema.RatingRow, context: Context, say: Wording, inputs: list[document.RatingInputPart]
) -> document.RatingPart:
    dimension = context.dimensions[row.dimension]
    return document.RatingPart(
        key=row.key,
        dimension=row.dimension,
        name=say.quote(dimension["name"]) or row.dimension,
        polarity=dimension["polarity"],
        weight=float(dimension["weight"]),
        score=float(row.score),
        low=None if row.low is None else float(row.low),
        high=None if row.high is None else float(row.high),
        basis="computed" if row.basis == Rating.Basis.COMPUTED else "editor",
        inputs=inputs,
        rationale=say(row.rationale),
    )


def _overall(content: schema.ProfileContent, context: Context) -> float | None:
    dimensions = [
        (row.score, context.dimensions[row.dimension])
        for row in content.ratings
        if row.dimension in context.dimensions
    ]
    mean = overall((score, dimension["polarity"], dimension["weight"]) for score, dimension in dimensions)
    return None if mean is None else float(mean)


def _overall_from(content: schema.ProfileContent, context: Context) -> document.OverallFromPart | None:
    rated = sum(row.dimension in context.dimensions for row in content.ratings)
    return document.OverallFromPart(rated=rated, dimensions=len(context.dimensions)) if rated else None


def _visa(row: schema.VisaRow, country: str, context: Context, say: Wording) -> document.VisaPart:
    visa = context.visas[country, row.visa]
    plain = ("url", "effective_from", "effective_until", "last_verified", "leads_to_residence")
    return document.VisaPart(
        key=row.key,
        code=row.visa,
        name=say.quote(visa["name"]),
        details=say(row.details),
        **{name: visa[name] for name in plain},
    )


def _alternates(
    content: schema.ProfileContent, context: Context, say: Wording
) -> list[document.AlternatePart]:
    others = context.neighbours_of.get(content.profile.occupation, [])
    return [
        document.AlternatePart(
            country=other.country, code=other.code, slug=other.slug, title=_title(other, context, say)
        )
        for other in sorted(others, key=lambda other: other.country)
        if other.country != content.profile.country
    ]


def _adjacent(row: schema.AdjacentRow, context: Context, say: Wording) -> document.AdjacentPart:
    target = context.neighbours[row.target]
    return document.AdjacentPart.model_validate(
        {
            "key": row.key,
            "kind": row.kind,
            "country": target.country,
            "code": target.code,
            "slug": target.slug,
            "title": _title(target, context, say),
            "overall": target.overall,
            "reason": say(row.reason),
            "similarity": row.similarity,
            "shared": _skills(row.shared, context, say),
            "missing": _skills(row.missing, context, say),
        }
    )


def _skills(slugs: list[str], context: Context, say: Wording) -> list[document.SkillPart]:
    parts = []
    for slug in slugs:
        skill = context.skills.get(slug)
        if skill is None:
            continue
        known = say.language, slug
        if known not in context.skill_parts:
            context.skill_parts[known] = document.SkillPart(slug=slug, name=say.quote(skill["name"]) or slug)
        parts.append(context.skill_parts[known])
    return parts


def _title(neighbour: Neighbour, context: Context, say: Wording) -> document.Words:
    name = context.occupations[neighbour.occupation]["name"]
    return say.quote(neighbour.titles) or say.quote(name) or neighbour.code


def _statements(
    rows: list[schema.StatementRow], say: Wording, numbers: dict[Any, int]
) -> dict[str, list[document.StatementPart]]:
    lists: dict[str, list[document.StatementPart]] = {}
    for row in rows:
        if not row.title and not row.text:
            continue
        part = document.StatementPart(
            key=row.key, title=say(row.title), text=say(row.text), citation=numbers.get(row.citation)
        )
        lists.setdefault(row.section, []).append(part)
    return lists


def _citation(row: schema.SourceRow, number: int, context: Context) -> document.CitationPart:
    source = context.sources[row.source]
    return document.CitationPart(
        number=number,
        slug=source["slug"],
        publisher=source["publisher"],
        title=source["title"],
        part=row.title,
        release=source["release"],
        language=source["language"],
        licence=source["licence"],
        url=row.url or source["url"],
        accessed_on=row.accessed_on,
    )
