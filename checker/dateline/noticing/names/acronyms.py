"""Finds what a document says its acronyms stand for: "General Harbour Office (GHO)", "GHO (General Harbour Office)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.model import PROSE, Block, Document, Span
from dateline.noticing.names.grammar import FUNCTION_WORDS, folded
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

_BEHIND = compile_late(r"\((?:the )?[“\"]?(?P<short>[A-ZÀ-Þ][A-ZÀ-Þ&\d]{1,7})s?[”\"]?\)")
_REACH = 120
_AHEAD = compile_late(r"(?<![\w.-])(?P<short>[A-ZÀ-Þ][A-ZÀ-Þ&\d]{1,7})s?[ \u00a0]\((?:the )?(?P<long>[^()\n]{6,90})\)")
_WORD = compile_late(r"[^\W_][\w'’.&]*(?<![.'’])|&")
_MORE = 4
"""Words beyond the letters of an acronym that what it stands for may have: of, and, for."""
_ARTICLES = frozenset(("the", "a", "an", "der", "die", "das", "le", "la", "les", "l", "el"))


class Expansion(NamedTuple):
    """What an acronym stands for, at one place."""

    short: str
    long: str
    span: Span
    """Of the long form, in `Document.text`."""


@noticer
def expansions(doc: Document) -> tuple[Expansion, ...]:
    """All acronyms that are spelled out in prose, in order."""
    if "(" not in doc.text:
        return ()
    bracketed = (block for block in doc.blocks if block.kind in PROSE and "(" in block.text)
    return tuple(sorted((found for block in bracketed for found in _in_block(block)), key=lambda found: found.span))


def _in_block(block: Block) -> Iterator[Expansion]:
    for found in _BEHIND.finditer(block.text):
        begins = max(0, found.start() - _REACH, *(block.text.rfind(mark, 0, found.start()) for mark in "()\n"))
        words = list(_WORD.finditer(block.text, begins, found.start()))
        length = next((n for n in range(2, min(len(words), len(found["short"]) + _MORE) + 1) if _stands_for(found["short"], [w[0] for w in words[-n:]])), 0)
        if length:
            yield _expansion(block, found["short"], words[-length].start(), words[-1].end())
    for found in _AHEAD.finditer(block.text):
        words = list(_WORD.finditer(block.text, found.start("long"), found.end("long")))
        if words and _stands_for(found["short"], [word[0] for word in words]):
            yield _expansion(block, found["short"], words[0].start(), words[-1].end())


def _expansion(block: Block, short: str, start: int, end: int) -> Expansion:
    return Expansion(short, block.text[start:end], Span(block.start + start, block.start + end))


def _stands_for(short: str, words: Sequence[str]) -> bool:
    """Whether the words' first letters are the acronym's, with or without those of small words; the first word must count."""
    letters = "".join(letter for letter in folded(short) if letter.isalpha())
    if len(letters) < 2 or words[0].lower() in _ARTICLES or folded(words[0])[0] != letters[0] or words[-1].lower() in FUNCTION_WORDS:
        return False
    told = [word for word in words if word.lower() not in FUNCTION_WORDS and word != "&"]
    return letters in (_initials(words), _initials(told))


def _initials(words: Sequence[str]) -> str:
    return "".join(folded(word)[0] for word in words if word[0].isalpha())
