"""DATE112: relative dates against the day of writing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dateline.model import Document, Edit, Finding, Place, Severity, Suggestion
from dateline.noticing.dates.mention import MONTH_NAMES, WEEKDAY_NAMES, DateMention, day_of
from dateline.noticing.dates.relatives import Relative, relatives, resolved
from dateline.noticing.dates.rewriting import rewritten
from dateline.noticing.dating.anchors import Anchor, anchors_at
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_ZONES = 1  # a report of last night may be filed before midnight and dated after it
_EXPLAINED = compile_late(r"\s?[(\[]\w{0,4}\s?|,?\s(?:(?:on|the|this|am|den|le|el|il|im|in|en)\s)?")  # and not "today, by June 3"
_SLOW = 45  # a dateline that much older than its stamp is another story's
_HISTORY = 10 * 366  # and one of another decade is that of an old report, printed again


class RelativeDateContradiction(DocumentRule):
    """A relative date names another day than the text itself says.

    "Yesterday (June 3)" in a story of June 6 was moved from an older text, or its date was. The day of writing is the dateline's, else the stamp's,
    else the page's: if that is right, either the relative word or the date beside it is not; readers trust the date.
    """

    code = "DATE112"
    name = "relative-date-contradiction"
    severity = "warning"
    examples = (
        Bad(
            "# Ferry line reopens\n\n⟦1|3 March 2025⟧\n\nThe boat was towed to the yard ⟦earlier this month (February)⟧ and came back on Friday.\n",
            message='"earlier this month" is said to be February, but by the page\'s stamp (line 3) it is March 2025',
        ),
        Bad(
            "# Ferry line reopens\n\nOSLO, ⟦1|June 6, 2025⟧ — The boat came back ⟦yesterday (June 3)⟧, the harbour office said.\n",
            message='"yesterday" is said to be June 3, but by the dateline (line 3) it is 2025-06-05',
            severity="error",
        ),
        Bad(
            "# Ferry line reopens\n\n⟦2|3 March 2025⟧\n\nOSLO, ⟦1|February 26, 2026⟧ — The boat came back ⟦yesterday⟧ and sails again tomorrow.\n",
            message='"yesterday" is 2026-02-25 by the dateline (line 5), but 2025-03-02 by the page\'s stamp (line 3)',
        ),
        Bad("---\ndate: ⟦1|2025-03-03⟧\n---\n\nThe harbour days begin ⟦next month (February)⟧.\n"),
        Bad(
            "HARBOUR LETTER NO. 3\nIssued ⟦1|5 May 2025⟧\n\nThe board met ⟦yesterday (3 May)⟧ and will publish its minutes tomorrow (6 May).\n",
            path="a.txt",
            message='"yesterday" is said to be 3 May, but by the page\'s stamp (line 2) it is 2025-05-04',
        ),
        Bad("---\ndate: ⟦1|2025-03-03⟧\n---\n\nThe harbour days begin ⟦next month, in February⟧, with a race.\n"),
        Bad(
            "# Ferry line reopens\n\nOSLO, ⟦1|June 6, 2025⟧ — The boat came back ⟦yesterday (Sunday)⟧, the harbour office said.\n",
            message='"yesterday" is said to be Sunday, but by the dateline (line 3) it is 2025-06-05, a Thursday',
        ),
        Bad("# Neue Fähre\n\n⟦1|3. März 2025⟧\n\nDas Hafenfest beginnt ⟦nächsten Monat (Februar)⟧ mit einem Rennen und endet am Abend.\n", path="a.de.md"),
        Bad("---\ndate: ⟦1|2025-06-06⟧\n---\n\nThe harbour days are ⟦next week (June 23-26)⟧ in the old yard.\n"),
        Bad("---\ndate: ⟦1|2025-06-06⟧\nlang: fr\n---\n\nLe bac est revenu ⟦hier (1er juin)⟧ au port.\n"),
        Bad("---\ndate: ⟦1|2025-06-06⟧\nlang: es\n---\n\nEl barco volvió ⟦ayer, 1 de junio⟧, al puerto.\n"),
        Good("---\ndate: 2025-06-06\n---\n\nThe harbour days are next week (June 9-12) in the old yard.\n"),
        Good("---\ndate: 2025-03-03\n---\n\nThe race was last month, in February, and the fair is next month, in April.\n"),
        Good("# Ferry line reopens\n\nOSLO, June 6, 2025 — The boat came back yesterday (Thursday), the harbour office said today (Friday).\n"),
        Good("HARBOUR LETTER NO. 3\nIssued 5 May 2025\n\nThe board met yesterday (3 May) and was in good spirits.\n", path="a.txt"),  # written on the 4th
        Good("HARBOUR DAY\nDate: 5 May 2025\nPlace: the old yard\n\nThe board met yesterday (28 April) and was in good spirits.\n", path="a.txt"),
        Good("# Ferry line reopens\n\n3 March 2025\n\nThe boat was towed to the yard earlier this month (March) and came back last month (February 28).\n"),
        Good("# Ferry line reopens\n\nOSLO, June 6, 2025 — The boat came back yesterday (June 4), the harbour office said.\n"),  # filed after midnight
        Good("# Ferry line reopens\n\n3 March 2025\n\nThe boat came back on Friday and met the mayor on Thursday.\n"),
        Good("# Ferry line reopens\n\nLast updated 3 March 2025\n\nThe boat was in the yard earlier this month (February).\n"),  # written when?
        Good("# Ferry line reopens\n\n3 March 2025\n\nThe boat was built ten years ago (2014). Book your berth today, by March 18.\n"),
        Good("---\ndate: 2025-03-03\n---\n\nFrom our archive:\n\nOSLO, June 6, 1911 — The boat was towed to the yard yesterday and sails again tomorrow.\n"),
        Good("---\ndate: 2025-03-03\n---\n\nThe boat came back yesterday (Monday, March 17).\n", path="_posts/2025-03-18-boat.md"),  # another rule's
        Good("# Ferry line reopens\n\n3 March 2025\n\n“It was towed to the yard earlier this month (February),” the captain had written.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        torn: set[Place] = set()
        for relative in relatives(doc):
            known = [anchor for anchor in anchors_at(doc, relative.span.start) if anchor.sure]
            if not known or _is_quoted(doc, relative):
                continue
            if relative.gloss:
                yield from self._glossed(doc, relative, relative.gloss, known)
            elif known[0].kind == "dateline" and known[0].place not in torn:
                found = list(self._torn(doc, relative, known))
                torn.update(known[0].place for _ in found)
                yield from found

    def _glossed(self, doc: Document, relative: Relative, gloss: DateMention, known: Sequence[Anchor]) -> Iterator[Finding]:
        if gloss.impossible or not _is_explained(doc, relative, gloss):
            return
        if (relative.unit == "weekday" and relative.offset == 0) or (relative.unit != "day" and abs(relative.offset) > 1):
            return  # "Thursday, June 3" is another rule's business, "ten years ago" a round number
        slack = 0 if _is_confirmed(doc, known[0]) else _ZONES
        if any(_agrees(relative, gloss, anchor.day + timedelta(days)) for anchor in known for days in range(-slack, slack + 1)):
            return
        anchor = known[0]
        meant = resolved(relative, anchor.day)
        if meant is None:
            return
        said, told = doc.text[slice(*relative.span)], doc.text[slice(*gloss.span)]
        place = doc.place(relative.span.start, gloss.span.end + (doc.text[gloss.span.end : gloss.span.end + 1] in (")", "]") and 1))
        message = f'"{said}" is said to be {told}, but by {anchor.evidence} it is {_shown(relative, meant)}'
        message += f", a {WEEKDAY_NAMES[meant[0].weekday()]}" if gloss.granularity == "weekday" else ""
        severity: Severity = "error" if anchor.kind == "dateline" and gloss.day else "warning"
        yield self.finding(place, message, [(anchor.place, f"dated {anchor.day}")], _repairs(doc, relative, gloss, anchor.day, meant), severity)

    def _torn(self, doc: Document, relative: Relative, known: Sequence[Anchor]) -> Iterator[Finding]:
        line = known[0]
        other = next((anchor for anchor in known[1:] if -_HISTORY < (line.day - anchor.day).days < -_SLOW or (line.day - anchor.day).days > _ZONES), None)
        if other is None or relative.unit in ("weekday", "year"):
            return
        first, second = resolved(relative, line.day), resolved(relative, other.day)
        if first is None or second is None or (first[0] <= second[1] and second[0] <= first[1]):
            return
        message = f'"{doc.text[slice(*relative.span)]}" is {_shown(relative, first)} by {line.evidence}, but {_shown(relative, second)} by {other.evidence}'
        yield self.finding(doc.place(*relative.span), message, [(line.place, f"filed {line.day}"), (other.place, f"stamped {other.day}")])


def _is_explained(doc: Document, relative: Relative, gloss: DateMention) -> bool:
    return _EXPLAINED.fullmatch(doc.text, relative.span.end, gloss.span.start) is not None


def _is_confirmed(doc: Document, anchor: Anchor) -> bool:
    """Whether another day of the same text ("tomorrow (10 October)") is right to the day: then it was written on that day, and not the evening before."""
    days = ((each, each.gloss) for each in relatives(doc) if each.unit == "day" and each.offset and each.gloss and each.gloss.day)
    return any(
        _agrees(each, gloss, anchor.day) and _is_explained(doc, each, gloss) and not _is_quoted(doc, each) and anchor in anchors_at(doc, each.span.start)
        for each, gloss in days
    )


def _is_quoted(doc: Document, relative: Relative) -> bool:
    """Whether somebody else says it, at another time."""
    block = doc.block_at(relative.span.start)
    before = doc.text[block.start : relative.span.start]
    closing = "“”»" if "„" in before else "”»"
    opened, closed = (max(before.rfind(mark) for mark in marks) for marks in ("“„«" if "„" not in before else "„«", closing))
    return block.quoted or block.kind == "quote" or before.count('"') % 2 == 1 or opened > closed


def _agrees(relative: Relative, gloss: DateMention, anchor: date) -> bool:
    meant = resolved(relative, anchor)
    if meant is None:
        return True
    if gloss.granularity == "weekday":
        return meant[0].weekday() == gloss.weekday
    years = (gloss.year,) if gloss.year else (anchor.year - 1, anchor.year, anchor.year + 1)
    stretches = (_stretch(year, gloss) for year in years)
    return any(stretch is None or (stretch[0] <= meant[1] and meant[0] <= stretch[1]) for stretch in stretches)


def _stretch(year: int, gloss: DateMention) -> tuple[date, date] | None:
    """The days a date covers in a year; None where it names none."""
    if gloss.day is not None:
        day = day_of(year, gloss.month, gloss.day)
        last = day_of(gloss.until[0] or year, *gloss.until[1:]) if gloss.until else day
        return (day, last) if day and last and day <= last else None
    if gloss.month is not None:
        first = date(year, gloss.month, 1)
        return first, (first + timedelta(31)).replace(day=1) - timedelta(1)
    return (date(year, 1, 1), date(year, 12, 31)) if gloss.year else None


def _shown(relative: Relative, meant: tuple[date, date]) -> str:
    first, last = meant
    if first == last and relative.unit in ("day", "weekday"):
        return str(first)
    if relative.unit == "month":
        return f"{MONTH_NAMES[first.month - 1]} {first.year}"
    return str(first.year) if relative.unit == "year" else f"{first} to {last}"


def _repairs(doc: Document, relative: Relative, gloss: DateMention, anchor: date, meant: tuple[date, date]) -> Iterator[Suggestion]:
    told = ""
    if relative.unit == "month" and gloss.day is None and gloss.year is None and relative.language == "en":
        told = MONTH_NAMES[meant[0].month - 1]
    elif meant[0] == meant[1] and gloss.day is not None:
        told = rewritten(doc, gloss, meant[0])
    if told:
        yield Suggestion(f"change the date: {told}", (Edit(doc.place(*gloss.span), told),))
    word = _word_for(relative, gloss, anchor)
    if word:
        yield Suggestion(f"change the word: {word}", (Edit(doc.place(*relative.span), word),))


def _word_for(relative: Relative, gloss: DateMention, anchor: date) -> str:
    """What would have to be said on the day of writing, in English."""
    if relative.language != "en" or gloss.month is None:
        return ""
    if relative.unit == "month":
        months = (gloss.month - anchor.month + 6) % 12 - 6 if gloss.year is None else (gloss.year - anchor.year) * 12 + gloss.month - anchor.month
        return {-1: "last month", 0: "this month", 1: "next month"}.get(months, "")
    day = day_of(gloss.year or anchor.year, gloss.month, gloss.day)
    return {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - anchor).days, "") if day and relative.unit == "day" else ""
