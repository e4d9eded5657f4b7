"""DUP404: a passage that says what another passage says, in other words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import groupby
from pathlib import PurePosixPath
from typing import NamedTuple

from dateline.comparing.editions import Page, are_editions, month_of
from dateline.comparing.passage_pairs import keys_of, passage_pairs, terms_of
from dateline.comparing.retellings import common_stretch, strong
from dateline.comparing.weights import weigher
from dateline.comparing.words import norms
from dateline.model import DATA, Block, Claim, Document, Fact, Finding
from dateline.noticing.pages.entries import entry_at
from dateline.noticing.text.passages import is_emphasised, passages
from dateline.rule import Bad, CorpusRule, Good, InPairs, Pairing

_SHORTEST = 20
"""Words in the shortest paragraph that is compared with other documents."""
_EDITION = 3
"""Copied paragraphs that make one document an edition of the other."""
_DATES = ("date", "published", "pubdate", "meta:article:published_time")
_LINKED = re.compile(r"(?:https?://|\]\(|\bref \"|\bhref=[\"'])[^\s)\"'<>]*?([\w.-]{8,})/?(?=[\s)\"'<>#?]|$)")
_RELATED, _SHOWN = 20, 12


_LEAD = "# A page\n\nThe council met.\n\nIt rained.\n\nThe mayor spoke at length.\n\n"
_ONE = "Before you fire a pot in the shared kiln, let it dry for ten days on the shelf by the stove and scratch your initials into its foot."
_OTHER = "Scratch your initials into the foot of a pot, then let it dry for ten days on the shelf beside the stove before it is fired in the shared kiln."
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
    title: str
    """The title of its document."""
    month: int
    """When that was published, as `Page.month` counts."""
    links: tuple[str, ...] = ()
    """The last parts of the addresses that an item of a list links to."""


class Paragraphs(InPairs[Prose]):
    """The paragraphs of a corpus: running prose, neither quoted nor on a card."""

    value = Prose
    cap = 4
    """What more texts than that have in common, in whatever variants, is a form of the site: it comes back every year."""

    def facts(self, doc: Document) -> Iterator[Fact[Prose]]:
        """One fact a paragraph, filed under its pairs of neighbouring stems; what is emphasised throughout is a blurb or a credit."""
        if doc.format in DATA:
            return  # a record describes what has a page of its own: it is a card
        page = _page(doc)
        for passage in passages(doc):
            if passage.kind != "paragraph" or passage.words < _SHORTEST or passage.quoted or entry_at(doc, passage.span.start).kind == "card":
                continue
            if is_emphasised(doc, passage.span):
                continue
            text = doc.text[passage.span.start : passage.span.end]
            links = tuple(_links(doc, doc.blocks[passage.block]))
            yield Fact(keys_of(text, passage.language), Prose(passage.language, page.title, page.month, links), passage.span)

    def weights(self, fact: Fact[Prose], text: str) -> Collection[int]:
        """The stems of the paragraph: what is common on this site says little."""
        return terms_of(text, fact.value.language)


def _page(doc: Document) -> Page:
    heading = next((block.text for block in doc.blocks[:5] if block.kind == "heading"), "")
    title = doc.meta["title"][0].text if doc.meta.get("title") else heading
    month = next((found for key in _DATES for meta in doc.meta.get(key, ()) if (found := month_of(meta.text))), 0)
    return Page(doc.path, title[:120], month or month_of(doc.path))


def _links(doc: Document, block: Block) -> Iterator[str]:
    """Where an item of a list links to: what it says of a page may be what that page says."""
    if block.kind != "item":
        return
    start, end = doc.source_span(block.start, block.end)
    lines = doc.source[doc.source.rfind("\n", 0, start) + 1 : (doc.source.find("\n", end) + 1 or len(doc.source) + 1) - 1]
    yield from dict.fromkeys(found[1].lower() for found in _LINKED.finditer(lines))


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
            f"{_LEAD}## On firing days\n\n⟦1|{_ONE}⟧\n\n⟦{_OTHER}⟧\n",
            message="reworded from line 11: “a pot in the shared kiln, let it dry for ten days on the shelf by…”",
        ),
        Bad(
            f"{_LEAD}⟦1|Beekeepers should paint the hives of new swarms yellow, so that walkers see them from afar.⟧\n\n"
            "⟦TURIN — Hives of new swarms will be yellow this year so that walkers can see them from afar, the beekeepers’ union announced.⟧\n\n"
            "It did not say who pays for the paint.\n",
            message="reworded from line 9: “hives of new swarms yellow, so that walkers see them from afar”",
        ),
        Bad(
            f"-- guide/arriving.md --\n# Arriving\n\n⟦1|{_PARAGRAPH}⟧\n-- news/2026-summer.md --\n# Summer\n\n⟦{_REWRITTEN}⟧\n",
            message="reworded from guide/arriving.md:3: “The ferry to the island needs calm water, so in heavy weather…”",
            severity="info",
        ),
        Good(f"# A page\n\n{_ONE}\n\nThe council met.\n\n{_OTHER}\n"),  # the introduction may say what the page will say
        Good(f"---\ndescription: {_ONE}\n---\n{_LEAD}{_OTHER}\n"),
        Good(f"{_LEAD}![{_ONE}](kiln.jpg)\n\n{_OTHER}\n"),
        Good(f"{_LEAD}## Let a pot dry for ten days and scratch your initials into its foot before you fire it in the shared kiln\n\n{_OTHER}\n"),
        Good(f"{_LEAD}{_ONE}\n\n{_ONE}\n"),  # an exact copy is another rule's business
        Good(f"{_LEAD}> {_ONE}\n\n{_OTHER}\n"),
        Good(
            f"{_LEAD}The northern workshop employs forty weavers who make blankets for hospitals and schools abroad.\n\n"
            "The northern workshop employs sixty weavers who make blankets for hospitals and schools abroad.\n"
        ),
        Good(
            f"{_LEAD}The cup for the best cider went to Ida Brandt of Upper Orchard and Jonas Fell of the Old Press.\n\n"
            "Jonas Fell, who works at the Old Press, and Ida Brandt of Upper Orchard learned to graft from one teacher.\n"
        ),
        Good(f"{_LEAD}## Firing days\n\n{_ONE}\n\n## Questions\n\n{_OTHER}\n"),  # another section may say it again
        Good(f"{_LEAD}## Firing days\n\n{{% if open %}}\n\n{_ONE}\n\n{{% else %}}\n\n{_OTHER}\n\n{{% endif %}}\n"),  # a reader meets one of them
        Good(f"-- camp/2025/arriving.md --\n{_PARAGRAPH}\n-- camp/2026/arriving.md --\n{_REWRITTEN}\n"),  # two editions of one page
        Good(f"-- camp/oslo/2025/arriving.md --\n{_PARAGRAPH}\n-- camp/bergen/2026/news.md --\n{_REWRITTEN}\n"),  # two editions of one event
        Good(f"-- guide/arriving.md --\n{_PARAGRAPH}\n-- news/2026-summer.md --\n*{_REWRITTEN}*\n"),  # a blurb
        Good(f"-- guide/arriving.md --\n# Arriving\n\n{_PARAGRAPH}\n-- _data/services.yaml --\n- name: Ferry\n  text: |\n    {_REWRITTEN}\n"),
        Good(f"-- guide/by-the-ferry.md --\n{_PARAGRAPH}\n-- links.md --\n- [The ferry](/guide/by-the-ferry/) {_REWRITTEN}\n"),  # a list of links
        Good(f"-- guide/arriving.md --\n{_PARAGRAPH}\n-- news/2026-summer.md --\n{_PARAGRAPH}\n"),
        Good(f"-- guide/arriving.md --\n{_PARAGRAPH}\n-- news/2026-summer.md --\n{_PARAGRAPH.replace('harbour', 'station')}\n"),  # a form filled in twice
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Sentences of one page; each is told against the first one that it repeats, and neighbours that repeat one paragraph are told together."""
        first = {pair.later.span: pair for pair in reversed([*strong(doc)])}
        for _, run in groupby(sorted(first.values(), key=lambda pair: pair.later.span), key=lambda pair: (pair.later.block, pair.earlier.block)):
            pairs = list(run)
            likest = max(pairs, key=lambda pair: pair.plain)
            earlier, stretch = doc.place(*likest.earlier.span), common_stretch(likest, doc)
            topic = f"reworded: {' '.join(norms(stretch, doc.language))}"
            place = doc.place(pairs[0].later.span.start, pairs[-1].later.span.end)
            yield self.finding(place, f"reworded from line {earlier.line}: “{stretch}”", [(earlier, f"“{stretch}”")], topic=topic)

    def compare(self, met: Pairing[Prose]) -> Iterator[Finding]:
        """Paragraphs of two documents: one finding for the pair, at the likest paragraph of the one whose path sorts last."""
        earlier, later, pairs = met.left, met.right, list(met.pairs)
        if earlier[0].place.path > later[0].place.path:
            earlier, later, pairs = later, earlier, sorted((j, i) for i, j in pairs)
        pairs = [(i, j) for i, j in pairs if _are_comparable(earlier[i], later[j])]
        if not pairs or are_editions(_page_of(earlier[0]), _page_of(later[0])):
            return
        language = earlier[pairs[0][0]].value.language or "en"
        weigh = weigher(met.rarity, met.total, language)
        found = list(passage_pairs([claim.place.text for claim in earlier], [claim.place.text for claim in later], pairs, language, weigh))
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


def _are_comparable(one: Claim[Prose], other: Claim[Prose]) -> bool:
    """Whether two paragraphs are in one language, and neither is the entry of a list of links that sums the other's page up."""
    return one.value.language == other.value.language and not _links_to(one, other) and not _links_to(other, one)


def _links_to(entry: Claim[Prose], claim: Claim[Prose]) -> bool:
    path = PurePosixPath(claim.place.path)
    slugs = {re.sub(r"^(?:\d+-){1,3}", "", name.lower()) for name in (path.name, path.stem, path.parent.name)}
    return any(re.sub(r"^(?:\d+-){1,3}", "", link) in slugs for link in entry.value.links)


def _page_of(claim: Claim[Prose]) -> Page:
    return Page(claim.place.path, claim.value.title, claim.value.month)


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:_SHOWN]) + ("…" if len(words) > _SHOWN else "")
