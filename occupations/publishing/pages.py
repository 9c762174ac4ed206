"""Writing published pages: the only module that does."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import Any

import orjson
from django.conf import settings
from django.db.models import Value

from occupations.codec.schema import ProfileContent
from occupations.models import Publication, PublishedPage, PublishedProfile
from occupations.publishing.build import build_documents
from occupations.publishing.context import Context, Neighbour, load_context
from occupations.publishing.document import Document
from occupations.publishing.indexing import Findable, write_entries
from occupations.publishing.listed import (
    describe,
    moves,
    remove_listed,
    visas,
    write_listed,
    write_moves,
    write_visas,
)
from occupations.publishing.overall import standing
from occupations.publishing.pay import pay, pay_per_year, pay_usd

__all__ = ["published_content", "remove_pages", "write_pages"]

# What tells whether a page is still the same: all of it but the document, which has its hash.
COMPARED = tuple(
    field.attname for field in PublishedPage._meta.concrete_fields if field.name not in {"id", "document"}
)


def write_pages(publications: Iterable[Publication], expected: Mapping[int, Neighbour] | None = None) -> int:
    """Build the pages of current publications and write those that differ; return how many were written.

    To be called inside a transaction. Costs the same number of queries whatever the number of languages and rows.
    ``expected`` is what will be public of profiles, by primary key, when the caller is done.
    """
    contents = {publication: published_content(publication) for publication in publications}
    context = load_context(contents.values(), expected)
    pages, listed, edges, admitting, findable = [], [], [], [], []
    for publication, content in contents.items():
        documents = build_documents(content, context, publication.published_at)
        plains = {
            code: document.model_dump(mode="json", exclude_defaults=True)
            for code, document in documents.items()
        }
        own = [_page(publication, document, plains[code], context) for code, document in documents.items()]
        pages += own
        # Figures are the same in every language.
        plain = plains[settings.LANGUAGE_CODE]
        listed.append(_listed(own[0], plain))
        edges += moves(publication.profile_id, plain, context)
        findable.append(Findable(listed[-1], plains, [page.content_hash for page in own]))
        admitting += visas(publication.profile_id, plain, listed[-1].standing)
    written = PublishedPage.objects.filter(
        profile_id__in=[publication.profile_id for publication in contents]
    )
    before = {(row["profile_id"], row["language"]): row for row in written.values("pk", *COMPARED)}
    fresh, kept = [], []
    for page in pages:
        row = before.get((page.profile_id, page.language))
        if row and all(getattr(page, name) == row[name] for name in COMPARED):
            kept.append(row["pk"])
        else:
            fresh.append(page)
    written.exclude(pk__in=kept).delete()
    PublishedPage.objects.bulk_create(fresh, batch_size=200)
    write_listed(listed)
    profile_ids = [publication.profile_id for publication in contents]
    write_moves(profile_ids, edges)
    write_visas(profile_ids, admitting)
    write_entries(findable)
    return len(fresh)


def remove_pages(profile_ids: Collection[int]) -> None:
    """Take the pages of profiles away, and what lists read of them."""
    PublishedPage.objects.filter(profile__in=profile_ids).delete()
    remove_listed(profile_ids)


def published_content(publication: Publication) -> ProfileContent:
    """Return what was published, its adjacent careers named by key, which outlasts a change of their codes."""
    content = ProfileContent.model_validate_json(publication.content)
    adjacent = [
        row.model_copy(update={"target": publication.adjacent_keys.get(row.target, row.target)})
        for row in content.adjacent
    ]
    return content.model_copy(update={"adjacent": adjacent})


def _page(
    publication: Publication, document: Document, plain: dict[str, Any], context: Context
) -> PublishedPage:
    data = orjson.dumps(plain)
    card = _card(plain)
    yearly = pay_per_year(card.get("pay"))
    return PublishedPage(
        publication=publication,
        profile_id=publication.profile_id,
        language=document.language,
        country=document.country.code,
        slug=document.slug,
        code=document.code,
        occupation=document.occupation.slug,
        field=document.occupation.field.slug,
        title=_plain_words(plain["title"]),
        card=card,
        verdict=document.verdict or "",
        skilled_migration=document.skilled_migration,
        overall=None if document.overall is None else Decimal(str(document.overall)),
        standing=_standing(document, context),
        ai_risk=_score(document, "ai_risk"),
        pay_usd=pay_usd(yearly, context.countries[document.country.code]["units_per_usd"]),
        coverage=Decimal(str(document.coverage)),
        is_indexed=any(
            language.indexed for language in document.languages if language.code == document.language
        ),
        schema_version=document.schema_version,
        content_hash=hashlib.sha256(data).hexdigest(),
        published_at=publication.published_at,
        # An expression, for Django to send no arrays: psycopg escapes their texts in Python, which takes as long as all
        # the rest.
        document=Value(data.decode()),
    )


def _listed(page: PublishedPage, plain: dict[str, Any]) -> PublishedProfile:
    yearly = pay_per_year(page.card.get("pay"))
    return describe(
        page.profile_id,
        plain,
        standing=None if page.standing is None else float(page.standing),
        pay=None if yearly is None else round(yearly),
        pay_usd=page.pay_usd,
    )


def _standing(document: Document, context: Context) -> Decimal | None:
    ratings = [
        (Decimal(str(rating.score)), rating.polarity, Decimal(str(rating.weight)))
        for rating in document.ratings
    ]
    return standing(ratings, sum((row["weight"] for row in context.dimensions.values()), Decimal(0)))


def _card(plain: dict[str, Any]) -> dict[str, Any]:
    """Return what a list prints of a page, so that lists never load documents."""
    card: dict[str, Any] = {
        name: plain[name]
        for name in ("title", "official_title", "summary", "classification", "country", "overall_from")
        if name in plain
    }
    occupation = plain["occupation"]
    card["field"] = occupation["field"]
    card["occupation"] = {name: occupation[name] for name in ("name", "isco_code") if name in occupation}
    if published := pay(plain):
        card["pay"] = published
    if disagreeing := _range(plain, "ai_risk"):
        card["ai_risk"] = disagreeing
    return card


def _range(plain: dict[str, Any], dimension: str) -> dict[str, float]:
    """Return both ends of a rating where measures disagree."""
    for rating in plain.get("ratings", []):
        if rating["dimension"] == dimension and "low" in rating:
            return {"low": rating["low"], "high": rating["high"]}
    return {}


def _score(document: Document, dimension: str) -> Decimal | None:
    scores = [rating.score for rating in document.ratings if rating.dimension == dimension]
    return Decimal(str(scores[0])) if scores else None


def _plain_words(words: Any) -> str:
    return words["t"] if isinstance(words, dict) else words
