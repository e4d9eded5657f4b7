"""Brings together the offices that documents give to one person, and tells which of them one person cannot hold, or no longer holds."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.comparing.names.former import is_current
from dateline.comparing.names.romanisation import romanised
from dateline.comparing.words.words import is_function
from dateline.model import Claim, Document, Fact, Span, stable_hash
from dateline.noticing.dating.anchors import page_anchors
from dateline.noticing.names.grammar import word_set
from dateline.noticing.names.institutions import BODIES, body_noun, words
from dateline.noticing.names.mentions import name_parts, names
from dateline.noticing.names.roles import RoleMention, roles
from dateline.noticing.pages.path_words import fold
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Together, noticer


class Office(NamedTuple):
    """One office of one person, as one place words it."""

    person: str
    """Given name and surname, as written there or somewhere before in the document."""
    role: str
    """As written."""
    head: str
    rank: str
    """The ranks that tell offices of one noun apart, sorted: "deputy", "chief", "foreign"."""
    field: tuple[str, ...]
    """The words for what it is over, folded, without small words and those for bodies."""
    state: str
    """"held", "acting", "over" (former), "left" (the text tells that it ends)."""
    moved: bool
    """Whether the sentence tells of a change: appointed, promoted, new."""
    current: bool
    """Whether nothing in the sentence speaks of another time."""
    day: str
    """Of publication, ISO; "" when unknown."""


class Offices(Together[Office]):
    """Offices by person."""

    value = Office

    def facts(self, doc: Document) -> Iterator[Fact[Office]]:
        """Every office that the document gives to a person whose full name it has."""
        for office, span in offices(doc):
            yield Fact((stable_hash(romanised(office.person)),), office, span)


_DEPUTY = compile_late(
    r"\b(?:deputy|vice|vize|assistant|associate|under|stellvertretende[rns]?|adjointe?|sous|vicepresident[ae]?|subdirector[a]?)(?=[\s-])", re.IGNORECASE
)
_RANKS = word_set(
    """chief executive foreign interior home defence defense finance health education culture justice trade energy transport environment labour labor
    agriculture prime attorney state first"""
)
"""Ranks that make another office; "senior", "national", "regional" may be left out."""
_PORTFOLIOS = word_set(
    """foreign interior home defence defense finance health education culture justice trade energy transport environment labour labor agriculture
    economy economic tourism science sport housing fisheries"""
)
_SPELLED = {"defense": "defence", "labor": "labour", "economic": "economy", "home": "interior"}
_OF_STATES = frozenset({"minister", "secretary", "commissioner"})
_ALONE = frozenset({"mayor", "governor", "president", "premier", "chancellor", "ambassador", "senator"})
"""Offices that are known without saying of what."""
_COURTESY = frozenset({"president", "governor", "ambassador", "senator"})
"""Offices by which people are called for the rest of their lives."""
_CHANGE = compile_late(
    r"\b(?:promot\w+|appoint\w*|named|elect\w*|sworn|succe\w+|becom\w+|became|incoming|takes? over|took over|next|newly|joined|nominat\w+|candidate|resign\w*"
    r"|ernannt|gewählt|befördert|wird|wurde|künftig\w*|nommée?|élue?|devient|nombrad[oa]|elegid[oa]|then|until|before|later|now|at the time)\b",
    re.IGNORECASE,
)
_LEFT = compile_late(
    r",?(?: (?:has|had|have))?(?: (?:also|now|since|abruptly|unexpectedly))? (?:resigned|stepped down|quit|retired"
    r"|was (?:dismissed|sacked|ousted|removed from office|voted out)|left (?:office|(?:her|his|their) post))\b"
    r"| (?:ist|war) [^.;,]{0,40}zurückgetreten| trat [^.;,]{0,40}zurück"
    r"|,? a (?:démissionné|quitté (?:ses fonctions|son poste))|,? (?:dimitió|renunció|ha dimitido)\b"
)
_REACH = 120


@noticer
def offices(doc: Document) -> tuple[tuple[Office, Span], ...]:
    """The offices of persons with given name and surname, and where person and office stand together."""
    found = roles(doc)
    if not found:
        return ()
    full = _full_names(doc)
    day = next((anchor.day.isoformat() for anchor in page_anchors(doc) if anchor.kind != "modified"), "")
    return tuple((office, span) for role in found for office, span in _office(doc, role, full, day))


def _full_names(doc: Document) -> dict[str, str]:
    """By surname, the one full name that the document has with it."""
    found: dict[str, set[str]] = {}
    for mention in names(doc):
        if mention.kind == "person" and mention.parts.given:
            found.setdefault(mention.parts.surname, set()).add(f"{mention.parts.given[0]} {mention.parts.surname}")
    return {surname: next(iter(whole)) for surname, whole in found.items() if len(whole) == 1}


def _office(doc: Document, role: RoleMention, full: dict[str, str], day: str) -> Iterator[tuple[Office, Span]]:
    parts = name_parts(role.name)
    person = f"{parts.given[0]} {parts.surname}" if parts.given else full.get(parts.surname, "")
    if not person or person.isupper() or doc.blocks[role.block].quoted:
        return
    written = doc.text[role.role.start : role.role.end]
    span = Span(min(role.person.start, role.role.start), max(role.person.end, role.role.end))
    around = doc.text[max(span.start - _REACH, doc.blocks[role.block].start) : span.end + _REACH]
    left = _LEFT.match(doc.text, role.person.end) is not None
    state = "over" if role.former else "acting" if role.acting else "left" if left else "held"
    ranks = _RANKS & {*role.rank.split()}
    if _DEPUTY.search(written):
        ranks |= {"deputy"}
    field = _field(doc.text[role.field.start : role.field.end]) if role.field else ()
    current = is_current(doc, span, (), int(day[:4]) if day else None)
    yield Office(person, written, role.head, " ".join(sorted(ranks)), field, state, _CHANGE.search(around) is not None, current, day), span


def _field(text: str) -> tuple[str, ...]:
    said = (fold(word) for word in words(text) if not is_function(word.lower()) and not body_noun(word) and word.lower() not in BODIES)
    return tuple(dict.fromkeys(said))


def contradict(one: Office, other: Office, *, together: bool) -> bool:
    """Whether nobody holds both offices: an office and its deputy's, two portfolios. `together`: both stand in one document, where "Director X" is short."""
    if one.head != other.head or one.state != "held" or other.state != "held" or one.moved or other.moved:
        return False
    mine, theirs = ({*office.rank.split()} for office in (one, other))
    if one.head in _OF_STATES and "deputy" not in mine | theirs:
        portfolios = [{_SPELLED.get(word, word) for word in (*office.rank.split(), *office.field) if word in _PORTFOLIOS} for office in (one, other)]
        return all(portfolios) and not portfolios[0] & portfolios[1]
    if mine ^ theirs != {"deputy"}:
        return False
    if not one.field or not other.field:
        return one.field == other.field or together
    return _overlap(one, other)


def _overlap(one: Office, other: Office) -> bool:
    """Whether two offices are over one thing: half of the words for it are the same."""
    mine, theirs = {*one.field}, {*other.field}
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs)) and bool(mine & theirs)


def is_one_office(one: Office, other: Office) -> bool:
    """Whether two wordings name one office."""
    if one.head != other.head or one.rank != other.rank:
        return False
    return _overlap(one, other) if one.field and other.field else one.head in _ALONE and "deputy" not in one.rank


_SYNONYMS = frozenset({"director", "head", "chief", "leader"})


def synonymous(one: Office, other: Office) -> bool:
    """Whether two offices over one thing are the same but for the noun: "director of", "head of"."""
    return one.head != other.head and {one.head, other.head} <= _SYNONYMS and one.rank == other.rank and bool(one.field) and one.field == other.field


def over_and_used(met: Sequence[Claim[Office]], *, reach: int) -> Iterator[tuple[Claim[Office], list[Claim[Office]]]]:
    """Each office that a dated document tells to be over, with its uses as a present one in documents of the `reach` days after.

    Nothing where three documents use it: then somebody came back, or another bears the name.
    """
    told = [claim for claim in met if claim.value.state in ("over", "left") and claim.value.day]
    seen: set[str] = set()
    for claim in sorted(told, key=lambda claim: (claim.value.day, claim.place)):
        held = [other for other in met if _is_later_use(claim, other, reach)]
        if held and len({other.place.path for other in held}) < _BACK and not {other.place.path for other in held} & seen:
            seen |= {other.place.path for other in held}
            yield claim, held


_BACK = 3


def _is_later_use(claim: Claim[Office], other: Claim[Office], reach: int) -> bool:
    value, use = claim.value, other.value
    if value.state == "over" and value.head in _COURTESY and not value.field:
        return False
    if use.state != "held" or use.moved or not use.current or not use.day or other.place.path == claim.place.path or not is_one_office(value, use):
        return False
    return 0 < days_between(value.day, use.day) <= reach


def days_between(day: str, other: str) -> int:
    """How many days the second of two days, ISO, lies after the first."""
    return (dt.date.fromisoformat(other) - dt.date.fromisoformat(day)).days
