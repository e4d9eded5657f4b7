"""Decides what two paragraphs of different documents are to each other: copies, one form filled in twice, different facts, or one text reworded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from dateline.comparing.passages.alignment import Core, core
from dateline.comparing.passages.bearers import german_nouns, name_stems
from dateline.comparing.words.differences import Change, changes, is_parallel, is_template
from dateline.comparing.words.table import bigrams, word_table
from dateline.comparing.words.weights import Vector, Weigh, cosine, vector
from dateline.comparing.words.words import Word, file_terms, stems_of, words
from dateline.model import Document, Span
from dateline.noticing.text.patterns import compile_late

REWORDED, RELATED = 0.50, 0.35
"""The cosine from which on two paragraphs are reworded, and reworded given that their documents share another reworded paragraph."""
_PLAIN = 0.50
"""The cosine without names: two notices about other people are not one."""
_LIFTED = 0.85
"""How much of the shorter paragraph must stand in the other word for word for a copy or a lifted sentence."""
_RUN, _DENSE, _COPIED = 7, 0.55, 0.5
"""Equal words of a stretch that was copied and edited, the part of it that they make up, and the part of the shorter paragraph."""
_64_BITS = (1 << 64) - 1
_ADDRESSED = compile_late(r"[“„«\"][^“”„«»\"]{25,}[”“»\"]")
"""A quotation of more than a few words; quotations are compared with quotations."""

Sameness = Literal["copy", "form", "facts", "reworded", "other"]


class PassagePair(NamedTuple):
    """Two paragraphs, by their numbers, and what they are to each other."""

    left: int
    right: int
    sameness: Sameness
    score: float
    """The cosine of their stems, 0 to 1."""
    stretch: float = 0.0
    """The part of the shorter one that stands in the other in order, give or take a word here and there; 0 where hardly a run of words agrees."""
    changes: tuple[Change, ...] = ()
    """What differs, gravest first; nothing between texts that are no kin of each other."""


class _Paragraph(NamedTuple):
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    names: frozenset[str]
    vector: Vector


def unquoted(text: str) -> str:
    """A text without its longer quotations."""
    return _ADDRESSED.sub(" ", text) if _ADDRESSED.search(text) else text


def terms_of(doc: Document, span: Span) -> Sequence[int]:
    """The words of a paragraph, as terms, without those of its longer quotations."""
    text = doc.text[span.start : span.end]
    own = unquoted(text)
    return word_table(doc).terms_of(span) if own is text else file_terms(own, doc.block_at(span.start).language or doc.language)


def filing_keys(terms: Sequence[int]) -> list[int]:
    """The pairs of neighbouring words of a text, given as terms, as 64-bit integers, sorted, each once."""
    return sorted({bigram & _64_BITS for bigram in bigrams(terms)})


def passage_pairs(left: Sequence[str], right: Sequence[str], met: Sequence[tuple[int, int]], language: str, weigh: Weigh) -> Iterator[PassagePair]:
    """What the met paragraphs of two documents in one language are to each other; the threshold falls once one pair is surely reworded."""
    shown = [(texts, {pair[side] for pair in met}) for side, texts in enumerate((left, right))]
    nouns = german_nouns(texts[number] for texts, numbers in shown for number in numbers) if language == "de" else frozenset[str]()
    sides = [{number: _paragraph(texts[number], language, weigh, nouns) for number in numbers} for texts, numbers in shown]
    scored = [(i, j, *_likeness(sides[0][i], sides[1][j], weigh)) for i, j in met]
    threshold = RELATED if any(score >= REWORDED and plain >= _PLAIN for _, _, score, plain in scored) else REWORDED
    for i, j, score, plain in scored:
        one, other = sides[0][i], sides[1][j]
        common = core(one.stems, other.stems)
        shorter = min(len(one.stems), len(other.stems))
        stretch = common.equal / shorter if shorter and common.equal >= _RUN and common.share >= _DENSE else 0.0
        if (score >= threshold and plain >= _PLAIN) or stretch >= _COPIED:
            found = changes(one.words, other.words, language)
            yield PassagePair(i, j, _sameness(one, other, common, found), score, stretch, found)
        else:
            yield PassagePair(i, j, "other", score, stretch)


def _sameness(left: _Paragraph, right: _Paragraph, common: Core, found: tuple[Change, ...]) -> Sameness:
    if common.share == 1 and common.equal >= _LIFTED * min(len(left.stems), len(right.stems)):
        return "copy"
    if is_template(found):
        return "form"
    if not _are_other_numbers(left.words, right.words):
        found = tuple(change for change in found if change.kind != "number")
    return "facts" if is_parallel(found) else "reworded"


def _are_other_numbers(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether numbers tell two texts apart. A small one in words that one of them leaves out ("the two crosses") does not."""
    sides = [{word.norm: word for word in side if word.norm[0].isdigit()} for side in (left, right)]
    only = [[word for norm, word in mine.items() if norm not in yours] for mine, yours in (sides, sides[::-1])]
    return all(only) or any(word.written[0].isdigit() for side in only for word in side)


def _likeness(one: _Paragraph, other: _Paragraph, weigh: Weigh) -> tuple[float, float]:
    names = one.names | other.names
    plain = cosine(*(vector((root for root in side.stems if root not in names), weigh) for side in (one, other)))
    return cosine(one.vector, other.vector), plain


def _paragraph(text: str, language: str, weigh: Weigh, nouns: frozenset[str]) -> _Paragraph:
    found = words(unquoted(text), language)
    stems = stems_of(found, language)
    return _Paragraph(found, stems, name_stems(found, language, nouns), vector(stems, weigh))
