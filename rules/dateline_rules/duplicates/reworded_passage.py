"""DUP404: a passage that says what another passage says, in other words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.comparing.passage_pairs import are_editions, keys_of, passage_pairs
from dateline.comparing.retellings import common_stretch, strong
from dateline.model import Document, Fact, Finding
from dateline.noticing.entries import entry_at
from dateline.noticing.passages import passages
from dateline.rule import Bad, CorpusRule, Good, InPairs, Pairing

_SHORTEST = 20
"""Words in the shortest paragraph that is compared with other documents."""
_EDITION = 3
"""Copied paragraphs that make one document an edition of the other."""
_RELATED, _SHOWN = 20, 12


_LEAD = "# A page\n\nThe council met.\n\nIt rained.\n\nThe mayor spoke at length.\n\n"
_ONE = "When it is time for your session to begin, join the session in the reading room that matches the table number you signed up for."
_OTHER = "When the time for your chosen session begins, go and join the session in the reading room that matches the number of the table you signed up for."
_PARAGRAPH = (
    "The ferry to the island needs calm water, so in heavy weather it stays in the harbour and passengers are taken across the bridge by bus instead. "
    "The bus leaves from the fish market every hour and takes bicycles on a trailer."
)
_REWRITTEN = (
    "In heavy weather the ferry to the island stays in the harbour, because it needs calm water; passengers then cross the bridge by bus. "
    "Every hour a bus leaves from the fish market, with a trailer that takes bicycles."
)


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
            f"{_LEAD}⟦1|{_ONE}⟧\n\n## On the day\n\n⟦{_OTHER}⟧\n",
            message="reworded from line 9: “time for your session to begin, join the session in the reading room that matches the…”",
        ),
        Bad(
            f"{_LEAD}⟦1|The northern side was encouraged to consider the restoration of direct rail service between the two countries.⟧\n\n"
            "⟦BERLIN — Norvik has offered to restore direct rail links between the two countries during the latest round of consultations, "
            "the Foreign Office said Friday.⟧\n\nIt gave no date for the first train and no price.\n",
            message="reworded from line 9: “to consider the restoration of direct rail service between the two countries”",
        ),
        Bad(
            f"-- guide/arriving.md --\n# Arriving\n\n⟦1|{_PARAGRAPH}⟧\n-- news/2026-summer.md --\n# Summer\n\n⟦{_REWRITTEN}⟧\n",
            message="reworded from guide/arriving.md:3: “The ferry to the island needs calm water, so in heavy weather…”",
            severity="info",
        ),
        Good(f"# A page\n\n{_ONE}\n\nThe council met.\n\n{_OTHER}\n"),  # the introduction may say what the page will say
        Good(f"---\ndescription: {_ONE}\n---\n{_LEAD}{_OTHER}\n"),
        Good(f"{_LEAD}![{_ONE}](room.jpg)\n\n{_OTHER}\n"),
        Good(f"{_LEAD}## When it is time for your session to begin, join the one that matches your table number\n\n{_OTHER}\n"),
        Good(f"{_LEAD}{_ONE}\n\n{_ONE}\n"),  # an exact copy is another rule's business
        Good(f"{_LEAD}> {_ONE}\n\n{_OTHER}\n"),
        Good(
            f"{_LEAD}The northern workshop employs forty weavers who make blankets for hospitals and schools abroad.\n\n"
            "The northern workshop employs sixty weavers who make blankets for hospitals and schools abroad.\n"
        ),
        Good(
            f"{_LEAD}On Monday talks between Director Alexander Darvik of the Northern Department and Deputy Secretary Sonja Kolter were held.\n\n"
            "Sonja Kolter, deputy secretary for lakes, and Alexander Darvik, the head of the Northern Department, agreed to meet again.\n"
        ),
        Good(f"-- camp/2025/arriving.md --\n{_PARAGRAPH}\n-- camp/2026/arriving.md --\n{_REWRITTEN}\n"),  # two editions of one page
        Good(f"-- guide/arriving.md --\n{_PARAGRAPH}\n-- news/2026-summer.md --\n{_PARAGRAPH}\n"),
        Good(f"-- guide/arriving.md --\n{_PARAGRAPH}\n-- news/2026-summer.md --\n{_PARAGRAPH.replace('harbour', 'station')}\n"),  # a form filled in twice
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
        if not reworded or sum(pair.sameness in ("copy", "form") for pair in found) >= max(_EDITION, len(reworded)):
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
