"""`dateline check` and marks: silenced, written by --add-stet, judged by the rules about marks."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sites import write

from dateline.api.corpus import Corpus, find_corpus, reader
from dateline.api.examining import Asked, examine
from dateline.api.marking import Page
from dateline.api.remembering import Examined
from dateline.cli import main
from dateline.engine.sources import Source
from dateline.model import Place
from tools.demo import SEEDS, TODAY, stories

STORIES = [story.name for story in stories()]
NO_COMMENTS = (".json", ".csv", ".tsv")
ASKED = Asked(today=date.fromisoformat(TODAY))
OPEN = "Doors open Monday, March 4, 2026."


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "--today", "2026-03-10", "--jobs", "1", *arguments])


def _json(*arguments: str) -> Any:
    return json.loads(_run("--output-format", "json", *arguments).stdout)


def test_what_a_mark_silences_is_counted_and_does_not_fail(here: Path) -> None:
    write(here, "a.md", f"<!-- dateline: stet DATE104 as on the poster -->\n{OPEN}\n")
    assert _json()["summary"]["suppressed"] == 1
    assert _json()["findings"] == []
    assert _run().exit_code == 0


def test_unused_and_unknown_marks_are_findings(here: Path) -> None:
    write(here, "a.md", "<!-- dateline: stet DATE104 -->\nDoors open at noon.\n\n<!-- dateline: stet DATE9 -->\nOr later.\n")
    assert [(found["rule"], found["line"]) for found in _json()["findings"]] == [("META710", 1), ("META711", 4)]


def test_a_mark_is_not_called_unused_when_its_rule_did_not_run(here: Path) -> None:
    write(here, "a.md", "<!-- dateline: stet DATE104 -->\nDoors open at noon.\n")
    assert _json("--ignore", "DATE104")["findings"] == []
    assert _json("--select", "META710")["findings"] == []
    assert [found["rule"] for found in _json("--select", "META710,DATE104")["findings"]] == ["META710"]


def test_a_file_alone_does_not_show_that_a_mark_for_comparisons_is_unused(here: Path) -> None:
    write(here, "a.md", "<!-- dateline: stet DUP404 -->\nDoors open at noon.\n")
    assert _json("a.md")["findings"] == []
    assert [found["rule"] for found in _json(".")["findings"]] == ["META710"]


def test_a_reason_is_asked_for_where_the_config_wants_one(here: Path) -> None:
    write(here, "a.md", f"<!-- dateline: stet DATE104 -->\n{OPEN}\n")
    assert _json()["findings"] == []
    write(here, "dateline.toml", "require-reason = true\n")
    assert [(found["rule"], found["severity"]) for found in _json()["findings"]] == [("META712", "error")]
    assert _run("--add-stet").stderr == f"dateline: --add-stet: give a --reason, for {here / 'dateline.toml'}:1: require-reason = true\n"


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.md", f"\ufeffOne.\r\n\r\n{OPEN}\r\nMore.", f"\ufeffOne.\r\n\r\n<!-- dateline: stet DATE104 as printed -->\r\n{OPEN}\r\nMore."),
        ("a.md", f"- One.\n- {OPEN}\n- Two.\n", f"- One.\n- {OPEN} <!-- dateline: stet DATE104 as printed -->\n- Two.\n"),
        ("a.md", f"> {OPEN}\n", f"> <!-- dateline: stet DATE104 as printed -->\n> {OPEN}\n"),
        ("a.md", "---\ntitle: X\ndate: 2026-02-30\n---\n\nOne.\n", "---\ntitle: X\n# dateline: stet DATE106 as printed\ndate: 2026-02-30\n---\n\nOne.\n"),
        ("a.rst", f"One.\n\n{OPEN}\n", f"One.\n\n.. dateline: stet DATE104 as printed\n\n{OPEN}\n"),
        ("a.adoc", f"One.\n\n{OPEN}\n", f"One.\n\n// dateline: stet DATE104 as printed\n{OPEN}\n"),
        ("a.mdx", f"One.\n\n{OPEN}\n", f"One.\n\n{{/* dateline: stet DATE104 as printed */}}\n{OPEN}\n"),
        ("a.txt", f"One.\n\n{OPEN}\n", f"One.\n\n[dateline: stet DATE104 as printed]\n{OPEN}\n"),
        ("a.html", f"<p>One.</p><p>{OPEN}</p>\n", f"<p>One.</p><!-- dateline: stet DATE104 as printed --><p>{OPEN}</p>\n"),
    ],
)
def test_a_mark_is_written_in_the_form_of_the_file_and_every_other_byte_stays(here: Path, path: str, before: str, after: str) -> None:
    file = write(here, path, before)
    done = _run("--add-stet", "--reason", "as printed")
    assert file.read_bytes().decode() == after
    assert (done.stdout, done.exit_code) == (f"marked {path}\n1 mark in 1 file\n", 0)
    assert _json()["findings"] == []


def test_a_file_in_another_encoding_stays_in_it(here: Path) -> None:
    text = f"Ça va très mal à la fin de l'été, voilà tout.\n\n{OPEN}\n"
    file = write(here, "a.md", text.encode("cp1252"))
    assert _run("--add-stet").exit_code == 0
    assert file.read_bytes() == text.replace(OPEN, f"<!-- dateline: stet DATE104 -->\n{OPEN}").encode("cp1252")


def test_one_mark_speaks_of_all_findings_of_a_block(here: Path) -> None:
    write(here, "a.md", f"{OPEN} The fair is from 12 May 2026 to 3 May 2026, and it ends on February 30, 2026.\n")
    assert _run("--add-stet").stdout.endswith("1 mark in 1 file\n")
    assert "stet DATE104, DATE106, DATE108" in (here / "a.md").read_text()


def test_what_has_no_comments_is_told_and_left_alone(here: Path) -> None:
    file = write(here, "_data/a.json", f'{{"text": "{OPEN}"}}\n')
    done = _run("--add-stet")
    assert done.stdout == "_data/a.json:1:22: DATE104 has no mark: no comment fits there in json: use the baseline\n0 marks in 0 files\n"
    assert done.exit_code == 1
    assert "dateline" not in file.read_text()


@pytest.mark.parametrize("reason", ["a --> b", "a */ b", "two\nlines", "a ] b"])
def test_a_reason_that_would_end_the_comment_is_refused(here: Path, reason: str) -> None:
    write(here, "a.md", OPEN)
    done = _run("--add-stet", "--reason", reason)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "would end the comment" in done.stderr


def test_only_what_was_asked_for_is_marked(here: Path) -> None:
    write(here, "dateline.toml", "")
    untouched = write(here, "b.md", OPEN)
    write(here, "a.md", OPEN)
    assert _run("a.md", "--add-stet").stdout == "marked a.md\n1 mark in 1 file\n"
    assert untouched.read_text() == OPEN


@cache
def _story(name: str) -> tuple[Corpus, Examined]:
    corpus = find_corpus([], root=None, config=None, stdin=None, cwd=SEEDS / name)
    return corpus, examine(corpus, ASKED)


def _prints(examined: Examined) -> dict[str, str]:
    return {each.fingerprint: each.finding.code for each in examined.shown}


def _share_a_block(corpus: Corpus, source: Source, places: Sequence[Place]) -> bool:
    """Whether several places lie in one block or line, so that no mark can tell them apart."""
    docs = reader(corpus.config)(source)
    spans = [doc.source_span(block.start, block.end) for doc in docs for block in doc.blocks]
    offsets = [docs[0].offset(place) for place in places]
    return len({place.line for place in places}) == 1 or any(all(start <= at <= end for at in offsets) for start, end in spans)


@settings(max_examples=14)
@given(st.sampled_from(STORIES), st.integers(0, 10_000))
def test_a_mark_silences_the_finding_it_is_written_for_and_nothing_of_another_block(name: str, number: int) -> None:
    _, before = _story(name)
    assume(before.shown)
    found, print_, _ = before.shown[number % len(before.shown)]
    with TemporaryDirectory() as folder:
        copy = Path(folder).resolve() / name
        shutil.copytree(SEEDS / name, copy)
        corpus = find_corpus([], root=None, config=None, stdin=None, cwd=copy)
        source = next(source for source in corpus.sources if source.path == found.place.path)
        page = Page(source, reader(corpus.config), "as printed")
        here = [each.finding for each in before.shown if each.finding.place.path == found.place.path]
        if not page.mark([found], here):
            assert source.path.endswith(NO_COMMENTS)
            return
        page.save()
        after = examine(corpus, ASKED)
    silenced = {each.found.fingerprint: each.found.finding for each in after.suppressed}
    assert print_ in silenced
    assert _prints(after) | {key: value.code for key, value in silenced.items()} == _prints(before)
    assert {(each.code, each.place.path) for each in silenced.values()} == {(found.code, found.place.path)}
    assert len(silenced) == 1 or _share_a_block(corpus, source, [each.place for each in silenced.values()])
