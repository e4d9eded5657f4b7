"""Finds the entries of a page: one article, or many cards, each with its headline, byline, dateline, stamp and blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from statistics import median
from typing import Literal, NamedTuple

from dateline.model import Block, Document, Span
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.pages.datelines import Dateline, datelines
from dateline.noticing.pages.layouts import Bound, bind, kind_letter, letter, marked_sections
from dateline.noticing.pages.stamps import Stamp, stamps
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

__all__ = ["Dateline", "Entry", "entries", "entry_at"]


class Entry(NamedTuple):
    """An article, or one card of a listing. Everything but `blocks` may be missing."""

    kind: Literal["page", "article", "card"]
    """`page`: the document as a whole, always the first entry; `article`: a report that begins with a dateline of its own; `card`: one of a listing."""
    blocks: range
    headline: Span | None = None
    byline: Span | None = None
    dateline: Dateline | None = None
    stamp: DateMention | None = None
    rivals: tuple[DateMention, ...] = ()
    """The other stamp that could belong to a card, where the layout does not decide which one does."""
    listing: int = 0
    """Which of the page's listings a card belongs to, from 1; 0 for articles."""


_BYLINE = compile_late(r"(?:by|von|par|por|di|door)[ ]+[^\W\d_][\w.'’-]*(?:[ ,]+[^\W\d_][\w.'’-]*){0,7}", re.IGNORECASE)
_SHORT, _OFTEN = 60, 3
"""Short blocks that stand so often on a page ("Read more", "News") belong to the furniture of its cards."""
_PROGRAMME = 2
"""Fewer cards are no listing."""
_PICTURES = ("alt", "caption")
_HEAD = 6
"""A page's own stamp stands behind fewer than so many headings, captions and bylines."""


class _Page:
    """The blocks of a document as letters (see `layouts.letter`), S for a stamp, b also for furniture, G for a block of a group, T after a listing."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.datelines = {doc.block_at(found.span.start).index: found for found in datelines(doc)}
        self.stamps = {stamp.block: stamp for stamp in stamps(doc)}
        self._known: dict[int, str] = {}

    @cached_property
    def groups(self) -> list[range]:
        """The groups of the markup that are cards."""
        return [group for group in _groups(self.doc.blocks) if self._is_card(group)]

    @cached_property
    def repeated(self) -> set[str]:
        """The texts of the furniture."""
        texts = Counter(block.text for block in self.doc.blocks if len(block.text) < _SHORT)
        return {text for text, times in texts.items() if times >= _OFTEN}

    @cached_property
    def letters(self) -> str:
        """The shape of the whole page."""
        grouped = {index for group in self.groups for index in group}
        letters = "".join("G" if block.index in grouped else self.letter_of(block) for block in self.doc.blocks)
        return marked_sections(letters, self.doc.blocks)

    @cached_property
    def kinds(self) -> str:
        return "".join(kind_letter(block) for block in self.doc.blocks)

    def letter_of(self, block: Block) -> str:
        """What a block is by itself, worked out once."""
        if (known := self._known.get(block.index)) is None:
            known = self._known[block.index] = self._letter_of(block)
        return known

    def _letter_of(self, block: Block) -> str:
        stamp = self.stamps.get(block.index)
        if stamp and stamp.alone:
            return "b" if stamp.updated else "S"
        if block.kind in _PICTURES and not self._leads_to_headline(block):
            return "b"
        kind = letter(block, block.index in self.datelines)
        return "b" if _BYLINE.fullmatch(block.text) or (kind in "hF" and block.text in self.repeated) else kind

    def _leads_to_headline(self, block: Block) -> bool:
        """Whether a picture opens a card: one below a headline, a stamp or an excerpt belongs to what stands above it."""
        after = next((other for other in self.doc.blocks[block.index + 1 :] if other.kind not in _PICTURES), None)
        return after is not None and self.letter_of(after) == "h"

    def _is_card(self, group: range) -> bool:
        """Whether a group of the markup is one card: not a table row, nor the box around a whole article or listing."""
        blocks = self.doc.blocks[group.start : group.stop]
        stamped = [stamp for index in group if (stamp := self.stamps.get(index)) and not stamp.updated]
        bodies = sum(block.kind == "paragraph" and len(block.text) > 160 for block in blocks)
        return blocks[0].kind != "cell" and len(stamped) == 1 and bodies < 4 and not any(block.kind == "heading" and block.level == 1 for block in blocks)


def _groups(blocks: Iterable[Block]) -> Iterator[range]:
    for group, members in groupby(blocks, key=lambda block: block.group):
        indices = [block.index for block in members]
        if group:
            yield range(indices[0], indices[-1] + 1)


@noticer
def entries(doc: Document) -> tuple[Entry, ...]:
    """The page first, then its articles and cards in order."""
    page = _Page(doc)
    if not (page.stamps or page.datelines):
        return (_entry(page, "page", range(len(doc.blocks)), None),)
    own = _own_stamp(page)
    found = (card for card in (*_grouped_cards(page), *_loose_cards(page, own)) if card.headline or card.dateline)  # the rest are timelines
    cards = _doubt_programmes(sorted(found, key=lambda card: card.blocks.start))
    opening, reports = _split(page, cards, own)
    whole = _entry(page, "page", range(len(doc.blocks)), own and own.said, opening=opening)
    return (whole, *sorted((*cards, *reports), key=lambda entry: entry.blocks.start))


def entry_at(doc: Document, offset: int) -> Entry:
    """The innermost entry that holds an offset of the document's text."""
    found = entries(doc)
    index = doc.block_at(offset).index
    last = bisect_right(found, index, lo=1, key=lambda entry: entry.blocks.start) - 1
    return found[last] if index in found[last].blocks else found[0]


def _entry(
    page: _Page, kind: Literal["page", "article", "card"], blocks: range, stamp: DateMention | None, rivals: tuple[DateMention, ...] = (), listing: int = 0,
    opening: int | None = None,
) -> Entry:  # fmt: skip
    found = opening if opening is not None else next((index for index in blocks if index in page.datelines), None)
    line = page.datelines[found] if found is not None and (kind != "page" or opening is not None) else None
    headline = _headline(page, blocks)
    if line and line.full and kind == "card" and headline and headline.end <= line.span.start:
        line = line._replace(sure=True)  # where a listing has its excerpts, an event has its description
    return Entry(kind, blocks, headline, _byline(page, blocks), line, stamp, rivals, listing)


def _headline(page: _Page, blocks: range) -> Span | None:
    """The heading, else the last short block before the body; captions come before headlines."""
    beside = next((stamp.rest for index in blocks if (stamp := page.stamps.get(index)) and stamp.rest), None)
    if beside:
        return beside
    head: Block | None = None
    for block in page.doc.blocks[blocks.start : blocks.stop]:
        if block.kind == "heading":
            return Span(block.start, block.end)
        kind = page.letter_of(block)
        if kind == "h":
            head = block
        elif head and kind == "e":
            break
    return Span(head.start, head.end) if head else None


def _byline(page: _Page, blocks: range) -> Span | None:
    for block in page.doc.blocks[blocks.start : min(blocks.stop, blocks.start + _HEAD)]:
        if block.kind == "byline" or _BYLINE.fullmatch(block.text):
            return Span(block.start, block.end)
        stamp = page.stamps.get(block.index)
        if stamp and stamp.byline:
            return stamp.byline
    return None


def _regions(letters: str) -> Iterator[tuple[range, bool]]:
    """The stretches between frames and groups, and whether a frame stands over each."""
    start, framed = 0, False
    for index, kind in enumerate((*letters, "F")):
        if kind in "FGT":
            yield range(start, index), framed
            start, framed = index + 1, kind == "F"


def _own_stamp(page: _Page) -> Stamp | None:
    """The page's own stamp: in its first lines, at its top or, when it is the only one, at its end."""
    line = next((stamp for stamp in page.stamps.values() if stamp.line and not stamp.updated), None)
    if line:
        return line
    region, framed = next(((region, framed) for region, framed in _regions(page.letters) if "S" in page.letters[region.start : region.stop]), (range(0), False))
    shape = page.letters[region.start : region.stop]
    first = shape.find("S")
    if first < 0 or (framed and region.start > 1):
        return None
    stamp = page.stamps[region.start + first]
    head = page.letters[: region.start + first]
    if len(head) >= _HEAD or head.count("e") > 1:
        return stamp if page.letters.count("S") == 1 and len(page.letters) - stamp.block <= 2 else None
    if _one_of_many(page, stamp.block):
        return None
    apart, along = list(bind(_plain(shape[first + 1 :]), framed=False)), list(bind(_plain(shape), framed))
    if not along or not apart:
        return None if along else stamp
    bodies = [gap.count("e") for gap in shape[first + 1 :].split("S")[:-1]]
    return stamp if bodies[0] >= median(bodies) + 2 else None  # both readings give cards: its own is the one before a longer body


def _one_of_many(page: _Page, at: int) -> bool:
    """Whether a stamp follows a heading, as others follow headings of the same level: each dates its own section."""
    blocks = page.doc.blocks
    under = {index: blocks[index - 1].level for index, kind in enumerate(page.letters) if kind == "S" and index and blocks[index - 1].kind == "heading"}
    return at in under and list(under.values()).count(under[at]) > 1


def _plain(shape: str) -> str:
    """The shape without bylines and furniture: they count as what they follow, else as what follows them."""
    shape = re.sub(r"(?<=[he])b+", lambda found: shape[found.start() - 1] * len(found[0]), shape.replace("x", "e"))
    return re.sub(r"b+(?=(.?))", lambda found: (found[1] if found[1] in ("h", "e") else "h") * len(found[0]), shape)


def _grouped_cards(page: _Page) -> Iterator[Entry]:
    listing, last = 1, None
    for group in page.groups:
        if last is not None and (group.start - last > 3 or "F" in page.letters[last : group.start]):
            listing += 1
        stamp = next(page.stamps[index] for index in group if index in page.stamps and not page.stamps[index].updated)
        yield _entry(page, "card", group, stamp.said, listing=listing)
        last = group.stop


def _loose_cards(page: _Page, own: Stamp | None) -> Iterator[Entry]:
    listing = len(page.groups)
    for region, framed in _regions(page.letters):
        start = own.block + 1 if own and own.block in region else region.start
        shape = _plain(page.letters[start : region.stop])
        bound = list(bind(shape, framed and start == region.start, page.kinds[start : region.stop])) or list(_under_headings(page, range(start, region.stop)))
        listing += bool(bound)
        for card in bound:
            rivals = () if card.rival is None else (page.stamps[start + card.rival].said,)
            yield _entry(page, "card", range(start + card.start, start + card.end), page.stamps[start + card.stamp].said, rivals, listing)


def _doubt_programmes(cards: Sequence[Entry]) -> list[Entry]:
    """The cards, but no dateline is sure in a listing where each card names a place and a later day than its stamp: that is a programme."""
    reports = {card.listing for card in cards if not _is_dated_ahead(card)}
    sizes = Counter(card.listing for card in cards)
    return [
        card
        if card.dateline is None or card.listing in reports or sizes[card.listing] < _PROGRAMME
        else card._replace(dateline=card.dateline._replace(sure=False))
        for card in cards
    ]


def _is_dated_ahead(card: Entry) -> bool:
    line, stamp = card.dateline, card.stamp and card.stamp.date
    if line is None or line.said is None or line.agency or line.place.isupper():
        return False
    return bool(stamp and line.said.date and line.said.date > stamp)


def _under_headings(page: _Page, region: range) -> Iterator[Bound]:
    """Stamps that directly follow a heading belong to its section, however few they are."""
    blocks = page.doc.blocks
    for index in region:
        if page.letters[index] != "S" or index == region.start or blocks[index - 1].kind != "heading":
            continue
        level = blocks[index - 1].level
        end = next((after for after in range(index + 1, region.stop) if blocks[after].kind == "heading" and blocks[after].level <= level), region.stop)
        yield Bound(index - 1 - region.start, end - region.start, index - region.start)


def _split(page: _Page, cards: Sequence[Entry], own: Stamp | None) -> tuple[int | None, list[Entry]]:
    """The dateline block that opens the page itself, and the reports that begin further down."""
    taken = {index for card in cards for index in card.blocks}
    lines = [index for index in page.datelines if index not in taken]
    opening = lines[0] if lines and page.letters[: lines[0]].count("e") == 0 and not any(card.blocks.start < lines[0] for card in cards) else None
    starts = [(_head_of(page, index, taken), index) for index in lines if index != opening]
    ends = [*(start for start, _ in starts[1:]), len(page.letters)]
    return opening, [_report(page, start, index, end, taken, own) for (start, index), end in zip(starts, ends, strict=False)]


def _head_of(page: _Page, index: int, taken: set[int]) -> int:
    """Where the headline, byline and stamp over a dateline begin."""
    start = index
    while start and start - 1 not in taken and page.letters[start - 1] in "hbS" and index - start < _HEAD:
        start -= 1
        if page.doc.blocks[start].kind == "heading":
            break
    return start


def _report(page: _Page, start: int, index: int, end: int, taken: set[int], own: Stamp | None) -> Entry:
    end = next((block for block in range(index, end) if block in taken or page.letters[block] in "FGT"), end)
    stamp = next((page.stamps[block].said for block in range(start, index) if page.letters[block] == "S" and page.stamps[block] is not own), None)
    return _entry(page, "article", range(start, end), stamp, opening=index)
