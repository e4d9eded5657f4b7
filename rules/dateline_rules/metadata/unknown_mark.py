"""META711: a mark that names no rule, or that cannot be understood."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Finding
from dateline.rule import Bad, Good, MarkRule, MarkUse


class UnknownMark(MarkRule):
    """A mark names no installed rule, or says something else than stet.

    It silences nothing, though its author thinks it does. Write `stet` or `stet-file`, then codes,
    beginnings of codes or names of rules with commas between them, then the reason.
    """

    code = "META711"
    name = "unknown-mark"
    severity = "warning"
    examples = (
        Bad("⟦<!-- dateline: stet DAET104 as printed -->⟧\nThe mill burned.", message="no rule is called DAET104: DATE104?"),
        Bad("⟦<!-- dateline: stet because it is old -->⟧\nThe mill burned.", message="no rule is called because: write the code after `stet`, or ALL"),
        Bad("⟦<!-- dateline: stet -->⟧\nThe mill burned.", message="this mark names no rule: write the code after `stet`, or ALL"),
        Bad("⟦<!-- dateline: ignore DATE104 -->⟧\nThe mill burned."),
        Good("<!-- dateline: stet DATE104, META as printed -->\nDoors open Monday, March 4, 2026."),
        Good("<!-- dateline: stet wrong-weekday as printed -->\nDoors open Monday, March 4, 2026."),
        Good("<!-- dateline: KESTREL BAY, March 4 -->\nThe ferry sailed."),
    )

    def judge(self, use: MarkUse) -> Iterator[Finding]:
        """Say what cannot be understood, and what may be meant."""
        if use.mark.fault:
            yield self.finding(use.mark.place, f"this mark {use.mark.fault}")
        for code, nearest in use.unknown:
            meant = f"{nearest}?" if nearest else "write the code after `stet`, or ALL"
            yield self.finding(use.mark.place, f"no rule is called {code}: {meant}")
