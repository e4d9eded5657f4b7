"""TITLE307: one person introduced twice: with two wordings of one office, or in full again far down the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from dateline.comparing.names.offices import Office, is_one_office, offices, synonymous
from dateline.model import Document, Finding, Span
from dateline.noticing.pages.sections import headings_above
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_FAR = 500
"""Characters after which a reader notices that the same introduction comes again."""
_LONG = 25
"""Characters of an office that is more than a word or two."""
_OPENING = 15
_PEOPLE = compile_late(
    r"\b(?:speakers?|presenters?|panel\w*|team|bios?|biograph\w+|about|authors?|people|staff|contacts?|redner\w*|personen|intervenants)\b", re.IGNORECASE
)
"""Headings of lists of persons."""
_BETWEEN = "The boats came in one after another, and the crane lifted them out of the water. " * 8


class RoleVariant(DocumentRule):
    """One person is introduced twice, or with two wordings of one office.

    "Director of the Harbour Office" and "head of the Harbour Office" look like two offices, and a
    second introduction in full looks like a second person. Keep one wording, and the surname later.
    """

    code = "TITLE307"
    name = "role-variant"
    severity = "info"
    follows = ("TITLE301", "TITLE309")
    examples = (
        Bad(
            "⟦1|Mila Borg, director of the Harbour Office⟧, came.\n\nLater ⟦Mila Borg, head of the Harbour Office⟧, spoke.",
            message="Mila Borg is “head of the Harbour Office” here, but “director of the Harbour Office” in line 1",
        ),
        Bad("⟦1|Mila Borg, Leiterin der Hafenbehörde Nord⟧, kam.\n\nDann sprach ⟦Mila Borg, Direktorin der Hafenbehörde Nord⟧.", path="a.de.md"),
        Bad(
            f"⟦1|Mila Borg, director of the Harbour Office of Ostrel⟧, came.\n\n{_BETWEEN}\n\n"
            "“It is late,” said ⟦Mila Borg, director of the Harbour Office of Ostrel⟧.",
            message="Mila Borg has been introduced as “director of the Harbour Office of Ostrel” in line 1 already",
        ),
        Good("Mila Borg, director of the Harbour Office, came.\n\nBorg spoke. So did Jan Moor, head of the Harbour Office of Marnau."),
        Good("Mila Borg, director of the Harbour Office, came.\n\nMila Borg, head of the rope department, spoke."),
        Good("Mila Borg, director of the Harbour Office, came.\n\nMila Borg, former head of the Harbour Office, spoke."),
        Good(f"Mila Borg, director of the Harbour Office, came.\n\n{_BETWEEN}\n\n## Speakers\n\nThere is Mila Borg, director of the Harbour Office."),
        Good(f"Mila Borg, director of the Harbour Office, came.\n\n{_BETWEEN}\n\nMila Borg is director of the Harbour Office. She was born in Ostrel."),
        Good(f"# Letter\n\nMayor Mila Borg came.\n\n{_BETWEEN}\n\nMayor Mila Borg spoke."),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """The first pair of introductions of each person that says one thing twice."""
        told: set[str] = set()
        found = [(office, span) for office, span in offices(doc) if _introduces(doc, office, span)]
        for (one, first), (other, second) in combinations(found, 2) if len(found) > 1 else ():
            if one.person != other.person or one.person in told or one.state != other.state:
                continue
            before = doc.place(*first)
            if synonymous(one, other):
                message = f"{one.person} is “{other.role}” here, but “{one.role}” in line {before.line}"
            elif _is_again(doc, one, first, other, second):
                message = f"{one.person} has been introduced as “{one.role}” in line {before.line} already"
            else:
                continue
            told.add(one.person)
            yield self.finding(doc.place(*second), message, [(before, "introduced here")], topic=f"introductions of {one.person}")


def _introduces(doc: Document, office: Office, span: Span) -> bool:
    """Whether running text gives the person's full name with an office that says of what."""
    return bool(office.field) and doc.block_at(span.start).kind == "paragraph" and office.person.split()[0] in doc.text[slice(*span)]


def _is_again(doc: Document, one: Office, first: Span, other: Office, second: Span) -> bool:
    """Whether an introduction comes again further down; a paragraph that begins with a name tells a life."""
    if not is_one_office(one, other) or second.start - first.end < _FAR or min(len(one.role), len(other.role)) < _LONG:
        return False
    block = doc.block_at(second.start)
    return second.start - block.start > _OPENING and not any(_PEOPLE.search(heading.text) for heading in headings_above(doc, block))
