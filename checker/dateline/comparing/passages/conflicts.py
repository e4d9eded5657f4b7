"""Finds the one fact in which two texts that say the same differ: a number, a date, a weekday, a name, a denial; silent where they may be of two events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Opcode

from dateline.comparing.passages.quantities import Quantity, agree, are_of_one
from dateline.comparing.passages.statements import Statement
from dateline.comparing.words.function_words import NEGATIONS
from dateline.comparing.words.weights import Vector, Weigh, cosine, vector
from dateline.comparing.words.words import Word, is_function
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.text.patterns import compile_late

Kind = Literal["date", "number", "name", "negation"]


UNDENIED = "no denial"
"""What stands for the side that says without a denial what the other one denies."""


class Conflict(NamedTuple):
    """One fact that two statements give differently, as written on either side."""

    kind: Kind
    one: str
    other: str


class Left(NamedTuple):
    """What of two texts' facts is left when those that agree are taken away."""

    numbers: tuple[tuple[Quantity, ...], tuple[Quantity, ...]]
    dates: tuple[tuple[DateMention, ...], tuple[DateMention, ...]]
    names: tuple[tuple[str, ...], tuple[str, ...]]
    agreeing: int
    """How many quantities and dates both give alike."""


_FEWEST, _RARE = 4, 2
"""Stems of content that two statements share beside what differs, and how many of them are rare."""
_RARITY = 4.6
"""From which weight on a stem is rare: in fewer than one paragraph of a hundred."""
_LIKE, _CLOSE = 0.65, 0.75
"""The cosine of two statements without their numbers; and the part of their words from which on they are one text with slots."""
_SURE, _HELD = 0.75, 0.65
"""The likeness of two statements, and the part of the shorter one's content that the other has, where a name or a denial is all that differs:
sentences about two things differ in just that."""
_SPELLED = 50
"""From which ratio on one name may be a slip for another, in per cent; names that have nothing in common are of two."""
_SYNONYMS = 2
"""Words in one place of two texts that are nearly equal otherwise: more are no synonyms but other things."""
_BESIDE = 3
"""Words that the longer of two sentences of one report may say beside the shorter one."""


def conflicts(one: Statement, other: Statement, weigh: Weigh, *, parallel: bool = False) -> tuple[Conflict, ...]:
    """The fact that two statements contradict each other in; empty unless they are of one thing and one time, and agree in all else.

    `parallel`: both stand in one report, which tells of several things in like words; then hardly another word may differ.
    """
    if one.mends or other.mends or not _are_alike(one, other, weigh):
        return ()
    left = left_over(one, other)
    others = list(slots(one, other, left))
    if any(_contrast(*slot) for slot in others) or _of_other_times(one, other) or (parallel and (others or not _is_told_twice(one, other))):
        return ()
    if _are_of_two(one, other, left):
        return ()
    anchors = left.agreeing + len(one.content & other.content & (one.names | other.names))
    if len(others) > _SYNONYMS or (others and anchors < _RARE) or (len(others) > 1 and not left.agreeing):
        return ()
    found = differing(one, other, left)
    if not found or (found.kind in ("name", "negation") and not (likeness(one, other, weigh) >= _SURE and held(one, other) >= _HELD)):
        return ()
    return (found,)


def likeness(one: Statement, other: Statement, weigh: Weigh) -> float:
    """The cosine of what two statements say beside numbers and dates."""
    return cosine(gist(one, weigh), gist(other, weigh))


def gist(side: Statement, weigh: Weigh) -> Vector:
    """The vector of what a statement says beside numbers."""
    return vector((root for root in side.stems if not root[0].isdigit()), weigh)


def held(one: Statement, other: Statement) -> float:
    """What part of the content of the shorter statement, numbers left aside, stands in the other, 0 to 1."""
    return len(one.wording & other.wording) / max(min(len(one.wording), len(other.wording)), 1)


def _are_alike(one: Statement, other: Statement, weigh: Weigh) -> bool:
    shared = one.wording & other.wording
    if len(shared) < _FEWEST or likeness(one, other, weigh) < _LIKE:
        return False
    names = one.names | other.names
    return sum(root in names or weigh(root) >= _RARITY for root in shared) >= _RARE


def _is_told_twice(one: Statement, other: Statement) -> bool:
    """Whether two sentences of one report are one statement: all that the shorter one says stands in the other, facts left aside."""
    only = one.wording - other.wording, other.wording - one.wording
    return min(map(len, only)) == 0 and max(map(len, only)) <= _BESIDE


def differing(one: Statement, other: Statement, left: Left) -> Conflict | None:
    """The one fact that is left on both sides; None when none is, or more are: then a form was filled in for another occasion."""
    kinds = [kind for kind, sides in (("number", left.numbers), ("date", left.dates), ("name", left.names)) if all(sides)]
    if len(kinds) > 1:
        return None
    if kinds == ["number"]:
        return _number(one, other, *left.numbers)
    if kinds == ["date"]:
        return _date(one, other, *left.dates)
    if kinds == ["name"]:
        return _name(*left.names)
    return _denial(one, other)


def left_over(one: Statement, other: Statement) -> Left:
    """Takes away what both sides give alike: equal numbers first, then such as may be one number rounded, dates, names."""
    mine, yours = list(one.quantities), list(other.quantities)
    agreeing = 0
    for quantity in one.quantities:
        equal = [each for each in yours if each.amount == quantity.amount]
        alike = equal or [each for each in yours if are_of_one(quantity, each) and agree(quantity, each)]
        if alike:
            mine.remove(quantity)
            yours.remove(alike[0])
            agreeing += 1
    # A number that one side says twice is no other number.
    mine = [quantity for quantity in mine if all(quantity.amount != each.amount for each in other.quantities)]
    yours = [quantity for quantity in yours if all(quantity.amount != each.amount for each in one.quantities)]
    dates = [date for date in _distinct(one.dates) if not any(_same(date, each) for each in other.dates)]
    others = [date for date in _distinct(other.dates) if not any(_same(date, each) for each in one.dates)]
    agreeing += len(_distinct(one.dates)) - len(dates)
    return Left((tuple(mine), tuple(yours)), (tuple(dates), tuple(others)), (tuple(_names(one, other)), tuple(_names(other, one))), agreeing)


def _number(one: Statement, other: Statement, mine: Sequence[Quantity], yours: Sequence[Quantity]) -> Conflict | None:
    pairs = [(here, there) for here in mine for there in yours if are_of_one(here, there)]
    if len(mine) == len(yours) == 1 and (not mine[0].of or not yours[0].of):
        pairs = [(mine[0], yours[0])]  # "Hedda, 74, swam": nothing says of what
    if len(pairs) != 1 or not _is_only(mine, yours) or agree(*pairs[0]):
        return None
    return Conflict("number", *(side.text[slice(*quantity.span)] for side, quantity in zip((one, other), pairs[0], strict=True)))


_MORE = 2
"""Numbers left on one side, at most: it may tell one thing more."""


def _is_only(mine: Sequence[object], yours: Sequence[object]) -> bool:
    """Whether one fact differs: where both sides have others, a form was filled in for two things."""
    return min(len(mine), len(yours)) == 1 and max(len(mine), len(yours)) <= _MORE


def _date(one: Statement, other: Statement, mine: Sequence[DateMention], yours: Sequence[DateMention]) -> Conflict | None:
    pairs = [(here, there) for here in mine for there in yours if _comparable(here, there)]
    if len(pairs) != 1 or not _is_only(mine, yours):
        return None
    return Conflict("date", *(side.text[slice(*said.span)] for side, said in zip((one, other), pairs[0], strict=True)))


def _name(mine: Sequence[str], yours: Sequence[str]) -> Conflict | None:
    if len(mine) != 1 or len(yours) != 1 or fuzz.ratio(mine[0].lower(), yours[0].lower()) < _SPELLED:
        return None
    return Conflict("name", mine[0], yours[0])


# Dates


def _distinct(dates: Sequence[DateMention]) -> list[DateMention]:
    kept: list[DateMention] = []
    for said in dates:
        if not any(_same(said, each) for each in kept):
            kept.append(said)
    return kept


def _fields(said: DateMention) -> dict[str, int]:
    named = {"year": said.year, "month": said.month, "day": said.day, "weekday": said.weekday}
    return {name: value for name, value in named.items() if value is not None}


def _same(one: DateMention, other: DateMention) -> bool:
    """Whether two dates may be one: what both state is equal, and they state something in common."""
    ours, theirs = _fields(one), _fields(other)
    both = ours.keys() & theirs.keys()
    comparable = both - {"year"} or both in (ours.keys(), theirs.keys())
    return bool(comparable) and all(ours[name] == theirs[name] for name in both) and one.until == other.until


def _comparable(one: DateMention, other: DateMention) -> bool:
    """Whether two dates that differ are stated alike: "8 December" against "18 December", not "Thursday" against "4 March" or "1995" against "June 2011"."""
    ours, theirs = _fields(one), _fields(other)
    both = ours.keys() & theirs.keys()
    if bool(one.until) != bool(other.until) or one.period or other.period:
        return False
    if any((name in ours) != (name in theirs) for name in ("month", "day")):
        return False  # "the Act of 1995", "June 2011"
    return bool(both) and any(ours[name] != theirs[name] for name in both)


# Names


def _names(one: Statement, other: Statement) -> Iterator[str]:
    """The names of one side, of one word or several, no word of which the other side has."""
    run: list[Word] = []
    for word, root in zip(one.words, one.stems, strict=True):
        fresh = root in one.names and root not in other.stems and _NAMED.fullmatch(word.written) and not _is_plural_of(word.norm, other)
        if run and (not fresh or word.start != run[-1].end + 1):
            yield " ".join(each.written for each in run)
            run = []
        if fresh:
            run.append(word)
    if run:
        yield " ".join(each.written for each in run)


def _are_of_two(one: Statement, other: Statement, left: Left) -> bool:
    """Whether either side names somebody the other does not, an initialism among them: "the IOC meets on Monday" is not of the union."""
    initials = [*_initials(one, other)], [*_initials(other, one)]
    return any(initials) and all(names or short for names, short in zip(left.names, initials, strict=True))


def _initials(one: Statement, other: Statement) -> Iterator[str]:
    """The initialisms of one side that the other neither has nor spells out."""
    spelled = "".join(word.written[0] for word in other.words).upper()
    for word, root in zip(one.words, one.stems, strict=True):
        if _INITIALS.fullmatch(word.written) and root not in other.stems and word.written not in spelled:
            yield word.written


_INITIALS = compile_late(r"[A-ZÀ-Þ]{2,6}")
_NAMED = compile_late(r"[^\W\d_][^\W\d_A-ZÀ-Þ]+")
"""A name as people and places have one: no initialism, no name of code ("UnsafeBuffer")."""


def _is_plural_of(norm: str, other: Statement) -> bool:
    """Whether another form of a word stands on the other side, as case, number or a hyphen make it."""
    return any(min(len(norm), len(word.norm)) > _FEWEST and (norm.startswith(word.norm) or word.norm.startswith(norm)) for word in other.words)


# Slots

_OPPOSITES = """north south east west northern southern eastern western upper lower left right old new first second third last next previous former latter inner
    outer men women man woman boy girl boys girls male female adult adults child children junior senior morning evening afternoon night spring summer autumn
    winter fall big small large long short high low domestic foreign import imports export exports public private primary secondary open closed indoor outdoor
    home away annual monthly weekly daily quarterly hardcover paperback free paid before after minimum maximum buy sell win lose above below inside outside
    inbound outbound incoming outgoing"""
_OPPOSED = frozenset(_OPPOSITES.split())


def slots(one: Statement, other: Statement, left: Left) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Where two texts that are nearly equal have other words of content in one place, facts left aside; nothing for texts that are not."""
    equal = Indel.similarity(one.stems, other.stems) / 2
    if equal < _CLOSE * max(len(one.stems), len(other.stems)):
        return
    facts = {word.lower() for names in left.names for name in names for word in name.split()}
    i = j = 0
    ends = Opcode("equal", len(one.stems), len(one.stems), len(other.stems), len(other.stems))
    for code in (*Indel.opcodes(one.stems, other.stems), ends):
        if code.tag != "equal":
            continue
        slot = _content(one, range(i, code.src_start), facts), _content(other, range(j, code.dest_start), facts)
        i, j = code.src_end, code.dest_end
        if all(slot):
            yield slot


def _content(side: Statement, stretch: range, facts: set[str]) -> frozenset[str]:
    words = side.words[stretch.start : stretch.stop]
    stated = [*(said.span for said in side.dates), *(quantity.span for quantity in side.quantities)]
    kept = (word for word in words if not any(span.start <= word.start < span.end for span in stated))
    return frozenset(word.norm for word in kept if not is_function(word.norm, side.language) and word.written.lower() not in facts)


def _contrast(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether a slot tells two things apart ("northern", "southern")."""
    return bool(left & _OPPOSED and right & _OPPOSED)


_PARTS = "yesterday today tomorrow week month quarter year season half weekend morning afternoon evening noon midnight spring summer autumn winter"
_TIMES = frozenset(_PARTS.split())


def _of_other_times(one: Statement, other: Statement) -> bool:
    ours, theirs = (frozenset(word.norm for word in side.words if word.norm in _TIMES) for side in (one, other))
    return bool(ours - theirs and theirs - ours)


# Denials

_EITHER = frozenset({"or", "whether", "if", "but", "oder", "ou", "o", "или"})
_NO_DENIAL = frozenset({"only", "just", "least", "longer", "one", "nur", "mehr", "seulement", "plus", "sólo", "solo", "только"})
_NO_VERB = frozenset({"non", "nor", "neither", "without", "sans", "sin", "senza", "sem", "ohne", "zonder", "без", "none"})
"""Words that deny a thing beside the verb: a text may leave the thing out."""
_REACH = 4
"""Words around a denied word among which its denial stands."""


def _denial(one: Statement, other: Statement) -> Conflict | None:
    """What only one side denies, in words that both have."""
    sides = [*_only_denied(one, other)], [*_only_denied(other, one)]
    if len(sides[0]) + len(sides[1]) != 1 or one.denials == other.denials:
        return None
    return Conflict("negation", sides[0][0], UNDENIED) if sides[0] else Conflict("negation", UNDENIED, sides[1][0])


def _only_denied(one: Statement, other: Statement) -> Iterator[str]:
    for at, word in enumerate(one.words):
        if word.norm not in NEGATIONS or word.norm in _NO_VERB or (at and one.words[at - 1].norm in _EITHER) or _is_aside(one.text, word.start):
            continue
        denied = next((index for index in range(at + 1, min(at + _REACH, len(one.words))) if not is_function(one.words[index].norm, one.language)), None)
        if denied is None or one.words[at + 1].norm in _NO_DENIAL or one.words[denied].norm[0].isdigit():
            continue
        if _PAUSE.search(one.text, word.end, one.words[denied].start):
            continue  # "No. The council pays": an answer
        affirmed = [index for index, root in enumerate(other.stems) if root == one.stems[denied]]
        beside = _around(one, denied)
        if any(len(beside & _around(other, index)) >= _BESIDE for index in affirmed) and not any(_denies_near(other.words, index) for index in affirmed):
            yield one.text[word.start : one.words[denied].end]


_PAUSE = compile_late(r"[.,;:!?—–]")


def _around(side: Statement, at: int) -> frozenset[str]:
    """The stems of content around a word, its own among them."""
    return side.content.intersection(side.stems[max(0, at - 2 * _REACH) : at + 2 * _REACH + 1])


def _denies_near(words: Sequence[Word], at: int) -> bool:
    return any(word.norm in NEGATIONS for word in words[max(0, at - _REACH) : at + _REACH])


def _is_aside(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)
