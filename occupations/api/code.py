"""Codes of any classification: found by their text, and each with its passport."""

from typing import Any

from django.urls import reverse
from rest_framework import serializers
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from occupations.api.description import CLASSIFICATION, CODE, described
from occupations.api.page import Page, Paging, link
from occupations.api.parameters import Asked, ListParameters, Parameters
from occupations.api.passport import CodePassport, CodeRow
from occupations.api.profile import profile_url
from occupations.api.view import ReadView
from occupations.codes.editions import Editions, read_editions
from occupations.codes.lookup import select_codes
from occupations.codes.passport import read_codes, read_passport
from occupations.codes.worded import word_code, word_edition, word_passport
from occupations.publishing.words import Wording
from occupations.views.addresses import code_path, profile_path

__all__ = ["CodeListView", "CodeView", "code_url"]

Row = dict[str, Any]


class CodeListParameters(ListParameters):
    """Which codes to list."""

    code = serializers.RegexField(
        "^[0-9A-Za-z._-]+$",
        max_length=20,
        trim_whitespace=False,
        required=False,
        help_text="Only codes of exactly this text, in whatever classification.",
    )
    classification = serializers.RegexField(
        "^[0-9A-Za-z._-]+$",
        max_length=40,
        trim_whitespace=False,
        required=False,
        help_text="Only this edition of a classification, by its short name.",
    )


@described(
    "list_codes",
    "codes",
    "Find codes",
    Page[CodeRow],
    CodeListParameters,
    examples={"codes": "/api/v1/codes/?code=29-2011&lang=en"},
)
class CodeListView(ReadView):
    """Codes of all classifications, in the order of the classifications' short names and then of the codes."""

    parameters = CodeListParameters

    def answers(self, request: Request, asked: Asked, **path: str) -> dict[str, dict[str, Any]]:
        """Return a page of codes."""
        codes = select_codes(asked.values.get("code", ""), asked.values.get("classification", ""))
        paging = Paging(request, asked, codes.count())
        editions = read_editions()
        rows = read_codes(pk__in=list(codes.values_list("pk", flat=True)[paging.rows]))
        return paging.frames(
            {language: [_row(row, editions, language) for row in rows] for language in asked.languages}
        )


@described(
    "get_code",
    "codes",
    "Read a code's passport",
    CodePassport,
    CLASSIFICATION,
    CODE,
    Parameters,
    examples={"code": "/api/v1/codes/noc-2021/32120/?lang=en"},
)
class CodeView(ReadView):
    """One code with what matches it, what it is easily confused with, and the published profiles it leads to."""

    def answers(self, request: Request, asked: Asked, **path: str) -> dict[str, dict[str, Any]]:
        """Return the passport; NotFound for a code that the classification does not have."""
        passport = read_passport(path["classification"], path["code"], asked.languages)
        if passport is None:
            raise NotFound
        return {
            language: _linked(word_passport(passport, language), language) for language in asked.languages
        }


def code_url(classification: str, code: str) -> str:
    """Return the address of a code's passport in the API."""
    return link(reverse("api:code", kwargs={"classification": classification, "code": code}))


def _row(row: Row, editions: Editions, language: str) -> Row:
    slug = row["classification"]
    level = {"level": row["level"]} if row["level"] else {}
    return {
        "url": code_url(slug, row["code"]),
        "page_url": link(code_path(language, slug, row["code"])),
        "classification": word_edition(editions, slug),
        **word_code(row, Wording(language)),
        **level,
    }


def _linked(passport: Row, language: str) -> Row:
    """Add the addresses of what a passport names."""
    own = passport["classification"]["slug"]
    linked = {
        "url": code_url(own, passport["code"]),
        "page_url": link(code_path(language, own, passport["code"])),
        **passport,
        "profiles": [
            {
                "url": profile_url(profile["country"], profile["slug"]),
                "page_url": link(profile_path(language, profile["country"], profile["slug"])),
                **profile,
            }
            for profile in passport["profiles"]
        ],
    }
    if "parent" in passport:
        linked["parent"] = _with_url(own, passport["parent"])
    for name in ("children", "confused_with"):
        linked[name] = [_with_url(own, row) for row in passport[name]]
    for name in ("matches", "older"):
        linked[name] = [
            group | {"codes": [_with_url(group["classification"]["slug"], row) for row in group["codes"]]}
            for group in passport[name]
        ]
    return linked


def _with_url(classification: str, row: Row) -> Row:
    return {"url": code_url(classification, row["code"]), **row}
