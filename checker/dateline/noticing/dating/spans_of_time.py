"""Finds the beginnings, ends and deadlines that records state, brought together in pairs that must be in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from dateline.model import Document, Profile
from dateline.noticing.dates.mention import MONTH_NAMES, day_of
from dateline.noticing.dates.moments import Moment
from dateline.noticing.dating.evidence import Role, role_of_key
from dateline.noticing.pages.records import Field, Record, normal_key, records
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class DatedField(NamedTuple):
    """A value of a record that is a date, and what its key says of it."""

    field: Field
    moment: Moment
    role: Role
    key: str
    """The key as written, without the path of its record."""
    group: tuple[str, ...]
    """The parts of its key with "*" for the one that says the role: what belongs together has the same."""


class Stretch(NamedTuple):
    """Two dates of a record of which the first may not be later than the second."""

    kind: Literal["event", "deadline"]
    """From beginning to end, or from a deadline to the end of what it is for."""
    first: DatedField
    last: DatedField
    record: Record

    @property
    def days(self) -> int | None:
        """How many days the last lies after the first; None unless both are whole days."""
        return None if self.first.moment.said.ambiguous or self.last.moment.said.ambiguous else self.first.moment.days_apart(self.last.moment)


_DATE_KEYS = ("date", "event_date", "day", "when")
"""Keys that say when something begins where another one says when it ends."""
_AHEAD_OF = compile_late(r"(?:^|_)(?:tickets?|registration|early_?birds?|cfp|call|submissions?|proposals?)(?:_|$)")
"""Words in keys for what is over before an event begins."""
_WORDLESS = compile_late(r"[\W_]*")
_SHORT = 10
"""In days: what gatherings last."""


@noticer
def stretches(doc: Document) -> tuple[Stretch, ...]:
    """All pairs of a beginning and an end, and of a deadline and what it is for, record by record."""
    return tuple(stretch for record, found in dated_records(doc) for stretch in _stretches_of(record, found))


@noticer
def dated_records(doc: Document) -> tuple[tuple[Record, tuple[DatedField, ...]], ...]:
    """The records that hold values which are a date under a key, with these values."""
    return tuple((record, found) for record in records(doc) if (found := tuple(_dated_fields(doc, record))))


def _dated_fields(doc: Document, record: Record) -> Iterator[DatedField]:
    for field in record.fields:
        moment = field.moment
        if moment is not None and not moment.said.impossible:
            yield _dated(doc, record, field, moment)


def meant_end(stretch: Stretch) -> date | None:
    """The end a month or a year earlier, where only so the stretch is as short as gatherings are: 25 September to 27 October."""
    start, end = stretch.first.moment.date, stretch.last.moment.date
    if start is None or end is None or (end - start).days <= _SHORT:
        return None
    before = (end.year, end.month - 1) if end.month > 1 else (end.year - 1, len(MONTH_NAMES))
    slips = (day_of(*before, end.day), day_of(end.year - 1, end.month, end.day))
    return next((slip for slip in slips if slip and 0 <= (slip - start).days <= _SHORT), None)


def _dated(doc: Document, record: Record, field: Field, moment: Moment) -> DatedField:
    raw = field.written
    own = raw[len(record.series) :].lstrip(".") if field.meta and raw.startswith(record.series) else raw
    return DatedField(field, moment, *_meaning(own, doc.profile))


@lru_cache(maxsize=4096)
def _meaning(own: str, profile: Profile) -> tuple[Role, str, tuple[str, ...]]:
    """What a key within its record says: role, key and group, as a `DatedField` has them."""
    parts = [normal_key(part) for part in own.split(".") if not part.isdecimal()] or [""]
    role = role_of_key(".".join(parts), profile)
    at = next((index for index in range(len(parts) - 1, -1, -1) if role_of_key(parts[index], profile) == role), len(parts) - 1)
    return role, ".".join(parts), (*parts[:at], "*", *parts[at + 1 :])


def _stretches_of(record: Record, found: Sequence[DatedField]) -> Iterator[Stretch]:
    pairs = list(_events(found, record))
    yield from pairs
    yield from _deadlines(found, pairs, record)
    yield from _preparations(found, record)


def _events(found: Sequence[DatedField], record: Record) -> Iterator[Stretch]:
    for end in (each for each in found if each.role == "end"):
        alike = [each for each in found if each.group == end.group]
        starts = [each for each in alike if each.role == "start"] or [each for each in alike if each.key.rpartition(".")[2] in _DATE_KEYS]
        if starts:
            yield Stretch("event", starts[0], end, record)


def _deadlines(found: Sequence[DatedField], pairs: Sequence[Stretch], record: Record) -> Iterator[Stretch]:
    ends = {pair.last.group: pair.last for pair in pairs}
    starts = {each.group: each for each in found if each.role == "start"}
    whole = {**starts, **ends}.get(("*",))
    if whole is None:
        return
    for deadline in (each for each in found if each.role == "deadline" and "due" not in each.key):
        yield Stretch("deadline", deadline, whole, record)


def _preparations(found: Sequence[DatedField], record: Record) -> Iterator[Stretch]:
    """What is over before an event whose days stand in the same mapping as one range: "main: April 14-16, 2024"."""
    early = [each for each in found if each.role in ("unknown", "deadline") and _AHEAD_OF.search(each.key.rpartition(".")[2])]
    if not early:
        return
    for field in record.fields:
        if (event := _range_in(field)) and field.meta:
            mapping, _, name = field.meta.key.rpartition(".")
            whole = DatedField(field, event, "end", name, ("*",))
            yield from (Stretch("deadline", each, whole, record) for each in early if each.field.meta and each.field.mapping == mapping)
            return


def _range_in(field: Field) -> Moment | None:
    """The last day of a range of days that is all a value says."""
    if len(field.dates) != 1:
        return None
    said = field.dates[0]
    rest = field.text[: said.span.start] + field.text[said.span.end :]
    if said.until is None or said.end is None or not _WORDLESS.fullmatch(rest):
        return None
    year, month, day = said.until
    return Moment(said._replace(year=year, month=month, day=day, until=None))
