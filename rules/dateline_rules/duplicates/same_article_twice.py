"""DUP401: two documents that are one article."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.comparing.passages.common_ground import RepetitionOptions, common_ground
from dateline.comparing.passages.paragraphs import Paragraphs, Prose
from dateline.model import Finding
from dateline.rule import Bad, CorpusRule, Good, Pairing

_PARAGRAPHS = (
    "The town hall of Fensdal will get a new roof this summer, the building office announced, because the old one lets in the rain at eleven places.",
    "Slates come from the quarry above the village, where they were last broken two generations ago; three stonemasons learn the trade from old films.",
    "While the roof is open the council meets in the gymnasium, which smells of rubber and has seats for twice as many listeners as ever came.",
    "The bats that sleep under the ridge keep their quarters: a carpenter builds them a box with a slit to the north, as the museum advised.",
    "The work is paid for by the sale of the old fire engine, which went to a collector on the coast who paints such engines green.",
    "When the roof is done the tower clock will be set going again, which has stood at ten past four for longer than anybody can tell.",
)
_ARTICLE = "\n\n".join(_PARAGRAPHS)
_COPIED = (
    "The choir of the upper valley has bought the bell of the closed school, which weighs as much as three cows and will hang in the yard of the "
    "brewery until a tower is found for it. Children may ring it on market days, in turns, for a coin.",
    "It was cast in the year of the great hail by a founder who came over the pass with his moulds on two sledges, and paid for with cheese. "
    "A crack below the rim was filled with silver, which is why it sounds a little sad.",
    "The brewer says that his horses do not mind the bell. His customers, who were asked as well, wish for a cloth around the clapper before noon, "
    "and the choir has promised to knit one in the colours of the valley.",
    "Anybody who knows of a tower is asked to write to the choir. It should be dry, taller than the brewery, and not too far from the place where "
    "the choir rehearses, because the bell will be used in the second half of its new hymn.",
)


class SameArticleTwice(CorpusRule[Pairing[Prose], RepetitionOptions]):
    """Two documents are one article.

    The page was copied or moved and the old one left behind: readers and search engines find
    both, and the next correction reaches one. Keep one and redirect the other. Editions,
    versions, translations, issues of a series and archives are left alone.
    """

    code = "DUP401"
    name = "same-article-twice"
    severity = "warning"
    Options = RepetitionOptions
    topic = Paragraphs()
    examples = (
        Bad(
            f"-- brewery/bell.md --\n# A bell\n\n⟦1|{_COPIED[0]}⟧\n\n" + "\n\n".join(_COPIED[1:]) + "\n"
            f"-- choir/horses.md --\n# Horses\n\n⟦{_COPIED[0]}⟧\n\n" + "\n\n".join(_COPIED[1:]) + "\n",
            message="the same article as brewery/bell.md: 4 passages, 100 % of the shorter one",
        ),
        Good(f"-- v1/roof.md --\n# A new roof\n\n{_ARTICLE}\n-- v2/roof.md --\n# A new roof\n\n{_ARTICLE}\n"),  # versions
        Good(f"-- archive/roof.md --\n# A new roof\n\n{_ARTICLE}\n-- building/slates.md --\n# Slates\n\n{_ARTICLE}\n"),
        Good(
            f"-- building/roof.md --\n# A new roof\n\n{_ARTICLE}\n-- news/slates.md --\n# Slates\n\n{_ARTICLE}\n", options={"families": ["*/*.md"]}
        ),  # the site says so
    )

    def compare(self, met: Pairing[Prose]) -> Iterator[Finding]:
        """One finding for two documents, at the first shared passage of the later one."""
        ground = common_ground(met, self.options)
        if not ground.article:
            return
        inorder = sorted(ground.common, key=lambda each: each.again.place)
        source = inorder[0].first.place
        message = f"the same article as {source.path}: {len(inorder)} passages, {ground.share:.0%} of the shorter one".replace("%", " %")
        yield self.finding(inorder[0].again.place, message, [(source, "the other copy")])
