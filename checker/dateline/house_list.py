"""The nouns of a house list: names as a house writes them, who holds which office, and pairs of which nothing more is to be said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

NameKind = Literal["person", "organisation", "place", "brand", ""]
"""Whose name it is; "" where a house list does not say."""


class FormerForm(NamedTuple):
    """A form that a house no longer writes; without a day it is wrong at any time."""

    text: str
    since: date | None = None
    """The first day of the new form."""


class HouseName(NamedTuple):
    """A name as a house writes it."""

    name: str
    kind: NameKind = ""
    aliases: tuple[str, ...] = ()
    """Other forms that are right, too."""
    former: tuple[FormerForm, ...] = ()


class Term(NamedTuple):
    """Who holds an office, from its first day to its last one; None where the list does not say, or it goes on."""

    office: str
    holder: str
    begins: date | None = None
    ends: date | None = None


class Accepted(NamedTuple):
    """Two names that are two, or a pair of which a rule shall say no more. An empty code stands for all rules."""

    rule: str
    pair: tuple[str, str]
    reason: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class HouseList:
    """What a house says of names, put together from its files."""

    names: tuple[HouseName, ...] = ()
    terms: tuple[Term, ...] = ()
    accepted: tuple[Accepted, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.names or self.terms or self.accepted)
