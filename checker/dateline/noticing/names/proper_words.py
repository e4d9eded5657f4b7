"""Finds the words that a document writes with capitals as names are (brands, products, places, institutions), and the capitalised words beside them."""

from __future__ import annotations

from collections import defaultdict
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
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

RARE = 3
"""A slip is written no more often than this in a whole corpus: what is written four times is meant."""
_BEFORE = r"[\w@#/&.\-_'’\\=:+$~%{]"
_ENDING = r"\.(?:gov|com|org|net|io|ai|dev|app|jl|js|rs|py)"
_AFTER = rf"(?P<ending>{_ENDING})?(?![\w@/\\(=]|-\w|\.\w{{4}}|\.\w+[\w(/.]*[(/_]|['’]\w{{2}})"
_PROPER = compile_late(rf"(?:{CAPITAL}(?=[\w'’ʼ‐‑\-\u0300-\u036f]{{3}})(?<!{_BEFORE}.){WORD_REST}{_AFTER})|{CAPITAL}(?<=[a-z].)(?P<humped>)")
"""A capitalised word, or a capital behind a small letter, as in "iPhone". It begins with a capital, for which a search is quick."""
_HUMPED = compile_late(rf"(?<!{_BEFORE})[a-z]{{0,7}}{WORD}{_AFTER}")
_MOST_BEFORE_HUMP = 7
_BESIDE = compile_late(WORD)
_AHEAD = compile_late(rf"(?<![^\W_])({WORD}|{INITIAL})$")
_SPACE = " \u00a0"
_OPENERS = "".join(map(chr, (*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000))) + "\"“‘'«(*_"
"""All kinds of white space, and what may stand between a sentence's beginning and its first word."""
_SENTENCE_ENDS = frozenset(".!?:;…—–|•>)]")
_CITED = compile_late(r", [A-Z]\.(?!\w)|,? et al")
_ADDRESS = compile_late(r"https?:|^[\w.-]+/|@\w|^\W*[a-z\d][\w-]*\W*$")
_FOREIGN = compile_late(r"\b(?:el|la|los|las|del|y|por|para|con|der|die|das|und|für|von|les|des|du|et|della|di|il|och|het|een|em|do|da|dos|na|w|z)\b")
_REACH = 40
_SHORTEST = 4
_SHORTEST_ENGLISH = 6
"""Letters; nothing is taken for a slip of a shorter English word (`vocabulary.corrections`)."""


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
    """The capitalised words of prose and of metadata that is prose, first mentions first; function words and short English words are left out."""
    found: dict[str, ProperWord] = {}
    texts: defaultdict[str, list[tuple[str, int, int]]] = defaultdict(list)
    small = small_words(doc)
    for text, start, language, value in _texts(doc):
        for word, begins, ends in _words(text):
            lower, english = _KNOWN[word]
            entry = found.get(word)
            if entry is None or entry.opening or (english and entry.small):
                opening = _opens(text, begins)
                if opening and english and lower in small:
                    continue  # the beginning of a sentence
                if entry is None:
                    entry = found[word] = ProperWord(word, [], small=lower in small, language=language)
                entry.opening = entry.opening and opening
            entry.places.append(doc.within(value, Span(begins, ends)) if value else Span(start + begins, start + ends))
            if not english:
                texts[word].append((text, begins, ends))
            _look_around(entry, text, begins, ends)
    for word, around in texts.items():
        if len(around) <= RARE and any(_is_among_foreign(*each) for each in around):
            found[word].beside.add(FOREIGN)
    return tuple(found.values())


class _Known(dict[str, tuple[str, bool]]):
    """Words in small letters, and whether they are English, for those that are worth a look; ("", ...) for the others. Most words come again and again."""

    def __missing__(self, word: str) -> tuple[str, bool]:
        if len(self) > _MOST_KNOWN:
            self.clear()
        lower, english = word.lower(), is_english(word)
        told = "" if lower in FUNCTION_WORDS or (english and len(word) < _SHORTEST_ENGLISH) else lower
        self[word] = told, english
        return told, english


_KNOWN = _Known()
_MOST_KNOWN = 65536


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """The capitalised words of four letters or more that are worth a look, with their beginnings and ends."""
    for match in _PROPER.finditer(text):
        word, ending = match[0], match.lastgroup
        if ending == "humped":
            start = max(match.start() - _MOST_BEFORE_HUMP - 1, 0)
            start += len(text[start : match.start()].rstrip(ascii_lowercase))
            found = _HUMPED.match(text, start)
            if found is None:
                continue
            match, word, ending = found, found[0], found.lastgroup
        if len(word) - (len(match["ending"]) if ending else 0) >= _SHORTEST and _KNOWN[word][0]:
            yield word, *match.span()


def _opens(text: str, start: int) -> bool:
    """Whether a word stands at the beginning of a sentence, a heading or a value."""
    if start > 1 and text[start - 1] == " " and text[start - 2].isalnum():
        return False
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
        least = start - _REACH if start > _REACH else 0
        mark, personal = _ahead(text[text.rfind(" ", least, start - 1) + 1 or least : start - 1])
        if mark:
            entry.beside.add(mark)
    sign = text[end : end + 1]
    if not personal and (sign == "," or text.startswith(" et al", end)):
        personal = bool(_CITED.match(text, end))
    if personal:
        entry.personal += 1
    if sign in _SPACE and text[end + 1 : end + 2].isupper() and (beside := _BESIDE.match(text, end + 1)) and (mark := _marked(">", beside[0])):
        entry.beside.add(mark)


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
