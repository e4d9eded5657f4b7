"""DATE114: words that count from the day of writing, on a page that has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model import PROSE, Document, Finding, Span
from dateline.noticing.dates.relatives import relatives
from dateline.noticing.dating.anchors import anchors_at
from dateline.noticing.dating.bounds import is_quoted_at
from dateline.noticing.dating.evidence import evidence
from dateline.noticing.pages.stamps import stamps
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_NOW = {
    "en": r"recently|currently|lately|at the moment|at present|nowadays|these days",
    "de": r"kürzlich|neulich|vor kurzem|derzeit|zurzeit|momentan|gegenwärtig|neuerdings",
    "fr": r"récemment|dernièrement|actuellement|en ce moment|à l['’]heure actuelle",
    "es": r"recientemente|últimamente|actualmente|en este momento|hoy en día",
}
_WORDS = {language: compile_late(rf"\b(?:{words})\b", re.IGNORECASE) for language, words in _NOW.items()}
_OTHER = compile_late(r"\b(?:most|more|least|less)\s$|\b(?:the|a|an)\s$", re.IGNORECASE)
"""Before "recently" and the like: it compares two moments, or belongs to a noun ("the recently added file")."""


class UnanchoredRelativeDate(DocumentRule):
    """A page without a date says "recently" or "last week".

    Nobody can tell which week that was, nor whether what is "currently" so still is. Give the page a date, or say when.
    """

    code = "DATE114"
    name = "unanchored-relative-date"
    severity = "info"
    enabled = False
    examples = (
        Bad("The ferry was ⟦recently⟧ painted.\n", message='"recently", but the page says nowhere when it was written'),
        Bad(
            "# Ferry\n\nThe ferry was painted ⟦last month⟧. It is ⟦1|currently⟧ in the yard.\n",
            message='"last month", but the page says nowhere when it was written; 1 more expression alike',
        ),
        Bad("Die Fähre wurde ⟦kürzlich⟧ gestrichen.\n", path="a.de.md"),
        Bad("---\nlang: fr\n---\n\nLe bac a été repeint ⟦récemment⟧.\n"),
        Bad("---\nlang: es\n---\n\nEl barco fue pintado ⟦la semana pasada⟧.\n"),
        Good("---\ndate: 2026-03-05\n---\n\nThe ferry was recently painted.\n"),
        Good("# Ferry\n\nLast updated 5 March 2026\n\nThe ferry was recently painted.\n"),
        Good("The ferry was recently painted.\n", path="posts/2026-03-05-ferry.md"),
        Good("Show the most recently changed pages and the recently added files of today.\n"),
        Good("The ferry was painted last month (March 2026).\n"),
        Good("> The ferry was recently painted.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """One finding a page, at the first such expression."""
        if evidence(doc) or any(stamp.said.date for stamp in stamps(doc)):
            return
        found = [span for span in sorted(_unanchored(doc)) if not is_quoted_at(doc, span.start) and not anchors_at(doc, span.start)]
        if not found:
            return
        first, others = found[0], found[1:]
        message = f'"{doc.text[slice(*first)]}", but the page says nowhere when it was written'
        message += f"; {len(others)} more {'expression' if len(others) == 1 else 'expressions'} alike" if others else ""
        yield self.finding(doc.place(*first), message, [(doc.place(*other), "counts from the same day") for other in others])


def _unanchored(doc: Document) -> Iterator[Span]:
    yield from (each.span for each in relatives(doc) if each.offset and not each.gloss)
    for block in doc.blocks:
        words = _WORDS.get(block.language or doc.language or "en")
        if words is None or block.kind not in PROSE:
            continue
        for found in words.finditer(doc.text, block.start, block.end):
            if not _OTHER.search(doc.text, max(found.start() - 6, 0), found.start()):
                yield Span(*found.span())
