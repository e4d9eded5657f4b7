"""TITLE301: one person with two offices that nobody holds at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from dateline.comparing.names.offices import Office, Offices, contradict, days_between, offices
from dateline.model import Claim, Document, Finding
from dateline.rule import Bad, CorpusRule, Good

_CLOSE = 31
"""Days within which an office seldom changes without a word of it."""


def _dated(path: str, day: str, text: str, lang: str = "en") -> str:
    return f"-- {path} --\n---\ndate: {day}\nlang: {lang}\n---\n{text}\n"


class ConflictingRoles(CorpusRule[Sequence[Claim[Office]]]):
    """One person is given two offices that exclude each other.

    Deputy director here and director there, foreign minister in one paragraph and defence minister
    in the next: one of them is wrong, or a change of office goes untold. Look the office up.
    """

    code = "TITLE301"
    name = "conflicting-roles"
    severity = "warning"
    topic = Offices()
    examples = (
        Bad(
            "The report was read by ⟦1|Mila Borg, the deputy director of the Harbour Office⟧.\n\n"
            "“It is late,” said ⟦Mila Borg, the director of the Harbour Office⟧.",
            message="Mila Borg is “director of the Harbour Office” here, but “deputy director of the Harbour Office” in line 1",
        ),
        Bad("⟦1|Foreign Minister Jan Moor⟧ came by boat.\n\nThe quay was opened by ⟦Defence Minister Jan Moor⟧ and a band."),
        Bad(
            _dated("a.md", "2026-03-02", "On Monday ⟦1|Deputy Mayor Mila Borg⟧ opened the quay.")
            + _dated("b.md", "2026-03-05", "⟦Mayor Mila Borg⟧ closed the quay again."),
            message="Mila Borg is “Mayor” here, but “Deputy Mayor” in a.md (line 5), published 3 days before",
        ),
        Bad("Das sagte ⟦1|Mila Borg, die stellvertretende Leiterin der Hafenbehörde⟧.\n\nDann kam ⟦Mila Borg, die Leiterin der Hafenbehörde⟧.", path="a.de.md"),
        Good("Mila Borg, the former deputy director of the Harbour Office, came.\n\nMila Borg, the director of the Harbour Office, spoke."),
        Good("Mila Borg, the deputy director of the Harbour Office, was promoted.\n\nMila Borg, the director of the Harbour Office, spoke."),
        Good("Mila Borg, the deputy director of the Harbour Office, came.\n\nMila Borg, the director of the Rope Museum, spoke."),
        Good("Mila Borg, the chair of the Rope Museum, came.\n\nMila Borg, the director of the Rope Museum, spoke."),  # she may be both
        Good("Acting Mayor Mila Borg came.\n\nDeputy Mayor Mila Borg spoke."),
        Good("Foreign Minister Jan Moor came.\n\nJan Moor, the minister for foreign affairs and trade, spoke."),
        Good(_dated("a.md", "2026-03-02", "Deputy Mayor Mila Borg opened the quay.") + _dated("b.md", "2026-09-05", "Mayor Mila Borg closed it.")),
        Good(_dated("a.md", "2026-03-02", "Deputy Mayor Mila Borg opened the quay.") + "-- b.md --\nMayor Mila Borg closed it.\n"),
        Good("Deputy Mayor Mila Borg came.\n\nMayor Jan Borg spoke."),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """The first two offices of each person that exclude each other."""
        told: set[str] = set()
        found = offices(doc)
        for (one, first), (other, second) in combinations(found, 2) if len(found) > 1 else ():
            if one.person == other.person and one.person not in told and contradict(one, other, together=True) and _settled(found, one.person):
                told.add(one.person)
                before = doc.place(*first)
                message = f"{one.person} is “{other.role}” here, but “{one.role}” in line {before.line}"
                yield self.finding(doc.place(*second), message, [(before, f"“{one.role}”")], topic=f"offices of {one.person}")

    def compare(self, met: Sequence[Claim[Office]]) -> Iterator[Finding]:
        """Offices that exclude each other in two documents published at nearly the same time."""
        dated = sorted((claim for claim in met if claim.value.day), key=lambda claim: (claim.value.day, claim.place))
        for one, other in combinations(dated, 2):
            days = days_between(one.value.day, other.value.day)
            if one.place.path == other.place.path or days > _CLOSE or not contradict(one.value, other.value, together=False):
                continue
            when = f", published {days} day{'s' if days != 1 else ''} before" if days else ""
            message = f"{one.value.person} is “{other.value.role}” here, but “{one.value.role}” in {one.place.path} (line {one.place.line}){when}"
            yield self.finding(other.place, message, [(one.place, f"“{one.value.role}”")], topic=f"offices of {one.value.person}")
            return


def _settled(found: Sequence[tuple[Office, object]], person: str) -> bool:
    """Whether the document tells of no change in a person's offices."""
    return not any(office.person == person and (office.moved or office.state in ("over", "left")) for office, _ in found)
