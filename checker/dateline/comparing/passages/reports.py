"""Finds the second report of one event on a page: what it tells again for sure, and what it tells again perhaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.comparing.passages.retellings import Sentence, retold, sentences_of, strong
from dateline.comparing.passages.wordings import wordings
from dateline.comparing.words.weights import weigher
from dateline.model import Document, Span
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.dates.explicit import DateMention, dates
from dateline.noticing.pages.entries import Entry, entries, entry_at
from dateline.rule import noticer

_PARTIES = 3
"""Names that two reports of one event share."""
_STRONG = 2
_WEAK, _WEAK_PLAIN, _WEAK_SHARED = 0.25, 0.25, 3
"""What makes two sentences worth a look once their reports are known to be of one event."""
_MOST = 40_000
"""Pairs of sentences that are looked at one by one; two longer reports are known by their strong pairs alone."""


class Retold(NamedTuple):
    """A report that begins further down a page and tells an event again."""

    report: Entry
    strong: tuple[tuple[Span, Span], ...]
    """Pairs of passages that plainly say the same, the earlier one first."""
    weak: tuple[tuple[Span, Span], ...]
    """Pairs that say alike things, or tell of one day with the same names."""
    parties: tuple[str, ...]
    """Names that both reports hold, as written."""
    days: tuple[DateMention, ...]
    """Days that the first report names and the second one means too."""


@noticer
def retold_reports(doc: Document) -> tuple[Retold, ...]:
    """The reports of a page that tell again what another part of the page tells, in order."""
    reports = [entry for entry in entries(doc) if entry.kind == "article" and entry.dateline]
    found = sentences_of(doc) if reports else ()
    return tuple(retold_ for report in reports for retold_ in _retold(doc, report, found))


def _retold(doc: Document, report: Entry, found: Sequence[Sentence]) -> Iterator[Retold]:
    """The report against each part of the page that stands before it."""
    own = [sentence for sentence in found if sentence.entry.blocks == report.blocks]
    before = {sentence.entry.blocks for sentence in found if sentence.block < report.blocks.start}
    for blocks in sorted(before - {report.blocks}, key=lambda blocks: blocks.start):
        others = [sentence for sentence in found if sentence.entry.blocks == blocks and sentence.block < report.blocks.start]
        sure = sorted({*_by_sentence(doc, blocks, report), *_by_quotation(doc, blocks, report)})
        parties = _shared_names(others, own, doc.language)
        if len(sure) < _STRONG or len(parties) < _PARTIES or _other_day(doc, others, report):
            continue
        events = tuple(_same_day(doc, others, own))
        weak = {*((one, other) for _, one, other in events), *_weak(doc, others, own)} - set(sure)
        yield Retold(report, tuple(sure), tuple(sorted(weak)), parties, tuple(dict.fromkeys(said for said, _, _ in events)))


def _by_sentence(doc: Document, blocks: range, report: Entry) -> Iterator[tuple[Span, Span]]:
    for pair in strong(doc):
        if pair.apart and pair.earlier.entry.blocks == blocks and pair.later.entry.blocks == report.blocks:
            yield pair.earlier.span, pair.later.span


def _by_quotation(doc: Document, blocks: range, report: Entry) -> Iterator[tuple[Span, Span]]:
    for wording in wordings(doc):
        one, other = sorted((wording.quotation.span, wording.other))
        held = entry_at(doc, one.start).blocks, entry_at(doc, other.start).blocks
        if held == (blocks, report.blocks):
            yield one, other


def _shared_names(one: Sequence[Sentence], other: Sequence[Sentence], language: str) -> tuple[str, ...]:
    """The names both sides hold, months and weekdays left out."""
    ours, theirs = (frozenset(name for sentence in side for name in sentence.names) for side in (one, other))
    calendar = calendar_of(language)
    written = {root: word.written for sentence in one for word, root in zip(sentence.words, sentence.stems, strict=True) if root in ours & theirs}
    return tuple(sorted(name for name in written.values() if not (calendar and calendar.named(name))))


def _other_day(doc: Document, others: Sequence[Sentence], report: Entry) -> bool:
    """Whether the report's dateline gives a day, and the other part names days but none of that week."""
    day = report.dateline.said.date if report.dateline and report.dateline.said else None
    days = [said.date for said in _said(doc, others) if said.date]
    return day is not None and bool(days) and all(abs((day - other).days) > 7 for other in days)


def _same_day(doc: Document, one: Sequence[Sentence], other: Sequence[Sentence]) -> Iterator[tuple[DateMention, Span, Span]]:
    """Sentences that tell of one day with a name in common: "On February 27, 2025 ..." and "on Thursday"."""
    calendar = calendar_of(doc.language)
    partners = [(partner, _said(doc, [partner])) for partner in other]
    for sentence in one:
        for said in _said(doc, [sentence]):
            for partner, days in partners:
                shared = sentence.names & partner.names
                if any(not (calendar and calendar.named(name)) for name in shared) and any(_agree(said, again) for again in days):
                    yield said, sentence.span, partner.span


def _agree(said: DateMention, again: DateMention) -> bool:
    if said.date is None:
        return False
    if again.date or (again.month and again.day):
        return (again.month, again.day) == (said.month, said.day)
    return again.weekday == said.date.weekday() and again.month is None


def _said(doc: Document, within: Sequence[Sentence]) -> list[DateMention]:
    return [said for said in dates(doc) if any(sentence.span.start <= said.span.start < sentence.span.end for sentence in within)]


def _weak(doc: Document, one: Sequence[Sentence], other: Sequence[Sentence]) -> Iterator[tuple[Span, Span]]:
    if len(one) * len(other) > _MOST:
        return
    weigh = weigher(language=doc.language)
    for sentence in one:
        for partner in other:
            pair = retold(sentence, partner, weigh)
            if pair and pair.score >= _WEAK and pair.plain >= _WEAK_PLAIN and len(pair.shared) >= _WEAK_SHARED:
                yield pair.earlier.span, pair.later.span
