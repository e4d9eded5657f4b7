"""Finds the days on which a page tells its readers that it was published and changed: "First published 3 May 2026, last updated on 9 May 2026"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from dateline.model import DATA, PROSE, Document
from dateline.noticing.dates.explicit import dates
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.dating.headers import in_order, number_order
from dateline.noticing.pages.entries import entry_at
from dateline.noticing.pages.stamps import UPDATED
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class History(NamedTuple):
    """A day of a page's own history, as the page shows it."""

    role: Literal["published", "modified"]
    words: str
    """That say so: "Last updated"."""
    said: DateMention


_PUBLISHED = (
    r"(?:first |originally |zuerst |erstmals |initialement |originalmente )?"
    r"(?:published|posted|publication date|date published|date of publication|veröffentlicht|erschienen|publiée?|mise? en ligne|publicad[oa]|pubblicat[oa]"
    r"|gepubliceerd|opublikowano|опубликовано|опубліковано)"
)
_SUBJECT = (
    r"(?:(?:this|the) \w+ (?:was|has been) (?:also )?|(?:diese[rs]?|der|die|das) \w+ (?:wurde|ist) |(?:cette|cet|ce|la|le|l['’]) ?\w+ a été |"
    r"(?:est[ae]|el|la) \w+ (?:fue|ha sido|se ha) |quest[oa] \w+ è stat[oa] )?"
)
_ON = r"(?:\s*:)?\s*(?:on|am|le|el|il|em|op)?"
_LABEL = compile_late(
    rf"\W*(?:(?:and|und|et|y|e|en)\s+)?{_SUBJECT}(?P<words>(?:the |a été |wurde )?(?:(?P<published>{_PUBLISHED})|{UPDATED})){_ON}\s*", re.IGNORECASE
)
_CUT = compile_late(r"[.!?|·•;()\[\]\n–—]\s*|,\s+")
"""Behind what a label may begin."""
_SENTENCE = compile_late(r"[.!?|·•\n]\s*\Z")
_LETTER = compile_late(r"\w")
"""What a label is about where it neither opens its sentence nor follows another: "The pump book (updated 9 May)"."""
_LONGEST = 90


@noticer
def page_history(doc: Document) -> tuple[History, ...]:
    """What a page shows of its own history, in order; nothing of a listing, whose cards have dates of their own."""
    found = () if doc.format in DATA else tuple(_page_history(doc))
    told: dict[str, set[object]] = {}
    for each in found:
        told.setdefault(each.role, set()).add(each.said.date)
    return tuple(each for each in found if len(told[each.role]) == 1)


def _page_history(doc: Document) -> Iterator[History]:
    order = number_order(doc)
    ends = told = 0
    for each in dates(doc):
        block, begins = doc.block_at(each.span.start), ends
        ends = each.span.end
        said = in_order(each, order)
        if said.date is None or said.until or said.ambiguous or block.kind not in PROSE or block.quoted or entry_at(doc, each.span.start).kind != "page":
            continue
        begins = max(begins, block.start, each.span.start - _LONGEST)
        begins = max((cut.end() for cut in _CUT.finditer(doc.text, begins, each.span.start)), default=begins)
        opens = not doc.text[block.start : begins].strip() or _SENTENCE.search(doc.text, block.start, begins) or not _LETTER.search(doc.text, told, begins)
        if opens and (label := _LABEL.fullmatch(doc.text, begins, each.span.start)):
            told = each.span.end
            yield History("published" if label["published"] else "modified", label["words"], said)
