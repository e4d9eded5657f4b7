"""META710: a mark that lets something stand which no rule objects to."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Edit, Finding, Suggestion
from dateline.rule import Bad, Good, MarkRule, MarkUse


class UnusedMark(MarkRule):
    """A mark silences nothing: no rule that it names objects to its block.

    The text was mended, or moved away from its mark; left in place, the mark would silence the next
    slip there without a word. Take it out, or move it to the block that it was written for.
    Only rules that have run count, and none whose findings come and go with the day.
    """

    code = "META710"
    name = "unused-mark"
    severity = "warning"
    examples = (
        Bad(
            "⟦<!-- dateline: stet DATE104 as printed -->⟧\nDoors open Wednesday, March 4, 2026.",
            message="this mark silences nothing: DATE104 has no objection here",
        ),
        Bad("Doors open at noon. ⟦<!-- dateline: stet wrong-weekday -->⟧"),
        Bad("⟦<!-- dateline: stet-file DATE104, DATE108 -->⟧\n\nDoors open at noon."),
        Bad("---\n⟦# dateline: stet META701⟧\ntitle: The mill\n---\n\nIt burned."),
        Good("<!-- dateline: stet DATE104 as printed -->\nDoors open Monday, March 4, 2026."),
        Good("Doors open Monday, March 4, 2026. <!-- dateline: stet wrong-weekday -->"),
        Good("<!-- dateline: stet-file DATE104 -->\n\nThey came.\n\nDoors open Monday, March 4, 2026."),
        Good("Write `<!-- dateline: stet DATE104 -->` above the block."),
        Good("<!-- dateline: KESTREL BAY, March 4 -->\nThe ferry sailed."),
    )

    def judge(self, use: MarkUse) -> Iterator[Finding]:
        """Say what the mark names in vain; offer to take it out where that is all it names."""
        if not use.idle:
            return
        cut = [Suggestion("take the mark out", (Edit(use.mark.line, ""),), certain=True)] if len(use.idle) == len(use.mark.codes) else []
        named = " and ".join(use.idle)
        message = f"this mark silences nothing: {named} {'has' if len(use.idle) == 1 else 'have'} no objection here"
        yield self.finding(use.mark.place, message, suggestions=cut)
