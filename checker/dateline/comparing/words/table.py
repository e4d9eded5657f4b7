"""Breaks a document into words once, for all who look for what it says twice."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import sub
from typing import NamedTuple

from dateline.comparing.words.words import filed
from dateline.model import Document, Span
from dateline.rule import noticer

Bigram = int
"""Two neighbouring words: the term of the first less that of the second."""


class WordTable(NamedTuple):
    """The words of a document in order, each as the term of its stems, with their offsets into `Document.text`."""

    starts: Sequence[int]
    terms: Sequence[int]

    def terms_of(self, span: Span) -> Sequence[int]:
        """The words of a stretch."""
        first = bisect_left(self.starts, span.start)
        return self.terms[first : bisect_left(self.starts, span.end, first)]


@noticer
def word_table(doc: Document) -> WordTable:
    """All words of a document, headings and all."""
    starts: list[int] = []
    terms: list[int] = []
    for block in doc.blocks:
        found = filed(block.text, block.language or doc.language)
        starts += [block.start + start for start in found.starts]
        terms += found.terms
    return WordTable(starts, terms)


@noticer
def repeated_bigrams(doc: Document) -> frozenset[Bigram]:
    """The pairs of neighbouring words that stand in the document more than once: no two passages have others in common."""
    counted = Counter(bigrams(word_table(doc).terms))
    return frozenset(bigram for bigram, count in counted.items() if count > 1)


def bigrams(terms: Sequence[int]) -> Iterator[Bigram]:
    """All pairs of neighbouring words, in order."""
    return map(sub, terms, islice(terms, 1, None))
