"""Finds the date that a page shows as its own: beside the headline, above it with a word that says so, or at the end of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from dateline.model import Block, Document, Kind
from dateline.noticing.dates.explicit import DateMention, dates
from dateline.noticing.dates.mention import Order
from dateline.noticing.dating.evidence import evidence
from dateline.noticing.pages.stamps import PUBLISHED, UPDATED
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class Shown(NamedTuple):
    """A date that a page shows of itself."""

    said: DateMention
    where: Literal["header", "label", "end", "above"]
    """Between headline and text, before the headline but labelled, below the text, or alone above the headline."""
    updated: bool = False


_UNREAD: frozenset[Kind] = frozenset({"code", "data", "definition", "navigation", "alt"})
_LONGEST = 120
_BODY = 80
"""A block of so many characters that ends like a sentence is text."""
_SENTENCE = compile_late(r"[.!?…][\"'”’»)\]]*$")
_WORDS = compile_late(r"[^\W\d_]{2,}")
_TALKATIVE = 9
"""So many words beside a date are more than a byline."""
_PUBLISHED = compile_late(r"\b(?:" + PUBLISHED + r")\b", re.IGNORECASE)
_UPDATED = compile_late(r"\b(?:" + UPDATED + r")\b", re.IGNORECASE)
_VALIDITY = compile_late(r"\b(?:valid|until|gültig|bis|valable|jusqu|válid|vigen|hasta|até|fino|from .{3,30} to)\b", re.IGNORECASE)
_EVENT_HOURS = compile_late(r"\d\s*(?:[:.h]\d\d)?\s*(?:[ap]m)?\s*[–—-]\s*\d{1,2}[:.h]\d\d", re.IGNORECASE)
_SIGN_OFF = compile_late(r"(?:[(\[][^)\]]{0,12}[)\]]?\s*|[^\W\d_][\w .'’-]{1,40},\s*(?:(?:den|le|il|el|a|em)\s+)?)?\Z", re.IGNORECASE)
"""What stands before a date that signs a text: nothing, or a place."""
_SEPARATORS = "|·•,–—-(>/"
_SEPARATED = compile_late(r"[|·•–—(>/\n]")
_MARKED: frozenset[Kind] = frozenset({"byline", "stamp", "dateline"})
_STANDFIRST = 3
"""Where the markup says that it is a byline, a summary may stand above it."""
_TITLE = compile_late(r"\W*[^\W\d_]{2,}(?:\W+[^\W\d_]{2,}){2}")
"""Three words behind the date: an item of a list of other pages."""
_PART_OF_TITLE = 12
_LABEL = 30
"""A shorter block may say what the date below it is."""
_CLOSE = 3
"""A date alone may stand so many blocks above its headline."""
_BEYOND = 4
"""How many blocks below the end of the text its last line may stand."""


@noticer
def shown_dates(doc: Document) -> tuple[Shown, ...]:
    """The dates that a page shows as its own, the likeliest first; those of an event that the page announces are none."""
    return tuple(sorted(_shown(doc), key=lambda shown: (shown.updated, ("header", "label", "end", "above").index(shown.where))))


@noticer
def headline_index(doc: Document) -> int:
    """The block that is the page's headline: the last before the text that the page's title repeats, else the first heading; -1 for none."""
    title = next((_plain(value.text) for key in ("meta:og:title", "html:title", "title") for value in doc.meta.get(key, ())), "")
    repeated = [block.index for block in doc.blocks if _PART_OF_TITLE <= len(block.text) <= len(title) + 1 and _plain(block.text) in title]
    if repeated:
        return repeated[-1] if _is_heading(doc, repeated[-1]) else next((index for index in repeated if _is_heading(doc, index)), repeated[-1])
    return next((block.index for block in doc.blocks if block.kind == "heading" and block.level == 1), -1)


def _is_heading(doc: Document, index: int) -> bool:
    return doc.blocks[index].kind == "heading"


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _shown(doc: Document) -> Iterator[Shown]:
    if not dates(doc):
        return
    headline = headline_index(doc)
    order = number_order(doc)
    begins = next((block.index for block in doc.blocks[headline + 1 :] if _is_text(block)), len(doc.blocks))
    ends = _end_of_text(doc, begins)
    takes_place = {found.moment.date for found in evidence(doc) if found.role in ("start", "end")}
    for each in dates(doc):
        block = doc.block_at(each.span.start)
        said = in_order(each, order)
        if said.date is None or said.until or said.date in takes_place or not _may_show(doc, block, said):
            continue
        label = _before(doc, block, said)
        updated, published = _UPDATED.search(label) is not None, _PUBLISHED.search(label) is not None
        if block.index < headline and published:
            yield Shown(said, "label")
        elif headline - _CLOSE <= block.index < headline and block.text.strip() == doc.text[said.span.start : said.span.end]:
            yield Shown(said, "above")
        elif max(headline, 0) <= block.index <= begins + (_STANDFIRST if block.kind in _MARKED else 1):
            if headline >= 0 and (published or updated or not _is_label(label)):
                yield Shown(said, "header", updated and not published)
        elif ends < block.index <= ends + _BEYOND and _signs(doc, block, said):
            yield Shown(said, "end")


def _signs(doc: Document, block: Block, said: DateMention) -> bool:
    """Whether a date is all but the last line of a text; one before a title belongs to another page."""
    return _SIGN_OFF.match(doc.text[block.start : said.span.start]) is not None and not _TITLE.match(doc.text[said.span.end : block.end])


@noticer
def number_order(doc: Document) -> Order:
    """The order in which a document writes dates in figures, where one of them leaves no choice; "" where none does or they differ."""
    orders: set[Order] = {said.order for said in dates(doc) if said.order in ("DMY", "MDY") and not said.ambiguous and not said.language}
    return orders.pop() if len(orders) == 1 else ""


def in_order(said: DateMention, order: Order) -> DateMention:
    """A date in figures as the rest of its document would write it."""
    if not said.ambiguous or order in ("", said.order):
        return said
    return said._replace(month=said.day, day=said.month, month_span=said.day_span, day_span=said.month_span, order=order)


def _is_label(text: str) -> bool:
    """Whether what stands before a date names it as something else ("Received", "Joined:", "bylaw of"), not a place, a section or an author."""
    text = text.rstrip()
    if not text or text[-1] in _SEPARATORS:
        return False
    last = _SEPARATED.split(text)[-1]
    words = _WORDS.findall(last)
    return bool(words) and (last.endswith(":") or not (len(words) > 1 and all(word[0].isupper() for word in words)))


def _is_text(block: Block) -> bool:
    return block.kind in ("paragraph", "cell", "item") and len(block.text) >= _BODY and _SENTENCE.search(block.text) is not None


def _end_of_text(doc: Document, begins: int) -> int:
    """The last block of the text that begins at a block: before the next heading after which no text follows."""
    last = begins
    for block in doc.blocks[begins:]:
        if _is_text(block):
            last = block.index
        elif block.kind == "heading" or block.index > last + _BEYOND:
            break
    return last


def _may_show(doc: Document, block: Block, said: DateMention) -> bool:
    if block.kind in _UNREAD or len(block.text) > _LONGEST or block.quoted:
        return False
    beside = doc.text[block.start : said.span.start] + " " + doc.text[said.span.end : block.end]
    if _VALIDITY.search(beside) or _EVENT_HOURS.search(doc.text[said.span.start : block.end]):
        return False
    return len(_WORDS.findall(beside)) < _TALKATIVE and not (_is_text(block) or _SENTENCE.search(doc.text[block.start : said.span.start].rstrip()))


def _before(doc: Document, block: Block, said: DateMention) -> str:
    """What stands before a date in its block, from the date before it on; the block above where nothing does."""
    found = dates(doc)
    at = bisect_left(found, said.span.start, key=lambda other: other.span.start)
    earlier = at > 0 and found[at - 1].span.start >= block.start
    text = doc.text[found[at - 1].span.end if earlier else block.start : said.span.start]
    above = doc.blocks[block.index - 1] if block.index else block
    if not _WORDS.search(text) and not earlier and above.kind != "heading" and len(above.text) < _LABEL and above.index != headline_index(doc):
        return above.text
    return text
