"""The nouns by which institutions and offices are known, in the languages the noticers of roles and renamings read."""

from __future__ import annotations

import re

from dateline.noticing.names.cases import case_stem
from dateline.noticing.names.grammar import word_set
from dateline.noticing.text.patterns import compile_late

BODIES = word_set(
    """academy administration agency alliance archive archives assembly association authority bank board branch bureau cabinet center centre chamber club
    college command commission committee company conservatory consortium consulate cooperative corporation corps council court delegation department
    directorate division embassy enterprise faculty federation forum foundation fund gallery garrison group hospital initiative inspectorate institute
    institution laboratory league library ministry mission museum network observatory office opera orchestra organisation organization parliament partnership
    party police press programme program project secretariat section senate service services society squadron station studio taskforce team theater theatre
    treasury tribunal trust union unit university workgroup
    behörde abteilung gesellschaft hochschule universität stiftung schule fakultät rat kammer bibliothek
    ministère département direction bureau service comité conseil commission université école faculté fondation agence association société office institut
    consejería ministerio departamento dirección oficina servicio comité consejo comisión universidad escuela facultad fundación agencia asociación sociedad
    instituto school"""
)
"""Nouns that head the name of an institution, in lower case."""

STRONG = word_set("amt bundesamt bundesministerium ministerium referat verband verein institut gericht dienst")
"""German heads whose genitive ends in "(e)s"."""

_STRONG_ENDS = ("ministerium", "verband", "referat", "amt")
_WEAK_ENDS = ("behörde", "abteilung", "gesellschaft", "universität", "hochschule")
_NO_OFFICES = word_set("samt gesamt insgesamt allesamt mitsamt beamt")

_CYRILLIC = frozenset(
    map(
        case_stem,
        word_set(
            """музей институт университет академия школа министерство департамент управление комитет комиссия агентство служба ведомство инспекция
            дирекция отдел бюро центр фонд общество союз совет палата театр библиотека больница компания завод банк
            інститут університет академія міністерство управління комітет комісія відділ товариство спілка рада бібліотека лікарня компанія"""
        ),
    )
)
"""Russian and Ukrainian heads, without their endings."""

ABBREVIATED: dict[str, str] = {"dept": "department", "div": "division", "univ": "university", "inst": "institute", "assn": "association", "min": "ministry"}

SPELLED: dict[str, str] = {"center": "centre", "theater": "theatre", "organization": "organisation", "program": "programme"}
"""American heads under the spelling by which they are compared."""

_BRITISH = frozenset(SPELLED.values())

_HEADS = """
    president premier chancellor minister secretary undersecretary director head chief governor mayor senator representative deputy lawmaker judge justice
    prosecutor attorney solicitor ambassador envoy consul commissioner administrator coordinator manager executive officer ceo cfo cto coo founder owner
    partner editor reporter correspondent columnist journalist writer author producer publisher professor lecturer dean rector provost principal teacher
    researcher scientist engineer developer architect designer analyst economist historian curator librarian superintendent supervisor inspector general
    admiral colonel major captain lieutenant sergeant commander king queen prince princess emperor pope bishop archbishop cardinal rabbi imam leader
    adviser strategist consultant treasurer trustee fellow intern student player coach candidate member speaker delegate councillor specialist organiser
    maintainer contributor representative negotiator
    chair: chairman chairwoman chairperson vorsitzender vorsitzende
    spokesperson: spokesman spokeswoman sprecher sprecherin porte-parole portavoz
    representative: congressman congresswoman
    adviser: advisor berater beraterin conseiller conseillère asesor asesora
    organiser: organizer
    president: präsident präsidentin président présidente presidente presidenta
    minister: ministerin außenminister außenministerin innenminister innenministerin finanzminister verteidigungsminister ministre ministro ministra
    chancellor: kanzler kanzlerin bundeskanzler bundeskanzlerin
    head: leiter leiterin chef chefin jefe jefa
    director: direktor direktorin directeur directrice directora direktorin
    mayor: bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin maire alcalde alcaldesa
    ambassador: botschafter botschafterin ambassadeur ambassadrice embajador embajadora
    secretary: staatssekretär staatssekretärin secrétaire secretario secretaria generalsekretär generalsekretärin
    professor: professorin professeur professeure profesor profesora
    editor: chefredakteur chefredakteurin rédacteur rédactrice
    deputy: député députée diputado diputada
"""


def _offices() -> dict[str, str]:
    heads: dict[str, str] = {}
    for line in _HEADS.strip().splitlines():
        head, _, others = line.rpartition(":")
        heads |= {word: head.strip() or word for word in others.split()}
    return heads


OFFICES: dict[str, str] = _offices()
"""Nouns that name an office or a profession, in lower case, and the English noun under which they are compared."""

_PREFIX = compile_late(r"^(?:ex|then|vice|co|vize|deputy|under|now)-")
_SUFFIX = compile_late(r"-(?:general|in-chief|elect|designate|at-large|emeritus|général|generale?)$")
_WORD = compile_late(r"[^\W_]+(?:[-'’][^\W_]+)*")


def words(name: str) -> list[str]:
    """The words of a name, as written; "’s" is cut off."""
    return [re.sub(r"['’]s$", "", found[0]) for found in _WORD.finditer(name)]


def body_noun(word: str) -> str:
    """The noun under which an institution's head is compared ("Dept" -> "department", "Amtes" -> "amt"), or "" for other words.

    Russian and Ukrainian nouns are compared without their endings.
    """
    lower = word.lower()
    lower = ABBREVIATED.get(lower, lower)
    lower = SPELLED.get(lower, lower)
    if lower in BODIES or lower in _BRITISH or lower.endswith(_WEAK_ENDS):
        return lower
    stem = case_stem(lower)
    return stem if stem in _CYRILLIC else strong_noun(lower)


def strong_noun(word: str) -> str:
    """The nominative of a German head whose genitive ends in "(e)s" ("Ministeriums" -> "ministerium"), or "" for other words."""
    lower = word.lower()
    for noun in (lower, lower.removesuffix("s"), lower.removesuffix("es")):
        if noun in STRONG or (noun.endswith(_STRONG_ENDS) and noun not in _NO_OFFICES):
            return noun
    return ""


def office_head(word: str) -> str:
    """The noun under which an office is compared ("Spokeswoman" -> "spokesperson", "ex-President" -> "president"), or "" for other words."""
    lower = _PREFIX.sub("", word.lower())
    return OFFICES.get(lower) or OFFICES.get(_SUFFIX.sub("", lower), "")


def is_office(word: str) -> bool:
    """Whether a word names an office or a profession."""
    return bool(office_head(word))
