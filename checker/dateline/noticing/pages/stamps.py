"""Finds stamps: blocks, and ends of list items, that say nothing but when (and perhaps by whom) something was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import DATA, Block, Document, Span
from dateline.noticing.dates.explicit import dates
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.pages.layouts import letter
from dateline.noticing.text.patterns import compile_late
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
    line: bool = False
    """Whether it is a line among others at the top of the page: "To: ... / Date: 3 March 2025 / Subject: ..."."""


_LONGEST = 160

PUBLISHED = (
    r"(?:first |originally |zuerst )?(?:for (?:immediate )?release|zur sofortigen veröffentlichung|pour (?:diffusion|publication) immédiate|"
    r"para (?:su )?(?:publicación|difusión|divulgação|publicação) (?:inmediata|imediata)|per (?:la )?(?:pubblicazione|diffusione) immediata|"
    r"verfasst|geschrieben|gepostet|posté|envoyé|écrit|escrito|enviado|inviato|scritto|postado|geplaatst|gepost|"
    r"date of issue|issue date|date issued|zur veröffentlichung|pressemitteilung vom|ausgegeben|"
    r"émis|diffusé|paru|diffusion|communiqué du|emitido|comunicado del?|"
    r"published|posted|released|created|written|issued|filed|dated?|publication date|date of publication|"
    r"publié|publiée|mis en ligne|veröffentlicht|erschienen|"
    r"erstellt|stand|"
    r"publicado|publicada|fecha|data|pubblicato|gepubliceerd|geplaatst|opublikowano|опубликовано|дата|опубліковано)"
)
UPDATED = (
    r"(?:last |zuletzt )?(?:updated|modified|revised|edited|reviewed|changed|mis à jour|mise à jour|"
    r"aktualisiert|geändert|actualizado|aggiornato|atualizado|bijgewerkt|обновлено|изменено)"
)
_BY = r"(?:by|von|par|por|di|door|от|автор:?)[ ]"
_NAME = r"[^\W\d_][^\d|·•\n:;?!]{1,60}?"
_ON = r"(?:on|le|am|el|den|il|em|op|of|as of|в)?"
_CLOCK = r"(?:(?:at|um|à|a las|alle|às|om|в)[ ])?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d+)?(?:[ ]?(?:[ap]\.?m\.?|uhr|h))?(?:[ ]?(?:[A-Z]{2,5}|Z|[+-]\d{2}:?\d{2}))?"

_BEFORE = compile_late(
    rf"(?:(?P<label>(?!{_BY})[^\W\d_][^.!?|·•\n]{{0,40}}[|·•])?\s*)(?:{_BY}(?P<by>{_NAME})\s*(?:[|·•,–—-]|\bon\b|$)?\s*)?"
    rf"(?:(?P<published>{PUBLISHED})|(?P<updated>{UPDATED}))?\s*(?P<by_then>{_BY}{_NAME}\s*[,|·•]?\s*)?[:|·•,–—-]?\s*(?:{_CLOCK}[, ]\s*)?{_ON}\s*[(\[]?",
    re.IGNORECASE,
)
_AFTER = compile_late(
    rf"[)\]]?[.,]?\s*(?:T?{_CLOCK})?\s*[.,]?\s*(?:[|·•,–—-]?\s*{_BY}(?P<by>{_NAME}))?"
    rf"(?:\s*(?:[|·•–—(-]\s*)?(?:\d+\s*(?:min|minutes?|minuten|comments?|views?|kommentare)\b[^.!?]{{0,20}}|{UPDATED}\b[^.!?]{{0,60}}))*(?:\s*[|·•][^.!?]{{0,60}})?\s*",
    re.IGNORECASE,
)
_BEFORE_TITLE = compile_late(rf"\s*(?:{_CLOCK})?\s*(?:[:–—|·•-]|\))\s+")
_AFTER_TITLE = compile_late(r"(?:\s+[–—|·•-]+\s*|\s*[(\[])$")  # "Valid until: ..." is a field, "Title, 3 May 2023" a reference

_TOP, _HEADER = 4, 400
"""Up to which block, and up to which length, the lines of a block may be a page's header."""
_SENTENCE = compile_late(r"[^\W\d_]{3}[.!?…][\"'”’»)\]]*$")
_OF_AN_EVENT = compile_late(
    r"(?:time|venue|where|when|location|place|room|present|attend\w*|apologies|uhrzeit|beginn|zeit|ort|treffpunkt|anwesend\w*|heure|lieu|salle|présents?"
    r"|hora|lugar|sala|asistentes|presentes|ora|luogo|presenti|tijd|plaats|aanwezig|время|место|присутств\w+)\b\s*:",
    re.IGNORECASE,
)


@noticer
def stamps(doc: Document) -> tuple[Stamp, ...]:
    """The stamps of a document, in order; dates that are headings (of a changelog, a diary) are none, nor are fields of data."""
    return () if doc.format in DATA else tuple(_stamps(doc))


def _stamps(doc: Document) -> Iterator[Stamp]:
    seen = -1
    for said in dates(doc):
        if said.date is None or said.until is not None:
            continue
        block = doc.block_at(said.span.start)
        if block.index == seen or block.quoted or block.kind in ("heading", "quote", "cell"):
            continue
        stamp = _alone(doc, block, said) or (_beside(doc, block, said) if block.kind == "item" else _in_the_first_lines(doc, block, said))
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


def _in_the_first_lines(doc: Document, block: Block, said: DateMention) -> Stamp | None:
    """A line of the block under the title that says when the page was issued; where, at what time or with whom something is held dates that."""
    if not _may_be_header(doc, block):
        return None
    breaks = [block.start - 1, *_line_breaks(doc, block), block.end]
    left, right = max(at for at in breaks if at < said.span.start), min(at for at in breaks if at >= said.span.end)
    before, after = _BEFORE.fullmatch(doc.text, left + 1, said.span.start), _AFTER.fullmatch(doc.text, said.span.end, right)
    if len(breaks) < 3 or before is None or after is None or not (before["published"] or before["updated"]):
        return None
    if any(_OF_AN_EVENT.match(doc.text, at + 1) for at in breaks):
        return None
    return Stamp(block.index, said, alone=False, updated=bool(before["updated"]), line=True)


def _may_be_header(doc: Document, block: Block) -> bool:
    """Whether it is short, near the top and no sentence, with nothing but headlines before it."""
    if block.index >= _TOP or len(block.text) > _HEADER or _SENTENCE.search(block.text):
        return False
    return all(letter(each, opens_report=False) in "hbxF" for each in doc.blocks[: block.index])


def _line_breaks(doc: Document, block: Block) -> Iterator[int]:
    """The offsets of the spaces that were line breaks in the file."""
    for found in re.finditer(r"\s", block.text):
        at = block.start + found.start()
        if found[0] == "\n" or "\n" in doc.source[slice(*doc.source_span(at, at + 1))]:
            yield at
