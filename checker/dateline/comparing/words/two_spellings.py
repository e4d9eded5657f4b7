"""Tells which words have two spellings, both right, of which a text should keep to one: "organise" and "organize", "daß" and "dass"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dateline.noticing.names.grammar import word_set
from dateline.noticing.names.vocabulary import is_english
from dateline.noticing.text.patterns import compile_late


class Spelling(NamedTuple):
    """One of the two spellings of a word."""

    key: str
    """The same for both spellings, and for forms that are spelled alike ("organised", "organizing")."""
    side: int
    """0 for the British, or older, spelling; 1 for the American, or newer, one."""


_CLASSES = (
    ("iz", compile_late(r"([a-z]{3,})(is|iz)(?:e|es|ed|er|ers|ing|ation|ations|ational|able)"), ("is", "iz")),
    ("yz", compile_late(r"([a-z]{2,}l)(ys|yz)(?:e|ed|er|ers|ing)"), ("ys", "yz")),
    ("our", compile_late(r"([a-z]{3,})(our|or)(?:s|ed|ing|able|ably|ite|ites|ful|less|er|ers|hood|hoods)?"), ("our", "or")),
    ("l", compile_late(r"([a-z]{2,}[aeiou])(ll|l)(?:ed|ing|er|ers)"), ("ll", "l")),
    ("re", compile_late(r"([a-z]{2,}[bt])(re|er)s?"), ("re", "er")),
    ("ogue", compile_late(r"([a-z]{3,})(ogue|og)s?"), ("ogue", "og")),
    ("ence", compile_late(r"([a-z]{2,}en)(ce|se)s?"), ("ce", "se")),
)
_LIKELY = compile_late(r"[a-z]*(?:i[sz](?:e|ing|able|ation)|y[sz](?:e|ing)|ou?r|l(?:ed|ing|er)|[bt](?:re|er)s?$|og|en[cs]es?$)")
_PAIRS = """grey/gray judgement/judgment acknowledgement/acknowledgment sceptic/skeptic sceptical/skeptical scepticism/skepticism enrol/enroll
    enrolment/enrollment fulfil/fulfill fulfilment/fulfillment skilful/skillful wilful/willful instalment/installment instalments/installments
    ageing/aging aluminium/aluminum manoeuvre/maneuver manoeuvres/maneuvers moustache/mustache cosy/cozy pyjamas/pajamas jewellery/jewelry
    encyclopaedia/encyclopedia paediatric/pediatric adviser/advisor advisers/advisors marvellous/marvelous woollen/woolen whilst/while amongst/among
    learnt/learned mould/mold plough/plow"""
_FOUND = {word: Spelling(pair, side) for pair in _PAIRS.split() for side, word in enumerate(pair.split("/")) if word not in ("while", "among", "learned")}
_OLD_GERMAN = "daß/dass muß/muss mußte/musste mußten/mussten läßt/lässt bewußt/bewusst wußte/wusste Fluß/Fluss Schluß/Schluss Prozeß/Prozess Einfluß/Einfluss"
_GERMAN = {word: Spelling(pair, side) for pair in _OLD_GERMAN.split() for side, word in enumerate(pair.split("/"))}
_TWO_SENSES = word_set(
    """timbre timber metre meter metres meters analyses paralyses dialogue dialogues dialog dialogs prise prize prised prized prising arbour harbor
    license licence practise practice stalled staled tiller tiler caller caler paler paller premise premised demise tenor tenour contour motor
    filler filer pole poller holler holer poling polling polled poled scaler staller stalling staling"""
)
"""Words that look like the other spelling of what they are not, or that mean two things."""


@lru_cache(maxsize=65536)
def spelling_of(word: str, language: str) -> Spelling | None:
    """Which spelling a word in small letters has, or None for a word that has only one.

    A word may still turn out to have one only: the other spelling has to be a word as well, see `is_alternate`.
    """
    if language == "de":
        return _GERMAN.get(word)
    if word in _FOUND:
        return _FOUND[word]
    if not _LIKELY.match(word) or word in _TWO_SENSES:
        return None
    for name, pattern, sides in _CLASSES:
        if found := pattern.fullmatch(word):
            return Spelling(f"{name}:{found[1]}", sides.index(found[2]))
    return None


@lru_cache(maxsize=4096)
def is_alternate(one: str, other: str, language: str) -> bool:
    """Whether two words are the two spellings of one: words, both of them, of the language."""
    return language == "de" or (is_english(one) and is_english(other))


_MANY_HANDS = compile_late(
    r"style[-_ ]?guide|glossar|spelling|grammar|dictionar|word-?list"
    r"|speakers?\b|\bteam\b|staff|people|authors?\b|sessions?\b|schedule|abstracts?\b|testimonial",
    re.IGNORECASE,
)


def is_of_many_hands(path: str) -> bool:
    """Whether a page speaks of spellings itself, or collects what many people wrote of themselves."""
    return _MANY_HANDS.search(path) is not None
