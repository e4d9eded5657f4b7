"""Makes a sentence ready for comparing what it states: its words, names, quantities, dates, and the words that tie it to a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from dateline.comparing.bearers import name_stems
from dateline.comparing.function_words import NEGATIONS
from dateline.comparing.quantities import Quantity, quantities_among
from dateline.comparing.words import Word, is_function, stem, words
from dateline.model import Span
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.dates.explicit import read_dates
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.text.sentences import sentence_spans

_MENDS = re.compile(
    r"(?i)\b(?:correct(?:ed|ion|ions|s)|earlier (?:report|version|figure|estimate|count|statement|plan|edition)\w*|previously|initial(?:ly)?|originally"
    r"|revis(?:ed|es|ion)|postponed|resched\w+|brought forward|put (?:off|back)|delayed|instead of|rather than|had (?:reported|put|given)|at first|wrongly"
    r"|mistakenly|erroneous\w*|amended|clarif\w+|formerly|(?:up|down) from \d|compared (?:with|to)|not \d[\d.,]*,? but"
    r"|(?:moved|changed|shifted|extended|raised|lowered|cut|increased|reduced) (?:from|to)|korrigiert|berichtigt\w*|ursprünglich|zunächst|verschoben"
    r"|corrig\w+|rectifi\w+|initialement|reporté\w*|inicialmente|aplazad\w+|исправлен\w*|первоначально|перенес\w+)\b"
)
_COUNTS_ON = re.compile(
    r"(?i)\b(?:so far|to date|as of|until now|up to now|by now|now stands?|already|currently|in total|altogether|toll|at last count"
    r"|(?:have|has) (?:risen|grown|climbed|reached|now)|rose to|grew to|climbed to"
    r"|(?:years?|months?|weeks?|days?|hours?) (?:ago|away|left|old|remaining|to go|from now|later|earlier)|aged|now|today"
    r"|bisher|bislang|inzwischen|mittlerweile|jusqu'ici|à ce jour|désormais|hasta ahora|hasta la fecha|asciende ya|ya|ahora|на сегодня|уже)\b"
)
_FILE = re.compile(r"\([^()]*\d\s?[kKMG][bB]\b[^()]*\)")
"""What a link says of the file behind it ("PDF, 200 KB, 4 pages, May 2013"): no part of the statement."""
_EVERY = frozenset({"every", "each", "jeden", "chaque", "cada", "ogni", "iedere", "каждый", "каждую"})


class Statement(NamedTuple):
    """A sentence, or a short paragraph, and what it states."""

    text: str
    language: str
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    content: frozenset[str]
    """Stems that carry more than grammar; numbers and names among them."""
    names: frozenset[str]
    """Stems written as names."""
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    denials: int
    """How many words deny something."""
    mends: bool
    """Whether it says that something was corrected, moved or reported otherwise before."""
    counts_on: bool
    """Whether it counts up to now: such numbers grow."""


@lru_cache(2048)
def statement(text: str, language: str = "en", nouns: frozenset[str] = frozenset()) -> Statement:
    """What a text states; `nouns` are the German words that a capital does not make a name."""
    found = words(text, language)
    roots = tuple(stem(word.norm, language) for word in found)
    content = frozenset(root for word, root in zip(found, roots, strict=True) if len(word.norm) > 1 and not is_function(word.norm, language))
    files = [each.span() for each in _FILE.finditer(text)]
    read = tuple(read_dates(text, language))
    counted = tuple(said for said in quantities_among(text, found, [said.span for said in read], language) if not _within(said.span, files))
    dates = tuple(said for said in read if not _within(said.span, files))
    dates = (*dates, *_weekdays(found, dates, language))
    within = {stem(word.norm, language) for word in found if any(said.span.start <= word.start < said.span.end for said in dates)}
    names = frozenset(root for part in _by_sentence(text, found, language) for root in name_stems(part, language, nouns)) - within
    denials = sum(word.norm in NEGATIONS for word in found)
    return Statement(
        text, language, found, roots, content - within, names, counted, dates, denials, bool(_MENDS.search(text)), bool(_COUNTS_ON.search(text)),
    )  # fmt: skip


def _within(span: Span, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(first <= span.start < last for first, last in stretches)


def mends(text: str) -> bool:
    """Whether a text says that something was corrected, moved, or reported otherwise before."""
    return _MENDS.search(text) is not None


def _by_sentence(text: str, found: Sequence[Word], language: str) -> Iterator[Sequence[Word]]:
    """The words of each sentence, their places counted from its beginning: its first word has a capital whatever it is."""
    for start, end in sentence_spans(text, language):
        yield [word._replace(start=word.start - start, end=word.end - start) for word in found if start <= word.start < end]


def _weekdays(found: Sequence[Word], dates: Sequence[DateMention], language: str) -> Iterator[DateMention]:
    """The days that are named by their weekday alone; what comes every week is none."""
    calendar = calendar_of(language)
    for word, before in zip(found, (None, *found), strict=False):
        name = calendar.named(word.written) if calendar else None
        if name is None or name.weekday is None or not name.sure or (before and before.norm in _EVERY) or word.norm.endswith("days"):
            continue
        if not any(said.span.start <= word.start < said.span.end for said in dates):
            yield DateMention(Span(word.start, word.end), weekday=name.weekday)
