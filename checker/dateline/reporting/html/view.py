"""Puts together all that the page shows, in the order in which it shows it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypedDict

from dateline.engine.outcome import Crash, Skipped
from dateline.model import SEVERITIES, Severity, stable_hash
from dateline.reporting.cards import cards_of
from dateline.reporting.html.differences import Correction, corrections
from dateline.reporting.html.edition import Edition, Older, Ran, Spelling, Story
from dateline.reporting.html.findings import FindingView, view_finding
from dateline.reporting.html.shortening import head
from dateline.reporting.html.timeline import Timeline, draw
from dateline.reporting.results import Results
from dateline.selecting import Silencer, Suppressed

FIRST = 12
"""How many findings are to be fixed first."""
_OF_ONE_RULE = 3
TWINS = 40
"""How many pairs of passages are shown side by side; all are quoted in their stories."""
SUPPRESSED = 200
"""Of more findings that are not shown the rest is counted."""
_LINKED, _LINK = 2, 45
_HOW: dict[Silencer, str] = {
    "mark": "mark in the text", "baseline": "baseline", "accepted": "accepted pair", "house-list": "house list", "withdrawn": "page withdrawn",
}  # fmt: skip


class Level(NamedTuple):
    """One of the three counts."""

    severity: Severity
    meaning: str
    total: int


class StoryView(NamedTuple):
    """A story and its findings."""

    id: str
    story: Story
    findings: tuple[FindingView, ...]

    @property
    def short_title(self) -> str:
        """For links."""
        return head(self.story.title, _LINK)


class SpellingView(NamedTuple):
    """A form of a name, and how it comes from the commonest one."""

    spelling: Spelling
    corrections: tuple[Correction, ...]
    linked: tuple[str, ...]
    more: int


class Silenced(NamedTuple):
    """A finding that is not shown."""

    code: str
    message: str
    path: str
    line: int
    how: str
    reason: str


class RuleCount(NamedTuple):
    """A rule that found something, for the filter."""

    code: str
    name: str
    findings: int


class KnownRows(TypedDict):
    """What the page needs to write a baseline."""

    kept: list[list[str]]
    """What the baseline of this run silenced: path, code, message, fingerprint, content, reason."""
    paths: list[str]
    shown: dict[str, list[list[str | int]]]
    """By the fingerprint of what is shown, each finding shown with it: number of the path, content, and fingerprint where it is another."""


@dataclass(frozen=True)
class View:
    """The page."""

    id: str
    """The same for the same findings: ticks are kept under it."""
    title: str
    documents: int
    today: date | None
    since: date | None
    failure: str
    levels: tuple[Level, ...]
    first: tuple[FindingView, ...]
    stories: tuple[StoryView, ...]
    variants: tuple[tuple[SpellingView, ...], ...]
    """The forms of each name."""
    twins: tuple[FindingView, ...]
    twins_total: int
    timeline: Timeline
    clean: tuple[Ran, ...]
    ran: int
    rules: tuple[RuleCount, ...]
    silenced: tuple[Silenced, ...]
    silenced_total: int
    older: tuple[Older, ...]
    skipped: tuple[Skipped, ...]
    crashed: tuple[Crash, ...]
    notes: tuple[str, ...]
    known: KnownRows

    @property
    def total(self) -> int:
        return sum(level.total for level in self.levels)

    @property
    def side_by_side(self) -> frozenset[str]:
        """The findings that are shown so."""
        return frozenset(view.id for view in self.twins)

    @property
    def anchors(self) -> dict[str, StoryView]:
        """The first story of each path, to link to."""
        return {story.story.path: story for story in reversed(self.stories)}


_MEANINGS: dict[Severity, str] = {
    "error": "two places cannot both be right, or something cannot be",
    "warning": "probably wrong: somebody should look",
    "info": "a matter of style, or what may come to be wrong",
}


def view_report(results: Results, edition: Edition) -> View:
    """All that the page shows."""
    cards = cards_of(found.finding for found in results.findings)
    views = [view_finding(found, edition.quoted, cards[found.finding.code].address) for found in results.gravest_first]
    counts = results.counts()
    by_rule, names = Counter(view.code for view in views), {view.code: view.name for view in views}
    twins = tuple(view for view in views if view.twins)
    silent = {each.found.finding.code for each in results.suppressed}
    stories = tuple(_stories(results, edition, {view.id: view for view in views}))
    shown = {(each.story.path, each.story.part) for each in stories}
    return View(
        id=f"{stable_hash(chr(10).join(sorted(view.id for view in views))):016x}",
        title=edition.title or "report",
        documents=results.documents,
        today=results.today,
        since=edition.since,
        failure=results.failure,
        levels=tuple(Level(severity, _MEANINGS[severity], counts[severity]) for severity in SEVERITIES),
        first=tuple(_first(views)),
        stories=stories,
        variants=tuple(_variants(edition)),
        twins=twins[:TWINS],
        twins_total=len(twins),
        timeline=draw((story.path, filed) for story in edition.stories if (story.path, story.part) in shown for filed in story.filed),
        clean=tuple(rule for rule in edition.ran if rule.code not in by_rule and rule.code not in silent),
        ran=len(edition.ran),
        rules=tuple(RuleCount(code, names[code], by_rule[code]) for code in sorted(by_rule)),
        silenced=tuple(_silenced(results.suppressed[:SUPPRESSED])),
        silenced_total=len(results.suppressed),
        older=tuple(edition.older),
        skipped=results.skipped,
        crashed=results.crashed,
        notes=results.notes,
        known=_known(edition),
    )


def _first(views: Sequence[FindingView]) -> Iterator[FindingView]:
    """The gravest: contradictions before doubts, those that concern many files before those that concern one, no rule more than a few times."""
    grave = [view for view in views if view.level != "info"]
    reach = {view.id: len({side.path for side in view.sides} | {each.path for each in view.elsewhere}) for view in grave}
    grave.sort(key=lambda view: (SEVERITIES.index(view.level), -reach[view.id]))
    taken: Counter[str] = Counter()
    chosen: list[FindingView] = []
    for view in grave:
        if len(chosen) < FIRST and taken[view.code] < _OF_ONE_RULE:
            taken[view.code] += 1
            chosen.append(view)
    yield from chosen


def _stories(results: Results, edition: Edition, views: dict[str, FindingView]) -> Iterator[StoryView]:
    """The stories that have findings, by path; findings stand in the order of the text."""
    told = {(story.path, story.part): story for story in edition.stories}
    members: defaultdict[tuple[str, str], list[FindingView]] = defaultdict(list)
    for found in results.findings:
        place = found.finding.place
        members[place.path, edition.parts.get(place, "")].append(views[found.fingerprint])
    for number, key in enumerate(sorted(members), 1):
        story = told.get(key) or Story(*key, title=key[1] or key[0])
        yield StoryView(f"s{number}", story, tuple(members[key]))


def _variants(edition: Edition) -> Iterator[tuple[SpellingView, ...]]:
    for each in edition.variants:
        first = each.spellings[0].form
        yield tuple(
            SpellingView(spelling, corrections(first, spelling.form), spelling.stories[:_LINKED], max(len(spelling.stories) - _LINKED, 0))
            for spelling in each.spellings
        )


def _silenced(suppressed: Iterable[Suppressed]) -> Iterator[Silenced]:
    for each in suppressed:
        finding = each.found.finding
        yield Silenced(finding.code, finding.message, finding.place.path, finding.place.line, _HOW[each.by], each.reason)


def _known(edition: Edition) -> KnownRows:
    paths = sorted({each.path for alike in edition.known.values() for each in alike})
    numbers = {path: number for number, path in enumerate(paths)}
    return KnownRows(
        kept=[[each.path, each.code, each.message, each.fingerprint, each.content, each.reason] for each in edition.baselined],
        paths=paths,
        shown={
            shown: [[numbers[each.path], each.content, *([each.fingerprint] if each.fingerprint != shown else [])] for each in alike]
            for shown, alike in sorted(edition.known.items())
        },
    )
