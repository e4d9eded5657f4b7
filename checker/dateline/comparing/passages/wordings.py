"""Pairs each quotation of a document with the other wordings of it on the same page: quotations first, then statements in running text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal, NamedTuple

from dateline.comparing.passages.alignment import candidates
from dateline.comparing.passages.drifts import SHORTEST, Drift, drift, retelling, rewording
from dateline.comparing.words.table import Bigram, bigrams, word_table
from dateline.comparing.words.words import file_terms
from dateline.model import Document, Span
from dateline.noticing.pages.entries import entry_at
from dateline.noticing.text.passages import Passage, passages
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.quotes import Quotation, is_held, quotes
from dateline.noticing.text.speech import first_person, says
from dateline.rule import noticer

_SURE, _CLOSE = 8, 0.8
"""Equal words, and the part of the stretch they make up, that make running text of the same report the source of a quotation;
between two reports less will do."""
_SMALL = 3
"""Letters up to which a title leaves a word in small letters."""
_SAYING = compile_late(
    r"(?i)\b(?:(?:a|the|our|old) (?:saying|proverb|motto|slogan|adage)|(?:we|they|people|you) (?:always|often|like to|used to) say|as (?:they|we|people) say"
    r"|wie (?:man|wir) (?:immer |hier )?sag(?:t|en)|Sprichwort|comme on dit|proverbe|como se dice|refrán|proverbio|come si dice|как говорится|пословица)\b"
)
_Apart = Literal["no", "parts", "reports"]


class Wording(NamedTuple):
    """A quotation, and what stands elsewhere on the page for the same statement."""

    quotation: Quotation
    other: Span
    drift: Drift
    near: bool
    """Whether it is the same sentence but for a few words; otherwise the statement in rather different words."""
    statement: bool
    """Whether the other wording stands in running text, not between marks."""


class _Text(NamedTuple):
    span: Span
    text: str
    quotation: Quotation | None


@noticer
def wordings(doc: Document) -> tuple[Wording, ...]:
    """One other wording at most for each quotation, the likest; none for a quotation that some other repeats exactly."""
    quoted = list(_quoted(doc))
    if not quoted:
        return ()
    texts = [*quoted, *_running(doc)]
    keys = [frozenset(bigrams(file_terms(text.text, doc.language))) for text in quoted]
    among, table = frozenset[Bigram]().union(*keys), word_table(doc)
    found: defaultdict[Quotation, list[Wording]] = defaultdict(list)
    exact: set[Quotation] = set()
    keys += [among.intersection(bigrams(table.terms_of(text.span))) for text in texts[len(quoted) :]]
    for i, j in candidates(keys, cap=12):
        for wording in _paired(doc, texts[i], texts[j]):
            if wording.drift.changes:
                found[wording.quotation].append(wording)
            else:
                exact |= {quotation for quotation in (texts[i].quotation, texts[j].quotation) if quotation}
    likest = (max(of, key=_likeness) for quotation, of in found.items() if quotation not in exact)
    return tuple(sorted(likest, key=lambda wording: wording.quotation.span))


def _likeness(wording: Wording) -> tuple[bool, bool, float, Span]:
    return not wording.statement, wording.near, wording.drift.share, wording.other


def speakers_differ(one: str, other: str) -> bool:
    """Whether two speakers are known and have no name in common: formulas are said by many."""
    return bool(one and other) and not set(one.casefold().split()) & set(other.casefold().split()) - {"the", "of"}


def is_saying(text: str) -> bool:
    """Whether a quotation says that it repeats a saying: that is nobody's own word."""
    return _SAYING.search(text) is not None


def is_sure(found: Drift) -> bool:
    """Whether running text that is so like a quotation is its source for sure."""
    return found.core.equal >= _SURE and found.share >= _CLOSE


def written(doc: Document) -> Iterator[Passage]:
    """The sentences of a page's running text in which its author speaks as "I" or "we", as letters and statements do: others may quote them."""
    for passage in _free(doc):
        if first_person(doc.text[passage.span.start : passage.span.end], passage.language):
            yield passage


def is_speech(quotation: Quotation) -> bool:
    """Whether a quotation may be what somebody said: long enough, and not in title case."""
    long = [word for word in quotation.text.split() if len(word) > _SMALL]
    return quotation.words >= SHORTEST and sum(word.lstrip("(‘“")[:1].islower() for word in long) * 3 >= len(long)


def _quoted(doc: Document) -> Iterator[_Text]:
    for quotation in quotes(doc):
        if is_speech(quotation):
            yield _Text(quotation.span, quotation.text, quotation)


def _running(doc: Document) -> Iterator[_Text]:
    for passage in _free(doc):
        yield _Text(passage.span, doc.text[passage.span.start : passage.span.end], None)


def _free(doc: Document) -> Iterator[Passage]:
    """The sentences that hold no quotation."""
    held = [quotation.span for quotation in quotes(doc) if not quotation.depth]
    for passage in passages(doc):
        if passage.is_sentence and not passage.quoted and not is_held(passage.span, held):
            yield passage


def _paired(doc: Document, one: _Text, other: _Text) -> Iterator[Wording]:
    """The wording that two texts are of one statement; the quotation is the later of two, and never the running text."""
    if one.quotation is None or (one.span.start < other.span.end and other.span.start < one.span.end):
        return
    quoted, source = one, other
    if other.quotation and one.span < other.span:
        quoted, source = other, one
    apart = _apart(doc, quoted, source)
    if quoted.quotation is None or not _comparable(quoted.quotation, source, apart=apart):
        return
    near = drift(quoted.text, source.text, doc.language)
    if near and (source.quotation or apart != "no" or is_sure(near)):
        yield Wording(quoted.quotation, source.span, near, near=True, statement=source.quotation is None)
    far = None if near else rewording(quoted.text, source.text, doc.language)
    if not near and not far and apart == "reports" and source.quotation is None:
        far = retelling(quoted.text, source.text, doc.language)
    if far:
        yield Wording(quoted.quotation, source.span, far, near=False, statement=source.quotation is None)


def _comparable(quotation: Quotation, source: _Text, *, apart: _Apart) -> bool:
    """Whether one may have the other's words. What quotes another report of the page needs no verb of saying: it may be reported speech throughout."""
    if source.quotation:
        if is_saying(quotation.text) or is_saying(source.text):
            return False
        return (quotation.attributed or source.quotation.attributed) and not speakers_differ(quotation.named, source.quotation.named)
    return (quotation.attributed or apart == "reports") and not says(source.text)


def _apart(doc: Document, one: _Text, other: _Text) -> _Apart:
    """Whether two texts stand in different reports of the page, or in different parts of it at least, such as the cards of a listing."""
    first, second = entry_at(doc, one.span.start), entry_at(doc, other.span.start)
    if first.blocks == second.blocks:
        return "no"
    return "parts" if "card" in (first.kind, second.kind) else "reports"
