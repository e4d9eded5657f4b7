"""DUP404: a passage that says what another passage says, in other words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.comparing.passage_pairs import are_editions, keys_of, passage_pairs
from dateline.comparing.retellings import common_stretch, strong
from dateline.model import Document, Fact, Finding
from dateline.noticing.entries import entry_at
from dateline.noticing.passages import passages
from dateline.rule import Bad, CorpusRule, InPairs, Pairing

_SHORTEST = 20
"""Words in the shortest paragraph that is compared with other documents."""
_RELATED, _SHOWN = 20, 12


class Prose(NamedTuple):
    """What is claimed about a paragraph beside its text."""

    language: str


class Paragraphs(InPairs[Prose]):
    """The paragraphs of a corpus: running prose, neither quoted nor on a card."""

    value = Prose
    cap = 4
    """What more texts than that have in common, in whatever variants, is a form of the site: it comes back every year."""

    def facts(self, doc: Document) -> Iterator[Fact[Prose]]:
        """One fact a paragraph, filed under its pairs of neighbouring stems."""
        for passage in passages(doc):
            if passage.kind != "paragraph" or passage.words < _SHORTEST or passage.quoted or entry_at(doc, passage.span.start).kind == "card":
                continue
            text = doc.text[passage.span.start : passage.span.end]
            yield Fact(keys_of(text, passage.language), Prose(passage.language), passage.span)


class RewordedPassage(CorpusRule[Pairing[Prose]]):
    """A passage says what another passage says, in other words.

    Two wordings of one statement grow apart: the next correction reaches one of them. On one
    page the reader is told the same twice. Keep the better one, or link to it. Exact copies,
    forms with a slot filled in, lists, introductions and passages that state different facts
    are left alone.
    """

    code = "DUP404"
    name = "reworded-passage"
    severity = "warning"
    yields_to = ("DUP405",)
    topic = Paragraphs()
    examples = (
        Bad(
            """
# A report

The council met.

It rained.

The mayor spoke at length.

⟦1|When it is time for your session to begin, join the session in the reading room that matches the table number you signed up for.⟧

## On the day

⟦When the time for your chosen session begins, go and join the session in the reading room that matches the number of the table you signed up for.⟧
""",
            message="reworded from line 10: “time for your session to begin, join the session in the reading room that matches the…”",
        ),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Sentences of one page; each is told against the first one that it repeats."""
        told: set[object] = set()
        for pair in strong(doc):
            if pair.later.span in told:
                continue
            told.add(pair.later.span)
            earlier = doc.place(*pair.earlier.span)
            stretch = common_stretch(pair, doc)
            yield self.finding(doc.place(*pair.later.span), f"reworded from line {earlier.line}: “{stretch}”", [(earlier, f"“{stretch}”")])

    def compare(self, met: Pairing[Prose]) -> Iterator[Finding]:
        """Paragraphs of two documents: one finding for the pair, at the likest paragraph of the one whose path sorts last."""
        earlier, later, pairs = met.left, met.right, list(met.pairs)
        if earlier[0].place.path > later[0].place.path:
            earlier, later, pairs = later, earlier, sorted((j, i) for i, j in pairs)
        pairs = [(i, j) for i, j in pairs if earlier[i].value == later[j].value]
        if not pairs or are_editions(earlier[0].place.path, later[0].place.path):
            return
        language = earlier[pairs[0][0]].value.language
        found = list(passage_pairs([c.place.text for c in earlier], [c.place.text for c in later], pairs, language or "en"))
        reworded = sorted((pair for pair in found if pair.sameness == "reworded"), key=lambda pair: (-pair.score, pair.right, pair.left))
        if not reworded or sum(pair.sameness in ("copy", "form") for pair in found) >= len(reworded):
            return  # an edition of the same text, or of the same form
        best = {pair.right: pair for pair in reversed(reworded)}
        first = reworded[0]
        others = sorted((pair for pair in best.values() if pair.right != first.right), key=lambda pair: pair.right)
        source, place = earlier[first.left].place, later[first.right].place
        message = f"reworded from {source.path}:{source.line}: “{_opening(source.text)}”"
        if others:
            message += f", and {len(others)} more passage{'s' if len(others) > 1 else ''} of this page"
        related = [(source, "the other wording")]
        for pair in others[:_RELATED]:
            related += [(later[pair.right].place, "also reworded"), (earlier[pair.left].place, "from here")]
        yield self.finding(place, message, related, severity="info")


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:_SHOWN]) + ("…" if len(words) > _SHOWN else "")
