"""META706: excerpts of a listing that stop in the middle of a sentence without a sign that they do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from dateline.model import Block, Document, Finding, Place
from dateline.noticing.names.grammar import FUNCTION_WORDS, word_set
from dateline.noticing.pages.entries import Entry, entries
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_MORE = compile_late(
    r"[\s|·»›→>]*(?:\(?(?:read|learn|see|view|show|find out|continue|keep)\b[\w ]{0,30}(?:more|reading|article|story|post)?\)?|more|weiterlesen|mehr|"
    r"lire la suite|leer más|leggi tutto|lees meer|details)?[\s.…»›→>]*$",
    re.IGNORECASE,
)
_BRACKETED = compile_late(r"\[(?:…|\.{3}|&hellip;)\]\s*$")
_ENDED = compile_late(r"(?:[.!?…:;。！？»”’\"')\]*]|\.{2,})\s*$")
_OPEN = compile_late(r"[,–—(“„«-]\s*$")
_SENTENCE = compile_late(r"[a-zà-ÿ0-9)”\"’]{2}[.!?][”\"’)]? +[A-ZÀ-Þ“\"‘]")
_LAST = compile_late(r"\S+\s*$")
_SHORTEST = 40
"""Fewer characters are a label or a teaser line, not an excerpt."""
_CLOSING = word_set(
    "now today tomorrow yesterday here there in on up out over too more down off again not it them you us later through around about so then well"
)
"""Words that may end a sentence all the same."""
_TALK = 60
"""From so many characters on, a function word at the end is no title such as “What we are for”."""
_ALIKE = 0.04
"""Excerpts cut after so many characters differ in length by a word at most."""


class _Cut(NamedTuple):
    """The end of an excerpt that was cut."""

    place: Place
    length: int
    sure: bool
    """Whether it stops where no sentence does, behind "the" or a comma."""
    marked: bool
    """Whether a generator put "[…]" there."""


class CutExcerpt(DocumentRule):
    """Excerpts of a listing stop in mid-sentence without an ellipsis.

    Readers take the stump for the whole, or for a mistake. Let the generator cut at the end of a
    sentence or word and put an ellipsis there, or write the excerpts by hand.
    """

    code = "META706"
    name = "cut-excerpt"
    severity = "info"
    examples = (
        Bad(
            "# News\n\n## Mill burned\n\nMarch 4, 2026\n\nThe mill at the harbour burned down on Sunday night after a storm had cut ⟦the⟧\n\n"
            "## Quay opened\n\nMarch 3, 2026\n\nThe new quay was opened by the harbour master, who said that the boats would ⟦1|be⟧\n\n"
            "## Fair planned\n\nMarch 2, 2026\n\nThe autumn fair will be held in the old mill again, and everybody may come and bring a cake.\n",
            message="2 excerpts of this listing stop in mid-sentence",
        ),
        Bad(
            "# News\n\n## Mill burned\n\nMarch 4, 2026\n\nThe mill at the harbour burned down on Sunday night after a storm ⟦[…]⟧\n\n"
            "## Quay opened\n\nMarch 3, 2026\n\nThe new quay was opened by the harbour master, who said that the boats ⟦1|[…]⟧\n\n"
            "## Fair planned\n\nMarch 2, 2026\n\nThe autumn fair will be held in the old mill again, and everybody ⟦2|[…]⟧\n",
            message="3 excerpts of this listing end with “[…]”",
        ),
        Good(
            "# News\n\n## Mill burned\n\nMarch 4, 2026\n\nThe mill at the harbour burned down on Sunday night after a storm had cut the…\n\n"
            "## Quay opened\n\nMarch 3, 2026\n\nThe new quay was opened by the harbour master, who said that the boats would ... Read more\n\n"
            "## Fair planned\n\nMarch 2, 2026\n\nThe autumn fair will be held in the old mill again.\n"
        ),
        Good(
            "# News\n\n## Mill burned\n\nMarch 4, 2026\n\nA fire at the harbour, and what became of the mill\n\n"
            "## Quay opened\n\nMarch 3, 2026\n\nThe harbour master on boats, prices and the new quay\n\n"
            "## Fair planned\n\nMarch 2, 2026\n\nCakes, songs and a dance for everybody who comes to the mill\n"
        ),  # lines without a full stop, as a house may write them
        Good("# The mill\n\nIt burned down on Sunday night. The fire brigade came late, and the\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """One finding for each listing."""
        cards = [entry for entry in entries(doc) if entry.kind == "card"]
        for _, members in groupby(cards, key=lambda card: card.listing):
            cuts = [cut for card in members if (block := _excerpt(doc, card)) and (cut := _cut(doc, block))]
            if not (believed := _believed(cuts)):
                continue
            first, *others = believed
            marked, one = all(cut.marked for cut in believed), not others
            how = f"end{'s' * one} with “[…]”" if marked else f"stop{'s' * one} in mid-sentence"
            count = "an excerpt" if one else f"{len(believed)} excerpts"
            yield self.finding(first.place, f"{count} of this listing {how}", [(cut.place, "so does this one") for cut in others])


def _believed(cuts: Sequence[_Cut]) -> list[_Cut]:
    """Those that surely were cut, and those that were cut after as many characters as another."""
    return [cut for cut in cuts if cut.sure or cut.marked or any(_are_alike(cut, other) for other in cuts if other is not cut)]


def _are_alike(one: _Cut, other: _Cut) -> bool:
    return other.length > 2 * _SHORTEST and abs(one.length - other.length) <= _ALIKE * other.length


def _excerpt(doc: Document, card: Entry) -> Block | None:
    """The last paragraph of a card that is no link to the whole."""
    blocks = [doc.blocks[index] for index in card.blocks]
    return next((block for block in reversed(blocks) if block.kind in ("paragraph", "item", "cell") and len(block.text) >= _SHORTEST), None)


def _cut(doc: Document, block: Block) -> _Cut | None:
    more = _MORE.search(block.text)
    text = block.text[: more.start()] if more and not _BRACKETED.search(block.text) else block.text
    dots = block.text[len(text) :]
    bracketed = _BRACKETED.search(text)
    if not bracketed and (_ENDED.search(text) or "…" in dots or "..." in dots or "\n" in block.text):
        return None
    last = bracketed or _LAST.search(text)
    if last is None:
        return None
    end = last.start() + len(last[0].rstrip())
    place = doc.place(block.start + last.start(), block.start + end)
    word = last[0].strip().lower()
    sure = bool(_OPEN.search(text)) or (word in FUNCTION_WORDS and len(text) > _TALK and word not in _CLOSING)
    if not (sure or bracketed or _SENTENCE.search(text)):
        return None
    return _Cut(place, len(text), sure, bool(bracketed))
