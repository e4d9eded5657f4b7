"""Finds the words that a document writes with capitals as names are (brands, products, places, institutions), and the capitalised words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from string import ascii_lowercase

from dateline.model import DATA, PROSE, Document, Meta, Place, Span
from dateline.noticing.names.given_names import is_given_name
from dateline.noticing.names.grammar import CALENDAR, CAPITAL, FUNCTION_WORDS, INITIAL, WORD, WORD_REST
from dateline.noticing.names.vocabulary import is_english
from dateline.noticing.pages.front_matter import MARKUP
from dateline.noticing.text.lowered import small_words
from dateline.rule import noticer

RARE = 3
"""A slip is written no more often than this in a whole corpus: what is written four times is meant."""
_BEFORE = r"[\w@#/&.\-_'’\\=:+$~%{]"
_ENDING = r"\.(?:gov|com|org|net|io|ai|dev|app|jl|js|rs|py)"
_AFTER = rf"(?P<ending>{_ENDING})?(?![\w@/\\(=]|-\w|\.\w{{4}}|\.\w+[\w(/.]*[(/_]|['’]\w{{2}})"
_PROPER = re.compile(rf"(?:{CAPITAL}(?<!{_BEFORE}.){WORD_REST}{_AFTER})|{CAPITAL}(?<=[a-z].)(?P<humped>)")
"""A capitalised word, or a capital behind a small letter, as in "iPhone". It begins with a capital, for which a search is quick."""
_HUMPED = re.compile(rf"(?<!{_BEFORE})[a-z]{{0,7}}{WORD}{_AFTER}")
_MOST_BEFORE_HUMP = 7
_BESIDE = re.compile(WORD)
_AHEAD = re.compile(rf"(?<![^\W_])({WORD}|{INITIAL})$")
_SPACE = " \u00a0"
_OPENERS = "".join(map(chr, (*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000))) + "\"“‘'«(*_"
"""All kinds of white space, and what may stand between a sentence's beginning and its first word."""
_SENTENCE_ENDS = frozenset(".!?:;…—–|•>)]")
_CITED = re.compile(r", [A-Z]\.(?!\w)|,? et al")
_ADDRESS = re.compile(r"https?:|^[\w.-]+/|@\w|^\W*[a-z\d][\w-]*\W*$")
_FOREIGN = re.compile(r"\b(?:el|la|los|las|del|y|por|para|con|der|die|das|und|für|von|les|des|du|et|della|di|il|och|het|een|em|do|da|dos|na|w|z)\b")
_REACH = 40
_SHORTEST = 4


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
    found: dict[str, tuple[ProperWord, list[tuple[str, int, int]]]] = {}
    small = small_words(doc)
    for text, start, language, value in _texts(doc):
        for word, begins, ends in _words(text):
            lower = word.lower()
            if lower in FUNCTION_WORDS:
                continue
            opening = _opens(text, begins)
            if opening and lower in small and is_english(word):
                continue  # the beginning of a sentence
            if word not in found:
                found[word] = ProperWord(word, [], small=lower in small, language=language), []
            entry, texts = found[word]
            entry.places.append(doc.within(value, Span(begins, ends)) if value else Span(start + begins, start + ends))
            if len(texts) < RARE:
                texts.append((text, begins, ends))
            if not opening:
                entry.opening = False
            _look_around(entry, text, begins, ends)
    for word, (entry, texts) in found.items():
        if len(entry.places) <= RARE and not is_english(word) and any(_is_among_foreign(*each) for each in texts):
            entry.beside.add(FOREIGN)
    return tuple(entry for entry, _ in found.values())


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """The capitalised words of four letters or more, with their beginnings and ends."""
    for match in _PROPER.finditer(text):
        word, ending = match[0], match["ending"]
        if match["humped"] is not None:
            start = max(match.start() - _MOST_BEFORE_HUMP - 1, 0)
            start += len(text[start : match.start()].rstrip(ascii_lowercase))
            found = _HUMPED.match(text, start)
            if found is None:
                continue
            match, word, ending = found, found[0], found["ending"]
        if len(word) - len(ending or "") >= _SHORTEST:
            yield word, match.start(), match.end()


def _opens(text: str, start: int) -> bool:
    """Whether a word stands at the beginning of a sentence, a heading or a value."""
    before = text[max(0, start - 8) : start]
    bare = before.rstrip(_OPENERS)
    return bare[-1] in _SENTENCE_ENDS or "\n" in before[len(bare) :] if bare else start <= len(before) or "\n" in before


def _texts(doc: Document) -> Iterator[tuple[str, int, str, Meta | None]]:
    for key, values in doc.meta.items() if doc.format not in DATA else ():
        if not key.startswith(MARKUP):
            yield from ((value.text, 0, doc.language, value) for value in values if not _ADDRESS.search(value.text))
    for block in doc.blocks:
        if block.kind in PROSE:
            yield block.text, block.start, block.language or doc.language, None


def _look_around(entry: ProperWord, text: str, start: int, end: int) -> None:
    personal = False
    if start and text[start - 1] in _SPACE:
        mark, personal = _ahead(text[max(text.rfind(" ", 0, start - 1) + 1, start - _REACH, 0) : start - 1])
        if mark:
            entry.beside.add(mark)
    after = text[end : end + 2]
    if after[:1] in _CITING and not personal:
        personal = bool(_CITED.match(text, end))
    if personal:
        entry.personal += 1
    if after[:1] in _SPACE and after[1:].isupper() and (beside := _BESIDE.match(text, end + 1)) and (mark := _marked(">", beside[0])):
        entry.beside.add(mark)


_CITING = frozenset(", ")


@lru_cache(maxsize=16384)
def _ahead(token: str) -> tuple[str, bool]:
    """The capitalised word or initial with which a text ends, as it is kept ("" for none), and whether a person's name begins so."""
    found = _AHEAD.search(token)
    return (_marked("<", found[1]), found[1][-1] == "." or is_given_name(found[1])) if found else ("", False)


def _is_among_foreign(text: str, start: int, end: int) -> bool:
    return bool(_FOREIGN.search(text, max(0, start - _REACH // 2), end + _REACH // 2))


FOREIGN = "~"
"""Among the words beside: function words of another language than English; looked for where a word is rare and not English."""


@lru_cache(maxsize=16384)
def _marked(side: str, word: str) -> str:
    """A word beside as it is kept; "" for one that tells nothing."""
    lower = word.lower()
    return side + lower if len(word) > 1 and lower not in FUNCTION_WORDS and lower not in CALENDAR else ""
