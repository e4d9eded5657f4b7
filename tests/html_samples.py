"""A report for the tests of the page: findings of each level, a twin, a name in two forms, and text that would like to be markup."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline.engine.outcome import Crash, Skipped
from dateline.model import Finding, Place, Related, Severity, Suggestion
from dateline.reporting.html.edition import Edition, Filed, Mentioned, Older, Quoted, Ran, Spelling, Story, StoryDate, Variants
from dateline.reporting.results import Results
from dateline.selecting import Fingerprinted, Suppressed, fingerprint
from dateline.selecting.baseline import entry_of

HOSTILE = (
    "</title></script><script>window.hacked = 1</script>\"'>"
    "<img src=http://hostile.invalid/a.png onerror='window.hacked=1'> \u202edrawkcab\u2066\x07&amp;"
)
LEFT = "The Harbour Board has ordered twelve new buoys for the northern channel, to be laid before the spring tides by two crews."
RIGHT = "The Harbour Board has ordered ten new buoys for the northern channel, to be laid before the spring tides by two crews."


def place(path: str, line: int, text: str) -> Place:
    return Place(path, line, 1, line, len(text) + 1, text, line)


def finding(code: str, message: str, at: Place, other: Place | None = None, severity: Severity = "error", name: str = "a-rule") -> Finding:
    related = (Related(other, "the other place"),) if other else ()
    return Finding(code, message, at, related, (Suggestion("write it otherwise", ()),), severity, name)


def results(hostile: str = HOSTILE) -> Results:
    """All that a page can show; `hostile` stands wherever a file's text can."""
    stamp, line = place("news/a.md", 3, "3 March 2025"), place("news/a.md", 9, "March 4, 2026")
    name, other = place("news/a.md", 5, "Mira Kestevich"), place("news/b.md", 2, "Mira Kestewich")
    findings = tuple(
        fingerprint([
            finding("DATE103", f"stamped 2025-03-03 {hostile}", stamp, line, name="stamp-contradicts-dateline"),
            finding("NAME201", "“Mira Kestevich” here, “Mira Kestewich” there", name, other),
            finding("FACT601", "two numbers of one thing", place("news/b.md", 4, LEFT), place("news/a.md", 7, RIGHT), "warning", "conflicting-twins"),
            finding("META706", "cut short", place("news/b.md", 8, hostile), severity="info", name="cut-excerpt"),
        ])
    )
    (silent,) = fingerprint([finding("DATE104", f"is a Monday {hostile}", place("news/c.md", 2, "Sunday"))])
    return Results(
        findings=findings,
        documents=3,
        skipped=(Skipped(f"news/{hostile}", hostile),),
        crashed=(Crash("TEST1", hostile, hostile),),
        notes=(hostile,),
        suppressed=(Suppressed(silent, "baseline", hostile),),
        today=date(2026, 3, 9),
        edition=lambda: edition(findings, hostile),
    )


def edition(findings: Sequence[Fingerprinted], hostile: str = "") -> Edition:
    """What would be gathered for them."""
    stamp, line = findings[0].finding.places()
    title = f"Buoys for the channel {hostile}"
    filed = Filed(title, 9, date(2025, 3, 3), "stamp", date(2026, 3, 4), "dateline", 7)
    dates = (StoryDate(date(2025, 3, 3), "page's stamp", 3), StoryDate(date(2026, 3, 4), "dateline", 9, 366))
    people = (Mentioned("Mira Kestevich", 2), Mentioned(hostile, 1))
    forms = (Spelling("Mira Kestevich", 2, ("news/a.md",), 1, ("harbourmaster",)), Spelling("Mira Kestewich", 1, ("news/b.md",)), Spelling(hostile, 1, ()))
    story = Story("news/a.md", "", title, dates, (filed,), people)
    return Edition(
        title=f"news {hostile}",
        stories=(story, Story("news/b.md", "", "The other")),
        quoted={stamp: Quoted("", stamp.text, ""), line: Quoted("PORT MERROW, ", line.text, f" — {hostile}")},
        variants=(Variants("person", forms),),
        known={each.fingerprint: [entry_of(each)] for each in findings},
        ran=(Ran("DATE103", "stamp-contradicts-dateline", "A stamp."), Ran("DATE110", "placeholder-date", f"A placeholder {hostile}.")),
        since=date(2020, 1, 1),
        older=(Older("DATE104", "wrong-weekday", "error", 3, 2),),
    )
