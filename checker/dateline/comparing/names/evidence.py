"""Weighs whether two names that are spelled differently are one person's: points for the spelling, and for and against by what surrounds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA, Levenshtein, Prefix

from dateline.comparing.names.romanisation import joined, romanised, skeleton
from dateline.comparing.names.short_names import one_given_name
from dateline.noticing.names.given_names import is_given_name, is_surname
from dateline.noticing.names.grammar import COMPASS, EAST_ASIAN_FAMILY, NOT_PERSON_LAST, PLACES_AS_GIVEN, folded, word_set
from dateline.noticing.text.patterns import compile_late

ERROR, WARNING = 4.0, 3.0
"""Points from which two spellings are an error, and a warning."""
_OFTEN = 3
"""How often the one must be written for the other, written once, to be a slip for it."""

_INFLECTING = word_set("ru uk be bg mk sr hr bs sl cs sk pl lt lv et fi hu tr az kk eu la el ka hy is sq ro mn uz ky")
"""Languages in which names take case endings."""
_CASE_ENDING = compile_late(r"(?:[aeiouyаеёиоуыэюяіїє](?:[ghjmгмхй]?[aeiouyаеёиоуыэюяіїє]?[jmйм]?)?)?")
_LONG_CASE_ENDING = 4
_GENDERS = frozenset(
    frozenset(pair.split("/"))
    for pair in word_set("""
        /a /ova /eva y/a i/a yy/a yi/a iy/a ij/a y/aya yy/aya iy/aya i/aya ij/aja y/aia iy/aia ii/aia oy/aya oi/aia e/ova a/ova o/ova ek/kova ec/cova
        os/ou is/i as/a is/e as/iene us/iene as/aite /s /es y/ies
    """)
)
"""Endings in which names of one family, or plural and singular, differ: behind what both begin with."""
_GIVEN_ENDING = compile_late(r"(?:[aeiouy]|[lnt]?[ei]?[ae]|ra|er|us|os|as|ina?|ine|ette|lle)?")
_DEMONYMS = word_set("n an ian ese ish i ic er ers ns ans ians")
_SYLLABLES = compile_late(r"(?:(?:zh|ch|sh|ts|hs|ng|kh|th|ph|tr|nh|gi|[bcdfghjklmnpqrstvwxyz])?[aeiouy]{1,3}(?:ng|nh|ch|[nrklmptch](?![aeiouy]))?){1,3}")
_Weighed = tuple[float, str]


class Form(NamedTuple):
    """One way of writing one person's name, and how often it is written so."""

    given: tuple[str, ...]
    surname: str
    times: int = 1
    role: str = ""
    language: str = ""
    common: bool = False
    """Whether the surname also occurs in lower case, as a word."""


class Evidence(NamedTuple):
    """What speaks for one person under two spellings: points, and what they were given for, in words fit for a message."""

    points: float
    reasons: tuple[str, ...]


def weigh(left: Form, right: Form, same_document: bool) -> Evidence | None:
    """The evidence that two names with differing surnames are one person's; None where the difference is no slip (inflection, accents, case, another name)."""
    spelling = _spelling(left, right)
    if spelling is None:
        return None
    weighed = [spelling, *_given_names(left, right), *_surroundings(left, right, same_document)]
    evidence = _sum(weighed)
    two_exist = is_surname(left.surname) and is_surname(right.surname)  # then two people remain possible
    short = min(len(left.surname), len(right.surname)) < 5
    if two_exist or short or not (same_document or any(form.given and is_given_name(form.given[0]) for form in (left, right))):
        return evidence._replace(points=min(evidence.points, ERROR - 0.1))
    return evidence


def weigh_given(left: Form, right: Form, same_document: bool) -> Evidence | None:
    """The evidence that two names with one surname and differing given names are one person's; None where the given names are two, or short for one another."""
    if joined(left.surname) != joined(right.surname) or not left.given or not right.given:
        return None
    one, other = joined(left.given[0]), joined(right.given[0])
    known = is_given_name(one), is_given_name(other)
    spelling = _given_spelling(left, right, one, other) if any(known) else None
    if spelling is None:
        return None
    weighed = [spelling, (1.5, "same surname"), *_surroundings(left, right, same_document)]
    weighed.append((-0.5 if is_surname(left.surname) else 0.4, ""))  # a rare surname is hardly borne by two people of nearly one given name
    weighed.append((-1.5 if all(known) else 0.5, ""))  # a first name that nobody bears, beside one that many do, is a slip of it
    if {folded(name) for name in left.given[1:] if len(name) > 2} & {folded(name) for name in right.given[1:]}:
        weighed.append((1.5, "same middle name"))
    if not _agree(left.given[1:], right.given[1:]):
        weighed.append((-3.0, ""))
    return _sum(weighed)


def _sum(weighed: Sequence[_Weighed]) -> Evidence:
    return Evidence(round(sum(points for points, _ in weighed), 2), tuple(reason for points, reason in weighed if reason and points > 0))


def _given_spelling(left: Form, right: Form, one: str, other: str) -> _Weighed | None:
    if one == other or min(len(one), len(other)) < 4 or _is_east_asian(left) or _is_east_asian(right):
        return None
    if romanised(one) == romanised(other):
        return 3.0, "alike in sound"
    if one_given_name(one, other) or _rightly_differs(left, right, one, other) or _differ_in_gender(one, other):
        return None
    return _near(one, other) or _short_of_a_letter(left, right, one, other)


def _differ_in_gender(one: str, other: str) -> bool:
    """Whether two given names differ only at the end, as a man's and a woman's do: Mario and Maria, Gabriel and Gabrielle."""
    start = Prefix.similarity(one, other)
    if {one[start:], other[start:]} == {"an", "na"}:  # Christian and Christina; but Katarzyan is a slip
        return is_given_name(one) and is_given_name(other)
    return start >= 3 and bool(_GIVEN_ENDING.fullmatch(one[start:]) and _GIVEN_ENDING.fullmatch(other[start:]))


def _spelling(left: Form, right: Form) -> _Weighed | None:
    """Points for how the two surnames differ; None where they differ as two names, or two forms of one, rightly do."""
    one, other = joined(left.surname), joined(right.surname)
    shorter = min(len(one), len(other))
    if one == other or shorter < 4 or _rightly_differs(left, right, one, other):
        return None
    if romanised(one) == romanised(other):
        return 3.0, "alike in sound"
    if _is_east_asian(left) or _is_east_asian(right):
        return None  # a letter makes another person: Song-hui and Sung-hui
    return _near(one, other) or _short_of_a_letter(left, right, one, other)


def _short_of_a_letter(left: Form, right: Form, one: str, other: str) -> _Weighed | None:
    """Points where a name of five letters stands once with four of them, which are no known name: Mlan for Milan."""
    rare, often = (one, other) if left.times < right.times else (other, one)
    if len(rare) != 4 or len(often) != 5 or min(left.times, right.times) > 1 or max(left.times, right.times) < _OFTEN:
        return None
    known = is_given_name(rare) or is_surname(rare) or rare in NOT_PERSON_LAST
    return None if known or rare[0] != often[0] or rare[-1] != often[-1] or OSA.distance(rare, often) != 1 else (1.2, "one letter apart")


def _near(one: str, other: str) -> _Weighed | None:
    """Points for two words a slip or two apart."""
    shorter = min(len(one), len(other))
    distance = OSA.distance(one, other)
    if distance == 1 and Levenshtein.distance(one, other) == 2 and shorter >= 5:
        return 2.5, "two letters swapped"
    if shorter >= 5 and one[0] == other[0] and skeleton(one) == skeleton(other) and distance <= (2 if shorter >= 7 else 1):
        return 2.0, "the same consonants"
    if distance == 1 and shorter >= 5:
        return (1.7 if shorter >= 6 else 1.2), "one letter apart"
    if distance == 2 and shorter >= 8 and OSA.distance(romanised(one), romanised(other)) <= 1:
        return 1.2, "two letters apart"
    return None


def differ_rightly(left: Form, right: Form) -> bool:
    """Whether two surnames, or two other names, differ as forms of one do: plural, demonym, gender, case."""
    return _rightly_differs(left, right, joined(left.surname), joined(right.surname))


def _rightly_differs(left: Form, right: Form, one: str, other: str) -> bool:
    """Whether the difference is one of gender, number, case or origin."""
    start = Prefix.similarity(one, other)
    tails = one[start:], other[start:]
    if start < 3:
        return False
    tail = max(tails, key=len)
    if frozenset(tails) in _GENDERS and not (tail == "a" and one[start - 1] in "aeiou"):
        return True
    if "" in tails and tail == "n" and one[start - 1] == "a":
        return True  # America, American
    if "" in tails and tail in _DEMONYMS and _is_place_like(left) and _is_place_like(right):
        return True
    language = left.language[:2]
    if language not in _INFLECTING:
        return False
    if language == "fi" and "nen" in tails:
        return any(tail.startswith(("se", "st", "si")) for tail in tails)  # Virtanen, Virtasen, Virtasta
    return ("" in tails and len(tail) <= _LONG_CASE_ENDING) or all(_CASE_ENDING.fullmatch(tail) for tail in tails)


def _is_place_like(form: Form) -> bool:
    return not form.given or folded(form.given[0]) in PLACES_AS_GIVEN


def _is_east_asian(form: Form) -> bool:
    """Whether a name is built as Chinese, Korean and Vietnamese ones are: its family name is one of theirs, first or last."""
    if joined(form.surname) in EAST_ASIAN_FAMILY:
        return True
    return bool(form.given) and folded(form.given[0]) in EAST_ASIAN_FAMILY and bool(_SYLLABLES.fullmatch(joined(form.surname)))


def _given_names(left: Form, right: Form) -> Iterator[_Weighed]:
    if not left.given or not right.given:
        return
    one, other = folded(left.given[0]).rstrip("."), folded(right.given[0]).rstrip(".")
    if len(one) == 1 or len(other) == 1 or "." in one + other:
        yield (1.0, "matching initial") if one[0] == other[0] else (-3.0, "")
    elif one_given_name(one, other):
        place = one in PLACES_AS_GIVEN or one in COMPASS
        yield (1.0, "same first word") if place else (2.5, "same given name") if is_given_name(one) else (1.5, "same first word")
    else:
        yield -3.0, ""
    if not _agree(left.given[1:], right.given[1:]):
        yield -3.0, ""


def _agree(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether one of the middle names could be the other side's; leaving them out is no disagreement."""
    initials = ({folded(name)[0] for name in names if name[0].isupper()} for names in (left, right))
    one, other = initials
    return not one or not other or not one.isdisjoint(other)


def _surroundings(left: Form, right: Form, same_document: bool) -> Iterator[_Weighed]:
    rare, frequent = sorted((left.times, right.times))
    same_role, once = bool(left.role) and left.role == right.role, rare == 1 and frequent >= _OFTEN
    if same_document:
        yield 1.0, "same document"
    elif not (left.given and right.given):
        yield -1.0, ""
    elif rare < 3 and not (same_role or once):
        yield -0.7, ""  # nothing but the names: in a large corpus people of nearly one name do occur
    if same_role:
        yield 0.7, "same role"
    if once:
        yield 0.7, f"once against {frequent} times"
    if rare >= 3:
        yield -1.0, ""
    if romanised(left.surname)[0] != romanised(right.surname)[0]:
        yield -1.5, ""
    if left.surname != right.surname and is_surname(left.surname) and is_surname(right.surname):
        yield -3.0, ""  # David Davis and David Davies are two people
    if left.common or right.common:
        yield -1.0, ""
