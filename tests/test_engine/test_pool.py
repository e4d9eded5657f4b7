"""Several processes give what one gives; one that dies costs its file, and none is left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline import Document, DocumentRule, Finding
from dateline.engine.mapping import Job, map_source
from dateline.engine.outcome import KILLED, Skipped
from dateline.engine.pool import map_in_pool
from dateline.engine.sizes import default_jobs
from dateline.engine.sources import Source
from dateline.reading import read_parts
from dateline.testing import sources_of


class Deadly(DocumentRule):
    """Ends the process that reads "kill", as a system short of memory does; says the first word of everything else."""

    code = "TEST301"
    name = "deadly"

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.text.startswith("kill") and multiprocessing.parent_process() is not None:
            os.kill(os.getpid(), signal.SIGKILL)
        yield self.finding(doc.place(0, 4), doc.text.split()[0])


def read(source: Source) -> tuple[Document, ...]:
    return read_parts(source.load(), source.path)


def test_a_pool_gives_what_one_process_gives() -> None:
    job = Job([Deadly()], read, {})
    sources = sources_of({f"{number}.txt": f"word{number} " * (number + 1) for number in range(20)})
    assert dict(map_in_pool(sources, job, 2)) == {number: map_source(source, job) for number, source in enumerate(sources)}
    assert not multiprocessing.active_children()


def test_a_process_that_is_killed_costs_its_file() -> None:
    sources = sources_of({**{f"{number}.txt": f"word{number} and more" for number in range(6)}, "bad.txt": "kill the reader"})
    told = [mapped.told for _, mapped in map_in_pool(sources, Job([Deadly()], read, {}), 2)]
    assert [skipped for each in told for skipped in each.skipped] == [Skipped("bad.txt", KILLED)]
    assert sorted(found.message for each in told for found in each.findings) == [f"word{number}" for number in range(6)]


def test_rules_that_cannot_be_sent_are_run_here(monkeypatch: pytest.MonkeyPatch) -> None:
    class Local(Deadly):
        pass

    monkeypatch.setattr("dateline.engine.pool._can_fork", lambda: False)
    sources = sources_of({"a.txt": "hello there", "b.txt": "good day"})
    told = [mapped.told for _, mapped in map_in_pool(sources, Job([Local()], read, {}), 2)]
    assert sorted(found.message for each in told for found in each.findings) == ["good", "hello"]


def test_what_is_given_up_leaves_no_process() -> None:
    sources = sources_of({f"{number}.txt": f"word{number} and more" for number in range(9)})
    answers = map_in_pool(sources, Job([Deadly()], read, {}), 2)
    next(answers)
    answers.close()  # type: ignore[attr-defined]  # a generator
    assert not multiprocessing.active_children()


def test_there_is_a_processor() -> None:
    assert 1 <= default_jobs() <= (os.cpu_count() or 1)


_SLOW = """
import signal, sys, time
from pathlib import Path
from dateline.engine.mapping import Job
from dateline.engine.pool import map_in_pool
from dateline.engine.sources import Source
def read(source):
    Path(sys.argv[1], source.path).touch()
    time.sleep(60)
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs the tests in the background lets them ignore it
    for _ in map_in_pool([Source(name, Path(name), b"x") for name in "ab"], Job([], read, {}), 2):
        pass
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_whatever_ends_the_run_ends_its_processes(tmp_path: Path, ending: signal.Signals) -> None:
    script = tmp_path / "slow.py"
    script.write_text(_SLOW.replace("time.sleep(60)", "time.sleep(60 if sys.argv[2] == 'long' else 2)"))
    begun = tmp_path / "begun"
    begun.mkdir()
    length = "long" if ending == signal.SIGINT else "short"  # whoever is killed cannot kill; its processes end when they are done
    parent = subprocess.Popen([sys.executable, str(script), str(begun), length], stderr=subprocess.DEVNULL)
    _wait_until(lambda: len(list(begun.iterdir())) == 2)
    children = [int(child) for child in Path(f"/proc/{parent.pid}/task/{parent.pid}/children").read_text().split()]
    assert len(children) >= 2
    parent.send_signal(ending)
    parent.wait(30)
    _wait_until(lambda: not any(_runs(child) for child in children))


def _wait_until(holds: object) -> None:
    assert callable(holds)
    for _ in range(1200):
        if holds():
            return
        time.sleep(0.05)
    pytest.fail("waited for a minute")


def _runs(process: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
