"""Breaks a text into words that can be compared: case, marks, contractions, spelling and numbers in words folded away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from dateline.comparing.words.function_words import FUNCTION_WORDS
from dateline.comparing.words.one_spelling import AMERICAN, one_spelling
from dateline.model import stable_hash
from dateline.noticing.text.patterns import compile_late

_LANGUAGES = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "id": "indonesian", "it": "italian", "nl": "dutch", "no": "norwegian", "nb": "norwegian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-"})
# Initialisms with points; numbers with their separators; words with inner apostrophes. Web addresses are no words.
# A hyphen parts words, so "follow-up" equals "follow up".
_WORD = compile_late(
    r"(?:https?://|www\.)[^\s<>\"')\]]+"
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W\d_]))?(?:'s)?"
    r"|\d+(?:[.,:]\d+)*"
    r"|[\u3040-\u30ff\u3400-\u9fff]"
    r"|[^\W_]+(?:['\xad][^\W\d_]+)*"  # a soft hyphen is no end of a word
)
_NUMBERS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "zéro - deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "cero - dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "it": "zero - due tre quattro cinque sei sette otto nove dieci undici dodici",
    "pt": "zero - dois três quatro cinco seis sete oito nove dez onze doze",
    "nl": "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "ru": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
}
_DIGITS = {language: {word: str(number) for number, word in enumerate(line.split())} for language, line in _NUMBERS.items()}
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: str(10 * number) for number, word in enumerate(_TEN_WORDS.split(), 2)}
_DIGITS["en"] |= _TENS
_CONTRACTED = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am", "'em": "them"}
_WHOLE = {
    "can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not",
    "ain't": "is not", "let's": "let us", "gonna": "going to", "wanna": "want to",
}  # fmt: skip
_UNITS = frozenset("123456789")
_IS = frozenset({"it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "this", "everything", "something", "nothing"})


class Stemmer(Protocol):
    """What PyStemmer hands out; it ships no types."""

    def stemWord(self, word: str, /) -> str:  # noqa: N802  (the library's name)
        """The stem of a word in small letters."""
        ...


class Word(NamedTuple):
    """One word of a text; a contraction gives two with the same place."""

    norm: str
    """What is compared: small letters, house spelling and numbers in words folded."""
    start: int
    end: int
    written: str


@cache
def stemmer(language: str) -> Stemmer | None:
    """The Snowball stemmer of a language, None where there is none."""
    name = _LANGUAGES.get(language or "en")
    if name is None:
        return None
    make = cast("Callable[[str], Stemmer]", import_module("Stemmer").Stemmer)  # Snowball compiled: in Python it is twenty times slower
    return make(name)


@cache
def stem(word: str, language: str = "en") -> str:
    """The stem of a word in small letters; the word itself where no stemmer knows the language, or nothing is left of the word."""
    known = stemmer(language)
    return (known.stemWord(word) or word) if known and word.isalpha() else word


@lru_cache(1024)
def words(text: str, language: str = "en") -> tuple[Word, ...]:
    """The words of a text in order, with offsets into it. Remembered, for a text is compared with several others."""
    language = language or "en"
    found: list[Word] = []
    for match in _WORD.finditer(_plain(text)):
        start, end = match.span()
        written = text[start:end]
        norms = folded(match[0], language)
        if len(norms) == 1 and norms[0] not in _UNITS:
            found.append(Word(norms[0], start, end, written))
            continue
        for norm in norms:
            if norm in _UNITS and found and found[-1].written.lower() in _TENS and written.isalpha():
                # "forty-five" is 45.
                ten = found.pop()
                found.append(Word(str(int(ten.norm) + int(norm)), ten.start, end, text[ten.start : end]))
            else:
                found.append(Word(norm, start, end, written))
    return tuple(found)


def norms(text: str, language: str = "en") -> list[str]:
    """The words of a text as they are compared, without their places."""
    return [word.norm for word in words(text, language)]


def stems_of(found: Iterable[Word], language: str = "en") -> tuple[str, ...]:
    """The stems of words, one for each."""
    return tuple(stem(word.norm, language) for word in found)


def stems(text: str, language: str = "en") -> list[str]:
    """The stems of a text's words in order: a quick look, by which texts are filed."""
    language = language or "en"
    return [root for written in _WORD.findall(_plain(text)) for root in _roots(written, language)]


@cache
def _roots(written: str, language: str) -> tuple[str, ...]:
    return tuple(stem(norm, language) for norm in folded(written, language))


def is_function(norm: str, language: str = "en") -> bool:
    """Whether a folded word carries grammar rather than content."""
    return norm in FUNCTION_WORDS.get(language or "en", frozenset())


@cache
def term(word: str) -> int:
    """The 64-bit name of a word or stem, the same on every machine."""
    return stable_hash(word)


def file_terms(text: str, language: str = "en") -> tuple[int, ...]:
    """The words of a text in order, each as the term of its stems: a quick look, by which texts are filed."""
    return tuple(map(_filing(language or "en").__getitem__, _WORD.findall(_plain(text))))


class Filed(NamedTuple):
    """The words of a text in order."""

    starts: Sequence[int]
    terms: Sequence[int]


def filed(text: str, language: str = "en") -> Filed:
    """Where each word of a text begins, and the term of its stems."""
    found = list(_WORD.finditer(_plain(text)))
    known = _filing(language or "en")
    return Filed([word.start() for word in found], [known[word[0]] for word in found])


class _Filing(dict[str, int]):
    """The terms of written words; each is worked out when it is first met, and a list of them costs next to nothing."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, written: str) -> int:
        self[written] = found = term(" ".join(_roots(written, self._language)))
        return found


@cache
def _filing(language: str) -> _Filing:
    return _Filing(language)


def _plain(text: str) -> str:
    return text if text.isascii() and "`" not in text else text.translate(_MARKS)


@cache
def folded(word: str, language: str) -> tuple[str, ...]:
    """What a word as written is compared as: usually one word, two for a contraction, none for a web address."""
    if word.startswith(("http:", "https:", "www.")):
        return ()
    plain = word if word.isascii() else unicodedata.normalize("NFKC", word).replace("\xad", "")
    lowered = plain.lower()
    if plain[:1].isdigit():
        return (plain.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+", plain) else plain.rstrip(".,:"),)
    if "." in plain:
        return (_initialism(lowered.removesuffix("'s").replace(".", ""), language),)
    if plain.isupper() and len(plain) == 2:
        return (AMERICAN.get(lowered) or _initialism(lowered, language),)
    if language == "de":
        lowered = lowered.replace("ß", "ss")  # Switzerland, and all before 1996, write the other one
    if language != "en":
        return (_DIGITS.get(language, {}).get(lowered, lowered),)
    return tuple(_english(lowered))


def _initialism(letters: str, language: str) -> str:
    """As a word of its own: the country "U.S." is "US" and not the pronoun "us"."""
    return f"{letters}." if is_function(letters, language) else letters


def _english(lowered: str) -> Iterator[str]:
    if lowered in _WHOLE:
        yield from _WHOLE[lowered].split()
        return
    head, mark, tail = lowered.rpartition("'")
    if lowered.endswith("n't") and len(lowered) > 3:
        head, tail = lowered[:-3], "not"
    elif mark and tail == "s":
        tail = "is" if head in _IS else ""
    elif mark and mark + tail in _CONTRACTED:
        tail = _CONTRACTED[mark + tail]
    else:
        head, tail = lowered.replace("'", ""), ""
    if head:
        yield _DIGITS["en"].get(head) or one_spelling(head)
    if tail:
        yield tail
