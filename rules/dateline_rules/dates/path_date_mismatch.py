"""DATE101: the date in a file's name, folder or address is not the one that the file states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.comparing.dates.filed import Convention, Filed, conventions, filed_dates
from dateline.comparing.dates.recorded import record_dates
from dateline.comparing.dates.slips import SLIPS, Slip, lag, repairs, shown
from dateline.model import Claim, Document, Fact, Finding, Severity
from dateline.rule import Bad, CorpusRule, Good, Together

_LEAST = 4
"""Fewer neighbours make no convention; custom decides."""
_FAR = 5
"""A lag so many times greater than any other of the folder, and a year besides, is of another kind."""
_HALF, _MOSTLY, _NEARLY_ALWAYS = 0.5, 0.8, 0.95
_WEEK, _LONG, _YEAR = 7, 30, 365
"""Days: a file may wait for its publication; without neighbours nobody knows how long is usual."""
_SURE: tuple[Slip, ...] = ("year", "swap")
"""Slips that no lag resembles; one lag in thirty is of whole months."""


class FiledDates(Together[Filed]):
    """The dates of paths and addresses beside those that the documents state."""

    value = Filed
    cap = None  # counting is linear
    least = 1  # a lone "2026-03-04-title.md" has custom on its side

    def facts(self, doc: Document) -> Iterator[Fact[Filed]]:
        """One fact for every pair of a carried and a stated date."""
        yield from filed_dates(doc)


_TEXT = "Boats are back at the quay.\n"


def _post(day: str, key: str = "date") -> str:
    return f"---\ntitle: Quay\n{key}: {day}\n---\n{_TEXT}"


def _folder(files: int, key: str = "date") -> str:
    return "".join(f"-- n/2026-03-0{day}-post.md --\n{_post(f'2026-03-0{day}', key)}" for day in range(1, files + 1))


class PathDateMismatch(CorpusRule[Sequence[Claim[Filed]]]):
    """The date in a file's name, folder or address is not the one the file states.

    A post copied from the last one, or a year typed from habit: the page then stands under one
    day in the archive and shows another. Where a folder's names are seldom the days of
    publication, only a slip in the year is told. See when the page appeared, then mend its date
    or rename it.
    """

    code = "DATE101"
    name = "path-date-mismatch"
    severity = "error"
    topic = FiledDates()
    examples = (
        Bad(
            _post("⟦2025-01-07⟧"), path="_posts/2026-01-07-quay.md", severity="error",
            message="`date` says 2025-01-07, the file name 2026-01-07: only the years differ",
        ),
        Bad(
            f"-- n/2026-03-04-quay.md --\n{_post('⟦1|2026-03-04⟧')}-- n/2026-03-11-mill.md --\n⟦2|⟧{_post('⟦2026-11-03⟧ 09:00')}",
            message="`date` says 2026-11-03, the file name 2026-03-11: day and month have changed places",
        ),
        Bad("---\nstart: ⟦17 August 2026⟧\nend: 18 August 2026\n---\n", path="_events/2026-06-17-fair.md", severity="warning"),
        Bad(_post("⟦2026-03-12⟧"), path="news/2026-03-21-quay.md", severity="warning"),
        Bad(_post("⟦2026-01-07⟧"), path="news/2026/03/04/quay.md", severity="warning"),
        Bad(
            _folder(4) + f"-- n/2026-03-27-late.md --\n{_post('⟦2026-03-04⟧')}", severity="error",
            message="`date` says 2026-03-04, the file name 2026-03-27: 23 days earlier, the date of its neighbour",
        ),
        Bad(
            _folder(4, "start") + f"-- n/2026-04-01-late.md --\n---\nstart: ⟦2026-04-03⟧\nreleased: 2026-04-01\n---\n{_TEXT}", severity="warning",
            message="`start` says 2026-04-03, the file name 2026-04-01: 2 days later, and `released` agrees with the file name",
        ),
        Bad(
            "".join(f"- {{date: 2026-0{month}-11, url: /n/2026/0{month}/11/quay}}\n" for month in range(1, 7))
            + "- {date: ⟦2025-07-11⟧, url: /n/⟦1|2026/07/11⟧/quay}\n", path="_data/news.yml",
            message="`date` says 2025-07-11, `url` 2026-07-11: only the years differ",
        ),
        Bad(
            "".join(f"-- n/2026-0{month}-04-post.md --\n{_post(f'2026-0{month}-0{month + 5}')}" for month in (1, 2, 3, 4))
            + f"-- n/2026-03-27-late.md --\n{_post('⟦2025-03-27⟧')}", severity="warning",
            message="`date` says 2025-03-27, the file name 2026-03-27: only the years differ",
        ),
        Good(_post("2026-03-05T01:30:00+02:00"), path="_posts/2026-03-04-quay.md"),  # a matter of time zones
        Good(_folder(6) + f"-- n/2026-04-21-late.md --\n{_post('2026-04-24')}"),  # a post appears some days after its file was begun
        Good("---\ndate: 2025-01-07\ndraft: true\n---\nSoon.\n", path="_posts/2026-01-07-quay.md"),
        Good("---\nupdated: 2026-03-12\n---\nNew.\n", path="_posts/2026-01-07-quay.md"),
        Good(_post("11-9-2026"), path="_posts/2026-09-11-quay.md"),
        Good(_post("2026-01-07"), path="_posts/2026-01-07-the-quay-in-2024.md"),
        Good(_post("2026-04-02"), path="news/newsletter-march-2026.md"),
        Good(_post("2025-11-02"), path="conf/2026/tickets.md"),
        Good(_post("2025-01-07"), path="notes/after-2026-01-07.md"),  # no custom, no neighbours
        Good(_folder(5) + "".join(f"-- n/2026-05-0{day}-fair.md --\n{_post('2026-07-1' + str(day))}" for day in (1, 2, 3))),  # names are no publication days
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Entries of a list whose date is not the one in their own link, name or identifier; copied ones are DATE119's."""
        for found in record_dates(doc):
            if found.copied or (not found.slip and abs(found.days) < _WEEK):
                continue
            stated, carried = shown(found.stated), shown(found.carried)
            message = f"`{found.key}` says {stated}, `{found.carrier}` {carried}: {SLIPS[found.slip] or lag(found.days)}"
            related = [(found.carrier_place, f"both agree in {found.agreeing} of {found.others} other entries")]
            yield self.finding(found.place, message, related, found.repairs(doc.language), "error" if found.slip else "warning")

    def compare(self, met: Sequence[Claim[Filed]]) -> Iterator[Finding]:
        """The pairs of one folder that fall out of its convention."""
        for claim, convention in conventions(met):
            if severity := _judge(claim.value, convention):
                yield self._finding(claim, convention, severity)

    def _finding(self, claim: Claim[Filed], convention: Convention, severity: Severity) -> Finding:
        filed = claim.value
        stated, carried = shown(filed.stated), shown(filed.carried)
        message = f"{filed.key} says {stated}, {filed.carrier} {carried}: {_why(filed)}"
        related = [(filed.carrier_place, f"{filed.carrier} says {carried}")]
        if (copied := convention.copied) and _is_copied(filed, convention):
            message += ", the date of its neighbour"
            related.append((copied.place, f"rightly {stated} here"))
        elif convention.example:
            agreeing = f"{convention.agreeing} of {convention.others} other files, as here"
            related.append((convention.example.place, f"{filed.key} and {filed.carrier} agree in {agreeing}"))
        edits = repairs(f"the date of {filed.carrier}", filed.parts, filed.carried, filed.language)
        return self.finding(claim.place, message, related, edits, severity, f"{filed.name} {carried}")


def _judge(filed: Filed, convention: Convention) -> Severity | None:
    if convention.others >= _LEAST:
        if convention.share >= _HALF and abs(filed.days) > _YEAR + _FAR * convention.usual:
            return "error" if filed.slip == "year" else "warning"
        if convention.share >= _MOSTLY:
            return _judge_among_others(filed, convention)
        return "warning" if filed.slip == "year" and convention.usual <= _LONG else None  # the others lag by days, and this one by a year
    if not filed.custom or filed.role == "unknown" or convention.share < _HALF:
        return None
    if filed.slip:
        return "error" if filed.slip in _SURE else "warning"
    if filed.role != "published" or abs(filed.days) < _WEEK:
        return None
    return "warning" if filed.for_stated or abs(filed.days) > _LONG else None


def _judge_among_others(filed: Filed, convention: Convention) -> Severity | None:
    """By how seldom the dates of the folder differ: where a tenth does, any lag may be one more, but hardly a lag of exactly a year."""
    exact = convention.share >= _NEARLY_ALWAYS
    if filed.slip in (*_SURE, "month") or (exact and filed.slip) or _is_copied(filed, convention):
        return "error" if exact or filed.slip in _SURE else "warning"
    if filed.for_stated:
        return "warning"
    lone_dissent = filed.role == "start" and convention.others - convention.agreeing <= 1
    if not exact and not lone_dissent:
        return None
    if filed.granularity != "day":
        return "warning"
    if filed.role == "published" and abs(filed.days) <= min(convention.usual, _WEEK):
        return None  # others, too, appeared some days after they were begun
    if abs(filed.days) == 1 and (filed.clocked or convention.agreeing < convention.others):
        return None
    return "warning" if abs(filed.days) >= _WEEK or filed.for_carried else None


def _is_copied(filed: Filed, convention: Convention) -> bool:
    """Whether it has the date of the file before, in a folder where so great a lag is no custom."""
    return convention.copied is not None and convention.share >= _NEARLY_ALWAYS and abs(filed.days) >= _WEEK


def _why(filed: Filed) -> str:
    why = SLIPS[filed.slip] or _gap(filed)
    if filed.for_stated:
        return f"{why}, and {filed.for_stated} agrees with {filed.key}"
    return f"{why}, and {filed.for_carried} agrees with {filed.carrier}" if filed.for_carried else why


def _gap(filed: Filed) -> str:
    if filed.granularity == "year":
        return lag(filed.stated[0] - filed.carried[0], "year")
    return lag(filed.months, "month") if filed.granularity == "month" else lag(filed.days)
