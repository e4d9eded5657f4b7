"""Finds what a text promises for a date: "will open in January 2026", "join us on January 14, 2026"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Document
from dateline.noticing.dates.explicit import dates
from dateline.noticing.dates.mention import DateMention, day_of
from dateline.noticing.dates.relative_words import WORDS
from dateline.noticing.dating.anchors import Anchor, anchors_at
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import sentence_at
from dateline.rule import noticer


class Promise(NamedTuple):
    """A date for which something is promised, on a page that says when it appeared."""

    said: DateMention
    words: str
    """With which it is promised: "will", "join us"."""
    anchor: Anchor


_PROMISE = compile_late(
    r"""\b(?:will(?!\ have)|join\ (?:us|me|in)|register\ (?:now|today|here|by|before|for)|sign\ up|rsvp|save\ the\ date|mark\ your\ calendars?
    |apply\ (?:by|before|now)|submit|send\ (?:us|your)|takes\ place|(?:is|are)\ (?:scheduled|planned|due|set)\ (?:for|to)|coming\ up|upcoming
    |deadline\ is)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PAST = compile_late(
    r"""\b(?:was|were|had|did|has|have|could|would|might|gave|since|ago|began|held|took|last|came|went|made|said|wrote|became|previous\w*
    |until\ now|so\ far|if|unless|as\ of|\w{2,}ed)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_STILL_TO_COME = compile_late(
    r"""\b(?:need|feed|seed|speed|embed|proceed|succeed|exceed|be\ \w+ed|scheduled|planned|based|dedicated|limited|extended|updated|interested
    |invited)\b""",
    re.VERBOSE,
)
_JOINS = compile_late(
    r"(?:^|[\s(*_])(?:on|in|by|until|till|before|from|through|starting|beginning|for|at|of|is|:|-|–|—|\()[\s*_]*(?:the[\s]+)?$", re.IGNORECASE
)
_LEADS = compile_late(r"(?:^|\s)(?:on|in|by|until|from|starting|am|im|ab|bis|zum|le|en|dès|au|el|hasta)[\s*_]*(?:the\s+)?$", re.IGNORECASE)
"""What stands before a date on which something happens; not "of", "since", or a bracket."""
_REACH = 160


@noticer
def promises(doc: Document) -> tuple[Promise, ...]:
    """All dates with a year for which the sentence before them promises something, where the page or entry says when it appeared."""
    return tuple(_promises(doc))


def _promises(doc: Document) -> Iterator[Promise]:
    for said in dates(doc):
        if said.year is None or said.month is None or said.impossible or said.ambiguous:
            continue
        block = doc.block_at(said.span.start)
        if block.quoted or block.kind not in ("paragraph", "item"):
            continue
        where = sentence_at(block, said.span.start)
        before = doc.text[max(where.start, said.span.start - _REACH) : said.span.start]
        after = doc.text[said.span.end : min(where.end, said.span.end + _REACH)]
        words = _promised(before) or _promised_throughout(before, after, block.language or doc.language)
        anchor = next((anchor for anchor in anchors_at(doc, said.span.start) if anchor.sure and anchor.kind != "modified"), None) if words else None
        if words and anchor:
            yield Promise(said, words, anchor)


def _promised(before: str) -> str:
    """The words of promise, where nothing of the past stands between them and the date."""
    found = list(_PROMISE.finditer(before))
    if not found or not _JOINS.search(before):
        return ""
    between = _STILL_TO_COME.sub(" ", before[found[-1].start() :])
    return "" if _PAST.search(between) else " ".join(found[-1][0].split())


def _promised_throughout(before: str, after: str, language: str) -> str:
    """The words of promise on either side of the date, where the sentence has nothing of the past."""
    words = WORDS.get(language)
    if language == "en" or words is None:
        promise, past = _PROMISE, _PAST
    else:
        promise, past = words.future, words.past
    rest = f"{before} {after}"
    found = promise.search(rest)
    if not found or past.search(_STILL_TO_COME.sub(" ", rest)) or not (_LEADS.search(before) or not before.strip(" *_")):
        return ""
    return " ".join(found[0].split())


def meant_next_year(promise: Promise, days: int = 92) -> bool:
    """Whether the promised date is past when the page appears, and a year later it would lie within so many days."""
    said, appeared = promise.said, promise.anchor.day
    later = day_of(said.first_day.year + 1, said.month or 1, said.day or 1)
    month_begun = appeared.replace(day=1) if said.day is None else appeared
    return later is not None and month_begun <= later and (later - appeared).days <= days
