"""FACT602: a text that announces a number of things and lists another number of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from dateline.comparing.passages.quantities import Quantity, quantities
from dateline.model import Block, Document, Finding, Span
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_FEWEST, _MOST = 3, 60
_NUMBERED = compile_late(r"(?:#|no\.? |step |tip |reason |way |rule )?(\d{1,2})(?:[.):]|\s[-–—])\s*\S", re.IGNORECASE)
_LISTED_TEXT = """way tip reason step thing idea lesson rule question exampl fact myth mistak principl trick habit book film song place recip point goal
    item option type kind part phase method criteria criterion benefit featur requir area element stage topic theme session"""
_LISTED = frozenset(_LISTED_TEXT.split())
"""Stems of what titles and lead-ins count."""
_ANNOUNCES = compile_late(r"(?i)\b(?:following|these|are|has|have|offers?|includes?|into|of|in|with|by|consists? of|take)\s+(?:the\s+)?(?:following\s+)?$")
_LOOSE = compile_late(
    r"(?i)\b(?:some|among|such as|for example|e\.g\.|including|at least|more than|over|up to|about|first|last|next|top|main|other|additional|another"
    r"|one of|two of|any of)\b"
)
_WAYS = "## 2. By the stove\n\nRisky.\n\n## 3. With straw\n\nGood.\n\n## 4. With salt\n\nOld.\n"


class CountMismatch(DocumentRule):
    """A text announces so many things and lists more or fewer.

    An item was added or dropped and the number was left: the reader looks for the missing one.
    Count the list, and mend the number or the list.
    """

    code = "FACT602"
    name = "count-mismatch"
    severity = "info"
    examples = (
        Bad(
            f"# ⟦Five⟧ ways to dry a wet saddle\n\n## ⟦1|1. In the wind⟧\n\nSlow.\n\n{_WAYS}",
            message="announces Five, but the numbered headings below are 4",
        ),
        Bad(
            "The ferry has ⟦four⟧ rules:\n\n- ⟦1|No fires⟧\n- No goats\n- No shouting\n- No fishing from the bow\n- No whistling\n",
            message="announces four, but the list below has 5 items",
        ),
        Good(f"# Four ways to dry a saddle\n\n## 1. In the wind\n\nSlow.\n\n{_WAYS}"),
        Good("The ferry has three rules:\n\n- No fires\n- No goats\n  - not even small ones\n- No fishing from the bow\n"),
        Good("In two weeks the ferry runs again, and the rules are:\n\n- No fires\n- No goats\n- No fishing\n"),
        Good("Some of the ten rules:\n\n- No fires\n- No goats\n- No fishing\n"),
        Good("# Ten ways to dry a saddle\n\nWe tried them all.\n\n## Results\n\n- Wind\n- Stove\n- Straw\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Headings above numbered headings, and sentences with a colon above a list."""
        for block in doc.blocks:
            if block.kind == "heading":
                yield from self._under_heading(doc, block)
            elif block.kind == "paragraph" and block.text.rstrip(" *_").endswith(":"):
                yield from self._above_list(doc, block)

    def _under_heading(self, doc: Document, block: Block) -> Iterator[Finding]:
        if _NUMBERED.match(block.text) or not (counted := _announced(block, block.start, leading=True)):
            return
        below = takewhile(lambda each: each.kind != "heading" or each.level > block.level or not block.level, doc.blocks[block.index + 1 :])
        headings = [each for each in below if each.kind == "heading"]
        numbered = [each for each in headings if _NUMBERED.match(each.text)]
        levels = {each.level for each in numbered}
        if len(numbered) < _FEWEST or len(levels) > 1 or [_number(each) for each in numbered] != list(range(1, len(numbered) + 1)):
            return
        if len(numbered) != counted[0].amount:
            yield self._finding(doc, counted, numbered, f"the numbered headings below are {len(numbered)}")

    def _above_list(self, doc: Document, block: Block) -> Iterator[Finding]:
        items = _list_below(doc, block)
        start = max(block.text.rfind(mark) + 1 for mark in (". ", "! ", "? ", "\n"))
        if len(items) < _FEWEST or not (counted := _announced(block, block.start + start, leading=False)):
            return
        if len(items) != counted[0].amount:
            yield self._finding(doc, counted, items, f"the list below has {len(items)} items")

    def _finding(self, doc: Document, counted: tuple[Quantity, Span], listed: Sequence[Block], what: str) -> Finding:
        written = doc.text[slice(*counted[1])]
        first = doc.place(listed[0].start, listed[0].end)
        return self.finding(doc.place(*counted[1]), f"announces {written}, but {what}", [(first, "the first of them")])


def _announced(block: Block, start: int, *, leading: bool) -> tuple[Quantity, Span] | None:
    """The one number that a sentence announces, and where it stands; None where it may count something else."""
    text = block.text[start - block.start :]
    found = quantities(text, block.language or "en")
    if len(found) != 1 or _LOOSE.search(text) or found[0].hedge or not _FEWEST <= found[0].amount <= _MOST or found[0].amount % 1:
        return None
    one = found[0]
    if not one.of or (one.of[0] not in _LISTED and not (len(one.of) > 1 and one.of[1] in _LISTED)):
        return None
    if leading and one.span.start:
        return None
    if not leading and one.span.start and not _ANNOUNCES.search(text[: one.span.start]):
        return None
    return one, Span(start + one.span.start, start + one.span.end)


def _number(block: Block) -> int:
    found = _NUMBERED.match(block.text)
    return int(found[1]) if found else 0


def _list_below(doc: Document, block: Block) -> list[Block]:
    """The items of the list right below a paragraph, those of lists within it left out."""
    items = list(takewhile(lambda each: each.kind == "item", doc.blocks[block.index + 1 :]))
    following = doc.blocks[block.index + 1 + len(items) :][:1]
    # A list that code, a picture or a paragraph parts may go on behind it.
    if following and following[0].kind != "heading" and any(each.kind == "item" for each in doc.blocks[following[0].index : following[0].index + 4]):
        return []
    return [each for each in items if each.level == items[0].level]
