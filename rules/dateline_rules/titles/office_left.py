"""TITLE309: an office that a text says is over is given to its former holder as a present one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.comparing.names.offices import Office, Offices, days_between, is_one_office, offices, over_and_used
from dateline.model import Claim, Document, Finding
from dateline.rule import Bad, CorpusRule, Good

_REACH = 3 * 365
"""Days after which somebody may well be back in office."""


def _dated(path: str, day: str, text: str, lang: str = "en") -> str:
    return f"-- {path} --\n---\ndate: {day}\nlang: {lang}\n---\n{text}\n"


class OfficeLeft(CorpusRule[Sequence[Claim[Office]]]):
    """Somebody is still called by an office that has been left.

    One text says that the mayor resigned, or calls her the former mayor; a later one has her in
    office. Write "former", or name the new holder; if she is back in office, say since when.
    """

    code = "TITLE309"
    name = "office-left"
    severity = "warning"
    follows = ("TITLE301",)
    topic = Offices()
    examples = (
        Bad(
            _dated("a.md", "2026-03-02", "⟦1|Mayor Mila Borg⟧ resigned on Monday.")
            + _dated("b.md", "2026-04-05", "The quay was closed by ⟦Mayor Mila Borg⟧ and a band."),
            message="Mila Borg is “Mayor” here, but a.md (line 5), published 34 days before, says that this is over",
        ),
        Bad(
            _dated("a.md", "2026-03-02", "⟦1|Mila Borg, the former director of the Rope Museum⟧, came.")
            + _dated("b.md", "2026-04-05", "“It is late,” said ⟦Mila Borg, the director of the Rope Museum⟧."),
        ),
        Bad(
            _dated("a.md", "2026-03-02", "⟦1|Bürgermeisterin Mila Borg⟧ ist am Montag zurückgetreten.", "de")
            + _dated("b.md", "2026-04-05", "Das sagte ⟦Bürgermeisterin Mila Borg⟧ am Kai.", "de"),
        ),
        Bad("The former ⟦1|mayor Mila Borg⟧ came by boat.\n\nThe quay was opened by ⟦Mayor Mila Borg⟧ and a band."),
        Good(_dated("a.md", "2026-03-02", "Mayor Mila Borg resigned on Monday.") + _dated("b.md", "2026-02-05", "Mayor Mila Borg closed the quay.")),
        Good(_dated("a.md", "2026-03-02", "Mayor Mila Borg resigned on Monday.") + _dated("b.md", "2026-04-05", "The former mayor Mila Borg wrote a book.")),
        Good(_dated("a.md", "2026-03-02", "Mayor Mila Borg resigned on Monday.") + "-- b.md --\nMayor Mila Borg closed the quay.\n"),
        Good(
            _dated("a.md", "2026-03-02", "Mila Borg, the former director of the Rope Museum, came.")
            + _dated("b.md", "2026-04-05", "Mila Borg, the director of the Tarp Museum, spoke.")
        ),
        Good(
            _dated("a.md", "2026-03-02", "Mayor Mila Borg resigned on Monday.")
            + "".join(_dated(f"{name}.md", "2026-09-05", f"Mayor Mila Borg opened quay {name}.") for name in "bcd")
        ),  # back in office
        Good(_dated("a.md", "2026-03-02", "Mayor Mila Borg resigned on Monday.") + _dated("b.md", "2026-04-05", "In 2019, Mayor Mila Borg closed the quay.")),
        Good(_dated("a.md", "2026-03-02", "Mayor Mila Borg resigned on Monday.") + _dated("b.md", "2027-04-05", "Mayor Mila Borg was elected again.")),
        Good("Mayor Mila Borg resigned on Monday.\n\nMayor Mila Borg had opened the quay."),  # a story of one day
        Good("The former mayor Mila Borg came.\n\nIn 2019 Mayor Mila Borg opened the quay.", path="2026/a.md"),
        Good(_dated("a.md", "2026-03-02", "The former president Mila Borg came.") + _dated("b.md", "2026-04-05", "President Mila Borg spoke.")),  # a courtesy
        Good("The former minister Jan Moor, now mayor of Ostrel, came.\n\nMayor Jan Moor spoke."),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Offices of one text's former holders that the same text then gives to them as present ones."""
        found = offices(doc)
        over = [(office, span) for office, span in found if office.state == "over"] if len(found) > 1 else []
        for was, told in over:
            uses = [(office, span) for office, span in found if _is_same(was, office) and span.start > told.end]
            if uses and not any(office.moved for office, _ in found if office.person == was.person):
                message = f"{was.person} is “{uses[0][0].role}” here, but no longer in office by line {doc.place(*told).line}"
                related = [(doc.place(*told), "the office is over here"), *((doc.place(*span), "used again") for _, span in uses[1:])]
                yield self.finding(doc.place(*uses[0][1]), message, related, topic=f"office of {was.person}")
                return

    def compare(self, met: Sequence[Claim[Office]]) -> Iterator[Finding]:
        """Offices that are over by one document and held by a later one."""
        for told, used in over_and_used(met, reach=_REACH):
            first, *others = used
            days = days_between(told.value.day, first.value.day)
            when = f"{told.place.path} (line {told.place.line}), published {days} day{'s' if days != 1 else ''} before"
            message = f"{first.value.person} is “{first.value.role}” here, but {when}, says that this is over"
            related = [(told.place, "the office is over here"), *((claim.place, "used again") for claim in others)]
            yield self.finding(first.place, message, related, topic=f"office of {first.value.person}")


def _is_same(was: Office, office: Office) -> bool:
    return office.person == was.person and office.state == "held" and office.current and is_one_office(was, office)
