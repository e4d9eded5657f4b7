"""Finds the entries of dated sequences that break the order of the others, where another year or month puts them back in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dateline.comparing.dates.orders import Order, gap_at, order_of
from dateline.comparing.dates.version_lines import Release, contradicts_line, releases
from dateline.model import Document, Edit, Place, Suggestion
from dateline.noticing.dates.slips import Slip, month_slips, year_slips
from dateline.noticing.dating.years import OwnYear, own_years
from dateline.noticing.pages.series import Dated, DatedSequence, sequences
from dateline.rule import noticer

_FEWEST = 6
"""Of five entries in no order four are in order by chance more than once in four times, of six five once in fourteen."""
_FEWEST_OF_YEAR = 4
"""Where the document is of the year that all the others have, or the numbers of versions show the order."""
_LONG = 12
"""In so long a list a slip of the month shows as well as one of the year."""
_TOLERATED = 10
"""One entry of so many may be out of order; where more are, the list is not in order of date."""
_MOST = 20
"""So many slips are none: a long list is then in another order here and there."""
_CONTRADICTING = 2
"""So many entries in order have to contradict the odd one, or either of two could be wrong."""


class OrderBreak(NamedTuple):
    """An entry out of order."""

    sequence: DatedSequence
    descending: bool
    entry: Dated
    between: tuple[Dated, ...]
    """The nearest entries in order, before and after it."""
    slip: Slip
    """What puts the entry back in order."""
    own: OwnYear | None = None
    """What else says of which year the entry is, where the document does."""

    @property
    def direction(self) -> str:
        """For messages."""
        verb = "go" if self.sequence.kind == "headings" else "goes"
        return f"{self.sequence.name} {verb} {'from new to old' if self.descending else 'from old to new'}"

    def stands(self, doc: Document) -> str:
        """What stands where, for messages: "Fir (2022-01-09) stands between Yew (2022-12-12) and Box (2023-03-04)"."""
        where = "between" if len(self.between) > 1 else "next to"
        return f"{self.entry.called(doc)} stands {where} {' and '.join(other.called(doc) for other in self.between)}"

    def neighbours(self, doc: Document) -> list[tuple[Place, str]]:
        """Where the nearest entries in order stand, for findings."""
        return [(other.place(doc), "its neighbour in order") for other in self.between]

    def repair(self, doc: Document) -> Suggestion:
        """The other year or month."""
        return Suggestion(f"{self.slip.unit}: {self.slip.called}", (Edit(self.entry.place(doc, self.slip.span), self.slip.text),))


@noticer
def order_breaks(doc: Document) -> tuple[OrderBreak, ...]:
    """Every entry of a sequence in order of date that does not fit between its neighbours, and would with another year or month."""
    return tuple(found for sequence in sequences(doc) for found in _breaks(doc, sequence))


def _breaks(doc: Document, sequence: DatedSequence) -> Iterator[OrderBreak]:
    entries = sequence.entries
    order = order_of([entry.first for entry in entries])
    if not order.odd or len(order.odd) > min(max(1, len(entries) // _TOLERATED), _MOST):
        return
    own = _year_of_all(doc, [entries[index] for index in order.kept])
    released = releases(entries)
    if len(entries) < (_FEWEST_OF_YEAR if own or _is_in_order(released, order) else _FEWEST):
        return
    in_order = [release for index in order.kept if (release := released[index])]
    for index in order.odd:
        if _contradicted(entries, order, index) < _CONTRADICTING or not _speaks(released[index], in_order):
            continue
        before, after = (None if other is None else entries[other] for other in gap_at(order, index))
        low, high = (after, before) if order.descending else (before, after)
        if slip := _slip(doc, entries[index], low, high, numbered=released[index] is not None or len(entries) >= _LONG):
            between = tuple(other for other in (before, after) if other)
            told = own if own and slip.unit == "year" and own.year == slip.said.year else None
            yield OrderBreak(sequence, order.descending, entries[index], between, slip, told)


def _year_of_all(doc: Document, entries: Sequence[Dated]) -> OwnYear | None:
    """What says that the document is of the year of all these entries."""
    years = {entry.first.year for entry in entries}
    return next((own for own in own_years(doc) if years == {own.year}), None)


def _is_in_order(released: Sequence[Release | None], order: Order) -> bool:
    """Whether all entries are versions of one product, in the direction of the dates: then they say as much as a year does."""
    versions = [(release.product, release.numbers) for release in released if release]
    rising = versions[::-1] if order.descending else versions
    return len(versions) == len(released) and all(one[0] == two[0] and one[1] < two[1] for one, two in pairwise(rising))


def _contradicted(entries: Sequence[Dated], order: Order, index: int) -> int:
    """How many of the entries in order stand on the wrong side of an odd one."""
    day = entries[index].first
    return sum(entries[other].first < day if (other < index) == order.descending else entries[other].first > day for other in order.kept)


def _speaks(release: Release | None, in_order: Sequence[Release]) -> bool:
    """Whether the versions allow to complain: where there are any, the entry must contradict its own line."""
    return contradicts_line(release, in_order) if release else len(in_order) * 2 < _FEWEST


def _slip(doc: Document, entry: Dated, low: Dated | None, high: Dated | None, *, numbered: bool) -> Slip | None:
    """Another year, or for a version another month, that puts the entry between its neighbours, the earlier and the later one."""
    text = entry.field.text if entry.field else doc.text
    thinkable: list[Slip] = list(year_slips(entry.said, text))
    if numbered:
        thinkable += month_slips(entry.said, text)
    elif low is None or high is None:  # at an end the old year of the newest entry is a slip; anything else may have been added there
        thinkable = [slip for slip in thinkable if high is None and slip.number > entry.first.year]
    for slip in thinkable:
        if (low is None or low.first <= slip.first) and (high is None or slip.first <= high.first):
            return slip
    return None
