"""META712: a mark that does not say why something is to stand."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Finding
from dateline.rule import Bad, Good, MarkRule, MarkUse


class MarkWithoutReason(MarkRule):
    """A mark does not say why the text is to stand.

    The next editor cannot tell a considered exception from a warning that somebody found tiresome.
    Write the reason after the codes. Runs where the config says `require-reason = true`.
    """

    code = "META712"
    name = "mark-without-reason"
    severity = "error"
    enabled = False
    wanted_by = "require-reason"
    examples = (
        Bad(
            "⟦<!-- dateline: stet DATE104 -->⟧\nDoors open Monday, March 4, 2026.",
            message="this mark gives no reason: say after DATE104 why the text is to stand",
        ),
        Bad("---\ntitle: The mill # dateline: x\n⟦# dateline: stet-file META701,DATE104⟧\n---\n\nIt burned."),
        Good("<!-- dateline: stet DATE104 as printed -->\nDoors open Monday, March 4, 2026."),
        Good("Write `<!-- dateline: stet DATE104 -->` above the block."),
    )

    def judge(self, use: MarkUse) -> Iterator[Finding]:
        """Ask for the reason."""
        if not use.mark.fault and not use.mark.reason:
            yield self.finding(use.mark.place, f"this mark gives no reason: say after {', '.join(use.mark.codes)} why the text is to stand")
