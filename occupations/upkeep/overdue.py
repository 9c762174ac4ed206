"""Which claims are past their review date, by table; each function is one query, whatever the number of rows."""

import datetime as dt
from collections.abc import Mapping

from django.db.models import (
    BooleanField,
    Case,
    Exists,
    ExpressionWrapper,
    F,
    Min,
    OuterRef,
    Q,
    Value,
    When,
)
from django.db.models.functions import Concat, Length, StrIndex, Substr

from occupations.models import Citation, Evidence, Statistic, Visa
from occupations.upkeep.claims import PAY, RULES, Claim, ClaimKind, add_months

__all__ = ["overdue_evidence", "overdue_figures", "overdue_sources", "overdue_visas"]

Views = Mapping[int, int]

# What a figure's age counts from: the end of its period, of a projection the beginning. A year is over in December.
LAST = Substr("period", StrIndex("period", Value("/")) + 1)
FIRST = Case(
    When(period__contains="/", then=Substr("period", 1, StrIndex("period", Value("/")) - 1)),
    default=F("period"),
)


def overdue_visas(today: dt.date, views: Views) -> list[Claim]:
    """Return the visas whose rules were to be read again by now.

    That is the day that an editor set, else six months after somebody read them. A visa that nobody is known to have
    read counts as overdue since six months ago.
    """
    rule = RULES[ClaimKind.VISA]
    latest = add_months(today, -rule.reread)
    visas = Visa.objects.filter(
        Q(review_by__lt=today) | Q(review_by=None) & (Q(last_verified=None) | Q(last_verified__lt=latest))
    ).exclude(effective_until__lt=today)
    rows = visas.order_by().values_list("pk", "country", "review_by", "last_verified", "options__profile")
    found: dict[tuple[int, int, dt.date | None, dt.date | None], list[int]] = {}
    for pk, country, review_by, read_on, profile in rows:
        found.setdefault((pk, country, review_by, read_on), []).extend([profile] if profile else [])
    return [
        _claim(
            kind=ClaimKind.VISA,
            row=pk,
            since=review_by or (add_months(read_on, rule.reread) if read_on else latest),
            read_on=read_on,
            country=country,
            profiles=profiles,
            views=views,
        )
        for (pk, country, review_by, read_on), profiles in found.items()
    ]


def overdue_figures(today: dt.date, views: Views) -> list[Claim]:
    """Return the figures that are old and whose source nobody has read for a year, by source and country.

    A figure that a newer one of the same measure and place follows is history and does not go out of date.
    """
    newer = Statistic.objects.filter(
        **{name: OuterRef(name) for name in ("profile", "measure", "unit", "place")},
        period__gt=OuterRef("period"),
    )
    is_pay = Q(measure__in=PAY)
    pay, other = (
        add_months(today, -RULES[kind].age).strftime("%Y-%m") for kind in (ClaimKind.PAY, ClaimKind.FIGURE)
    )
    rows = (
        Statistic.objects.order_by()
        .filter(_unread("citation__accessed_on", today, RULES[ClaimKind.PAY].reread), citation__isnull=False)
        .annotate(last=LAST, first=FIRST)
        .annotate(counts_from=Case(When(is_pay, then=F("last")), default=F("first")))
        .annotate(size=Length("counts_from"))
        .annotate(
            month=Case(When(size=4, then=Concat("counts_from", Value("-12"))), default=F("counts_from"))
        )
        .filter(is_pay & Q(month__lt=pay) | ~is_pay & Q(month__lt=other))
        .filter(~Exists(newer))
        .annotate(pays=ExpressionWrapper(is_pay, BooleanField()))
        .values_list("citation__source", "profile__country", "pays", "profile")
        .annotate(Min("month"), Min("citation__accessed_on"))
    )
    found: dict[tuple[str, int, int], list[tuple[int, str, dt.date | None]]] = {}
    for source, country, pays, profile, month, read_on in rows:
        kind = ClaimKind.PAY if pays else ClaimKind.FIGURE
        found.setdefault((kind, source, country), []).append((profile, month, read_on))
    return [
        _claim(
            kind=kind,
            row=source,
            country=country,
            since=min(_figure_due(kind, month, read_on) for _profile, month, read_on in made),
            read_on=min((read_on for _profile, _month, read_on in made if read_on), default=None),
            period=min(month for _profile, month, _read_on in made),
            profiles=[profile for profile, _month, _read_on in made],
            views=views,
        )
        for (kind, source, country), made in found.items()
    ]


def overdue_sources(today: dt.date, views: Views) -> list[Claim]:
    """Return the sources that nobody has read for two years, by country; unknown counts as overdue for as long."""
    reread = RULES[ClaimKind.SOURCE].reread
    rows = Citation.objects.order_by().filter(_unread("accessed_on", today, reread))
    found: dict[tuple[int, int], list[tuple[int, dt.date | None]]] = {}
    for source, country, profile, read_on in rows.values_list(
        "source", "profile__country", "profile", "accessed_on"
    ):
        found.setdefault((source, country), []).append((profile, read_on))
    return [
        _claim(
            kind=ClaimKind.SOURCE,
            row=source,
            country=country,
            since=min(_due(read_on, reread, today) for _profile, read_on in made),
            read_on=min((read_on for _profile, read_on in made if read_on), default=None),
            profiles=sorted({profile for profile, _read_on in made}),
            views=views,
        )
        for (source, country), made in found.items()
    ]


def overdue_evidence(today: dt.date, views: Views) -> list[Claim]:
    """Return the profiles whose AI evidence nobody has checked for a year."""
    reread = RULES[ClaimKind.EVIDENCE].reread
    rows = (
        Evidence.objects.order_by()
        .filter(_unread("checked_on", today, reread))
        .values_list("profile", "profile__country")
        .annotate(Min("checked_on"))
    )
    return [
        _claim(
            kind=ClaimKind.EVIDENCE,
            row=profile,
            country=country,
            since=_due(read_on, reread, today),
            read_on=read_on,
            profiles=[profile],
            views=views,
        )
        for profile, country, read_on in rows
    ]


def _unread(column: str, today: dt.date, months: int) -> Q:
    return Q(**{column: None}) | Q(**{f"{column}__lt": add_months(today, -months)})


def _due(read_on: dt.date | None, months: int, today: dt.date) -> dt.date:
    return add_months(read_on, months) if read_on else add_months(today, -months)


def _figure_due(kind: str, month: str, read_on: dt.date | None) -> dt.date:
    rule = RULES[kind]
    aged = add_months(dt.date(int(month[:4]), int(month[5:7]), 1), rule.age + 1)
    return max(aged, add_months(read_on, rule.reread)) if read_on else aged


def _claim(
    kind: str,
    row: int,
    since: dt.date,
    profiles: list[int],
    views: Views,
    *,
    country: int,
    read_on: dt.date | None,
    period: str = "",
) -> Claim:
    return Claim(
        kind=kind,
        row=row,
        since=since,
        profiles=len(profiles),
        profile=max(profiles, key=lambda profile: views.get(profile, 0), default=None),
        views=sum(views.get(profile, 0) for profile in profiles),
        country=country,
        read_on=read_on,
        period=period,
    )
