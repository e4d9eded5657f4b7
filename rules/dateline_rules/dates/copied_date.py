"""DATE119: the date of the issue, event or entry before, while everything else moved on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.comparing.dates.issues import Issue, issues, repeated_days
from dateline.comparing.dates.recorded import record_dates
from dateline.comparing.dates.slips import shown
from dateline.model import Claim, Document, Fact, Finding
from dateline.rule import Bad, CorpusRule, Good, Together


class Issues(Together[Issue]):
    """The issues of every series with the days they state."""

    value = Issue
    cap = None  # neighbours are compared, no more

    def facts(self, doc: Document) -> Iterator[Fact[Issue]]:
        """The document as an issue of its series."""
        yield from issues(doc)


def _letter(number: str, day: str, more: str = "") -> str:
    return f"-- letters/letter-{number}.md --\n---\ntitle: Letter {number}\ndate: {day}\n{more}---\nNews from the quay.\n"


def _builds(first: str, *days: str) -> str:
    rows = "".join(f"- date: {day} 10:10:00\n  file: pump-{day}.zip\n" for day in days)
    return f"{first}{rows}"


_SPRING = ("2026-03-11", "2026-03-04", "2026-02-25", "2026-02-18", "2026-02-11")


class CopiedDate(CorpusRule[Sequence[Claim[Issue]]]):
    """The date is that of the issue, event or entry before, and the rest moved on.

    Whoever makes the next issue from the last one changes title, number and links, and forgets
    the date; archives then sort two issues on one day. Only where the number, the file name or
    another field says that it is another day. See when this one appeared, and date it so.
    """

    code = "DATE119"
    name = "copied-date"
    severity = "warning"
    topic = Issues()
    examples = (
        Bad(
            _letter("1", "2026-01-05") + _letter("2", "2026-02-02") + _letter("3", "⟦1|2026-03-02⟧") + _letter("4", "⟦2026-03-02⟧")
            + _letter("5", "2026-05-04"),
            message="`date` is 2026-03-02, as in the issue before; the issues of this series otherwise have days of their own",
        ),
        Bad(
            _letter("march-2026", "2026-03-02") + _letter("april-2026", "⟦1|2026-04-01⟧") + _letter("may-2026", "⟦2026-04-01⟧")
            + _letter("june-2026", "2026-06-03") + _letter("july-2026", "2026-07-01"),
        ),
        Bad(
            "- date: ⟦2026-03-11⟧ 10:10:00\n  file: pump-⟦2|2026-04-15⟧.zip\n- date: ⟦1|2026-03-11 09:10:00⟧\n  file: pump-2026-03-11.zip\n"
            + _builds("", *_SPRING[1:], "2026-02-04"),
            path="_data/builds.yml", severity="error", message="`date` is 2026-03-11, as in the entry beside, but `file` has 2026-04-15",
        ),
        Good(_letter("1", "2026-01-05") + _letter("2", "2026-01-05") + _letter("3", "2026-01-05") + _letter("4", "2026-03-02") + _letter("5", "2026-05-04")),
        Good(_letter("1", "2026-01-05") + _letter("2", "2026-01-05") + _letter("3", "2026-03-02") + _letter("4", "2026-05-04")),  # too few to tell
        Good(_letter("3", "2026-03-02") + _letter("4", "2026-03-02", "draft: true\n") + "".join(_letter(n, f"2026-0{n}-02") for n in "1256")),
        Good(_builds("- date: 2026-03-11 23:10:00\n  file: pump-2026-03-12.zip\n", *_SPRING), path="_data/builds.yml"),  # built at night
        Good(_builds("- date: 2026-03-11 09:10:00\n  file: pump-2026-03-11-b.zip\n", *_SPRING), path="_data/builds.yml"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Entries of a list that have their neighbour's date, while a link or name of theirs has another one."""
        for found in record_dates(doc):
            if found.copied is None:
                continue
            stated, carried = shown(found.stated), shown(found.carried)
            related = [(found.copied, f"rightly {stated} here"), (found.carrier_place, f"`{found.carrier}` has {carried}")]
            message = f"`{found.key}` is {stated}, as in the entry beside, but `{found.carrier}` has {carried}"
            yield self.finding(found.place, message, related, found.repairs(doc.language), "error")

    def compare(self, met: Sequence[Claim[Issue]]) -> Iterator[Finding]:
        """Issues that have the day of the one before."""
        for after, before in repeated_days(met):
            day = after.value.date.isoformat()
            message = f"{after.value.key} is {day}, as in the issue before; the issues of this series otherwise have days of their own"
            yield self.finding(after.place, message, [(before.place, f"{day} here too")])
