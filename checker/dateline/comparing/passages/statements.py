"""Makes a sentence ready for comparing what it states: its words, names, quantities, dates, and the words that tie it to a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from dateline.comparing.passages.bearers import name_stems
from dateline.comparing.passages.quantities import Quantity, quantities_among
from dateline.comparing.words.function_words import NEGATIONS
from dateline.comparing.words.words import Word, is_function, stems_of, words
from dateline.model import Span
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.dates.explicit import read_dates
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import sentence_spans

_MENDS = compile_late(
    r"(?i)\b(?:correct(?:ed|ion|ions|s)|earlier (?:report|version|figure|estimate|count|statement|plan|edition)\w*|previously|initial(?:ly)?|originally"
    r"|revis(?:ed|es|ion)|postponed|resched\w+|brought forward|put (?:off|back)|delayed|instead of|rather than|had (?:reported|put|given)|at first|wrongly"
    r"|mistakenly|erroneous\w*|amended|clarif\w+|formerly|(?:up|down) from \d|compared (?:with|to)|not \d[\d.,]*,? but"
    r"|(?:moved|changed|shifted|extended|raised|lowered|cut|increased|reduced) (?:from|to)|korrigiert|berichtigt\w*|ursprünglich|zunächst|verschoben"
    r"|corrig\w+|rectifi\w+|initialement|reporté\w*|inicialmente|aplazad\w+|исправлен\w*|первоначально|перенес\w+)\b"
)
_COUNTS_ON = compile_late(
    r"(?i)\b(?:so far|to date|as of|until now|up to now|by now|now stands?|already|currently|in total|altogether|toll|at last count"
    r"|(?:have|has) (?:risen|grown|climbed|reached|now)|rose to|grew to|climbed to"
    r"|(?:years?|months?|weeks?|days?|hours?) (?:ago|away|left|old|remaining|to go|from now|later|earlier)|aged|now|today"
    r"|bisher|bislang|inzwischen|mittlerweile|jusqu'ici|à ce jour|désormais|hasta ahora|hasta la fecha|asciende ya|ya|ahora|на сегодня|уже)\b"
)
_FILE = compile_late(r"\([^()]*\d\s?[kKMG][bB]\b[^()]*\)")
"""What a link says of the file behind it ("PDF, 200 KB, 4 pages, May 2013"): no part of the statement."""
_EVERY = frozenset({"every", "each", "jeden", "chaque", "cada", "ogni", "iedere", "каждый", "каждую"})


class Statement:
    """A sentence, or a short paragraph, and what it states, each part of it worked out when first asked for: most sentences share too few words."""

    def __init__(self, text: str, language: str, nouns: frozenset[str]) -> None:
        self.text = text
        self.language = language
        self.words = words(text, language)
        self.stems = stems_of(self.words, language)
        self._nouns = nouns

    @cached_property
    def content(self) -> frozenset[str]:
        """Stems that carry more than grammar; numbers and names among them, dates not."""
        told = zip(self.words, self.stems, strict=True)
        return frozenset(root for word, root in told if len(word.norm) > 1 and not is_function(word.norm, self.language)) - self._of_dates

    @cached_property
    def wording(self) -> frozenset[str]:
        """The same without numbers."""
        return frozenset(root for root in self.content if not root[0].isdigit())

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems written as names."""
        parts = _by_sentence(self.text, self.words, self.language)
        return frozenset(root for part in parts for root in name_stems(part, self.language, self._nouns)) - self._of_dates

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """How many of what, in order."""
        found = quantities_among(self.text, self.words, [said.span for said in self._read], self.language)
        return tuple(said for said in found if not self._is_of_file(said.span))

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The days, and behind them those that are named by their weekday alone."""
        found = tuple(said for said in self._read if not self._is_of_file(said.span))
        return (*found, *_weekdays(self.words, found, self.language))

    @cached_property
    def denials(self) -> int:
        """How many words deny something."""
        return sum(word.norm in NEGATIONS for word in self.words)

    @cached_property
    def mends(self) -> bool:
        """Whether it says that something was corrected, moved or reported otherwise before."""
        return mends(self.text)

    @cached_property
    def counts_on(self) -> bool:
        """Whether it counts up to now: such numbers grow."""
        return _COUNTS_ON.search(self.text) is not None

    @cached_property
    def _read(self) -> tuple[DateMention, ...]:
        return tuple(read_dates(self.text, self.language))

    @cached_property
    def _of_dates(self) -> frozenset[str]:
        """The stems of the words that say a date."""
        told = zip(self.words, self.stems, strict=True)
        return frozenset(root for word, root in told if any(said.span.start <= word.start < said.span.end for said in self.dates))

    def _is_of_file(self, span: Span) -> bool:
        return any(found.start() <= span.start < found.end() for found in _FILE.finditer(self.text))


@lru_cache(2048)
def statement(text: str, language: str = "en", nouns: frozenset[str] = frozenset()) -> Statement:
    """What a text states; `nouns` are the German words that a capital does not make a name."""
    return Statement(text, language, nouns)


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
