"""Reads the proper name that ends, or begins, at an offset of a text."""

from __future__ import annotations

import re

from dateline.model import Span
from dateline.noticing.names.given_names import is_given_name
from dateline.noticing.names.grammar import CALENDAR, FUNCTION_WORDS, NOT_GIVEN, NOT_PERSON_LAST, PARTICLES, word_set
from dateline.noticing.names.institutions import body_noun, is_office
from dateline.noticing.text.patterns import compile_late

TOKEN = compile_late(r"(?:[^\W\d_]\.){2,}|\w(?:[\w&+'’‐-]*\w)?(?:\.\w(?:[\w&+'’‐-]*\w)?)*\+*|&")
_LINKS = frozenset(["and", "&", "et", "y", "e", "und"])
_BACKWARD = word_set("of for the and & en de la le les du des et del los las y e der die das für und von vom van di do da dos")
_FORWARD = _BACKWARD | word_set("on in at to with a l el zu zur im en")
_STARTERS = FUNCTION_WORDS | word_set("introducing new welcome meet join visit today our")
_OFFICE_OF = word_set("of for at de du del der des")
_OPENED = compile_late(r"(?:^|[.!?:…–—•|(]|\n)[\s\"“„«*'’”)]*\Z")
_OF = "(?:de la |del |de los |de las |des |du |de |of |for |für (?:den |die |das )?|(?:de )?l['’]|d['’])"
_NO_PART = (
    "(?!(?:an?|the|is|was|has|to|in|at|on|by|and|or|que|qui|dont|où|est|a|en|sur|par|pour|dans|depuis|le|la|les|un|une|et|ou|à|y|o|es|con|por|desde|hasta"
    "|fue|el|los|las|ist|hat|wird|seit|bis|mit|am|im|der|die|das|den|dem|des|und|oder|von|zu)\\b)"
)
_WORD = rf"{_NO_PART}[^\W\d_][\w-]+"
_AND = "(?: (?:et|y|and|und) )"
_SMALL = compile_late(
    rf"\b(?P<head>[A-ZÀ-Þ][\w-]+)(?: (?:d['’]|l['’])?[a-zà-ÿ]\w*(?:-\w+)*)?(?:(?: |{_AND}){_OF}{_WORD}(?: {_WORD}){{0,2}}(?:{_AND}{_WORD})?)+(?!\w)"
    r"|\b(?P<cyrillic>[Ѐ-Я][а-ӿ-]+)(?: [Ѐ-ӿ][Ѐ-ӿ-]*){1,6}(?!\w)"
)
"""An institution of whose name only the first word needs a capital: "Service des arts lointains", "Музей водного транспорта"."""
_BEGUN = compile_late(r"\b(?P<head>[A-ZÄÖÜ]\w+) für (?:den |die |das )?(?:[a-zäöü]\w+ )+\Z")
"""What stands before the last noun of a German name: "Amt für den öffentlichen"."""
_LONGEST = 10
_REACH = 200
_ELISION = compile_late(r"[dlDL]['’](?=[A-ZÀ-Þ])")
_INITIAL = compile_late(r"(?:[^\W\d_]\.)+")
_PLAIN = compile_late(r"[^\W\d_][^\W\d_A-Z]*(?:['’-][^\W\d_]+)*|(?:Mc|Mac|O['’])[A-Z][a-z]+")


def name_before(text: str, end: int) -> Span | None:
    """The capitalised name that ends at `end` (white space and closing quotation marks apart), particles within it included."""
    base = max(0, end - _REACH)
    run = text[base:end].rstrip(" \u00a0\"”“»'’*")
    found = _name_at_end(run)
    begun = _BEGUN.search(run, 0, found.start) if found else None
    start = begun.start() if begun and body_noun(begun["head"]) else found.start if found else 0
    return Span(start + base, found.end + base) if found else None


def _name_at_end(text: str) -> Span | None:
    end = len(text)
    tokens = list(TOKEN.finditer(text))
    taken: list[re.Match[str]] = []
    edge = end
    for token in reversed(tokens[-_LONGEST:]):
        if text[token.end() : edge].strip(" \u00a0") or not _continues(token[0], taken):
            break
        if taken and re.search(r"['’]s$", token[0]):
            break
        taken.insert(0, token)
        edge = token.start()
    return _trimmed(text, taken) or _spelled_small(text)


def name_after(text: str, start: int, stop: re.Pattern[str] | None = None) -> Span | None:
    """The capitalised name that begins at `start`, particles within it included; it ends before a match of `stop`."""
    taken: list[re.Match[str]] = []
    edge = start
    for token in TOKEN.finditer(text, start, start + 200):
        lower = not _capital(token[0])
        if text[edge : token.start()].strip(" \u00a0") or len(taken) == _LONGEST or (taken and stop and stop.match(text, edge)):
            break
        if lower and not _goes_on(token[0], taken):
            break
        taken.append(token)
        edge = token.end()
    small = _SMALL.match(text, start)
    if small and body_noun(small["head"] or small["cyrillic"]) and (not taken or small.end() > taken[-1].end()):
        return Span(*small.span())
    while taken and not _capital(taken[-1][0]) and taken[-1][0] in _FORWARD:
        taken.pop()
    if not taken or not any(_capital(token[0]) for token in taken):
        return None
    return Span(taken[0].start(), taken[-1].end() - (2 if re.search(r"['’]s$", taken[-1][0]) else 0))


def _spelled_small(text: str) -> Span | None:
    """The name of an institution of which only the first word has a capital ("Agence des ports"), if a text ends with one."""
    starts = (token.start() for token in reversed(list(TOKEN.finditer(text, max(0, len(text) - 100)))) if _elided(token[0])[:1].isupper())
    found = (_SMALL.match(text, start + (2 if _ELISION.match(text, start) else 0)) for start in starts)
    names = (name for name in found if name and name.end() == len(text) and body_noun(name["head"] or name["cyrillic"]))
    return next((Span(*name.span()) for name in names), None)


def _elided(token: str) -> str:
    """A token without the article before its apostrophe: "l’Office" -> "Office"."""
    return _ELISION.sub("", token)


def is_person(name: str) -> bool:
    """Whether a name looks like somebody's: a known given name, and nothing that institutions, products or places have."""
    said = [word for word in name.split() if not _INITIAL.fullmatch(word)]
    if not 2 <= len(said) <= 4 or not all(_PLAIN.fullmatch(word) or word in PARTICLES for word in said):
        return False
    first, last = said[0].lower(), said[-1].lower()
    return is_given_name(first) and first not in NOT_GIVEN and last not in NOT_PERSON_LAST and not body_noun(last)


def _capital(token: str) -> bool:
    return any(letter.isupper() for letter in token)


def _goes_on(token: str, taken: list[re.Match[str]]) -> bool:
    """Whether a word in lower case, or a number, may stand within a name read forwards."""
    if token.isdigit():
        return not taken or taken[-1][0] not in _FORWARD
    return bool(body_noun(token)) or (bool(taken) and token in _FORWARD)


def _continues(token: str, taken: list[re.Match[str]]) -> bool:
    if _capital(token):
        return True
    if not taken:
        return bool(body_noun(token)) or token.isdigit()
    return token in _BACKWARD or token.isdigit()


def _trimmed(text: str, taken: list[re.Match[str]]) -> Span | None:
    """Without what stands before the name proper: an opening word of the sentence, the office of somebody, the first part of a list."""
    while taken and (not _capital(taken[0][0]) or _opens_sentence(text, taken) or _is_calendar(taken)):
        taken = taken[1:]
    for index, token in enumerate(taken):
        if not index or any(body_noun(word[0]) for word in taken[:index]):
            continue
        if token[0] in _LINKS or (token[0] in _OFFICE_OF and is_office(taken[index - 1][0])):
            return _trimmed(text, taken[index + 1 :])
    if not taken or not any(_capital(token[0]) for token in taken):
        return None
    return Span(taken[0].end() - len(_elided(taken[0][0])), taken[-1].end())


def _is_calendar(taken: list[re.Match[str]]) -> bool:
    """Whether a run begins with a date ("May 2024 Tolvik")."""
    return len(taken) > 1 and taken[0][0].lower() in CALENDAR and (taken[1][0].isdigit() or taken[0][0].endswith("day"))


def _opens_sentence(text: str, taken: list[re.Match[str]]) -> bool:
    return taken[0][0].lower() in _STARTERS and bool(_OPENED.search(text, 0, taken[0].start()))
