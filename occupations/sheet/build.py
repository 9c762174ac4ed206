"""Making the parts of a sheet from a published document, in the current language, which is the document's own.

The sheet says nothing that the document does not: steps with what they take, visas, the newest figures with place,
period and source. Where the document lists nothing, the sheet says so, because nothing listed is not nothing needed.
"""

import html
from collections.abc import Iterator
from typing import Any, Final

from django.utils.translation import gettext as _

from occupations import formats, labels
from occupations.figures import newest_figures
from occupations.journey import Total, first_working_day
from occupations.sheet.lines import Line, Part
from occupations.templatetags.statistics import figure_text
from occupations.templatetags.wording import isolate

__all__ = ["MEASURES", "build_parts"]

Row = dict[str, Any]
MEASURES: Final = (
    *("pay_median", "pay_p10", "pay_p90", "pay_low", "pay_high", "going_rate"),
    *("employment", "growth", "openings_yearly", "openings_total", "labour_outlook"),
    *("education_typical", "experience_typical", "training_typical", "teer", "job_zone", "licensing"),
)
REQUIRED: Final = "required"


def build_parts(document: Row) -> list[Part]:
    """Return the parts of the sheet in their order; a part without anything to say is left out."""
    parts = [
        Part("occupation", _("The occupation"), tuple(_occupation(document))),
        Part("education", _("Education path"), tuple(_education(document))),
        Part("requirements", _("Employment requirements"), tuple(_requirements(document))),
        Part("required", _("Required qualifications"), tuple(_qualifications(document, required=True))),
        Part("optional", _("Optional qualifications"), tuple(_qualifications(document, required=False))),
        Part("journey", _("Until the first legal working day"), tuple(_journey(document))),
        Part("visas", _("Visas"), tuple(_visas(document))),
        Part("figures", _("Key figures"), tuple(_figures(document))),
    ]
    return [part for part in parts if part.lines]


def _occupation(document: Row) -> Iterator[Line]:
    edition = document["classification"]
    yield Line(
        "country", _("Country: %(country)s") % {"country": formats.country(document["country"]["code"])}
    )
    yield Line(
        "code",
        # Translators: a code with the classification that it belongs to, as in "Occupation code: 29-1141 (SOC 2018)".
        _("Occupation code: %(code)s (%(classification)s)")
        % {
            "code": _isolated(document["code"]),
            "classification": _isolated(f"{edition['name']} {edition['edition']}"),
        },
    )
    yield Line("classification", edition["title"], "note")
    if document.get("official_title"):
        yield Line("official", document["official_title"])
    if document["occupation"].get("isco_code"):
        code = document["occupation"]["isco_code"]
        yield Line("isco", _("International code: %(code)s") % {"code": _isolated(f"ISCO-08 {code}")})
    if document.get("summary"):
        yield Line("summary", document["summary"])


def _education(document: Row) -> Iterator[Line]:
    currency = document["country"]["currency"]
    for row in document.get("education") or ():
        yield Line(row["key"], row.get("name"), "box")
        length = formats.months(row.get("months_min"), row.get("months_max"))
        cost = formats.money_range(row.get("cost_min"), row.get("cost_max"), currency)
        yield from _effort(row["key"], length, cost)
        yield from _notes(row, "note")


def _requirements(document: Row) -> Iterator[Line]:
    for row in (document.get("statements") or {}).get("requirement") or ():
        yield Line(row["key"], row.get("text") or row.get("title"), "box", row.get("citation"))


def _qualifications(document: Row, *, required: bool) -> Iterator[Line]:
    rows = document.get("qualifications") or ()
    currency = document["country"]["currency"]
    for row in rows:
        if (row["requirement"] == REQUIRED) != required:
            continue
        yield Line(row["key"], row.get("name"), "box")
        yield from _notes(row, "issuer")
        months, cost = row.get("months"), row.get("cost")
        yield from _effort(
            row["key"], formats.months(months, months), formats.money_range(cost, cost, currency)
        )
        if row.get("from_abroad"):
            yield Line(f"{row['key']}:abroad", _("Can be started from abroad."), "note")
        yield from _notes(row, "note")
    listed = bool(rows) or "requirement" in (document.get("statements") or {})
    if required and not listed:
        yield Line(
            "none",
            _(
                "The profile lists no qualification. That does not mean that none is needed: ask who licenses it."
            ),
        )


def _effort(key: str, length: str, cost: str) -> Iterator[Line]:
    """Say how long something takes and what it costs; nothing where neither is known."""
    if length or cost:
        text = _("Takes: %(duration)s. Costs: %(cost)s.") % {
            "duration": _isolated(length or _("not known")),
            "cost": _isolated(cost or _("not known")),
        }
        yield Line(f"{key}:effort", text, "note")


def _notes(row: Row, *names: str) -> Iterator[Line]:
    return (Line(f"{row['key']}:{name}", row[name], "note") for name in names if row.get(name))


def _journey(document: Row) -> Iterator[Line]:
    """Add up the stages of education and the required qualifications; nothing where none is listed."""
    journey = first_working_day(document)
    currency = document["country"]["currency"]
    if not journey.steps:
        return
    months, cost = journey.months, journey.cost
    yield Line("months", _("Time: %(duration)s") % {"duration": _sum(months, formats.months)})
    yield Line("cost", _("Cost: %(cost)s") % {"cost": _sum(cost, formats.money_range, currency)})
    if journey.one_stage_months:
        yield Line(
            "several",
            _(
                "All stages of education are added up. The profile does not say whether one of them is enough."
            ),
            "note",
        )
    yield Line(
        "aside",
        _(
            "Not counted: optional qualifications, the visa, and what one lives on. What has no time or cost here is"
            " not known; that does not make it free."
        ),
        "note",
    )


def _sum(total: Total, word: Any, *more: str) -> str:
    if total.low is None:
        return _("not known")
    if total.unknown:
        return _("at least %(amount)s") % {"amount": _isolated(word(total.low, total.low, *more))}
    return _isolated(word(total.low, total.high, *more))


def _isolated(text: str) -> str:
    """Keep what may be written in another direction from disturbing the sentence that it is put into."""
    return html.unescape(isolate(text))


def _visas(document: Row) -> Iterator[Line]:
    for row in document.get("visas") or ():
        key = row["key"]
        yield Line(key, row.get("name"), "box")
        yield Line(f"{key}:code", _("Code: %(code)s") % {"code": _isolated(row["code"])}, "note")
        yield from _notes(row, "details")
        if row.get("leads_to_residence"):
            yield Line(f"{key}:residence", _("Leads to permanent residence."), "note")
        for name, sentence in (
            ("effective_from", _("In force from %(date)s.")),
            ("effective_until", _("In force until %(date)s.")),
            ("last_verified", _("Last verified on %(date)s.")),
        ):
            if row.get(name):
                yield Line(f"{key}:{name}", sentence % {"date": formats.date(row[name])}, "note")
        if row.get("url"):
            yield Line(f"{key}:url", row["url"], "note", url=row["url"])
    if not document.get("visas"):
        yield Line(
            "none",
            _(
                "The profile lists no visa. That does not mean that there is none: ask the immigration authority of"
                " the country."
            ),
        )


def _figures(document: Row) -> Iterator[Line]:
    currency = document["country"]["currency"]
    for row in newest_figures(document, MEASURES):
        yield Line(
            row["key"],
            _("%(measure)s: %(value)s (%(period)s)")
            % {
                "measure": labels.label(row["measure"], "measure"),
                "value": html.unescape(figure_text(row, currency)),
                "period": _isolated(formats.period(row["period"])),
            },
            citation=row.get("citation"),
        )
    for row in document.get("salary_bands") or ():
        yield Line(
            row["key"],
            # Translators: an experience level with its years and the pay a year, as in "Junior (0-3 years): $55,000".
            _("%(level)s: %(pay)s a year")
            % {
                "level": formats.experience(
                    labels.label(row["level"], "level"), row.get("years_min"), row.get("years_max")
                ),
                "pay": _isolated(formats.money_range(row["low"], row["high"], currency)),
            },
            citation=row.get("citation"),
        )
