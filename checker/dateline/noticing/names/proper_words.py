"""Finds the words that a document writes with capitals as names are (brands, products, places, institutions), and the capitalised words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.model import DATA, PROSE, Document, Meta, Place, Span
from dateline.noticing.names.given_names import is_given_name
from dateline.noticing.names.grammar import CALENDAR, FUNCTION_WORDS, INITIAL, WORD
from dateline.noticing.names.vocabulary import is_english
from dateline.noticing.pages.front_matter import MARKUP
from dateline.noticing.text.lowered import small_words
from dateline.rule import noticer

_ENDING = r"\.(?:gov|com|org|net|io|ai|dev|app|jl|js|rs|py)"
_PROPER = re.compile(
    rf"(?<![\w@#/&.\-_'’\\=:+$~%{{])(?P<word>[a-z]{{0,7}}{WORD})(?P<ending>{_ENDING})?(?![\w@/\\(=]|-\w|\.\w{{4}}|\.\w+[\w(/.]*[(/_]|['’]\w{{2}})"
)
_BESIDE = re.compile(rf"[ \u00a0]({WORD})")
_AHEAD = re.compile(rf"(?<![^\W_])({WORD}|{INITIAL})[ \u00a0]$")
_OPENING = re.compile(r"(?:^|[.!?:;…—–|\n•>)\]])[\s\"“‘'«(*_]*$")
_CITED = re.compile(r", [A-Z]\.(?!\w)|,? et al")
_ADDRESS = re.compile(r"https?:|^[\w.-]+/|@\w|^\W*[a-z\d][\w-]*\W*$")
_FOREIGN = re.compile(r"\b(?:el|la|los|las|del|y|por|para|con|der|die|das|und|für|von|les|des|du|et|della|di|il|och|het|een|em|do|da|dos|na|w|z)\b")
_REACH = 40


@dataclass(slots=True)
class ProperWord:
    """One way in which a document writes a capitalised word, and all places where it does."""

    text: str
    places: list[Span | Place]
    beside: set[str] = field(default_factory=set[str])
    """The capitalised words before it ("<harvard") and after it (">review"), in lower case."""
    personal: int = 0
    """How often it stands behind a given name or an initial, as surnames do."""
    opening: bool = True
    """Whether it stands nowhere but at the beginning of a sentence, a heading or a value."""
    small: bool = False
    """Whether the document writes it in small letters, too."""
    language: str = ""


@noticer
def proper_words(doc: Document) -> tuple[ProperWord, ...]:
    """The capitalised words of prose and of metadata that is prose, first mentions first; function words are left out."""
    found: dict[str, ProperWord] = {}
    small = small_words(doc)
    for text, start, language, value in _texts(doc):
        for match in _PROPER.finditer(text):
            word = match[0]
            if word.lower() in FUNCTION_WORDS or len(match["word"]) < 4:
                continue
            opening = bool(_OPENING.search(text, max(0, match.start() - 8), match.start()))
            if opening and word.lower() in small and is_english(word):
                continue  # the beginning of a sentence
            entry = found.setdefault(word, ProperWord(word, [], small=word.lower() in small, language=language))
            entry.places.append(doc.within(value, Span(*match.span())) if value else Span(start + match.start(), start + match.end()))
            entry.opening &= opening
            _look_around(entry, text, *match.span())
    return tuple(found.values())


def _texts(doc: Document) -> Iterator[tuple[str, int, str, Meta | None]]:
    for key, values in doc.meta.items() if doc.format not in DATA else ():
        if not key.startswith(MARKUP):
            yield from ((value.text, 0, doc.language, value) for value in values if not _ADDRESS.search(value.text))
    for block in doc.blocks:
        if block.kind in PROSE:
            yield block.text, block.start, block.language or doc.language, None


def _look_around(entry: ProperWord, text: str, start: int, end: int) -> None:
    before, after = _AHEAD.search(text, max(0, start - _REACH), start), _BESIDE.match(text, end)
    if (before and (before[1].endswith(".") or is_given_name(before[1]))) or _CITED.match(text, end):
        entry.personal += 1
    if before and _is_telling(before[1]):
        entry.beside.add("<" + before[1].lower())
    if after and _is_telling(after[1]):
        entry.beside.add(">" + after[1].lower())
    if _FOREIGN.search(text, max(0, start - _REACH // 2), end + _REACH // 2):
        entry.beside.add(FOREIGN)


FOREIGN = "~"
"""Among the words beside: function words of another language than English."""


def _is_telling(word: str) -> bool:
    return len(word) > 1 and word.lower() not in FUNCTION_WORDS and word.lower() not in CALENDAR
