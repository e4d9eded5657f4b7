"""DUP404: a passage that says what another passage says, in other words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dateline.comparing.passages.common_ground import RepetitionOptions, common_ground, differing_facts, opening
from dateline.comparing.passages.paragraphs import Paragraphs, Prose
from dateline.comparing.passages.retellings import common_stretch, strong
from dateline.comparing.words.words import norms
from dateline.model import Document, Finding
from dateline.rule import Bad, CorpusRule, Good, Pairing

_EDITION = 3
"""Copied paragraphs that make one document an edition of the other."""
_RELATED, _FACTS = 20, 4


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


class RewordedPassage(CorpusRule[Pairing[Prose], RepetitionOptions]):
    """A passage says what another passage says, in other words.

    Two wordings of one statement grow apart: the next correction reaches one of them. On one
    page the reader is told the same twice. Keep the better one, or link to it. Exact copies,
    forms with a slot filled in, lists, introductions and passages that state different facts
    are left alone.
    """

    code = "DUP404"
    name = "reworded-passage"
    severity = "warning"
    yields_to = ("DUP401", "DUP403", "DUP405", "FACT601")
    Options = RepetitionOptions
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
            f"-- guide/arriving.md --\n# Arriving\n\n⟦1|{_PARAGRAPH}⟧\n-- guide/weather.md --\n# Weather\n\n⟦{_REWRITTEN}⟧\n",
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
        Good(f"-- guide/arriving.md --\n{_PARAGRAPH}\n-- guide/weather.md --\n*{_REWRITTEN}*\n"),  # a blurb
        Good(f"-- guide/arriving.md --\n# Arriving\n\n{_PARAGRAPH}\n-- _data/services.yaml --\n- name: Ferry\n  text: |\n    {_REWRITTEN}\n"),
        Good(f"-- guide/by-the-ferry.md --\n{_PARAGRAPH}\n-- links.md --\n- [The ferry](/guide/by-the-ferry/) {_REWRITTEN}\n"),  # a list of links
        Good(f"-- guide/arriving.md --\n{_PARAGRAPH}\n-- guide/weather.md --\n{_PARAGRAPH}\n"),
        Good(
            f"-- guide/arriving.md --\n{_PARAGRAPH.replace('the island', 'Langoy')}\n-- guide/leaving.md --\n{_PARAGRAPH.replace('the island', 'Tolvik')}\n"
        ),  # a form filled in twice
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
        """Paragraphs of two documents: one finding for the pair, at the likest paragraph of the later one."""
        ground = common_ground(met, self.options)
        reworded = [each for each in ground.common if each.likeness != "copied"]
        if ground.article or not reworded or len(ground.common) - len(reworded) >= max(_EDITION, len(reworded)):
            return  # an edition of the same text
        source, place = reworded[0].first.place, reworded[0].again.place
        message = f"reworded from {source.path}:{source.line}: “{opening(source.text)}”"
        if facts := [*differing_facts(reworded[0])]:
            message += f"; {len(facts)} fact{'s differ' if len(facts) > 1 else ' differs'}: {', '.join(facts[:_FACTS])}"
        if others := sorted(reworded[1:], key=lambda each: each.again.place):
            message += f", and {len(others)} more passage{'s' if len(others) > 1 else ''} of this page"
        related = [(source, "the other wording")]
        for each in others[:_RELATED]:
            related += [(each.again.place, "also reworded"), (each.first.place, "from here")]
        yield self.finding(place, message, related, severity="info", topic=ground.topic)
