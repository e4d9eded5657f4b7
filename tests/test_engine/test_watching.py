"""Whoever watches a run is told its phases in order, what they cost, and who spent it; what the run says stays the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pytest
from conftest import RefersTo, WrongWord

from dateline import Document, DocumentRule, Finding, noticer
from dateline.engine.outcome import Run
from dateline.engine.profiling import Cost, Payer, Profiler
from dateline.engine.running import run
from dateline.engine.sources import Source
from dateline.engine.timing import Spent, Stopwatch
from dateline.engine.watching import UNWATCHED, Phase, Several, Watch
from dateline.reading import read_parts
from dateline.rule import AnyRule
from dateline.testing import sources_of

FILES = {"a.txt": "the first word is wrong", "b.txt": "first things first", "c.txt": "wrong"}


class Clock:
    """Goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


CLOCK = Clock()


@noticer
def costly(doc: Document) -> str:
    CLOCK.now += 3
    return doc.text


class Slow(DocumentRule):
    """Takes its time."""

    code = "TEST401"
    name = "slow"

    def check(self, doc: Document) -> Iterator[Finding]:
        CLOCK.now += 5
        if "things" in costly(doc):
            yield self.finding(doc.place(0, 5), "slowly")


class Sharing(Slow):
    """Asks for what another rule has asked for."""

    code = "TEST402"
    name = "sharing"

    def check(self, doc: Document) -> Iterator[Finding]:
        CLOCK.now += 1
        costly(doc)
        yield from ()


class Diary(Watch):
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.read: list[int] = []

    def phase(self, name: Phase, total: int = 0, size: int = 0, processes: int = 1) -> None:
        self.told.append(f"{name} {total} {size} {processes}")

    def step(self, topic: str) -> None:
        self.told.append(topic)

    def advance(self, count: int = 1, size: int = 0) -> None:
        self.read += [size] * count


def read(source: Source) -> tuple[Document, ...]:
    return read_parts(source.load(), source.path)


def watched(watch: Watch, rules: Sequence[AnyRule], files: Mapping[str, str] = FILES, jobs: int = 1) -> Run:
    return run(sources_of(files), *watch.instrument(rules, read), jobs=jobs, watch=watch)


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_file_and_topic_is_told(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    monkeypatch.setattr("dateline.engine.pool.LEAST_BYTES", 0)
    monkeypatch.setattr("dateline.engine.pool.LEAST_BYTES_SPAWNED", 0)
    diary = Diary()
    watched(Several([diary]), [RefersTo()], jobs=jobs)
    assert diary.told == [f"reading 3 46 {jobs}", "comparing 1 0 1", "conftest.FirstWords"]
    assert sorted(diary.read) == [5, 18, 23]


def test_a_stopwatch_adds_up_what_each_phase_takes() -> None:
    wall, cpu = Clock(), Clock()
    watch = Stopwatch(wall, cpu)
    for phase, total in (("reading", 3), ("comparing", 1), ("reading", 4)):
        watch.phase(phase, total, 10, 2)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  (those are phases)
        wall.now += total
        cpu.now += 2 * total
    spent = watch.stop()
    wall.now += 50
    assert watch.stop() == spent == (Spent("reading", 7, 14, 7, 20, 2), Spent("comparing", 1, 2, 1, 10, 2))


def test_the_dearest_comes_first_and_a_noticer_pays_for_itself() -> None:
    profile = Profiler(CLOCK)
    watched(profile, [Sharing(), Slow()])
    assert [cost for cost in profile.costs() if cost.seconds] == [
        Cost(Payer("rule", "TEST401 slow"), 15, 3),
        Cost(Payer("noticer", f"{__name__}.costly"), 9, 3),
        Cost(Payer("rule", "TEST402 sharing"), 3, 3),
    ]


def test_topics_and_the_rest_have_rows_of_their_own() -> None:
    profile = Profiler(CLOCK)
    watched(profile, [RefersTo()])
    payers = {cost.payer: cost.calls for cost in profile.costs() if cost.payer.kind != "noticer"}
    assert payers == {
        Payer("engine", "reading"): 1, Payer("engine", "comparing"): 1, Payer("reader", "reading files"): 3, Payer("facts", "conftest.FirstWords"): 3,
        Payer("meeting", "conftest.FirstWords"): 1, Payer("rule", "TEST103 refers-to"): 4,
    }  # fmt: skip


def test_who_measures_changes_nothing() -> None:
    rules: list[AnyRule] = [WrongWord(), RefersTo(), Slow()]
    plain, measured = watched(UNWATCHED, rules), watched(Profiler(CLOCK), rules)
    assert plain.findings == measured.findings
    assert {found.code for found in plain.findings} == {"TEST101", "TEST103", "TEST401"}
