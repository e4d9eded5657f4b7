"""Tells which slip of the hand turns one date into another, and writes a date as another one is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from dateline.model import Document, Edit, Meta, Place, Span, Suggestion
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.dates.explicit import DateMention, day_written_like
from dateline.noticing.dates.slips import year_written_like
from dateline.noticing.dating.evidence import Evidence

Day = tuple[int, int, int]
"""Year, month and day; 0 for a part that is not there."""
Part = Literal["year", "month", "day"]
Slip = Literal["", "year", "month", "swap", "digits"]
"""Another year, or another month, and the rest is the same; day and month have changed places; so have the two digits of the day."""
SLIPS: Mapping[Slip, str] = {
    "year": "only the years differ", "month": "only the months differ", "swap": "day and month have changed places",
    "digits": "the digits of the day have changed places", "": "",
}  # fmt: skip
"""For messages."""


class Written(NamedTuple):
    """One part of a date as it is written, and where."""

    part: Part
    place: Place


def parts_of(said: DateMention) -> Day:
    """Year, month and day of a mention."""
    return (said.year or 0, said.month or 0, said.day or 0)


def part_spans(said: DateMention) -> Iterator[tuple[Part, Span]]:
    """Where the parts of a mention stand."""
    spans: tuple[tuple[Part, Span | None], ...] = (("year", said.year_span), ("month", said.month_span), ("day", said.day_span))
    for part, span in spans:
        if span:
            yield part, span


def within(doc: Document, value: Meta, span: Span) -> Place | None:
    """The place of a part of a metadata value; by its first occurrence where the value is not written as it is meant (a folded text); None if nowhere."""
    text = value.text[span.start : span.end]
    place = doc.within(value, span)
    if place.text == text:
        return place
    start = doc.source.find(text, doc.offset(value.place), doc.offset(value.place) + (value.place.end_line - value.place.line + 1) * len(value.text) * 2)
    return doc.source_place(start, start + len(text)) if start >= 0 else None


def written_in(doc: Document, value: Meta, said: DateMention) -> tuple[Written, ...]:
    """The parts of a date in a metadata value; none where they cannot be found in the file."""
    whole = within(doc, value, said.span)
    if whole is None:
        return ()
    start = doc.offset(whole) - said.span.start
    return tuple(Written(part, doc.source_place(start + span.start, start + span.end)) for part, span in part_spans(said))


def parts_stated(doc: Document, found: Evidence) -> tuple[Written, ...]:
    """The parts of a date that a metadata value states; none for one of a path or an address, or where they cannot be found."""
    value = next((meta for meta in doc.meta.get(found.key, ()) if meta.place.covers(found.place)), None)
    return written_in(doc, value, found.said) if value else ()


def slip_between(one: Day, other: Day) -> Slip:
    """Which slip explains that two days differ; "" where none does. Without days, months are compared."""
    (year, month, day), (other_year, other_month, other_day) = one, other
    if year != other_year:
        return "year" if (month, day or other_day) == (other_month, other_day or day) else ""
    if not day or not other_day or (month, day) == (other_month, other_day):
        return ""
    if day == other_day:
        return "month"
    if (month, day) == (other_day, other_month):
        return "swap"
    return "digits" if month == other_month and f"{day:02}" == f"{other_day:02}"[::-1] else ""


def shown(day: Day) -> str:
    """A date for messages: "2026-03-04", "2026-03"."""
    return "-".join([f"{day[0]:04}", *(f"{part:02}" for part in day[1:] if part)])


def lag(number: int, unit: str = "day") -> str:
    """How much later or earlier a date is, for messages: "1 day later", "3 months earlier"."""
    return f"{abs(number)} {unit if abs(number) == 1 else unit + 's'} {'later' if number > 0 else 'earlier'}"


def repairs(whose: str, parts: Sequence[Written], wanted: Day, language: str) -> Iterator[Suggestion]:
    """The one suggestion to write another date, where anything would change; `whose` it is, for its message: "the date of the folder"."""
    if edits := rewritten(parts, wanted, language):
        yield Suggestion(f"{whose}: {shown(wanted)}", edits)


def rewritten(parts: Sequence[Written], wanted: Day, language: str) -> tuple[Edit, ...]:
    """What turns a date that is written in some parts into another one, its style kept; nothing for parts that the other does not have."""
    numbers = dict(zip(("year", "month", "day"), wanted, strict=True))
    figures = [each.place.text for each in parts if each.part != "year" and each.place.text.isdigit()]
    padded = len(figures) > 1 and all(len(figure) > 1 for figure in figures)  # 2026-10-12 becomes 2026-01-02, but 12 October 2 January
    edits = (Edit(each.place, _written_like(each, numbers[each.part], language, padded)) for each in parts if numbers[each.part])
    return tuple(edit for edit in edits if edit.text != edit.place.text)


def _written_like(each: Written, number: int, language: str, padded: bool) -> str:
    written = each.place.text
    if each.part == "year":
        return year_written_like(written, number)
    if any(map(str.isdigit, written)):
        return f"{number:02}" if padded else day_written_like(written, number)
    calendar = calendar_of(language) or calendar_of("en")
    return calendar.month_like(written, number) if calendar else written
