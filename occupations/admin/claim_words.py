"""Overdue claims in words: what each is about, why it is due, where it is put right, and who may confirm it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from occupations import formats
from occupations.models import DataSource, Figure, ImportRun, OccupationProfile, Visa
from occupations.rights import rights_of
from occupations.upkeep.claims import Claim, ClaimKind

__all__ = ["OF_SOURCES", "WordedClaim", "claim_url", "may_check", "word_claims"]

OF_SOURCES = (ClaimKind.PAY, ClaimKind.FIGURE, ClaimKind.SOURCE)

# The section of a profile's form in which a claim of one profile is put right.
SECTIONS = {
    ClaimKind.PAY: "statistics",
    ClaimKind.FIGURE: "statistics",
    ClaimKind.SOURCE: "sources",
    ClaimKind.EVIDENCE: "evidence",
}


@dataclass(frozen=True)
class WordedClaim:
    """A claim with its words; ``language`` is the language of the name, where that is a publication's own title."""

    claim: Claim
    kind: str
    name: str
    language: str
    why: str
    where: str
    url: str
    source_url: str
    days: int
    harm: int
    may_check: bool
    is_imported: bool


def word_claims(request: HttpRequest, claims: Iterable[Claim], today: dt.date) -> list[WordedClaim]:
    """Word claims; three queries, however many there are."""
    listed = list(claims)
    visas = _visas({claim.row for claim in listed if claim.kind == ClaimKind.VISA})
    sources = _sources({claim.row for claim in listed if claim.kind in OF_SOURCES})
    profiles = _profiles({claim.profile for claim in listed if claim.profile})
    worded = []
    for claim in listed:
        profile = profiles.get(claim.profile or 0)
        name, language, source_url, imported = "", "", "", False
        if claim.kind == ClaimKind.VISA and claim.row in visas:
            name, source_url = str(visas[claim.row]), visas[claim.row].url
        elif claim.kind == ClaimKind.EVIDENCE and profile:
            name = str(profile)
        elif claim.row in sources:
            source = sources[claim.row]
            name, language, source_url = str(source), source.language, source.url
            imported = source.is_imported
        if not name:
            # It went while the list was being made.
            continue
        worded.append(
            WordedClaim(
                claim=claim,
                kind=str(ClaimKind(claim.kind).label),
                name=name,
                language=language,
                why=_why(claim),
                where=_where(claim, profile),
                url=claim_url(claim),
                source_url=source_url,
                days=max(1, (today - claim.since).days),
                harm=claim.harm(today),
                may_check=may_check(request, claim, imported=imported),
                is_imported=imported,
            )
        )
    return worded


def may_check(request: HttpRequest, claim: Claim, *, imported: bool) -> bool:
    """Tell whether one may say that a claim is still true: whoever may change what says so.

    A review of an imported source speaks for every country.
    """
    rights = rights_of(request.user)
    if claim.kind == ClaimKind.VISA:
        allowed = request.user.has_perm("occupations.change_visa")
        return allowed and (
            rights.countries is None or not rights.countries or claim.country in rights.countries
        )
    if imported:
        return rights.countries is None
    # The queue of an editor of some countries has claims of these alone, also where several share one.
    return rights.countries is None or (bool(rights.countries) and claim.country in {None, *rights.countries})


def claim_url(claim: Claim) -> str:
    """Return where a claim is put right: its form and section, or the page that lists its profiles."""
    if claim.kind == ClaimKind.VISA:
        return reverse("admin:occupations_visa_change", args=[claim.row])
    if claim.profiles == 1 and claim.profile:
        form = reverse("admin:occupations_occupationprofile_change", args=[claim.profile])
        return f"{form}?section={SECTIONS[ClaimKind(claim.kind)]}"
    return reverse("desk:claim", args=[claim.kind, claim.row])


def _why(claim: Claim) -> str:
    """Say why a claim is due, in whole sentences."""
    read = _("It was last read on %(date)s.") % {"date": formats.date(claim.read_on)} if claim.read_on else ""
    if claim.kind in (ClaimKind.PAY, ClaimKind.FIGURE):
        said = _("The figures are of %(period)s; newer ones are to be expected.") % {
            "period": formats.period(claim.period)
        }
        return f"{said} {read or _('When it was last read is not known.')}"
    due = _("It was to be read again by %(date)s.") % {"date": formats.date(claim.since)}
    return f"{read} {due}" if read else _("Nobody is known to have read it at its source.")


def _where(claim: Claim, profile: OccupationProfile | None) -> str:
    if claim.profiles == 1 and profile and claim.kind != ClaimKind.EVIDENCE:
        return str(profile)
    if claim.kind == ClaimKind.EVIDENCE:
        return ""
    return ngettext("%(count)s profile", "%(count)s profiles", claim.profiles) % {
        "count": formats.decimal(claim.profiles)
    }


def _visas(keys: set[int]) -> dict[int, Visa]:
    return Visa.objects.select_related("country").in_bulk(keys) if keys else {}


def _sources(keys: set[int]) -> dict[int, Any]:
    if not keys:
        return {}
    imported = Exists(Figure.objects.filter(source=OuterRef("pk"))) | Exists(
        ImportRun.objects.filter(source=OuterRef("pk"))
    )
    return DataSource.objects.annotate(is_imported=imported).in_bulk(keys)


def _profiles(keys: set[int]) -> dict[int, OccupationProfile]:
    if not keys:
        return {}
    profiles = OccupationProfile.objects.filter(pk__in=keys).select_related("country")
    return {profile.pk: profile for profile in profiles}
