"""Says which words differ between two alike texts, and of what kind each difference is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple
from unicodedata import combining, normalize

from rapidfuzz.distance import Indel

from dateline.comparing.words.function_words import NEGATIONS
from dateline.comparing.words.weights import is_common
from dateline.comparing.words.words import Word, is_function, stem, stems_of
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.text.patterns import compile_late

Kind = Literal["negation", "number", "date", "name", "content", "function", "spelling"]
RANK: tuple[Kind, ...] = ("negation", "number", "date", "name", "content", "function", "spelling")
"""Kinds of differences, the gravest first."""

_SLOTS, _SLOT = 2, 4
"""How many slots a form has, and how many words stand in its shorter filling, at most."""
_OMITTED = compile_late(r"\.\.\.|…|\[|\]|\. \. \.")
_YEAR = compile_late(r"(?:19|20)\d\d")


class Change(NamedTuple):
    """One stretch of words that differs; an empty side is an insertion."""

    kind: Kind
    left: range
    """Word indices."""
    right: range
    was: str
    """The words on the left as written."""
    now: str
    """The words on the right as written."""


def changes(left: Sequence[Word], right: Sequence[Word], language: str = "en") -> tuple[Change, ...]:
    """What differs, gravest kinds first, then in order. Equal stems in other forms count as grammar ("function")."""
    found = sorted(_changes(left, right, language), key=lambda change: (RANK.index(change.kind), change.left.start, change.right.start))
    return tuple(found)


def written(text: str, words: Sequence[Word]) -> str:
    """The stretch of a text that some of its words, in order, span."""
    return text[words[0].start : words[-1].end] if words else ""


def is_marked(text: str, words: Sequence[Word], stretch: range) -> bool:
    """Whether an ellipsis or a bracket owns up to a change: within a stretch of words or right beside it."""
    begins = words[stretch.start - 1].end if stretch.start else 0
    ends = words[stretch.stop].start if stretch.stop < len(words) else len(text)
    return bool(_OMITTED.search(text, begins, ends))


def is_parallel(found: Sequence[Change]) -> bool:
    """Whether two alike texts state different facts: then they are told apart, not reworded."""
    return any(change.kind in ("negation", "number", "date") or (change.kind == "name" and change.was and change.now) for change in found)


def is_template(found: Sequence[Change]) -> bool:
    """Whether two texts are alike as filled-in forms are: equal but for a slot or two that both fill."""
    content = [change for change in found if change.kind not in ("function", "spelling")]
    slots = {(change.was.casefold(), change.now.casefold()) for change in content}
    return len(slots) <= _SLOTS and all(change.was and change.now and min(len(change.left), len(change.right)) <= _SLOT for change in content)


def _changes(left: Sequence[Word], right: Sequence[Word], language: str) -> Iterator[Change]:
    stems = [stems_of(side, language) for side in (left, right)]
    for code in Indel.opcodes(*stems):
        ours, theirs = range(code.src_start, code.src_end), range(code.dest_start, code.dest_end)
        if code.tag == "equal":
            forms = ((i, j) for i, j in zip(ours, theirs, strict=True) if left[i].norm != right[j].norm)
            yield from (Change("function", range(i, i + 1), range(j, j + 1), left[i].written, right[j].written) for i, j in forms)
    held = frozenset(word.norm for word in left), frozenset(word.norm for word in right)
    denied = _denials(left) != _denials(right)
    for ours, theirs in _replaced(*stems):
        stretches = left[ours.start : ours.stop], right[theirs.start : theirs.stop]
        yield Change(_kind(stretches, held, language, denied=denied), ours, theirs, *(_shown(stretch) for stretch in stretches))


def _denials(words: Sequence[Word]) -> int:
    return sum(word.norm in NEGATIONS for word in words)


def _replaced(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[range, range]]:
    """What lies between equal words: both what was taken out and what was put in, as one."""
    i = j = 0
    for code in Indel.opcodes(left, right):
        if code.tag != "equal":
            continue
        if code.src_start > i or code.dest_start > j:
            yield range(i, code.src_start), range(j, code.dest_start)
        i, j = code.src_end, code.dest_end
    if i < len(left) or j < len(right):
        yield range(i, len(left)), range(j, len(right))


def _kind(stretches: tuple[Sequence[Word], Sequence[Word]], held: tuple[frozenset[str], frozenset[str]], language: str, *, denied: bool) -> Kind:
    """The gravest kind of difference between two stretches of texts that hold these words; what the other text says elsewhere was moved, not changed."""
    left, right = stretches
    new = [word for stretch, other in ((left, held[1]), (right, held[0])) for word in stretch if word.norm not in other]
    if denied and _denials(left) != _denials(right):
        return "negation"
    if _dated(new, language):
        return "date"
    if any(word.norm[0].isdigit() for word in new):
        return "number"
    if left and right and _letters(left) == _letters(right):
        return "spelling"
    if any(_is_name(word, language) for word in new):
        return "name"
    ours, theirs = {word.norm for word in left}, {word.norm for word in right}
    return "content" if any(not is_function(norm, language) for norm in ours ^ theirs) else "function"


def _is_name(word: Word, language: str) -> bool:
    """Whether a word is written as a name is: with a capital that neither the beginning of a sentence nor the language accounts for."""
    if not word.written[0].isupper() or not word.start or language == "de" or is_function(word.norm, language):
        return False
    return word.written.isupper() or not is_common(stem(word.norm, language), language)


def _dated(words: Sequence[Word], language: str) -> bool:
    calendar = calendar_of(language)
    return any(_YEAR.fullmatch(word.norm) or bool(calendar and (name := calendar.named(word.written)) and name.sure) for word in words)


def _letters(words: Sequence[Word]) -> str:
    """What is left of a stretch without word breaks and accents."""
    return "".join(_plain(word.norm) for word in words)


def _plain(word: str) -> str:
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


def _shown(words: Sequence[Word]) -> str:
    return " ".join(word.written for i, word in enumerate(words) if not i or word.start != words[i - 1].start)
