"""Which of the published figures a profile prints."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from statistics import mean
from typing import NamedTuple

from occupations.composing.codes import Code, Codes
from occupations.composing.facts import Facts, FigureFact
from occupations.models import Measure, Unit

__all__ = ["AI_MEASURES", "FigureChooser", "Printed"]

AI_MEASURES = (
    Measure.AI_EXPOSURE_GPTS,
    Measure.AI_EXPOSURE_AIOE,
    Measure.AI_EXPOSURE_MICROSOFT,
    Measure.AI_EXPOSURE_ILO,
)
# What holds for an occupation wherever it is: taken from the matching codes of other classifications.
CARRIED = (*AI_MEASURES, Measure.JOB_ZONE)
# What a national classification says itself makes this unnecessary.
INSTEAD = {Measure.JOB_ZONE: Measure.TEER}
PLACES = Decimal("0.0001")
# Of how many matching codes a mean is taken at most: those that match best.
REACHED = 12
ORDER = {measure: position for position, measure in enumerate(Measure.values)}

Series = dict[tuple[str, str, str, tuple[str, str]], list[FigureFact]]


class Printed(NamedTuple):
    """A figure on a profile, and the code it was published for where that is another."""

    fact: FigureFact
    published_for: str = ""


@dataclass
class FigureChooser:
    """Chooses a profile's figures among all that were published."""

    codes: Codes
    facts: Facts

    def choose(self, code: Code, place: str) -> list[Printed]:
        """Return the figures of a profile in the order of measures, the newest first.

        A figure is the code's own or, where the publication has none for it, that of the group above. Of each
        measure, unit, place and publication the newest is taken, and of yearly median pay every year. Measures that
        hold anywhere come from matching codes; of several, their mean.
        """
        printed = list(self._own(code))
        said = {figure.fact.measure for figure in printed}
        for measure in CARRIED:
            if INSTEAD.get(measure) not in said:
                printed += self._carried(code, measure, place)
        newest = sorted(printed, key=lambda figure: figure.fact.period, reverse=True)
        return sorted(newest, key=lambda figure: (ORDER[figure.fact.measure], figure.fact.place))

    def _own(self, code: Code) -> Iterator[Printed]:
        found = set()
        for source in (code, *self.codes.above(code)):
            for key, figures in self._series(source).items():
                if key not in found:
                    found.add(key)
                    label = "" if source is code else source.code
                    yield from (Printed(fact, label) for fact in figures)

    def _series(self, code: Code) -> Series:
        """Group a code's figures by what they measure, where, and in which publication; keep those to be printed."""
        series: Series = defaultdict(list)
        for fact in self.facts.figures.get(code.pk, ()):
            if fact.measure not in CARRIED:
                publication = self.facts.sources[fact.source].publication
                series[fact.measure, fact.unit, fact.place, publication].append(fact)
        return {key: list(_kept(said)) for key, said in series.items()}

    def _carried(self, code: Code, measure: str, place: str) -> list[Printed]:
        """Return a measure from the classification it is published in, by the codes that this one leads to."""
        for classification in self._published_in[measure]:
            reached = (
                [code] if classification == code.classification else self.codes.reach(code, classification)
            )
            found = dict(pair for other in reached[:REACHED] for pair in self._nearest(other, measure))
            if found:
                return [_mean(found, place, code)]
        return []

    def _nearest(self, code: Code, measure: str) -> list[tuple[Code, FigureFact]]:
        for source in (code, *self.codes.above(code)):
            said = [fact for fact in self.facts.figures.get(source.pk, ()) if fact.measure == measure]
            if said:
                return [(source, max(said, key=lambda fact: fact.period))]
        return []

    @cached_property
    def _published_in(self) -> dict[str, list[str]]:
        """The classifications that each measure is published in."""
        found: dict[str, set[str]] = defaultdict(set)
        for pk, figures in self.facts.figures.items():
            for fact in figures:
                found[fact.measure].add(self.codes.by_pk[pk].classification)
        return defaultdict(list, {measure: sorted(names) for measure, names in found.items()})


def _kept(said: list[FigureFact]) -> Iterator[FigureFact]:
    """Yield the newest figure of a series and, of yearly median pay, the older ones too."""
    ranked = sorted(said, key=lambda fact: fact.period, reverse=True)
    yield ranked[0]
    if (ranked[0].measure, ranked[0].unit) == (Measure.PAY_MEDIAN, Unit.MONEY_YEAR):
        yield from (fact for fact in ranked[1:] if fact.flag != "suppressed")


def _mean(found: dict[Code, FigureFact], place: str, own: Code) -> Printed:
    """Return the mean of what several codes have; a level is rounded to the nearest that there is."""
    first = next(iter(found.values()))
    places = Decimal(1) if first.unit == Unit.LEVEL else PLACES
    value = Decimal(mean(fact.value for fact in found.values() if fact.value is not None))
    return Printed(
        first._replace(place=place, value=value.quantize(places, ROUND_HALF_UP)), _label(found, own)
    )


def _label(codes: Iterable[Code], own: Code) -> str:
    """Name the codes that a figure was published for, and their classification where it is another."""
    others = [code for code in codes if code != own]
    names = {f"{code.name} " for code in others if code.classification != own.classification}
    return "".join(sorted(names)) + ", ".join(code.code for code in others)
