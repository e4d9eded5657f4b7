"""TITLE303: somebody bears an office outside the term that the house list gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from dateline.comparing.names.former import is_current
from dateline.comparing.names.romanisation import joined
from dateline.house_list import HouseList, Term
from dateline.model import Document, Edit, Finding, Suggestion
from dateline.noticing.dating.verdict import dating
from dateline.noticing.names.grammar import FUNCTION_WORDS, folded
from dateline.noticing.names.institutions import office_head, words
from dateline.noticing.names.mentions import name_parts
from dateline.noticing.names.roles import RoleMention, roles
from dateline.rule import Bad, DocumentRule, Good

_HOUSE = """
[[office]]
title = "Minister of Ports"
holder = "Ana Kelm"
from = 2021-03-01
to = 2024-06-30

[[office]]
title = "Mayor of Tolvik"
holder = "Ana Kelm"
from = "2025-01"
"""


class _Office(NamedTuple):
    """The noun of an office, and what else its wording says."""

    head: str
    others: frozenset[str]


class OfficeOutOfTerm(DocumentRule):
    """Somebody bears an office outside the term that the house list gives.

    A title outlives its term in copied sentences and in memory. Compare the day of the text
    with the list: write "former", or the office of today; or mend the list when the term was
    prolonged.
    """

    code = "TITLE303"
    name = "office-out-of-term"
    severity = "warning"
    uses_house = True
    examples = (
        Bad(
            "---\ndate: 2025-05-02\n---\n\nThe quay was opened by ⟦Minister of Ports Ana Kelm⟧ on Friday.\n",
            house=_HOUSE,
            message="“Minister of Ports Ana Kelm” on 2025-05-02: the house list has Ana Kelm as Minister of Ports until 2024-06-30",
        ),
        Bad("---\ndate: 2025-05-02\n---\n\nThe quay was opened by ⟦Ana Kelm, the minister of ports⟧.\n", house=_HOUSE),
        Bad(
            "---\ndate: 2024-05-02\n---\n\nThe quay was opened by ⟦Tolvik Mayor Ana Kelm⟧. It rained.\n",
            house=_HOUSE,
            message="“Tolvik Mayor Ana Kelm” on 2024-05-02: the house list has Ana Kelm as Mayor of Tolvik from 2025-01-01",
        ),
        Good("---\ndate: 2023-05-02\n---\n\nThe quay was opened by Minister of Ports Ana Kelm on Friday.\n", house=_HOUSE),
        Good("---\ndate: 2025-05-02\n---\n\nThe former Minister of Ports Ana Kelm and Mayor Ana Kelm are one.\n", house=_HOUSE),
        Good("---\ndate: 2025-05-02\n---\n\nIn 2022 Minister of Ports Ana Kelm opened the quay.\n", house=_HOUSE),
        Good("---\ndate: 2024-12-02\n---\n\nMayor-elect Ana Kelm opened the quay.\n", house=_HOUSE),
        Good("---\ndate: 2025-05-02\n---\n\nDeputy Minister of Ports Bo Tarvel and Minister of Fish Ana Kelm opened the quay.\n", house=_HOUSE),
        Good("The quay was opened by Minister of Ports Ana Kelm on Friday.\n", house=_HOUSE),  # no day
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every office given to somebody whose listed terms of it do not hold the document's day."""
        terms = _terms(self.house)
        day = dating(doc).day if terms else None
        if day is None or not any(surname in doc.text for surname in _surnames(self.house)):
            return
        for role in roles(doc):
            held = [term for term in terms.get(_named(doc, role), ()) if _is_of(doc, role, _office(term.office))]
            if not held or role.former or role.acting or any(_holds(term, day) for term in held):
                continue
            start, end = min(role.role.start, role.person.start), max(role.role.end, role.person.end)
            if not is_current(doc, role.person, (), None):
                continue
            term = max(held, key=lambda term: (term.ends and term.ends < day, term.ends or term.begins or day))
            over = term.ends is not None and term.ends < day
            limit = f"until {term.ends}" if over else f"from {term.begins}"
            place, at = doc.place(start, end), doc.place(role.role.start, role.role.end)
            repairs = [Suggestion("write “former”", (Edit(at, f"former {at.text}"),))] if over and doc.language in ("en", "") else []
            said = f"“{place.text}” on {day}: the house list has {term.holder} as {term.office} {limit}"
            yield self.finding(place, said, suggestions=repairs, topic=f"office: {term.holder} / {term.office}")


@lru_cache(maxsize=4)
def _terms(house: HouseList) -> Mapping[str, Sequence[Term]]:
    """The terms of each holder, by the name folded."""
    found: dict[str, list[Term]] = {}
    for term in house.terms:
        forms = {term.holder, *(alias for entry in house.names if entry.name == term.holder for alias in entry.aliases)}
        for form in forms:
            found.setdefault(_key(form), []).append(term)
    return found


@lru_cache(maxsize=4)
def _surnames(house: HouseList) -> frozenset[str]:
    return frozenset(name_parts(term.holder).surname for term in house.terms)


def _named(doc: Document, role: RoleMention) -> str:
    """The key of the person: of a bare surname, that of the one full name on the page that ends with it."""
    if " " in role.name:
        return _key(role.name)
    full = {_key(other.name) for other in roles(doc) if other.name.endswith(f" {role.name}")}
    return full.pop() if len(full) == 1 else ""


def _key(name: str) -> str:
    parts = name_parts(name)
    return f"{folded(parts.given[0]) if parts.given else ''} {joined(parts.surname)}"


@lru_cache(maxsize=4096)
def _office(title: str) -> _Office:
    said = words(title)
    head = next((found for word in said if (found := office_head(word))), "")
    return _Office(head, frozenset(folded(word) for word in said if not office_head(word) and word.lower() not in FUNCTION_WORDS))


def _is_of(doc: Document, role: RoleMention, office: _Office) -> bool:
    """Whether a text's wording can be that of a listed office: it may say less of its field, or more, but no other rank."""
    if role.head != office.head:
        return False
    said = _office(doc.text[role.role.start : role.role.end]).others
    field = _office(doc.text[role.field.start : role.field.end]).others if role.field else frozenset[str]()
    ranks = frozenset(folded(word) for word in role.rank.split())
    if not said:
        return len(office.others) < 2
    return (said <= office.others or office.others <= field) and ranks <= office.others


def _holds(term: Term, day: date) -> bool:
    return (term.begins is None or term.begins <= day) and (term.ends is None or day <= term.ends)
