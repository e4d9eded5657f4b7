"""Sets the date of each record of a list beside those that its other fields carry in names, links and identifiers, as most of the list have them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dateline.comparing.dates.slips import Day, Slip, Written, part_spans, parts_of, repairs, slip_between, written_in
from dateline.model import Document, Place, Profile, Span, Suggestion
from dateline.noticing.dates.mention import DateMention, why_impossible
from dateline.noticing.dates.moments import Moment
from dateline.noticing.dating.evidence import role_of_key
from dateline.noticing.pages.records import DatedCell, DatedColumn, Field, dated_columns
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class RecordDate(NamedTuple):
    """A record whose date is not the one that another of its fields carries, in a list where the two hardly ever differ."""

    key: str
    stated: Day
    place: Place
    parts: tuple[Written, ...]
    carrier: str
    """The key of the other field."""
    carried: Day
    carrier_place: Place
    days: int
    """How many days the stated date lies after the carried one."""
    agreeing: int
    others: int
    copied: Place | None
    """Where a record beside it rightly has the date that this one states."""

    @property
    def slip(self) -> Slip:
        """Which slip of the hand explains the difference; "" where none does."""
        return slip_between(self.carried, self.stated)

    def repairs(self, language: str) -> Iterator[Suggestion]:
        """The date that the other field carries."""
        return repairs(f"the date in `{self.carrier}`", self.parts, self.carried, language)


class _Pair(NamedTuple):
    stated: Field
    moment: Moment
    carrier: Field
    carried: Moment
    days: int


_LEAST, _NEARLY_ALWAYS = 5, 0.9
_TOLERATED = 1
"""Days: what is built at night is named for the day before."""
_CARRIES = compile_late(r"(?<![\d.])(?P<Y>(?:19|20)\d\d)(?P<sign>[-_/]?)(?P<M>\d\d)(?P=sign)(?P<D>\d\d)(?!\d|[.]\d)")
_PLAIN = compile_late(r"[\d\sTZ:./+-]+")
"""A date and nothing else: another field of its own, which may mean another thing."""
_ROLES = ("published", "start", "created")


@noticer
def record_dates(doc: Document) -> tuple[RecordDate, ...]:
    """Every record of a document's lists and tables whose date is contradicted by another field; of several such fields the one that agrees most often."""
    return tuple(found for column in dated_columns(doc) if len(column.members) > _LEAST for found in _of_column(doc, column))


def _of_column(doc: Document, column: DatedColumn) -> Iterator[RecordDate]:
    if role_of_key(column.key, doc.profile) not in _ROLES:
        return
    by_carrier: dict[str, dict[int, _Pair]] = {}
    for cell in column.cells:
        for pair in _pairs(cell, doc.profile):
            by_carrier.setdefault(pair.carrier.key, {}).setdefault(cell.row, pair)
    if by_carrier:
        yield from _outliers(doc, max(by_carrier.values(), key=_agreeing))


def _agreeing(pairs: dict[int, _Pair]) -> int:
    return sum(abs(pair.days) <= _TOLERATED for pair in pairs.values())


def _pairs(cell: DatedCell, profile: Profile) -> Iterator[_Pair]:
    if cell.moment.date is None or cell.moment.said.ambiguous:
        return
    for field in cell.record.fields:
        if field is cell.field or not _carried(field.text) or _PLAIN.fullmatch(field.text) or role_of_key(field.key, profile) != "unknown":
            continue
        days = {day: said for said in reversed(_carried(field.text)) if (day := said.date)}
        if len(days) == 1:
            carried = Moment(next(iter(days.values())))
            yield _Pair(cell.field, cell.moment, field, carried, carried.days_apart(cell.moment) or 0)


@lru_cache(maxsize=20_000)
def _carried(text: str) -> tuple[DateMention, ...]:
    return tuple(_carried_in(text))


def _carried_in(text: str) -> Iterator[DateMention]:
    for found in _CARRIES.finditer(text):
        year, month, day = (int(found[part]) for part in "YMD")
        yield DateMention(Span(*found.span()), year, month, day, impossible=why_impossible(year, month, day))


def _outliers(doc: Document, pairs: dict[int, _Pair]) -> Iterator[RecordDate]:
    agreeing = _agreeing(pairs)
    if len(pairs) <= _LEAST or agreeing < _NEARLY_ALWAYS * (len(pairs) - 1):
        return
    for index, pair in pairs.items():
        if abs(pair.days) <= _TOLERATED:
            continue
        beside = [other for step in (1, -1) if (other := pairs.get(index + step)) and other.moment.date == pair.moment.date and abs(other.days) <= _TOLERATED]
        yield RecordDate(
            pair.stated.key, parts_of(pair.moment.said), pair.stated.located(doc, pair.moment.said.span), tuple(_parts(doc, pair)), pair.carrier.key,
            parts_of(pair.carried.said), pair.carrier.located(doc, pair.carried.said.span), pair.days, agreeing, len(pairs) - 1,
            beside[0].stated.place if beside else None,
        )  # fmt: skip


def _parts(doc: Document, pair: _Pair) -> Iterator[Written]:
    if pair.stated.meta:
        yield from written_in(doc, pair.stated.meta, pair.moment.said)
    else:
        yield from (Written(part, pair.stated.located(doc, span)) for part, span in part_spans(pair.moment.said))
