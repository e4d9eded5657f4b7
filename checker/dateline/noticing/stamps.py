"""Finds stamps: blocks, and ends of list items, that say nothing but when (and perhaps by whom) something was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Block, Document, Span
from dateline.noticing.date_mention import DateMention
from dateline.noticing.dates import dates
from dateline.rule import noticer


class Stamp(NamedTuple):
    """The date of a publication, in a block of its own or beside the headline of a list item."""

    block: int
    """The index of its block."""
    said: DateMention
    alone: bool = True
    """Whether the block holds nothing else."""
    rest: Span | None = None
    """What stands beside it in a list item."""
    byline: Span | None = None
    updated: bool = False
    """Whether it says when something was changed, not when it appeared."""


_LONGEST = 160

_PUBLISHED = (
    r"(?:first |originally |zuerst )?(?:published|posted|released|created|written|issued|filed|dated?|publication date|date of publication|"
    r"publié|publiée|mis en ligne|veröffentlicht|erschienen|"
    r"erstellt|stand|"
    r"publicado|publicada|fecha|data|pubblicato|gepubliceerd|geplaatst|opublikowano|опубликовано|дата|опубліковано)"
)
_UPDATED = (
    r"(?:last |zuletzt )?(?:updated|modified|revised|edited|reviewed|changed|mis à jour|mise à jour|"
    r"aktualisiert|geändert|actualizado|aggiornato|atualizado|bijgewerkt|обновлено|изменено)"
)
_BY = r"(?:by|von|par|por|di|door|от|автор:?)[ ]"
_NAME = r"[^\W\d_][^\d|·•\n:;?!]{1,60}?"
_ON = r"(?:on|le|am|el|den|il|em|op|of|as of|в)?"
_CLOCK = r"(?:(?:at|um|à|a las|alle|às|om|в)[ ])?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d+)?(?:[ ]?(?:[ap]\.?m\.?|uhr|h))?(?:[ ]?(?:[A-Z]{2,5}|Z|[+-]\d{2}:?\d{2}))?"

_BEFORE = re.compile(
    rf"(?:(?P<label>(?!{_BY})[^\W\d_][^.!?|·•\n]{{0,40}}[|·•])?\s*)(?:{_BY}(?P<by>{_NAME})\s*(?:[|·•,–—-]|\bon\b|$)?\s*)?"
    rf"(?:(?P<published>{_PUBLISHED})|(?P<updated>{_UPDATED}))?\s*(?P<by_then>{_BY}{_NAME}\s*[,|·•]?\s*)?[:|·•,–—-]?\s*(?:{_CLOCK}[, ]\s*)?{_ON}\s*[(\[]?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"[)\]]?[.,]?\s*(?:T?{_CLOCK})?\s*[.,]?\s*(?:[|·•,–—-]?\s*{_BY}(?P<by>{_NAME}))?"
    rf"(?:\s*(?:[|·•–—(-]\s*)?(?:\d+\s*(?:min|minutes?|minuten|comments?|views?|kommentare)\b[^.!?]{{0,20}}|{_UPDATED}\b[^.!?]{{0,60}}))*(?:\s*[|·•][^.!?]{{0,60}})?\s*",
    re.IGNORECASE,
)
_BEFORE_TITLE = re.compile(rf"\s*(?:{_CLOCK})?\s*(?:[:–—|·•-]|\))\s+")
_AFTER_TITLE = re.compile(r"(?:\s+[–—|·•-]+\s*|\s*[(\[])$")  # "Valid until: ..." is a field, "Title, 3 May 2023" a reference


@noticer
def stamps(doc: Document) -> tuple[Stamp, ...]:
    """The stamps of a document, in order; dates that are headings (of a changelog, a diary) are none."""
    return tuple(_stamps(doc))


def _stamps(doc: Document) -> Iterator[Stamp]:
    seen = -1
    for said in dates(doc):
        if said.date is None or said.until is not None:
            continue
        block = doc.block_at(said.span.start)
        if block.index == seen or block.quoted or block.kind in ("heading", "quote", "cell"):
            continue
        stamp = _alone(doc, block, said) or (_beside(doc, block, said) if block.kind == "item" else None)
        if stamp is not None:
            seen = block.index
            yield stamp


def _alone(doc: Document, block: Block, said: DateMention) -> Stamp | None:
    if len(block.text) > _LONGEST and block.kind != "stamp":
        return None
    before = _BEFORE.fullmatch(doc.text, block.start, said.span.start)
    after = _AFTER.fullmatch(doc.text, said.span.end, block.end)
    if (before is None or after is None) and block.kind != "stamp":
        return None
    byline = next((Span(*found.span("by")) for found in (before, after) if found and found["by"]), None)
    return Stamp(block.index, said, byline=byline, updated=bool(before and before["updated"]))


def _beside(doc: Document, block: Block, said: DateMention) -> Stamp | None:
    """A date at either end of "2025-03-03: Headline" and "Headline - 3 March 2025", the headline being at least two words."""
    if said.span.start == block.start and (found := _BEFORE_TITLE.match(doc.text, said.span.end, block.end)):
        rest = Span(found.end(), block.end)
    elif said.span.end >= block.end - 1 and (cut := _AFTER_TITLE.search(doc.text, block.start, said.span.start)):
        rest = Span(block.start, cut.start())
    else:
        return None
    words = re.findall(r"[^\W\d_]{2,}", doc.text[rest.start : rest.end])
    return Stamp(block.index, said, alone=False, rest=rest) if len(words) > 1 else None
