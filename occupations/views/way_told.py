"""What the page of a way says of each step: skills, training, cost, pay and visas, from what is published."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from occupations import formats
from occupations.models import Country, PublishedProfile
from occupations.paths import ABROAD, Step, Way
from occupations.paths.beyond import Beyond, beyond
from occupations.publishing.pay import is_capped, pay
from occupations.views.addresses import profile_path

__all__ = ["Document", "End", "Leg", "ToldWay", "read_rates", "tell_ways"]

Document = Mapping[str, Any]


@dataclass(frozen=True)
class End:
    """An end of a step: its pay a year in its country's currency, the least it is where capped; None is unknown."""

    title: Any
    currency: str
    pay: int | None
    pay_usd: int | None
    pay_is_capped: bool
    ai_risk: float | None


@dataclass(frozen=True)
class Leg:
    """A step with the documents and the listed rows of its two ends."""

    step: Step
    before: Document
    after: Document
    listed_before: PublishedProfile
    listed_after: PublishedProfile
    # Of the currencies that are not the dollar, at which pay over a border is compared.
    rates: tuple[Mapping[str, Any], ...]

    @property
    def is_abroad(self) -> bool:
        """Tell whether the step is to the same occupation in another country."""
        return self.step.kind == ABROAD

    @property
    def path(self) -> str:
        """Return the path of the page that the step leads to."""
        return _path(self.after)

    @property
    def start_path(self) -> str:
        """Return the path of the page that the step leads from."""
        return _path(self.before)

    @cached_property
    def start(self) -> End:
        """Return the figures of the occupation before the step."""
        return _stop(self.before, self.listed_before)

    @cached_property
    def end(self) -> End:
        """Return the figures of the occupation that the step leads to."""
        return _stop(self.after, self.listed_after)

    @property
    def currency(self) -> str:
        """Return the currency of the pay after the step."""
        return self.end.currency

    @cached_property
    def move(self) -> Mapping[str, Any]:
        """Return what the page before says of the move: reason, shared and missing skills; nothing for a border."""
        rows = [
            row
            for row in self.before.get("adjacent", ())
            if (row["country"], row["slug"], row["kind"])
            == (self.listed_after.country, self.after["slug"], self.step.kind)
        ]
        return rows[0] if rows else {}

    @property
    def change(self) -> str:
        """Say how much more or less the pay is than before, over a border in US dollars.

        Nothing where one of the two is unknown or only the least that it can be.
        """
        if self.is_abroad:
            before, after = self.step.pay_before, self.step.pay_after
        else:
            before, after = self.start.pay, self.end.pay
        if before is None or after is None or self.start.pay_is_capped or self.end.pay_is_capped:
            return ""
        amount = formats.money(abs(after - before), "USD" if self.is_abroad else self.currency)
        if after == before:
            return _("as much as before")
        sentence = _("%(amount)s more than before") if after > before else _("%(amount)s less than before")
        return sentence % {"amount": amount}

    @property
    def education(self) -> str:
        """Return the class of education that a newcomer usually needs, in words, if it is another than before."""
        before, after = self.listed_before, self.listed_after
        return after.get_education_display() if after.education != before.education else ""

    @cached_property
    def beyond(self) -> Beyond:
        """Return what the page asks for that the one before did not."""
        return beyond(self.before, self.after)


@dataclass(frozen=True)
class ToldWay:
    """A way as the page tells it."""

    aims: tuple[str, ...]
    legs: tuple[Leg, ...]

    @property
    def effort(self) -> float:
        """Return the sum of the steps' effort."""
        return round(sum(leg.step.effort for leg in self.legs), 1)

    @property
    def skills(self) -> int:
        """Return how many different skills are named as missing on the way."""
        return len({skill["slug"] for leg in self.legs for skill in leg.move.get("missing") or ()})

    @property
    def stops(self) -> tuple[End, ...]:
        """Return the occupations on the way, start and goal included."""
        return (self.legs[0].start, *(leg.end for leg in self.legs))

    @property
    def is_abroad(self) -> bool:
        """Tell whether the way crosses a border."""
        return any(leg.is_abroad for leg in self.legs)


def tell_ways(
    ways: Iterable[Way],
    documents: Mapping[int, Document],
    listed: Mapping[int, PublishedProfile],
    rates: Mapping[str, Mapping[str, Any]],
) -> list[ToldWay]:
    """Put the steps of ways together with what is published of their ends; ways that lost a page are left out."""
    told = []
    for way in ways:
        pks = {pk for step in way.steps for pk in (step.source, step.target)}
        if pks <= documents.keys() and pks <= listed.keys():
            legs = [_leg(step, documents, listed, rates) for step in way.steps]
            told.append(ToldWay(way.aims, tuple(legs)))
    return told


def read_rates() -> dict[str, dict[str, Any]]:
    """Return the dated rate of each country's currency to the US dollar, by country."""
    rows = Country.objects.exclude(units_per_usd=None).values(
        "code", "currency", "units_per_usd", "rate_period"
    )
    return {row["code"]: dict(row) for row in rows}


def _stop(document: Document, listed: PublishedProfile) -> End:
    return End(
        document["title"],
        document["country"]["currency"],
        listed.pay,
        listed.pay_usd,
        is_capped(pay(document)),
        listed.ai_risk,
    )


def _path(document: Document) -> str:
    return profile_path(document["language"], document["country"]["code"], document["slug"])


def _leg(
    step: Step,
    documents: Mapping[int, Document],
    listed: Mapping[int, PublishedProfile],
    rates: Mapping[str, Mapping[str, Any]],
) -> Leg:
    ends = (listed[step.source], listed[step.target])
    used = [rates[end.country] for end in ends if end.country in rates] if step.kind == ABROAD else []
    return Leg(
        step,
        documents[step.source],
        documents[step.target],
        *ends,
        tuple(rate for rate in used if rate["currency"] != "USD"),
    )
