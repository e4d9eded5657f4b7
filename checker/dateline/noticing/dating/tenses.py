"""Tells whether the clause that holds a date reports what has happened or announces what will."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from dateline.model import Block, Document, Span
from dateline.noticing.dates.explicit import dates, dates_between
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.dating import tense_words as known
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import LONGEST_SENTENCE, sentences
from dateline.rule import noticer

Tense = Literal["", "past", "future"]
"""What a clause says of its date: "" where that is not plain."""


class Told(NamedTuple):
    """A date, and whether its own clause tells of the past or the future."""

    said: DateMention
    tense: Tense
    verb: Span
    """The word that decides; empty for no tense. Offsets into `Document.text`."""


_REPORTING = frozenset({"paragraph", "item", "cell", "caption", "quote", "dateline"})
_SENTENCE_END = compile_late(r"[.!?…][\"'”’»)\]]*$")
_WORD = compile_late(r"[\w'’.-]*\w")
_FAR = 9
"""So many words between a verb and its date leave open whether they belong together."""
_SHORTEST = 3
_NEAR = 4
"""So many words may stand between a verb and its date where an event could be among them."""
_SUBJECT = 10
"""So many words between a date that opens a sentence and its verb."""


@noticer
def told_dates(doc: Document) -> tuple[Told, ...]:
    """Every date of the text, in order, with the tense of its clause; lone weekdays are left out."""
    return tuple(_told_dates(doc))


def tense_at(doc: Document, said: DateMention) -> Tense:
    """The tense of the clause of a date of the text."""
    return _tenses(doc).get(said.span.start, "")


@noticer
def _tenses(doc: Document) -> dict[int, Tense]:
    return {told.said.span.start: told.tense for told in told_dates(doc)}


def _told_dates(doc: Document) -> Iterator[Told]:
    spans: tuple[Span, ...] = ()
    block: Block | None = None
    for said in dates(doc):
        if said.granularity == "weekday" or said.impossible:
            continue
        if block is None or not block.start <= said.span.start < block.end:
            block = doc.block_at(said.span.start)
            spans = sentences(block)
        at = bisect_right(spans, said.span.start, key=lambda span: span.start) - 1
        if at >= 0 and spans[at].end - spans[at].start <= LONGEST_SENTENCE:
            yield _told(doc, block, said, spans[at])


def _told(doc: Document, block: Block, said: DateMention, sentence: Span) -> Told:
    language = block.language or doc.language or "en"
    head, tail = _clause(doc, said, sentence)
    tense, verb = _english(doc, said, sentence, head, tail) if language == "en" else _by_pattern(doc, said, language, head, tail)
    reports = block.kind in _REPORTING and (_SENTENCE_END.search(doc.text[slice(*sentence)]) is not None)
    if tense == "past" and not reports:
        tense, verb = "", Span(said.span.start, said.span.start)
    return Told(said, tense, verb)


def _clause(doc: Document, said: DateMention, sentence: Span) -> tuple[Span, Span]:
    """What stands in the clause of a date before it, and after it; a date that opens its sentence has its clause behind the comma."""
    others = [each.span for each in dates_between(doc, *sentence)]
    cuts = [cut.span() for cut in known.CUT.finditer(doc.text, *sentence) if not any(span.start < cut.end() and cut.start() < span.end for span in others)]
    start = max((end for _, end in cuts if end <= said.span.start), default=sentence.start)
    ends = [begin for begin, _ in cuts if begin >= said.span.end]
    end = ends[0] if ends else sentence.end
    if start == sentence.start and ends and not doc.text[said.span.end : end].strip() and doc.text[end] == ",":
        end = ends[1] if len(ends) > 1 else sentence.end
        return Span(start, said.span.start), Span(min(ends[0] + 1, end), end)
    return Span(start, said.span.start), Span(said.span.end, end)


def _nothing(said: DateMention) -> tuple[Tense, Span]:
    return "", Span(said.span.start, said.span.start)


def _by_pattern(doc: Document, said: DateMention, language: str, head: Span, tail: Span) -> tuple[Tense, Span]:
    patterns = known.PATTERNS.get(language)
    if patterns is None:
        return _nothing(said)
    doubtful = any(patterns.doubtful.search(doc.text, *span) for span in (head, tail))
    if not doubtful and (coming := next((found for span in (head, tail) if (found := patterns.future.search(doc.text, *span))), None)):
        return "future", Span(*coming.span())
    if doubtful or not patterns.on.search(doc.text[slice(*head)]):
        return _nothing(said)
    spans = (head, tail) if language == "de" or not doc.text[slice(*head)].strip()[3:] else (head,)
    found = next((match for span in spans if (match := patterns.past.search(doc.text, *span))), None)
    return ("past", Span(*found.span())) if found else _nothing(said)


def _english(doc: Document, said: DateMention, sentence: Span, head: Span, tail: Span) -> tuple[Tense, Span]:
    before = list(_WORD.finditer(doc.text, *head))
    words = [word[0].lower() for word in before]
    if words and words[-1] in ("after", "since"):
        return _nothing(said)
    for index in range(len(words) - 1, -1, -1):
        if _announces(words, index):
            return "future", Span(*before[index].span())
    if said.day and not any(_is_past(word) or word in known.AUXILIARIES for word in words) and (found := known.INVITING.search(doc.text, *head)):
        return "future", Span(*found.span())
    if known.DOUBTFUL.search(doc.text, *sentence) or _is_attribute(doc, said, words):
        return _nothing(said)
    leads = all(word in known.LEADS for word in words)
    if leads:
        after = list(_WORD.finditer(doc.text, *tail))[:_SUBJECT]
        index = _leading_verb([word[0].lower() for word in after])
        return ("past", Span(*after[index].span())) if index >= 0 and head.start == sentence.start else _nothing(said)
    index = _trailing_verb(words, doc.text[head.end : sentence.end].lower())
    return ("past", Span(*before[index].span())) if index >= 0 else _nothing(said)


def _announces(words: Sequence[str], index: int) -> bool:
    word, following = words[index], words[index + 1] if index + 1 < len(words) else ""
    if word in known.WILL or word.endswith(("'ll", "’ll")):
        return following != "" and following not in known.OBJECTS
    return word in ("is", "are") and following in ("to", "scheduled", "planned", "set", "due", "slated", "expected", "going")


def _is_attribute(doc: Document, said: DateMention, words: Sequence[str]) -> bool:
    """Whether a date qualifies a noun ("the March 5 meeting"), ends a period, or is a deadline."""
    following = _WORD.match(doc.text, said.span.end + 1) if doc.text[said.span.end : said.span.end + 1] == " " else None
    if not words or words[-1] in known.ATTRIBUTE:
        return bool(words)
    return following is not None and following[0].lower() not in known.AFTER_DATE and words[-1] not in known.ON


def _leading_verb(words: Sequence[str]) -> int:
    """The past verb of a clause whose date stands before it; -1 for none that is plain."""
    for index, word in enumerate(words):
        if word in ("was", "were"):
            follow = next((each for each in words[index + 1 :] if each not in known.ADVERBS and not each.endswith("ly")), "")
            return -1 if follow in known.PLANNING or follow in ("to", "going", "the", "a", "") else index
        if word in known.BETWEEN or word in known.WILL:
            return -1
        if _is_past(word) and index and words[index - 1] not in known.NO_SUBJECT and not words[index - 1].endswith("ly"):
            return index
    return -1


def _trailing_verb(words: Sequence[str], rest: str) -> int:
    """The past verb that governs a date behind it; -1 for none that is plain."""
    stop = len(words) - 1 if words and words[-1] in known.ON else len(words)
    for index in range(stop - 1, max(stop - _FAR, -1), -1):
        word, gap = words[index], words[index + 1 : stop]
        if word in ("was", "were"):
            return index if _is_near(gap) and gap and gap[0] in known.PLACES else -1
        if _is_past(word):
            return index if _is_finite(words, index, gap, rest) and _reaches(word, gap) else -1
        if word in known.BETWEEN or word in known.WILL or (word.endswith("ing") and word not in known.NOUNS_IN_ING and words[index - 1] not in known.OBJECTS):
            return -1
    return -1


def _is_past(word: str) -> bool:
    if word in known.PAST_FORMS or word.removeprefix("re") in known.PAST_FORMS:
        return True
    return word.endswith("ed") and len(word) > _SHORTEST and word.isalpha() and word not in known.NOT_PAST


def _is_near(gap: Sequence[str]) -> bool:
    return not gap or gap[0] in known.PLACES or gap[0] in known.ADVERBS or gap[0].endswith("ly")


def _reaches(word: str, gap: Sequence[str]) -> bool:
    """Whether the date behind `gap` is that of the verb."""
    return word not in known.PLANNING and (word in known.EVENT or (_is_near(gap) and len(gap) <= _NEAR and "of" not in gap))


def _is_finite(words: Sequence[str], index: int, gap: Sequence[str], rest: str) -> bool:
    """Whether a past form is the verb of its clause, and no participle."""
    at = index - 1
    while at >= 0 and (words[at] in known.ADVERBS or words[at].endswith("ly")):
        at -= 1
    before = words[at] if at >= 0 else ""
    earlier = words[at - 1] if at >= 1 else ""
    if before in ("was", "were", "has", "have", "had", "i've", "we've", "they've", "we’ve"):
        return earlier not in ("will", "to", "would")
    if before == "been":
        return earlier in ("has", "have", "had") or earlier in known.ADVERBS
    if before in known.NO_SUBJECT or not before:
        return False
    if words[index] in known.PRETERITES or before in known.PRONOUNS:
        return True
    if re.search(r"\b(?:is|are|will|has|have|can|must|gets?|was|were)\b", rest):
        return False
    return words[index] in known.ALONE or bool(gap and gap[0] in known.OBJECTS)
