"""DATE121: one thing that is given two dates on one page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from dateline.model import Document, Edit, Finding, Suggestion
from dateline.noticing.dating.labelled_dates import LabelledDate, clause_dates, labelled_dates
from dateline.noticing.pages.branches import exclude_each_other
from dateline.noticing.pages.sections import are_parted
from dateline.rule import Bad, DocumentRule, Good


class TwoDatesOneEvent(DocumentRule):
    """One thing has two dates on one page.

    A table was mended and the sentence below it was not, and half of the readers come on the wrong
    day. See which of the two dates holds, and write it in both places.
    """

    code = "DATE121"
    name = "two-dates-one-event"
    severity = "warning"
    follows = ("DATE104",)
    examples = (
        Bad(
            "| When | What |\n|---|---|\n| June 3 | Entries open |\n| ⟦1|June 24⟧ | 4-week regatta ends |\n\n"
            "After the 4-week regatta ends on ⟦June 30⟧, the boats go home.\n",
            message="4-week regatta ends: June 24 in line 4, June 30 here",
        ),
        Bad("- **Entry deadline:** ⟦1|3 May 2026⟧\n- Draw: 9 May 2026\n\nThe deadline for entries is ⟦10 May 2026⟧.\n"),
        Bad("## Conference dates\n\n⟦1|March 3-5, 2026⟧\n\n## Fees\n\nConference dates: ⟦March 4-6, 2026⟧\n"),
        Bad(
            "Boats run every hour when the summer season begins on ⟦1|Sunday, 29 March⟧ at ten.\n\n"
            "Nobody needs a ticket before the summer season begins on ⟦Sunday, 5 April⟧; bring a hat.\n",
            message="the summer season begins on: Sunday, 29 March in line 1, Sunday, 5 April here",
        ),
        Good("The summer season begins on Sunday, 29 March.\n\n## Lagos\n\nThe summer season begins on Sunday, 5 April.\n"),
        Good("The fair begins on Sunday, 29 March.\n\nThe fair begins on Sunday, 5 April.\n\nThe winter season begins on Sunday, 6 December.\n"),
        Good("| When | What |\n|---|---|\n| June 24 | 4-week regatta ends |\n\nAfter the 4-week regatta ends on June 24, the boats go home.\n"),
        Good("| When | What |\n|---|---|\n| June 24 | 4-week regatta ends |\n\nThe 6-week regatta ends on June 30.\n"),  # another one
        Good("- Entry deadline: 3 May 2026\n\nThe entry deadline was extended to 10 May 2026. The original entry deadline is 2 May 2026.\n"),
        Good("- Entry deadline: ~~3 May 2026~~\n\nThe entry deadline is 10 May 2026.\n"),
        Good("## Porto\n\nEntry deadline: 3 May 2026\n\n## Lagos\n\nEntry deadline: 10 May 2026\n"),  # of two events
        Good("Entry deadline: 3 May 2026.\n\nThe entry deadline is 10 May 2027.\n"),
        Good("| When | What |\n|---|---|\n| June 24 | Boat race |\n| June 30 | Boat race |\n\nThe boat race is on July 2.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every label with two dates."""
        by_words: defaultdict[tuple[str, ...], list[LabelledDate]] = defaultdict(list)
        for one in labelled_dates(doc):
            by_words[tuple(sorted(one.words))].append(one)
        for alike in by_words.values():
            yield from self._of_label(doc, sorted(alike, key=lambda one: one.said.span))
        by_clause: defaultdict[tuple[str, ...], list[LabelledDate]] = defaultdict(list)
        for one in clause_dates(doc):
            by_clause[one.words].append(one)
        for first, *others in by_clause.values():
            if len(others) == 1 and _differ(first, others[0]) and not _is_parted(doc, first, others[0]):
                yield self._finding(doc, first, others[0])

    def _of_label(self, doc: Document, alike: list[LabelledDate]) -> Iterator[Finding]:
        labels = [one for one in alike if one.kind != "sentence"]
        if not labels or max(Counter(one.kind for one in labels).values()) > 1:
            return  # of several events, or none that is named as in a table
        label = labels[0]
        for one in alike:
            if one is label or not _differ(label, one) or exclude_each_other(doc, label.said.span, one.said.span):
                continue
            yield self._finding(doc, label, one)

    def _finding(self, doc: Document, label: LabelledDate, one: LabelledDate) -> Finding:
        there, here = (doc.place(*said.said.span) for said in (label, one))
        message = f"{label.label}: {there.text} in line {there.line}, {here.text} here"
        repairs = [
            Suggestion(f"here: {there.text}", (Edit(here, there.text),)),
            Suggestion(f"in line {there.line}: {here.text}", (Edit(there, here.text),)),
        ]
        return self.finding(here, message, [(there, there.text)], repairs)


def _is_parted(doc: Document, one: LabelledDate, other: LabelledDate) -> bool:
    """Whether a heading stands between them, or both stand in one paragraph or list: then they may be of two things."""
    first, last = doc.block_at(one.said.span.start), doc.block_at(other.said.span.start)
    return first is last or are_parted(doc, first, last)


def _differ(one: LabelledDate, other: LabelledDate) -> bool:
    """Whether they are different days of the same year, or of no stated one."""
    first, second = one.said, other.said
    if bool(first.until) != bool(second.until) or (first.year and second.year and first.year != second.year):
        return False
    return (first.month, first.day, (first.until or ())[1:]) != (second.month, second.day, (second.until or ())[1:])
