"""Decides what is shown of what was found: severities, what gives way, fingerprints, groups, and what marks or the baseline silence."""

from dateline.selecting.findings import Fingerprinted, Selection, Silencer, Suppressed
from dateline.selecting.fingerprints import fingerprint
from dateline.selecting.grouping import SHOWN_RELATED, group
from dateline.selecting.marked import Marked, heed_marks, judge_marks
from dateline.selecting.selection import select

__all__ = [
    "SHOWN_RELATED", "Fingerprinted", "Marked", "Selection", "Silencer", "Suppressed", "fingerprint", "group", "heed_marks", "judge_marks", "select",
]  # fmt: skip
