"""Tells which words of a text only say who: names, and the offices that stand beside them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from dateline.comparing.words.words import Word, is_function, stem, words
from dateline.model import Document, Span
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.names.given_names import is_given_name
from dateline.noticing.names.institutions import office_head
from dateline.noticing.names.mentions import names
from dateline.noticing.names.roles import roles
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

_ELIDED = compile_late(r"(?:[dlnsmtcj]|qu|dell|all|dall|nell|sull|un)'", re.IGNORECASE)
"""An article or pronoun run together with what follows: "d'État", "dell'Ufficio"."""
_SINGLED_OUT = compile_late(
    r"(?<!, )\b(?i:der|die|das|den|dem|des|eine?[mnrs]?|(?:k|m|d|s)eine?[mnrs]?|ihre?[mnrs]?|uns(?:er|ere?[mnrs]?)|zu[mr]|[ia]m|ins|vom|beim|ans"
    r"|jede[mnrs]?|diese[mnrs]?|beide[nrs]?|alle[nrm]?|viele[nr]?|einige[nr]?|mehrere[nr]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\d+)"
    r" (?:[a-zäöüß]+e[mnrs]? ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]+)(?!(?<=er) [A-ZÄÖÜ])"
)
"""A German noun: it has an article, a numeral or the like before it somewhere, as names of persons and most places have not.
"Die Ransdorfer Mühle" and "am Weiher Ransdorf" are built alike and say nothing."""
_NOUN_END = compile_late(r"(?:ung|heit|keit|schaft|tion|tät|ismus|ment|chen|ling)(?:en|e|s|n|es)?$")
_APPOSITION = compile_late(
    r", (?!(?:who|whom|whose|which|where|when|qui|que|dont|où|der|die|das|dem|den|quien|chi|cui|который|которая)\b)([^,.;:!?()“”\"«»„–—\n]+)"
)
_PLAIN_OFFICE = 3
"""Words within which an office stands beside a name that is not known to be a person's: "Tolvik, the mining town of the north" has none."""
_CLAUSE = compile_late(r"[,;:!?()“”\"«»„–—\n]|\.\s")
_REACH = 90
"""Characters before a name within which the office stands that leads up to it."""


def german_nouns(texts: Iterable[str]) -> frozenset[str]:
    """The words, endings cut, that German texts use as common nouns: there a capital tells no name."""
    return frozenset(_uninflected(found["noun"]) for text in texts for found in _SINGLED_OUT.finditer(text) if not is_given_name(found["noun"]))


def _uninflected(noun: str) -> str:
    return re.sub(r"(?:es|en|s|n|e)$", "", noun.lower())


def name_stems(found: Sequence[Word], language: str, nouns: frozenset[str] = frozenset()) -> frozenset[str]:
    """The stems written as names: with a capital that neither the beginning of a text nor, in German, being a noun accounts for; months and weekdays too."""
    return frozenset(
        stem(word.norm, language)
        for word, before in zip(found, [None, *found], strict=False)
        if _is_name(word, before, language, nouns) or _is_of_a_calendar(word.written, language)
    )


@cache
def _is_of_a_calendar(written: str, language: str) -> bool:
    calendar = calendar_of(language)
    return calendar is not None and calendar.named(written) is not None


def _is_name(word: Word, before: Word | None, language: str, nouns: frozenset[str]) -> bool:
    if not word.start or word.norm == word.written or not bare(word.written)[:1].isupper() or is_function(word.norm, language):
        return False
    if language != "de" or (before and before.end == word.start - 1 and is_given_name(before.written)):
        return True
    return _uninflected(word.written) not in nouns and not _NOUN_END.search(word.norm)


def bare(written: str) -> str:
    """A word without the article that is run together with it: "d’État" -> "État"."""
    return written if written.isalnum() else _ELIDED.sub("", written.replace("’", "'"), count=1)


@noticer
def office_spans(doc: Document) -> tuple[Span, ...]:
    """What stands beside the names of persons to say what they are, sorted: "directrice du musée", "the councillor who led the delegation"."""
    return tuple(sorted({*(role.role for role in roles(doc)), *_beside_names(doc)}))


def _beside_names(doc: Document) -> Iterator[Span]:
    for mention in names(doc):
        first = None if mention.kind == "person" else _PLAIN_OFFICE
        block = doc.blocks[mention.block]
        behind = _APPOSITION.match(doc.text, mention.span.end, block.end)
        if behind and any(office_head(word.written) for word in words(behind[1])[:first]):
            yield Span(*behind.span(1))
        begins = max(block.start, mention.span.start - _REACH)
        begins = max((pause.end() for pause in _CLAUSE.finditer(doc.text, begins, mention.span.start)), default=begins)
        before = words(doc.text[begins : mention.span.start])
        office = next((word for word in before[-first if first else 0 :] if office_head(word.written)), None)
        if office:
            yield Span(begins + office.start, mention.span.start)


def office_stems(doc: Document, start: int, found: Sequence[Word], language: str) -> frozenset[str]:
    """The stems of those words of a text at an offset of the document that stand in its offices."""
    spans = office_spans(doc)
    if not spans or not found:
        return frozenset()
    last = bisect_left(spans, start + found[-1].end, key=lambda span: span.start)
    near = [span for span in spans[max(0, bisect_right(spans, start - 2 * _REACH, key=lambda span: span.start)) : last] if span.end > start]
    return frozenset(stem(word.norm, language) for word in found if any(span.start <= start + word.start < span.end for span in near))
