"""Finds the passages of a document that can be compared with others: its paragraphs of prose and their sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from dateline.model import Block, Document, Kind, Span
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import sentences
from dateline.rule import noticer

SHORTEST = 8
"""Words in the shortest passage: below it, agreement is chance or a formula."""
CLAUSES = 10
"""So many words of duty, or numbered headings, make a page one of rules, which repeats its clauses on purpose."""

_KINDS: frozenset[Kind] = frozenset({"paragraph", "item", "quote", "caption", "dateline"})
_WORD = compile_late(r"\w+(?:['’.-]\w+)*")
_BULLET = compile_late(r"[-*•○+](?<!\S.) (?=\S)")
_EMPHASISED = compile_late(r"(?:[-*+>] +)?([*_]{1,3})(?=\S)(.*\S)\1", re.DOTALL)
_EMPHASIS_TAG = compile_late(r"<(?:em|i|b|strong)\b[^<>]*>\Z", re.IGNORECASE)
_EMPHASIS_END = compile_late(r"</(?:em|i|b|strong)>", re.IGNORECASE)
_NORMATIVE = compile_late(r"\b(?:SHALL|MUST)\b")
_CODE = compile_late(r"[{}<>|=\\]|https?://|::|\(\)|--\w")


class Passage(NamedTuple):
    """A paragraph, or one sentence of a paragraph that has several."""

    kind: Literal["paragraph", "sentence"]
    span: Span
    block: int
    """The index of its block."""
    words: int
    language: str
    quoted: bool
    """Whether it stands in a block quotation."""
    sole: bool = False
    """Whether it is a paragraph of one sentence."""

    @property
    def is_sentence(self) -> bool:
        """Whether it is one sentence, alone in its paragraph or not."""
        return self.sole or self.kind == "sentence"


@noticer
def passages(doc: Document) -> tuple[Passage, ...]:
    """All passages of at least 8 words in order, each paragraph before its own sentences."""
    return tuple(passage for block in doc.blocks if block.kind in _KINDS for passage in _passages(doc, block))


def _passages(doc: Document, block: Block) -> Iterator[Passage]:
    if len(block.text) < 2 * SHORTEST - 1:  # so many words, and what parts them, take as many characters
        return
    starts = [found.start() for found in _WORD.finditer(block.text)]
    if len(starts) < SHORTEST or not _is_prose(block.text, len(starts)):
        return
    quoted = block.quoted or block.kind == "quote"
    language = block.language or doc.language
    parts = sentences(block)
    yield Passage("paragraph", Span(block.start, block.end), block.index, len(starts), language, quoted, len(parts) == 1)
    if len(parts) == 1:
        return
    for span in parts:
        count = bisect_left(starts, span.end - block.start) - bisect_left(starts, span.start - block.start)
        if count >= SHORTEST:
            yield Passage("sentence", span, block.index, count, language, quoted)


@noticer
def has_clauses(doc: Document) -> bool:
    """Whether a page says so often what shall or must be that it is a contract or a specification."""
    return doc.text.count("SHALL") + doc.text.count("MUST") >= CLAUSES and len(_NORMATIVE.findall(doc.text)) >= CLAUSES


def is_emphasised(doc: Document, span: Span) -> bool:
    """Whether a stretch is emphasised as a whole, as credits and notes about the publisher are."""
    start, end = doc.source_span(*span)
    first = doc.source.rfind("\n", 0, start) + 1
    if first == start:
        return False
    last = doc.source.find("\n", end)
    source = doc.source[first : last if last >= 0 else len(doc.source)].strip()
    if _EMPHASIS_TAG.search(doc.source, first, start) and _EMPHASIS_END.match(doc.source, end):
        return True
    emphasised = _EMPHASISED.fullmatch(source)
    return emphasised is not None and not re.search(rf"\S[{emphasised[1][0]}]+\s", emphasised[2])


def count_words(text: str) -> int:
    """How many words a text has; what a hyphen, a point or an apostrophe joins is one."""
    return len(_WORD.findall(text))


def _is_prose(text: str, words: int) -> bool:
    """Not a line of code, a list, a directive, a heading, filler or a row of links that no markup gave away."""
    if text.startswith((".. ", "@", ":")) or (text.startswith("**") and text.endswith("**")) or "lorem ipsum" in text.lower():
        return False
    return len(_BULLET.findall(text)) < 2 and len(_CODE.findall(text)) * 4 < words and text.count(" ") * 2 >= words
