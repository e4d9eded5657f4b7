"""The nouns by which institutions and offices are known, in the languages the noticers of roles and renamings read."""

from __future__ import annotations

import re


def word_set(text: str) -> frozenset[str]:
    """The words of a text that lists them, white space between."""
    return frozenset(text.split())


BODIES = word_set(
    """academy administration agency alliance archive archives assembly association authority bank board branch bureau cabinet center centre chamber club
    college command commission committee company conservatory consortium consulate cooperative corporation corps council court delegation department
    directorate division embassy enterprise faculty federation forum foundation fund gallery garrison group hospital initiative inspectorate institute
    institution laboratory league library ministry mission museum network observatory office opera orchestra organisation organization parliament partnership
    party police press programme program project secretariat section senate service services society squadron station studio taskforce team theater theatre
    treasury tribunal trust union unit university workgroup
    amt behörde bundesamt bundesministerium ministerium abteilung referat verband verein gesellschaft hochschule universität institut stiftung schule fakultät
    rat kammer gericht bibliothek
    ministère département direction bureau service comité conseil commission université école faculté fondation agence association société office institut
    ministerio departamento dirección oficina servicio comité consejo comisión universidad escuela facultad fundación agencia asociación sociedad instituto
    school"""
)
"""Nouns that head the name of an institution, in lower case."""

ABBREVIATED: dict[str, str] = {"dept": "department", "div": "division", "univ": "university", "inst": "institute", "assn": "association", "min": "ministry"}

SPELLED: dict[str, str] = {"center": "centre", "theater": "theatre", "organization": "organisation", "program": "programme"}
"""American heads under the spelling by which they are compared."""

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

_PREFIX = re.compile(r"^(?:ex|then|vice|co|vize|deputy|under|now)-")
_SUFFIX = re.compile(r"-(?:general|in-chief|elect|designate|at-large|emeritus|général|generale?)$")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def words(name: str) -> list[str]:
    """The words of a name, as written; "’s" is cut off."""
    return [re.sub(r"['’]s$", "", found[0]) for found in _WORD.finditer(name)]


def body_noun(word: str) -> str:
    """The noun under which an institution's head is compared ("Dept" -> "department"), or "" for other words."""
    lower = word.lower()
    lower = ABBREVIATED.get(lower, lower)
    lower = SPELLED.get(lower, lower)
    if lower in BODIES or any(american for american, british in SPELLED.items() if british == lower):
        return lower
    return lower if lower.endswith(("ministerium", "behörde", "abteilung", "gesellschaft", "verband", "universität", "hochschule")) else ""


def office_head(word: str) -> str:
    """The noun under which an office is compared ("Spokeswoman" -> "spokesperson", "ex-President" -> "president"), or "" for other words."""
    lower = _PREFIX.sub("", word.lower())
    return OFFICES.get(lower) or OFFICES.get(_SUFFIX.sub("", lower), "")


def is_office(word: str) -> bool:
    """Whether a word names an office or a profession."""
    return bool(office_head(word))
