"""Reads the quantities of a sentence: how many of what, how exactly; years, clock times, dates and numbers that only name a thing are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from dateline.comparing.words.words import Word, is_function, stem, words
from dateline.model import Span
from dateline.noticing.dates.explicit import read_dates
from dateline.noticing.text.patterns import compile_late

Hedge = Literal["", "about", "over", "under"]


class Quantity(NamedTuple):
    """A number and what it counts."""

    amount: float
    step: float
    """The value of one unit of the last digit written: 1 for "12", 100,000 for "1.2 million"."""
    of: tuple[str, ...]
    """The stems of the words behind it that may name what is counted, the nearest first; "%" and signs of currencies among them."""
    hedge: Hedge
    span: Span
    """The number as written, its scale, percent sign or currency sign included; offsets into the text."""


_PLAIN = compile_late(r"\d+(?:\.\d+)?")
_GROUPED = compile_late(r"\d{1,3}(?:[.,]\d{3})+")
_COMMA = compile_late(r"\d+,\d+")
_SCALES = {
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12, "m": 1e6, "bn": 1e9, "k": 1e3,
    "tausend": 1e3, "millionen": 1e6, "milliarde": 1e9, "milliarden": 1e9, "mille": 1e3, "millions": 1e6, "milliard": 1e9, "milliards": 1e9,
    "mil": 1e3, "millón": 1e6, "millones": 1e6, "milioni": 1e6, "milione": 1e6, "miliardi": 1e9, "milhão": 1e6, "milhões": 1e6, "miljoen": 1e6, "miljard": 1e9,
    "тысяч": 1e3, "тысячи": 1e3, "тыс": 1e3, "миллион": 1e6, "миллиона": 1e6, "миллионов": 1e6, "млн": 1e6, "млрд": 1e9,
}  # fmt: skip
_TENS = {
    "de": {"zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90},
    "fr": {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60},
    "es": {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90},
}
_ONES = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
_ONE_DIGIT = frozenset("123456789")
_COMPOUND = compile_late(f"({'|'.join(_ONES)})und({'|'.join(_TENS['de'])})")
_SHORT_SCALES = frozenset({"m", "bn", "k"})
_PERCENT = frozenset({"percent", "prozent", "procent", "pct", "процент", "процента", "процентов"})
_CURRENCIES = "$€£¥₽₹"
_HEDGE_WORDS: Mapping[Hedge, str] = {
    "about": """about around some nearly almost roughly approximately approx circa ca estimated close etwa rund ungefähr knapp fast environ près presque
        casi unos unas aproximadamente cerca quasi ongeveer около почти""",
    "over": "over least exceeding above plus über gut mindestens más более больше свыше",
    "under": "under below up most maximum bis höchstens менее",
}
_HEDGES: Mapping[str, Hedge] = {word: hedge for hedge, line in _HEDGE_WORDS.items() for word in line.split()}
_COMPARED: Mapping[str, Hedge] = {
    "more": "over", "less": "under", "fewer": "under", "plus": "over", "mehr": "over", "weniger": "under", "más": "over", "più": "over",
}  # fmt: skip
_THAN = frozenset({"than", "als", "de", "di", "que", "do", "чем"})
# What stands right before a number that only names a thing.
_LABELS_TEXT = """top first last chapter step no number num figure fig version section page pages phase room part route line highway bus flight article
    episode issue volume vol item rule level grade class act bill resolution table week day round season area district zone gate track
    platform pier paragraph appendix annex lesson unit module question category type stage group team model release build ticket pr edition
    hall stand booth lot plot exhibit case docket kapitel nummer nr seite artikel heft folge band teil phase linie raum chapitre numéro page
    partie tome ligne capítulo número página artículo capitolo numero pagina articolo глава номер страница статья выпуск covid formula g u k r
    ipv windows python java ios android http port"""
_LABELS = frozenset(_LABELS_TEXT.split())
_JOINING = frozenset({"to", "and", "or", "bis", "und", "à", "et", "a", "y", "e", "o", "до", "и", "или"})
_NEARBY = 3
"""Words behind a number among which what it counts is named."""
_VERSIONED = frozenset({"release", "releases", "version", "versions", "beta", "rc", "alpha", "nightlies"})
_SMALL = 100
"""Below it, the number of a thing's name lies: versions, ranks, floors."""
_YEARS = range(1800, 2100)
_BREAK = compile_late(r"[.,;:!?()\[\]“”\"«»„—–|]|\s-\s")
_CLOCK = compile_late(r"(?i)\s*(?:a\.?m\b|p\.?m\b|o'?clock|uhr\b|heures?\b|h\b)")
_SIGNED = compile_late(r"[#№§/.\w:-]$")
_ATTACHED_UNITS = frozenset({"km", "kg", "m", "cm", "mm", "ha", "g", "l", "t", "ft", "lb"})
_ATTACHED = compile_late(r"[-–/:]\d|[-–](?!year|month|week|day|hour|minute|metre|meter|mile|km)[A-Za-z]+[-\w]*|[/x×]\w|\.\d")


def quantities(text: str, language: str = "en") -> tuple[Quantity, ...]:
    """The quantities of a text in order."""
    if not _may_hold(text):
        return ()
    return quantities_among(text, words(text, language), [said.span for said in read_dates(text, language)], language)


def quantities_among(text: str, found: Sequence[Word], dated: Sequence[Span], language: str = "en") -> tuple[Quantity, ...]:
    """The same, of a text whose words and dates are known."""
    return tuple(_quantities(text, found, dated, language or "en")) if _may_hold(text) else ()


_DIGIT = compile_late(r"\d")
_WORDY = compile_late(
    r"(?i)\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozen|hundred|thousand|zwei|drei|vier|fünf|sechs|sieben|acht|neun"
    r"|zehn|elf|zwölf"
    r"|deux|trois|quatre|cinq|sept|huit|neuf|dix|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|twee|drie"
    r"|vingt|trente|quarante|cinquante|soixante|veinte|treinta|cuarenta|cincuenta|sesenta|\w+zig|\w+ßig|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять)\b"
)


def _may_hold(text: str) -> bool:
    return bool(_DIGIT.search(text) or _WORDY.search(text))


def _quantities(text: str, found: Sequence[Word], dated: Sequence[Span], language: str) -> Iterator[Quantity]:
    at = 0
    while at < len(found):
        read = _read(text, found, at, language)
        if read is None:
            at += 1
            continue
        amount, step, after = read
        if amount == 1 and found[at].written.isalpha():
            at = after
            continue  # "the wet one", "not one": hardly ever a count
        span = _with_signs(text, Span(found[at].start, found[after - 1].end))
        if not _is_name(text, found, at, after, amount) and not any(said.start < span.end and span.start < said.end for said in dated):
            yield Quantity(amount, step, _counted(text, found, after, span, language), _hedge(found, at), span)
        at = after


def _read(text: str, found: Sequence[Word], at: int, language: str) -> tuple[float, float, int] | None:
    """The number that begins at a word, the value of its last digit, and the word behind it."""
    ten = _ten(found, at, language) if language in _TENS else None
    value = _value(found[at], language)
    if ten:
        amount, step, at = ten
    elif value is None:
        return None
    else:
        amount, step = value
        at += 1
    while at < len(found) and not text[found[at - 1].end : found[at].start].strip(" \xa0-"):
        norm = found[at].norm
        if norm in _SCALES and (norm not in _SHORT_SCALES or found[at].start == found[at - 1].end):
            amount, step = amount * _SCALES[norm], step * _SCALES[norm]
        elif norm == "and" and step >= _SCALES["hundred"] and at + 1 < len(found) and _units(found[at + 1]):
            at += 1
            amount, step = amount + float(found[at].norm), 1.0
        else:
            break
        at += 1
    return amount, step, at


def _ten(found: Sequence[Word], at: int, language: str) -> tuple[float, float, int] | None:
    """A number from 20 to 99 in words ("trente-deux", "treinta y dos", "dreiundzwanzig")."""
    norm = found[at].norm
    compound = _COMPOUND.fullmatch(norm) if language == "de" else None
    if compound:
        return float(_TENS["de"][compound[2]] + _ONES[compound[1]]), 1.0, at + 1
    ten = _TENS.get(language, {}).get(norm)
    if ten is None:
        return None
    after = at + 1
    if after < len(found) and found[after].norm in ("y", "e", "et"):
        after += 1
    if after > at + 1 and after < len(found) and found[after].norm in ("un", "une", "uno", "una"):
        return float(ten + 1), 1.0, after + 1
    if after < len(found) and found[after].norm in _ONE_DIGIT and found[after].written.isalpha():
        return float(ten + int(found[after].norm)), 1.0, after + 1
    return float(ten), 1.0, at + 1


def _units(word: Word) -> bool:
    return word.written.isalpha() and word.norm.isdigit()


def _value(word: Word, language: str) -> tuple[float, float] | None:
    norm = word.norm
    if not norm[:1].isdigit():
        return None
    if language != "en" and _GROUPED.fullmatch(norm):
        return float(re.sub(r"[.,]", "", norm)), 1.0
    if _COMMA.fullmatch(norm):
        norm = norm.replace(",", ".")
    if not _PLAIN.fullmatch(norm):
        return None
    decimals = len(norm.partition(".")[2])
    value = float(norm)
    # Zeros at the end of a whole number may be rounded off: "54,000".
    zeros = len(norm) - len(norm.rstrip("0")) if not decimals and value else 0
    return value, 10.0 ** (zeros if zeros > 1 else -decimals)


def _is_name(text: str, found: Sequence[Word], at: int, after: int, amount: float) -> bool:
    """Whether a number names a thing ("Chapter 3", "#34", "5G", "12th"), a year, a time of day, or one end of a range."""
    first, last = found[at], found[after - 1]
    if first.written.isdigit() and len(first.written) == 4 and amount in _YEARS and after - at == 1:
        return True
    label = found[at - 1] if at and not text[found[at - 1].end : first.start].strip(" .\xa0") else None
    if label and (label.norm in _LABELS or (amount < _SMALL and _is_title(label))):
        return True
    if _CLOCK.match(text, last.end) or (first.start and _SIGNED.search(text[first.start - 1 : first.start])):
        return True
    following = found[after] if after < len(found) else None
    if following and following.start == last.end and len(following.norm) < len("two") and following.written not in _ATTACHED_UNITS:
        return True
    if following and following.norm in _VERSIONED and not text[last.end : following.start].strip():
        return True
    if _ATTACHED.match(text, last.end) or (text[first.start - 1 : first.start], text[last.end : last.end + 1]) == ("[", "]"):
        return True  # "[2]": a note
    return _is_range(text, found, at, after)


def _is_title(word: Word) -> bool:
    """Whether a word is written as the name of a product or series is, whose number follows ("Scala 3", "Top 20")."""
    return word.written[0].isupper() and not is_function(word.norm) and word.norm not in _HEDGES and not word.norm.endswith("ly")


def _is_range(text: str, found: Sequence[Word], at: int, after: int) -> bool:
    """Whether another number stands right beside it, joined by a dash or a word ("10 to 12")."""
    for step, edge in ((1, after), (-1, at - 1)):
        far = edge + step
        if 0 <= edge < len(found) and 0 <= far < len(found) and found[edge].norm in _JOINING and found[far].norm[:1].isdigit():
            between = text[found[min(edge, far)].start : found[max(edge, far)].end]
            if found[edge].norm not in ("and", "und", "et", "y", "e", "и") or (edge > 1 and "between" in text[: found[at].start].lower()[-24:] and between):
                return True
    return False


def _with_signs(text: str, span: Span) -> Span:
    start = span.start - 1 if span.start and text[span.start - 1] in _CURRENCIES else span.start
    rest = text[span.end : span.end + 2]
    end = span.end + (1 if rest[:1] in ("%", *_CURRENCIES) else 2 if rest[1:] in ("%", *_CURRENCIES) and rest[:1].isspace() else 0)
    return Span(start, end)


def _counted(text: str, found: Sequence[Word], after: int, span: Span, language: str) -> tuple[str, ...]:
    written = text[span.start : span.end]
    signs = ["%"] if "%" in written else [sign for sign in written if sign in _CURRENCIES]
    names: list[str] = []
    last = span.end
    for word in found[after : after + _NEARBY + 2]:
        if _BREAK.search(text, last, word.start) or len(names) == _NEARBY or word.norm[:1].isdigit():
            break
        last = word.end
        if word.norm in ("of", "de", "di") and names:
            continue
        if is_function(word.norm, language):
            if names:
                break
            continue
        names.append("%" if word.norm in _PERCENT else stem(word.norm, language))
    return (*signs, *names)


def _hedge(found: Sequence[Word], at: int) -> Hedge:
    before = [word.norm for word in reversed(found[max(0, at - 4) : at])]
    if len(before) > 1 and before[0] in _THAN and before[1] in _COMPARED:
        return _COMPARED[before[1]]
    near = takewhile(lambda norm: norm in _HEDGES or norm in ("to", "at", "the", "a", "an", "of"), before)
    for norm in near:
        if norm in _HEDGES:
            return _HEDGES[norm]
    return ""


_MEASURES = (
    "km kilomet kilometr mile mi metr meter m feet foot ft inch yard cm mm", "kg kilo kilogram pound lb ton tonn g gram ounc stone", "hectar ha acr",
    "litr liter l gallon pint", "celsius fahrenheit degre", "$ € £ ¥ ₽ ₹ euro dollar pound krone crown franc rubl yen",
)  # fmt: skip
_UNITS_OF = {unit: number for number, units in enumerate(_MEASURES) for unit in units.split()}


def are_of_one(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities may be of one thing: they are counted by a common word, in the same unit; how large a file is, each copy has its own."""
    if not one.of or not other.of or one.of[0] in _FILE_SIZES:
        return False
    if one.of[0] == other.of[0]:
        return True
    if one.of[0] in _UNITS_OF or other.of[0] in _UNITS_OF or "%" in (one.of[0], other.of[0]):
        return False
    return bool(set(one.of) & set(other.of))


_FILE_SIZES = frozenset({"kb", "mb", "gb"})
_ABOUT, _ROUNDED, _OPEN = 0.10, 0.05, 0.5
"""How far from a hedged number, a rounded one, and one that is only a bound the exact one may lie."""


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be one, stated more and less exactly."""
    low, high = sorted((one, other), key=lambda quantity: quantity.amount)
    gap = (high.amount - low.amount) / max(abs(high.amount), 1e-9)
    if gap <= 1e-9 or (one.hedge == other.hedge and one.hedge in ("over", "under")):
        return True  # "more than 320" and "more than 1500" both hold
    if "about" in (one.hedge, other.hedge) and gap <= _ABOUT:
        return True
    if (low.hedge == "over" or high.hedge == "under") and gap <= _OPEN:
        return True
    rough, fine = sorted((one, other), key=lambda quantity: -quantity.step)
    rounds = rough.step > fine.step and abs(rough.amount - fine.amount) <= rough.step / 2
    # "1,750" is no rounding of "1,752": who means a round number writes a rounder one, or says "about".
    return rounds and gap <= _ROUNDED * 2 and (rough.step < 1 or rough.step >= _SCALES["hundred"] or fine.step < 1)
