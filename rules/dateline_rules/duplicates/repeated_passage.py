"""DUP402: a passage that stands word for word in two documents."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from dateline.comparing.passages.common_ground import RepetitionOptions, common_ground, opening
from dateline.comparing.passages.paragraphs import Paragraphs, Prose
from dateline.model import Finding
from dateline.rule import Bad, CorpusRule, Good, Pairing

_RELATED = 20
_PASSAGE = "Boats that stay overnight pay at the hut beside the crane, where a list hangs of all berths and of the boats that have one for the season."
_BERTHS = _PASSAGE.replace("crane", "old net loft").replace("stay overnight", "come in after dark")


class RepeatedPassage(CorpusRule[Pairing[Prose], RepetitionOptions]):
    """A passage stands word for word in another document.

    A correction will reach one of the two. Keep it in one place and link to it, or put it into
    a file that both include. What stands in three documents or more is the site's own text;
    editions, versions, posts that announce a page, cards, quotations and blurbs are left alone.
    """

    code = "DUP402"
    name = "repeated-passage"
    severity = "info"
    yields_to = ("DUP401", "FACT601")
    Options = RepetitionOptions
    topic = Paragraphs()
    examples = (
        Bad(
            f"-- harbour/berths.md --\n# Berths\n\n⟦1|{_PASSAGE}⟧\n-- sailing/visitors.md --\n# Visitors\n\n⟦{_PASSAGE}⟧\n",
            message="repeats harbour/berths.md:3 word for word: “Boats that stay overnight pay at the hut beside the crane, where…”",
        ),
        Good(f"-- a.md --\n# Berths\n\n{_BERTHS}\n-- b.md --\n# Visitors\n\n{_BERTHS}\n-- c.md --\n# Crane\n\n{_BERTHS}\n"),  # the site's own text
        Good(f"-- harbour/2025/berths.md --\n{_BERTHS}\n-- harbour/2026/berths.md --\n{_BERTHS}\n"),
        Good(f"-- en/berths.md --\n{_BERTHS}\n-- fi/berths.md --\n{_BERTHS}\n"),
        Good(
            f"-- harbour/visiting-boats.md --\n{_BERTHS}\n"
            f"-- news/2026-05-01-harbour.md --\n# News\n\nSee [the list](/harbour/visiting-boats/).\n\n{_BERTHS}\n"
        ),  # news of a page
        Good(f"-- harbour/berths.md --\n{_BERTHS}\n-- news/crane-repaired.md --\n# The crane\n\n{_BERTHS}\n"),  # news keeps what was so on its day
        Good(f"-- harbour/berths.md --\n{_BERTHS}\n-- regatta/2025/boats.md --\n# Boats\n\n{_BERTHS}\n"),
        Good(f"-- harbour/berths.md --\n{_BERTHS}\n-- sailing/visitors.md --\n> {_BERTHS}\n"),
        Good(f"-- harbour/berths.md --\n{_BERTHS}\n-- sailing/visitors.md --\n{_BERTHS}\n", options={"boilerplate": ["beside the old net loft"]}),
    )

    def compare(self, met: Pairing[Prose]) -> Iterator[Finding]:
        """One finding for two documents, at the first copied passage of the later one."""
        ground = common_ground(met, self.options)
        copied = sorted((each for each in ground.common if each.likeness == "copied"), key=lambda each: each.again.place)
        if ground.article or not copied:
            return
        source, place = copied[0].first.place, copied[0].again.place
        more = f", and {len(copied) - 1} more passage{'s' if len(copied) > 2 else ''}" if len(copied) > 1 else ""
        related = [(source, "stands here, too")]
        for each in islice(copied, 1, _RELATED):
            related += [(each.again.place, "also repeated"), (each.first.place, "from here")]
        yield self.finding(place, f"repeats {source.path}:{source.line} word for word: “{opening(place.text)}”{more}", related, topic=ground.topic)
