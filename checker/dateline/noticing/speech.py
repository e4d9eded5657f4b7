"""Knows verbs of saying in several languages, and who stands beside one."""

from __future__ import annotations

import re

_VERBS = """
    said says say saying told tells adds added wrote writes written noted notes stated states announced announces asked asks explained explains argued argues
    warned warns insisted insists called calls commented comments remarked replied responded continued concluded recalled
    declared claimed claims quoted reads read admitted acknowledged according quipped tweeted posted emphasized emphasised stressed suggested hailed
    sagte sagt sagten erklärte erklärt betonte betont schrieb schreibt meinte meint teilte hieß heißt laut zufolge fügte kritisierte warnte
    déclaré dit affirmé expliqué ajouté indiqué souligné estimé écrit assuré annoncé selon précisé lancé
    dijo dice afirmó declaró señaló añadió explicó aseguró indicó manifestó agregó sostuvo según escribió
    detto dice afferma affermato dichiarato spiegato spiega aggiunto sottolineato secondo scritto
    disse diz afirmou declarou explicou acrescentou destacou segundo escreveu
    zei zegt aldus verklaarde voegde volgens schreef stelde
    сказал сказала сказали заявил заявила заявили отметил отметила подчеркнул подчеркнула сообщил сообщила добавил добавила говорит написал написала
    словам
"""
SAYING = frozenset(_VERBS.split())
"""Verbs of saying, and words that name a source ("according to"), in small letters."""
_WORD = re.compile(r"\w+")


def says(text: str) -> bool:
    """Whether a text holds a verb of saying."""
    return any(word.lower() in SAYING for word in _WORD.findall(text))



_NAME = r"(?:[A-ZÀ-ÞА-ЯЁ][\w'’.-]*(?:\s+(?:of|de|da|van|von|the|al|bin|and))?\s+){0,4}[A-ZÀ-ÞА-ЯЁ][\w’-]+"
_VERB = rf"(?:(?:a|ha|hat|has|had)\s+)?(?:{'|'.join(_VERBS.split())})"
_AFTER = re.compile(rf"[”“\"»«’‘]?[,.]?\s+(?:(?P<name>(?:[Tt]he\s+)?{_NAME})(?:,[^,]{{3,80}},)?\s+{_VERB}\b|{_VERB}\s+(?P<late>(?:[Tt]he\s+)?{_NAME}))")
_BEFORE = re.compile(rf"(?P<name>(?:[Tt]he\s+)?{_NAME})(?:,[^,]{{3,80}},)?(?:\s+on\s+\w+day)?\s+{_VERB}\b[^.!?“”\"]{{0,60}}$")
_PRONOUNS = frozenset({"He", "She", "They", "It", "We", "I", "You", "Who", "That", "This", "But", "And", "Er", "Sie", "Il", "Elle", "Он", "Она"})
_DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_LONGEST_BREAK = 16
"""Words in the longest attribution that parts a quotation."""


def speaker_of(text: str, start: int, end: int) -> str:
    """Whoever is plainly said to speak the quotation whose marks stand at `start` and `end - 1`; "" when nobody is."""
    found = _AFTER.match(text, end - 1) or _BEFORE.search(text, max(0, start - 160), max(0, start))
    if not found:
        return ""
    name = (found["name"] or found.groupdict().get("late") or "").strip()
    return "" if name in _PRONOUNS or name in _DAYS else name


_PAUSE = re.compile(r"[,.!?…—–-]")
_LEADS_ON = re.compile(r"\b(?:that|and|but|dass|que|che|что|und|et|y|e)\s*[“„«\"‘']?$", re.IGNORECASE)


def joins(between: str) -> bool:
    """Whether only an attribution parts two quoted stretches (", he said, "); `between` begins with the last quoted character.

    A stretch that ends without a pause, or a second one that begins with "that", is a quotation of its own.
    """
    words = between.split()
    if len(words) > _LONGEST_BREAK or not says(between) or not _PAUSE.search(between[:3]):
        return False
    return not _LEADS_ON.search(between) and len(re.findall(r"[.!?]\s", between[2:])) <= 1
