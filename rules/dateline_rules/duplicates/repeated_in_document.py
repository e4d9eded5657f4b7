"""DUP403: a passage that stands twice in one document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from dateline.comparing.passages.common_ground import opening
from dateline.comparing.passages.repeats import Repeat, repeats
from dateline.comparing.words.words import norms
from dateline.model import Document, Finding
from dateline.rule import Bad, DocumentRule, Good

_RELATED = 20
_KILN = "Before you fire a pot in the shared kiln, let it dry for ten days on the shelf by the stove and scratch your initials into its foot."
_FEES = "The fee is paid at the bench by the door, in coins, because the drawer has no room for notes and nobody has time to fetch change."
_GLAZE = "Glazes are mixed on the first Tuesday of the month by whoever broke the last jar."


class RepeatedInDocument(DocumentRule):
    """A passage stands twice in one document.

    Text was pasted twice, or a merge kept both sides. The reader wonders what the difference
    is, and the next correction reaches one copy. Delete the copy that stands in the wrong
    place, or rewrite it if it is meant as a summary.
    """

    code = "DUP403"
    name = "repeated-in-document"
    severity = "warning"
    yields_to = ("FACT601",)
    examples = (
        Bad(
            f"# Kiln\n\n⟦1|{_KILN}⟧\n\nIt is a gas kiln.\n\n## Fees\n\nThere is a fee.\n\n⟦{_KILN}⟧\n",
            message="repeats line 3 word for word: “Before you fire a pot in the shared kiln, let it dry…”",
            severity="info",  # another section may say it again
        ),
        Bad(
            f"# Kiln\n\n⟦1|{_KILN}\n\n{_FEES}⟧\n\n⟦{_KILN}\n\n⟦2|{_FEES}⟧⟧\n",
            message="repeats line 3 word for word: “Before you fire a pot in the shared kiln, let it dry…”, and 1 more passage after it",
        ),
        Bad(
            f"# Kiln\n\n⟦1|{_KILN}⟧\n\nIt is a gas kiln.\n\n⟦{_KILN.replace('a pot', 'a dry pot')}⟧\n",
            message="repeats line 3 but for “dry”: “Before you fire a pot in the shared kiln, let it dry…”",
        ),
        Bad(f"# Kiln\n\n## Glazes\n\n⟦1|{_GLAZE}⟧\n\n## Glazes\n\n⟦{_GLAZE}⟧\n"),  # the section was pasted twice
        Good(f"# Kiln\n\n{_KILN}\n\nIt is a gas kiln.\n\n> {_KILN}\n"),  # a pull quote
        Good(f"# Kiln\n\n{_KILN}\n\nIt is a gas kiln.\n\n*{_KILN}*\n"),
        Good(f"---\ndescription: {_KILN}\n---\n# Kiln\n\n{_KILN}\n"),
        Good(f"# Kiln\n\n![{_KILN}](kiln.jpg)\n\n{_KILN}\n"),
        Good(f"# Kiln\n\n## The small kiln\n\n{_KILN}\n\nIt is a gas kiln.\n\n## The large kiln\n\n{_KILN}\n\nIt burns wood.\n"),  # like things
        Good(f"# Kiln\n\n{_KILN}\n\nOne.\n\n{_KILN}\n\nTwo.\n\n{_KILN}\n"),  # said wherever it applies: a form
        Good(f"# Kiln\n\n{{% if open %}}\n\n{_KILN}\n\n{{% else %}}\n\n{_KILN}\n\n{{% endif %}}\n"),  # a reader meets one of them
        Good(
            "# Kiln\n\n## Pots\n\n- Dry for ten days on the shelf by the old stove first.\n- Scratch your initials in.\n\n## Tiles\n\n"
            "- Dry for ten days on the shelf by the old stove first.\n- Fire them flat.\n"
        ),
        Good(f"# Kiln\n\n## Firing\n\n{_KILN} It is a gas kiln.\n\n## Fees\n\n{_KILN} There is a fee.\n"),  # sentences that two sections need
        Good(f"# Kiln\n\n## May I fire a pot?\n\n{_KILN}\n\n## What does the glaze stick to?\n\n{_KILN}\n"),  # answers are read alone
        Good(
            "# Kiln\n\nThe potters of the lower village used to write down a firing like this:\n\n    day 1\n\nIt was short.\n\n"
            "The potters of the lower village used to write down a firing like this:\n\n    day 2\n"
        ),  # an introduction to something else
        Good(f"# Kiln\n\nAda: {_GLAZE}\n\nBo: Who mixed these?\n\nAda: {_GLAZE}\n"),  # a talk written down
        Good(f"# Kiln\n\n## {{{{ first }}}}\n\n### Glazes\n\n{_GLAZE}\n\n## {{{{ second }}}}\n\n### Glazes\n\n{_GLAZE}\n"),  # parts of a template
        Good(f"-- archive/kiln.md --\n# Kiln\n\n{_KILN}\n\nIt is a gas kiln.\n\n{_KILN}\n"),  # nobody edits it
        Good(f"# Kiln\n\n{_KILN}\n\n## Glazing\n\n{_KILN.replace('pot', 'tile').replace('ten', 'four')}\n"),  # a form filled in twice
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """One finding for each run of passages that are repeated in order."""
        for repeat in repeats(doc):
            first = doc.place(*repeat.first)
            stretch = opening(doc.text[slice(*repeat.pairs[0][0])])
            related = [(first, "stands here first")]
            related += [(doc.place(*again), f"repeats line {doc.line(earlier.start)}") for earlier, again in islice(repeat.pairs[1:], _RELATED)]
            topic = f"repeated: {' '.join(norms(stretch, doc.language))}"
            message = _message(repeat, first.line, stretch)
            yield self.finding(doc.place(*repeat.again), message, related, topic=topic, severity="info" if repeat.apart else None)


def _message(repeat: Repeat, line: int, stretch: str) -> str:
    more = len(repeat.pairs) - 1
    also = f", and {more} more passage{'s' if more > 1 else ''} after it" if more else ""
    differing = next((change.was or change.now for change in repeat.changes), "")
    how = f"but for “{differing}”" if differing and len(repeat.changes) == 1 else "almost word for word" if repeat.changes else "word for word"
    return f"repeats line {line} {how}: “{stretch}”{also}"
