"""META704: what was to be replaced before the page appeared, and was not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dateline.model import Document, Finding
from dateline.noticing.pages.front_matter import is_hidden, is_passing
from dateline.noticing.pages.placeholders import SLUG, placeholders
from dateline.rule import Bad, DocumentRule, Good


class LeftoverPlaceholder(DocumentRule):
    """A placeholder was never replaced: TK, lorem ipsum, a template's title.

    Readers see that a text is missing, and those who cannot see a picture are told the name of a
    file. Write what is missing, or take the place for it out.
    """

    code = "META704"
    name = "leftover-placeholder"
    severity = "warning"
    examples = (
        Bad("The mill burned in ⟦TKTK⟧, and nobody was hurt.", message="“TKTK” is a mark for a missing text"),
        Bad("The mill, which belonged to ⟦[TK owner]⟧, burned."),
        Bad("# The mill\n\n⟦TODO: ask the fire brigade⟧\n"),
        Bad("# The mill\n\n⟦XXX⟧\n\nIt burned.\n"),
        Bad("# The mill\n\n⟦Lorem ipsum dolor⟧ sit amet, consectetur adipiscing elit.\n"),
        Bad("Write to ⟦[insert contact address]⟧ if you saw it."),
        Bad("---\ntitle: ⟦New Post⟧\n---\n\nThe mill burned.", message="“New Post” is a template's value"),
        Bad("---\ntitle: The mill\ndescription: ⟦Your description here⟧\n---\n\nIt burned."),
        Bad("---\ntitle: The mill\nsummary: ⟦TBD⟧\n---\n\nIt burned."),
        Bad("It burned.\n\n![⟦IMG_2041.jpg⟧](/pictures/IMG_2041.jpg)\n", message="“IMG_2041.jpg” is the name of a file"),
        Bad("![⟦The mill.png⟧](a/mill.png)\n\nB.\n\n![⟦1|quay.png⟧](a/quay.png)\n", message="“The mill.png” is the name of a file, and 1 more"),
        Bad("It burned.\n\n![⟦mill-at-dusk⟧](a/mill-at-dusk.png)\n", severity="info"),
        Bad("# The mill\n\n## Its history\n\n⟦TBD⟧\n\n## Its owners\n\nTwo.\n"),
        Bad("# The mill\n\n⟦[LINK TEXT]⟧\n"),
        Good("# Autumn fair\n\n## Venue and time\n\nTBD\n\n## Prices\n\nDetails TBA.\n"),
        Good("# Autumn fair\n\n- Venue: TBA\n- Speaker: TBD\n- TBD\n\n| day | talk |\n|---|---|\n| Monday | TBD |\n"),
        Good("They flew with TK 1722 and bought a coat at TK Maxx. Volume XXX of the series costs $XXX."),
        Good("Editors write “TK” for what is to come, and designers “lorem ipsum dolor”.\n\n    TODO: an example\n"),
        Good("Dear [your name],\n\nI saw your [insert item] in [insert shop] on [insert date].\n\nYours, [insert name]\n"),  # a form to fill in
        Good("Run `git clone <your fork>` and then `mill <insert file>`."),
        Good("---\ntitle: New post offices for the islands\n---\n\nTwo."),
        Good("---\ntitle: New Post\ndraft: true\n---\n\nTK"),
        Good("---\ntitle: New Post\n---\n\nTK", path="templates/post.md"),
        Good("![A mill by the sea](mill.png)\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """One finding for each kind of placeholder, at the first of them."""
        if is_hidden(doc):
            return
        found = sorted(placeholders(doc), key=lambda each: (each.what, each.place[:3]))
        for what, members in groupby(found, key=lambda each: each.what):
            if what == SLUG and is_passing(doc):
                continue
            first, *others = members
            related = [(other.place, f"“{other.text[:60]}”") for other in others]
            message = f"“{first.text[:60]}” is {what}" + (f", and {len(others)} more" if others else "")
            topic = "" if what == SLUG else f"{what}: {first.text.casefold()}"  # a stub of many pages is one decision
            yield self.finding(first.place, message, related, severity="info" if what == SLUG else None, topic=topic)
