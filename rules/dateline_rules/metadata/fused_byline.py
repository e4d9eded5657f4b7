"""META707: a byline that runs into the first sentence of its story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.model import DATA, PROSE, Block, Document, Edit, Finding, Meta, Span, Suggestion
from dateline.noticing.names.given_names import is_given_name
from dateline.noticing.names.grammar import CALENDAR, FUNCTION_WORDS, INITIAL, NOT_PERSON_LAST, PARTICLES, SUFFIXES, WORD, word_set
from dateline.noticing.pages.front_matter import stated
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_OPENING = compile_late(r"\s*(?:by|von|par|por|di|door|text|words|story by)[ \u00a0]+", re.IGNORECASE)
_TOKEN = compile_late(rf"(?:{INITIAL}|{WORD}|[^\W\d_]+)(?=(,)?[ \u00a0]|$)")
_GIVEN = compile_late(rf"(?:{INITIAL}|{WORD})")
_BEGINNINGS = FUNCTION_WORDS - PARTICLES - {"and", "und", "et", "y", "e", "en", "och", "og", "with", "mit", "for", "of", "from", "i"}
_BEFORE_NAMES = word_set("in on at after when since as while during for before if though although im am bei nach seit als")
"""After these a sentence may go on with a capital: "In Oslo, ..."."""
_DATELINE = compile_late(r"[ \u00a0](?=[A-ZÄÖÜÉÈÁÓÑ]{3,}(?:[ ,][\w .,]{0,40})?\s?[—–]|[A-ZÄÖÜÉÈÁÓÑ]{3,}(?:, [A-Z][\w.]+)? \([A-Z]{2,}\))")
_GOES_ON = compile_late(r"[ \u00a0](?:[a-z0-9$€£“\"']|[^\W\d_]+['’]s\b)")
_JOINTS = frozenset({"and", "und", "et", "y", "e"})
_LONGEST, _REST = 5, 30
_TEXTS = frozenset({"description", "summary", "excerpt", "teaser", "abstract", "lead", "intro"})


class _Fused(NamedTuple):
    """A byline and the first word of the story, as spans of one text."""

    byline: Span
    word: Span


class FusedByline(DocumentRule):
    """A byline runs into the first sentence without a break.

    It happens where an excerpt is made by taking all markup out. Readers stumble over the name, and
    feeds and previews show it as the beginning of the story. Set the byline on a line of its own, or
    leave it out of the excerpt.
    """

    code = "META707"
    name = "fused-byline"
    severity = "info"
    examples = (
        Bad("⟦By Mira Holt A⟧ two-day meeting of harbour masters ended in the old mill.", message="the byline “By Mira Holt” runs into the text"),
        Bad("# Fire\n\n⟦By Mira Holt and Oleg Brandt The⟧ mill burned down on Sunday night, and nobody was hurt.\n"),
        Bad("---\ndescription: ⟦By Mira J. Holt In⟧ Oslo, the harbour masters met and talked for two days.\n---\n\nThey met.\n"),
        Bad("⟦By Anna Berg OSLO⟧ — The mill burned down on Sunday night, and nobody was hurt."),
        Bad("⟦Von Anna Berg Die⟧ alte Mühle am Hafen ist am Sonntag abgebrannt, verletzt wurde niemand.", path="a.de.md"),
        Good("By Mira Holt\n\nA two-day meeting of harbour masters ended in the old mill."),
        Good("By Mira Holt  \nA two-day meeting of harbour masters ended in the old mill."),
        Good("By Mira Holt, a reporter of this paper, who has long lived in the harbour."),
        Good("By John Lake A Song for the Mill is a novel that everyone should read this year."),
        Good("By Juan De la Cruz we mean the poet whose house stands beside the old mill."),
        Good("By Sunday The mill had burned down, and by Monday it was gone for good."),
        Good("By Mira Holt and the harbour masters, a plan was made for the old mill."),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every paragraph, and every description of the page, that begins so."""
        for block in doc.blocks:
            if block.kind not in PROSE or block.kind == "heading":
                continue
            if fused := _fused(block.text):
                place = doc.place(block.start + fused.byline.start, block.start + fused.word.end)
                yield self.finding(place, _message(block.text, fused), suggestions=_parted(doc, block, fused))
        for meta in stated(doc):
            if meta.key.rpartition(".")[2].lower() in _TEXTS and (fused := _fused(meta.text)) and not _is_block(doc, meta):
                yield self.finding(doc.within(meta, Span(fused.byline.start, fused.word.end)), _message(meta.text, fused))


def _message(text: str, fused: _Fused) -> str:
    return f"the byline “{text[slice(*fused.byline)]}” runs into the text"


def _fused(text: str) -> _Fused | None:
    """The byline at the beginning of a text, if a sentence begins right behind it."""
    opening = _OPENING.match(text)
    if not opening:
        return None
    following = list(_words(text, opening.end()))
    for at, word in enumerate(following):
        known = following[:at]
        if len(text) - word.end < _REST or not _is_names(text, known):
            continue
        plain = text[slice(*word)]
        begins = plain[:1].isupper() and plain.lower() in _BEGINNINGS and (_GOES_ON.match(text, word.end) or plain.lower() in _BEFORE_NAMES or plain == "Die")
        if begins or _DATELINE.match(text, word.start - 1):
            return _Fused(Span(opening.start() + len(opening[0]) - len(opening[0].lstrip()), known[-1].end), word)
    return None


def _words(text: str, start: int) -> Iterator[Span]:
    """The words from `start` on, as long as no punctuation stands between them."""
    for _ in range(2 * _LONGEST):
        found = _TOKEN.match(text, start)
        if not found:
            return
        yield Span(*found.span())
        if found[1]:
            return
        start = found.end() + 1


def _is_names(text: str, spans: Sequence[Span]) -> bool:
    """Whether some words are one or more full names, "and" between them."""
    names: list[list[str]] = [[]]
    for word in spans:
        plain = text[slice(*word)]
        if plain in _JOINTS:
            names.append([])
        else:
            names[-1].append(plain)
    return all(_is_name(name) for name in names)


def _is_name(parts: Sequence[str]) -> bool:
    if not 1 < len(parts) <= _LONGEST or not (is_given_name(parts[0]) or re.fullmatch(INITIAL, parts[0])):
        return False
    if parts[0].lower() in CALENDAR and parts[1].lower() in FUNCTION_WORDS:
        return False
    inner = all(_GIVEN.fullmatch(word) or word.lower() in PARTICLES for word in parts[1:-1])
    last = parts[-1]
    named = _GIVEN.fullmatch(last) is not None and len(last) > 1 and last.lower().rstrip(".") not in NOT_PERSON_LAST
    return inner and named and (last.lower() not in FUNCTION_WORDS or last.lower() in SUFFIXES) and not any(word.lower() in _BEGINNINGS for word in parts[1:])


def _is_block(doc: Document, meta: Meta) -> bool:
    """Whether a value of a data file was read as a text of its own already."""
    return doc.format in DATA and meta.text in doc.text


def _parted(doc: Document, block: Block, fused: _Fused) -> Iterator[Suggestion]:
    """A paragraph of its own, where the format has one for an empty line."""
    if doc.format in ("markdown", "text", "rst", "asciidoc") and block.kind == "paragraph" and not (block.quoted or block.group):
        gap = doc.place(block.start + fused.byline.end, block.start + fused.word.start)
        yield Suggestion("a paragraph of its own", (Edit(gap, "\n\n"),))
