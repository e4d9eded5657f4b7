"""Compares a quotation with another wording of it: the same words, other words, or another statement."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.comparing.passages.alignment import Core, core
from dateline.comparing.words.differences import Change, Kind, changes, is_marked
from dateline.comparing.words.function_words import NEGATIONS
from dateline.comparing.words.words import Word, is_function, stem, stems_of, words
from dateline.noticing.text.patterns import compile_late

SHORTEST = 5
"""Words in the shortest quotation that can drift; shorter ones are titles and scare quotes."""
_NEAR = 0.70
"""The part of the common stretch that must be equal for the same quotation (research/duplicates.md 5)."""
_FAR = 0.45
"""The same for a statement put into other words."""
_LONG = 12
"""Equal words that a reworded statement must keep: below it, agreement that thin is chance."""
_KIN, _FEWEST, _PART = 4, 6, 1 / 3
"""Letters of the shorter of two stems that are akin; how many stems of content two tellings of one statement share in order, and what part of either."""
_SHOWN, _AROUND = 16, 4
"""Words of the longest stretch that is shown whole, and beside a change in a longer one."""
_DENIAL = 2
"""Words before the common stretch of which one may deny it all ("No habrá", "we never")."""
_LEADS_IN = compile_late(r"\.\.|…|\[")
_TAIL = 3
"""Words beyond the common stretch that are shown with it."""


class Drift(NamedTuple):
    """How two wordings of one statement differ. Ranges count words of either text."""

    changes: tuple[Change, ...]
    """What differs and no ellipsis or bracket owns up to, the gravest first; spelling is no difference."""
    core: Core
    share: float
    """The part of the common stretch that is equal, 0 to 1."""
    quoted: str
    """The common stretch as the first text has it, a word or two beyond it included."""
    other: str
    """The same in the second text."""

    @property
    def kind(self) -> Kind:
        """The gravest difference."""
        return self.changes[0].kind if self.changes else "spelling"


def drift(quoted: str, other: str, language: str = "en") -> Drift | None:
    """How a quotation and another wording of it differ; None unless they clearly are one statement."""
    found = _compared(quoted, other, language)
    if found is None:
        return None
    length = min(len(words(quoted, language)), len(words(other, language)))
    return found if found.share >= _NEAR and found.core.equal * 2 >= length else None


def rewording(quoted: str, other: str, language: str = "en") -> Drift | None:
    """How a quotation and a statement in rather different words differ; None unless many words agree all the same."""
    found = _compared(quoted, other, language)
    if found is None or not _FAR <= found.share < _NEAR or found.core.equal < _LONG:
        return None
    return found if found.core.equal * 2 >= len(words(quoted, language)) else None


def retelling(quoted: str, other: str, language: str = "en") -> Drift | None:
    """How a quotation and a statement differ that say one thing after another in the same order, each in its own sentences' grammar and words.

    For texts of which more is known than their words: two reports of one page. Compounds and derivations count as the words they hold.
    """
    left, right = _Side(quoted, words(quoted, language)), _Side(other, words(other, language))
    if len(left.words) < _LONG:
        return None
    content = [_contents(side.words, language) for side in (left, right)]
    kin = _in_order(*([root for _, root in side] for side in content))
    if len(kin) < max(_FEWEST, _PART * max(len(side) for side in content)):
        return None
    (first, last), (begins, ends) = ((content[side][kin[0][side]][0], content[side][kin[-1][side]][0] + 1) for side in (0, 1))
    return _drift(left, right, Core(range(first, last), range(begins, ends), len(kin)), language)


def _contents(side: Sequence[Word], language: str) -> list[tuple[int, str]]:
    """The places and stems of the words of content."""
    return [(at, stem(word.norm, language)) for at, word in enumerate(side) if len(word.norm) > 1 and not is_function(word.norm, language)]


def _in_order(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """The longest chain of stems that are akin, in order on both sides."""
    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + 1 if _akin(left[i], right[j]) else 0)
    chain: list[tuple[int, int]] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if _akin(left[i], right[j]) and best[i][j] == best[i + 1][j + 1] + 1:
            chain.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return chain


@cache
def _akin(one: str, other: str) -> bool:
    """Whether two stems are equal, or one is the beginning or end of the other ("Kosten", "Betriebskosten")."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _KIN and short.isalpha() and (long.startswith(short) or long.endswith(short)))


@lru_cache(maxsize=16)  # asked for as a drift first, then as a rewording
def _compared(quoted: str, other: str, language: str) -> Drift | None:
    left, right = _Side(quoted, words(quoted, language)), _Side(other, words(other, language))
    stems = [stems_of(side.words, language) for side in (left, right)]
    common = core(*stems)
    if common.equal < SHORTEST or _content(stems[0][common.left.start : common.left.stop], stems[1], language) < 3:
        return None
    return _drift(left, right, _with_denial(left, right, common), language)


def _with_denial(left: _Side, right: _Side, common: Core) -> Core:
    """The common stretch, and a denial right before it that one of two quotations leaves out: nobody shortens a statement to its opposite."""
    for side, others, begins, starts in ((left, right, common.left.start, common.right.start), (right, left, common.right.start, common.left.start)):
        before = side.words[:begins]
        denies = any(word.norm in NEGATIONS for word in before) and "," not in side.text[: side.words[begins].start]
        if starts == 0 and 0 < begins <= _DENIAL and denies and not _LEADS_IN.search(others.text[: others.words[0].start]):
            return Core(range(common.left.stop), range(common.right.stop), common.equal)
    return common


def _drift(left: _Side, right: _Side, common: Core, language: str) -> Drift:
    """What differs within the common stretch."""
    within = left.words[common.left.start : common.left.stop], right.words[common.right.start : common.right.stop]
    found = tuple(
        change
        for change in changes(*within, language)
        if change.kind != "spelling" and not _is_owned(left.text, within[0], change.left) and not _is_owned(right.text, within[1], change.right)
    )
    begins, ends = _ends(left.words, right.words, common, language)
    return Drift(
        found, common, common.share,
        left.shown([change.left for change in found], common.left.start, begins[0], ends[0]),
        right.shown([change.right for change in found], common.right.start, begins[1], ends[1]),
    )  # fmt: skip


def _is_owned(text: str, within: Sequence[Word], stretch: range) -> bool:
    """Whether the text owns up to a change: by brackets, or by an ellipsis where it leaves something out; an ellipsis beside other words owns up to nothing."""
    if not is_marked(text, within, stretch):
        return False
    begins = within[stretch.start - 1].end if stretch.start else 0
    ends = within[stretch.stop].start if stretch.stop < len(within) else len(text)
    return not stretch or "[" in text[begins:ends] or "]" in text[begins:ends]


def _content(own: Sequence[str], others: Sequence[str], language: str) -> int:
    return sum(root in others and not is_function(root, language) for root in own)


def _ends(left: Sequence[Word], right: Sequence[Word], common: Core, language: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """What to show on either side: from the first word of content on, with what little the quotation still says at its end."""
    first, second = common.left.start, common.right.start
    while is_function(left[first].norm, language) and _norms(left, first) == _norms(right, second):
        first, second = first + 1, second + 1
    rest = len(left) - common.left.stop
    tail = rest if rest <= _TAIL else 0
    return (first, second), (common.left.stop + tail, min(common.right.stop + tail, len(right)))


def _norms(side: Sequence[Word], at: int) -> list[str]:
    return [word.norm for word in side[at : at + 2]]


class _Side(NamedTuple):
    text: str
    words: tuple[Word, ...]

    def shown(self, changed: Sequence[range], offset: int, first: int, last: int) -> str:
        """The words from `first` to `last` or, where those are many, the changes (counted from `offset`) with a few words around them."""
        if last - first > _SHOWN and changed:
            lowest, highest = min(r.start for r in changed), max(r.stop for r in changed)
            if highest - lowest > _SHOWN:
                lowest, highest = changed[0].start, changed[0].stop
            first, last = max(offset + lowest - _AROUND, first), min(offset + highest + _AROUND, last)
        return self.text[self.words[first].start : self.words[last - 1].end]
