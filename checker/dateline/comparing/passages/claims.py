"""Compares what sentences that are no twins claim of one subject: how much of what, and on which day something happens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.comparing.passages.conflicts import Conflict, differing, held, left_over, slots
from dateline.comparing.passages.quantities import Quantity
from dateline.comparing.passages.statements import Statement, mends, statement
from dateline.comparing.words.words import Word, is_function, term
from dateline.model import DATA, Document, Span
from dateline.noticing.pages.entries import entry_at
from dateline.noticing.text.passages import passages
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.quotes import is_held, quotes
from dateline.rule import noticer

_SUBJECTS = 6
"""Names and definite nouns of a sentence under which its claims are filed, at most."""
_FEWEST, _PART = 3, 0.6
"""Stems of content that two claims of one subject share, and what part of the shorter claim's they are."""
_STATED = compile_late(
    r"\d[\d.,]*(?:%| (?:%|percent|million|billion)| [^\W\d_]+)?,? (?:of )?(?:the )?[^\W\d_A-Z]{3,}"
    r"|\b(?:open|begin|start|end|clos|launch|return|reopen|vot|tak|happen|held|due)[^.]{0,60}\d"
)
"""A number with words behind it, or a day behind what happens on it."""
_DIGIT = compile_late(r"\d+")
_COUNTED = 2
"""Words behind a number that both claims have ("km of track"): one alone ("projects", "percent") is counted of many things."""
_WORDS_HAPPENS = """open begin start end close launch return arriv leav depart celebr reopen vote resum take place happen held hold due schedul"""
_HAPPENS = frozenset(_WORDS_HAPPENS.split())
_THE = frozenset({"the", "its", "our", "their", "der", "die", "das", "le", "la", "les", "el", "los", "las", "il", "lo", "i", "gli", "de", "het"})


@noticer
def claims(doc: Document) -> tuple[tuple[Span, Statement], ...]:
    """The sentences of a document's running text that state a number or a day in digits, where nothing near tells of a correction."""
    return tuple(_claims(doc))


def _claims(doc: Document) -> Iterator[tuple[Span, Statement]]:
    if doc.format in DATA:
        return
    held = [quotation.span for quotation in quotes(doc)]
    digits = [found.start() for found in _DIGIT.finditer(doc.text)]
    for passage in passages(doc):
        if not passage.is_sentence or passage.quoted or not _holds_any(digits, passage.span):
            continue
        text = doc.text[slice(*passage.span)]
        if not _STATED.search(text) or is_held(passage.span, held) or entry_at(doc, passage.span.start).kind == "card":
            continue
        said = statement(text, passage.language or "en")
        if (said.quantities or said.dates) and not mends(doc.blocks[passage.block].text):
            yield passage.span, said


def _holds_any(offsets: Sequence[int], span: Span) -> bool:
    at = bisect_left(offsets, span.start)
    return at < len(offsets) and offsets[at] < span.end


def keys_of_claims(side: Statement) -> Iterator[int]:
    """Under what the claims of a sentence are filed: what is counted, or what happens, and a subject."""
    if not side.quantities and not side.dates:
        return
    subjects = list(dict.fromkeys(_subjects(side)))[:_SUBJECTS]
    for quantity in side.quantities:
        for subject in subjects if quantity.of else ():
            if subject != quantity.of[0]:
                yield term(f"{quantity.of[0]} {subject}")
    if any(said.day or said.weekday is not None for said in side.dates):
        yield from (term(f"{verb} {subject} on") for verb in sorted(_HAPPENS.intersection(side.stems)) for subject in subjects)


def _subjects(side: Statement) -> Iterator[str]:
    """Names, and nouns that are spoken of as known."""
    before: Word | None = None
    for word, root in zip(side.words, side.stems, strict=True):
        if root in side.names or (before and before.norm in _THE and not is_function(word.norm, side.language) and not word.norm[0].isdigit()):
            yield root
        before = word


def contradiction(one: Statement, other: Statement) -> Conflict | None:
    """The one fact that two claims of one subject and one time give differently; None when there is none, or more differs."""
    if one.mends or other.mends:
        return None
    shared = one.wording & other.wording
    if len(shared) < _FEWEST or held(one, other) < _PART or not set(_subjects(one)) & set(_subjects(other)):
        return None
    if _years(one) - _years(other) and _years(other) - _years(one):
        return None
    left = left_over(one, other)
    if all(left.names) or any(slots(one, other, left)):
        return None
    found = differing(one, other, left)
    if found is None or found.kind == "negation":
        return None
    if found.kind == "number":
        counted = any(_is_of_one_thing(mine, yours) for mine in one.quantities for yours in other.quantities)
        return found if counted and (one.names | other.names) & shared else None
    return found if _HAPPENS.intersection(one.stems, other.stems) else None


def _is_of_one_thing(one: Quantity, other: Quantity) -> bool:
    return len(set(one.of) & set(other.of)) >= _COUNTED and not _OCCASIONAL.intersection(one.of + other.of)


_OCCASIONAL = frozenset({"new", "more", "addit", "further", "neu", "nouveau", "nouvel", "nuev", "nuov"})
"""Stems of what says that things were added, as happens time and again."""


def _years(side: Statement) -> frozenset[str]:
    return frozenset(word.norm for word in side.words if len(word.norm) == _YEAR and word.norm.isdigit())


_YEAR = 4
