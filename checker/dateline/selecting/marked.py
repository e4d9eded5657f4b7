"""Silences the findings that marks in the files speak of, and tells the rules about marks what each was good for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from dateline.config import closest
from dateline.model import Finding, Mark, Place
from dateline.registry import matching
from dateline.rule import AnyRule, MarkRule, MarkUse
from dateline.selecting.findings import Fingerprinted, Suppressed


class Marked(NamedTuple):
    """What the marks of a run did."""

    shown: tuple[Fingerprinted, ...]
    suppressed: tuple[Suppressed, ...]
    used: frozenset[tuple[Place, str]]
    """The places of marks, each with what it names of a rule that it silenced."""


def heed_marks(found: Iterable[Fingerprinted], marks: Iterable[Mark]) -> Marked:
    """The findings that no mark speaks of, and the others, each with the reason of the first mark that does.

    A mark silences findings that begin in its scope; a related place there is no matter.
    """
    by_path: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in sorted(set(marks), key=lambda mark: mark.place):
        if not mark.fault:
            by_path[mark.place.path].append(mark)
    shown: list[Fingerprinted] = []
    suppressed: list[Suppressed] = []
    used: set[tuple[Place, str]] = set()
    for each in found:
        place = each.finding.place
        heeded = [(mark, code) for mark in by_path.get(place.path, ()) if mark.governs(place) for code in mark.codes if _names(code, each.finding)]
        if not heeded:
            shown.append(each)
            continue
        used.update((mark.place, code) for mark, code in heeded)
        suppressed.append(Suppressed(each, "mark", next((mark.reason for mark, _ in heeded if mark.reason), "")))
    return Marked(tuple(shown), tuple(suppressed), frozenset(used))


def judge_marks(
    rules: Iterable[AnyRule], marks: Iterable[Mark], used: Collection[tuple[Place, str]], ran: Collection[str], installed: Mapping[str, type[AnyRule]]
) -> Iterator[Finding]:
    """What the rules about marks say. `ran` are the codes of the rules that would have spoken if there were anything to say."""
    judges = [rule for rule in rules if isinstance(rule, MarkRule)]
    if not judges:
        return
    names = {rule.name: code for code, rule in installed.items()}
    for place, mark in sorted(_by_place(marks).items(), key=lambda item: item[0]):
        unknown = tuple((code, closest(code, [*installed, *names])) for code in mark.codes if code not in names and not matching(installed, [code.upper()]))
        idle = tuple(code for code in mark.codes if not mark.fault and (place, code) not in used and _could_speak(names.get(code, code), ran, installed))
        for judge in judges:
            yield from judge.judge(MarkUse(mark, idle, unknown))


def _by_place(marks: Iterable[Mark]) -> dict[Place, Mark]:
    """The marks of a run, those that several posts of a feed share once."""
    by_place: dict[Place, Mark] = {}
    for mark in marks:
        by_place.setdefault(mark.place, mark)
    return by_place


def _names(code: str, finding: Finding) -> bool:
    return code in ("ALL", finding.name) or finding.code.startswith(code.upper())


def _could_speak(code: str, ran: Collection[str], installed: Mapping[str, type[AnyRule]]) -> bool:
    """Whether all rules of a code have run that run unasked: else it may be that one which did not would have something to say."""
    meant = matching(installed, [code.upper()])
    return bool(meant) and all(each in ran for each in meant if installed[each].enabled) and any(each in ran for each in meant)
