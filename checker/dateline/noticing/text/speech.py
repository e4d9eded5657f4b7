"""Knows verbs of saying in several languages, who stands beside one, and where speech begins and ends that only dashes mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model import Span
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import sentence_spans

_VERBS = """
    said says say saying told tells adds added wrote writes written noted notes stated states announced announces asked asks explained explains argued argues
    warned warns insisted insists called calls commented comments remarked replied responded continued concluded recalled
    declared claimed claims quoted reads read admitted acknowledged according quipped tweeted posted emphasized emphasised stressed suggested hailed
    sagte sagt sagten erklärte erklärt betonte betont schrieb schreibt meinte meint teilte hieß heißt laut zufolge fügte kritisierte warnte
    berichtete ergänzte versicherte antwortete beteuerte bekräftigte mitgeteilt
    déclaré dit affirmé expliqué ajouté indiqué souligné estimé écrit assuré annoncé selon précisé lancé
    déclare affirme explique ajoute indique souligne estime assure précise rapporté raconté répondu confié insisté
    dijo dice afirmó declaró señaló añadió explicó aseguró indicó manifestó agregó sostuvo según escribió contó respondió
    detto dice afferma affermato dichiarato spiegato spiega aggiunto sottolineato secondo scritto disse raccontato
    disse diz afirmou declarou explicou acrescentou destacou segundo escreveu contou respondeu
    zei zegt aldus verklaarde voegde volgens schreef stelde vertelde
    сказал сказала сказали заявил заявила заявили отметил отметила подчеркнул подчеркнула сообщил сообщила добавил добавила говорит написал написала
    рассказал рассказала ответил ответила пояснил пояснила обещал обещала пообещал пообещала словам
"""
SAYING = frozenset(_VERBS.split())
"""Verbs of saying, and words that name a source ("according to"), in small letters."""
_WORD = compile_late(r"\w+")


def says(text: str) -> bool:
    """Whether a text holds a verb of saying."""
    return any(word.lower() in SAYING for word in _WORD.findall(text))


_NAME = r"(?:[A-ZÀ-ÞА-ЯЁ][\w'’.-]*(?:\s+(?:of|de|da|van|von|the|al|bin|and)){0,2}\s+){0,4}[A-ZÀ-ÞА-ЯЁ][\w’-]+"
_VERB = rf"(?:(?:a|ha|hat|has|had)\s+)?(?:{'|'.join(_VERBS.split())})"
_AFTER = compile_late(
    rf"[”“\"»«’‘]?[,.]?\s+(?:[—–―]\s*)?(?:(?P<name>(?:[Tt]he\s+)?{_NAME})(?:,[^,]{{3,80}},)?\s+{_VERB}\b|{_VERB}\s+(?P<late>(?:[Tt]he\s+)?{_NAME}))"
)
_BEFORE = compile_late(rf"(?P<name>(?:[Tt]he\s+)?{_NAME})(?:,[^,]{{3,80}},)?(?:\s+on\s+\w+day)?\s+{_VERB}\b[^.!?“”\"]{{0,60}}$")
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


_FIRST_PERSON = {
    "en": "i we me us my our mine ours", "de": "ich wir mich mir uns mein meine meinen meiner unser unsere unserer unseren",
    "fr": "je j nous me mon ma mes notre nos", "es": "yo nosotros nosotras nos me mi mis nuestro nuestra nuestros nuestras",
    "it": "io noi ci mi mio mia nostro nostra nostri nostre", "pt": "eu nós nos me meu minha nosso nossa nossos nossas",
    "nl": "ik wij we ons onze mijn mij", "ru": "я мы меня нас мне нам мой моя наш наша наше наши нашей нашего",
}  # fmt: skip
_PERSONS = {language: frozenset(words.split()) for language, words in _FIRST_PERSON.items()}


def first_person(text: str, language: str) -> bool:
    """Whether a text says "I" or "we"; never for a language whose words for it are not known."""
    known = _PERSONS.get(language or "en", frozenset())
    return any(word.lower() in known for word in _WORD.findall(text))


_PAUSE = compile_late(r"[,.!?…—–-]")
_LEADS_ON = compile_late(r"\b(?:that|and|but|dass|que|che|что|und|et|y|e)\s*[“„«\"‘']?$", re.IGNORECASE)


def joins(between: str) -> bool:
    """Whether only an attribution parts two quoted stretches (", he said, "); `between` runs from the last quoted character to the next opening mark.

    A stretch that ends without a pause, or a second one that begins with "that", is a quotation of its own. So is one that ends with its sentence
    (“... good”. The board said “...”) and one before which the attribution's sentence ended and another began (“..., he said. It was “...”).
    """
    if len(between.split()) > _LONGEST_BREAK or not says(between) or not _PAUSE.search(between[:3]) or _LEADS_ON.search(between):
        return False
    return between[2:3] != "." and len(list(sentence_spans(between[2:].rstrip("“„«»\"‘'")))) == 1


_DASH = compile_late(r"\s*[—–―]+\s*")
_OPENING = compile_late(r"[—–―]\s?(?=\w)")
_ATTRIBUTION = 4
"""Words of an attribution among which its verb stands ("— сказал он", "—le dijo Ana—")."""


def dashed(text: str) -> Iterator[Span]:
    """What is spoken in a paragraph that opens with a dash, as dialogue is written in much of Europe; nothing unless a dash and a verb of saying follow."""
    opening = _OPENING.match(text)
    if not opening:
        return
    cuts = [found for found in _DASH.finditer(text, opening.end()) if found.end() < len(text)]
    begins = opening.end()
    for index, cut in enumerate(cuts):
        if begins > cut.start() or not _attributes(text, cut.end(), cuts[index + 1].start() if index + 1 < len(cuts) else len(text)):
            continue
        yield _trimmed(text, begins, cut.start())
        begins = cuts[index + 1].end() if index + 1 < len(cuts) else len(text) + 1
    if opening.end() < begins < len(text):
        yield _trimmed(text, begins, len(text))


def _attributes(text: str, start: int, end: int) -> bool:
    opening = text[start:end].split()[:_ATTRIBUTION]
    return text[start : start + 1].islower() and says(" ".join(opening))


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without the comma that belongs to the attribution."""
    return Span(start + len(text[start:end]) - len(text[start:end].lstrip(" ,.;:")), start + len(text[start:end].rstrip(" ,")))
