"""Whatever stands in paths and messages, every format can be read by those it is for, and gives back place and message."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import click
import pyromark
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from jsonschema.protocols import Validator

from dateline.engine.outcome import Crash, Skipped
from dateline.model import SEVERITIES, Edit, Finding, Place, Related, Suggestion
from dateline.reporting.escaping import visible
from dateline.reporting.formats import FORMATS, find_format
from dateline.reporting.results import Results
from dateline.selecting import Suppressed, fingerprint

SARIF = Path(__file__).parents[1] / "schemas" / "sarif-2.1.0-rtm.5.json"
ROOT = Path("/nowhere/site")
Told = tuple[str, int, str]
"""A path, a line and a message, to which related places may be added."""

_HOSTILE = (
    "\x1b]0;title\x07\x1b[2J", "##vso[task.setvariable variable=x]y", "##[error]x", "::stop-commands::x", "::error::x", "</failure>", "]]>", "<!-- x",
    '" onclick="x', "&amp;", "| a | b |", "\n\n# heading", "\r\n::set-output name=a::b", "\u202eabc\u2066", "%0A", "%25", "@everyone", "[a](javascript:b)",
    "[0](1)", "{0}", "`code`", "a;b=c,d:e]", "\u2028", "\x85", "\x00", "\ufffe", "{{ page.title }}", "\\", "\\[", "~~x~~", "مرحبا", "日本", "e\u0301", "$x$",
)  # fmt: skip
texts = st.lists(st.sampled_from(_HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]), max_size=8), min_size=1, max_size=4).map("".join)
names = texts.map(lambda text: text.replace("/", "∕").replace("\0", "0")).filter(lambda name: name not in ("", ".", ".."))
paths = st.tuples(st.sampled_from(["", "../", "../../"]), st.lists(names, min_size=1, max_size=3)).map(lambda parts: parts[0] + "/".join(parts[1]))
numbers = st.integers(1, 9)


@st.composite
def places(draw: st.DrawFn) -> Place:
    line, column = draw(numbers), draw(numbers)
    return Place(draw(paths), line, column, line + draw(st.integers(0, 1)), column + draw(st.integers(0, 3)), draw(texts))


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    place = draw(places())
    related = tuple(Related(*pair) for pair in draw(st.lists(st.tuples(places(), texts), max_size=2)))
    suggestions = tuple(Suggestion(said, (Edit(place, text),)) for said, text in draw(st.lists(st.tuples(texts, texts), max_size=1)))
    return Finding("TEST101", draw(texts), place, related, suggestions, draw(st.sampled_from(SEVERITIES)), "wrong-word")


@st.composite
def results(draw: st.DrawFn) -> Results:
    found = tuple(fingerprint(draw(st.lists(findings(), max_size=3))))
    silent = tuple(Suppressed(each, "mark", draw(texts)) for each in fingerprint(draw(st.lists(findings(), max_size=1))))
    skipped = tuple(Skipped(draw(paths), draw(texts)) for _ in range(draw(st.integers(0, 1))))
    crashed = tuple(Crash("TEST102", draw(paths), draw(texts)) for _ in range(draw(st.integers(0, 1))))
    notes = tuple(draw(st.lists(texts, max_size=1)))
    return Results(found, 3, skipped, crashed, notes, silent, directory=ROOT)


def _json(text: str) -> Iterator[Told]:
    yield from ((each["path"], each["line"], each["message"]) for each in json.loads(text)["findings"])


def _jsonl(text: str) -> Iterator[Told]:
    lines = [json.loads(line) for line in text.split("\n")[:-1]]
    yield from ((each["path"], each["line"], each["message"]) for each in lines if each["type"] == "finding")


@cache
def _schema() -> Validator:
    return Draft4Validator(json.loads(SARIF.read_text(encoding="utf-8")))


def _sarif(text: str) -> Iterator[Told]:
    log = json.loads(text)
    _schema().validate(log)
    for result in log["runs"][0]["results"]:
        if "suppressions" not in result:
            where = result["locations"][0]["physicalLocation"]
            path = unquote(where["artifactLocation"]["uri"], errors="strict")
            if "uriBaseId" not in where["artifactLocation"]:
                path = os.path.relpath(path.removeprefix("file://"), ROOT)
            yield path, where["region"]["startLine"], re.sub(r"\\([\[\]\\])", r"\1", result["message"]["text"])


def _github(text: str) -> Iterator[Told]:
    """As the runner reads it: a command a line, its values unescaped (actions/runner, ActionCommand.cs)."""
    for line in text.split("\n")[:-1]:
        found = re.fullmatch(r"::(?:error|warning|notice) (.*?)::(.*)", line)
        assert found, line
        fields = dict(field.split("=", 1) for field in found[1].split(","))
        yield _decoded(fields["file"], {"%3A": ":", "%2C": ","}), int(fields["line"]), _decoded(found[2], {})


def _decoded(text: str, more: dict[str, str], percent: str = "%25") -> str:
    for escape, character in {"%0D": "\r", "%0A": "\n", **more, percent: "%"}.items():
        text = text.replace(escape, character)
    return text


def _azure(text: str) -> Iterator[Told]:
    """As the agent reads it: a command is looked for anywhere in a line (microsoft/azure-pipelines-agent, Command.cs)."""
    for line in text.split("\n")[:-1]:
        if "##[" in line or "##vso[" in line:
            found = re.fullmatch(r"##vso\[task\.logissue (.*?)\](.*)", line)
            assert found, line
            fields = dict(field.split("=", 1) for field in found[1].split(";") if field)
            path = _decoded(fields["sourcepath"], {"%3B": ";", "%5D": "]"}, "%AZP25")
            yield path, int(fields["linenumber"]), _decoded(found[2], {}, "%AZP25")


def _gitlab(text: str) -> Iterator[Told]:
    issues = json.loads(text)
    assert len({each["fingerprint"] for each in issues}) == len(issues)
    yield from ((each["location"]["path"], each["location"]["lines"]["begin"], each["description"]) for each in issues)


def _junit(text: str) -> Iterator[Told]:
    root = ET.fromstring(text)  # noqa: S314  (our own output)
    assert len([*root.iter("testcase")]) == int(root.get("tests", ""))
    for case in root.iterfind(".//testcase[@file]"):
        yield case.get("file", ""), int(case.get("line", "")), case[0].get("message", "").removeprefix("info: ").removeprefix("warning: ")


def _checkstyle(text: str) -> Iterator[Told]:
    for file in ET.fromstring(text).iterfind("file"):  # noqa: S314  (our own output)
        yield from ((file.get("name", ""), int(error.get("line", "")), error.get("message", "")) for error in file)


def _rdjson(text: str) -> Iterator[Told]:
    yield from map(_diagnostic, json.loads(text)["diagnostics"])


def _rdjsonl(text: str) -> Iterator[Told]:
    yield from (_diagnostic(json.loads(line)) for line in text.split("\n")[:-1])


def _diagnostic(each: Any) -> Told:
    return each["location"]["path"], each["location"]["range"]["start"]["line"], each["message"]


class _Cells(HTMLParser):
    """The texts of the rows of a table, and every tag that was seen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  (the parser gives them)
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag == "td":
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def _markdown(text: str) -> Iterator[Told]:
    cells = _Cells()
    cells.feed(pyromark.html(text, options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH))
    assert cells.tags <= {"h3", "table", "thead", "tbody", "tr", "th", "td", "strong", "br", "ul", "li", "p"}
    for where, _, what in filter(None, cells.rows):
        path, _, line = where.replace("\u200b", "").rpartition(":")
        yield path, int(line), what.replace("\u200b", "")


def _concise(text: str) -> Iterator[Told]:
    for line in text.split("\n")[:-1]:
        if found := re.fullmatch(r"(.*?):(\d+):\d+: TEST101 (.*) \[wrong-word.*\]", line):
            yield found[1].removeprefix("./"), int(found[2]), found[3]


def _same(text: str) -> str:
    return text


def _in_xml(text: str) -> str:
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


def _in_cells(text: str) -> str:
    """Spaces at the ends of a cell are not shown."""
    return visible(text).replace("#\\#", "##").strip(" ")


READERS: dict[str, tuple[Callable[[str], Iterator[Told]], Callable[[str], str]]] = {
    "json": (_json, _same),
    "jsonl": (_jsonl, _same),
    "sarif": (_sarif, _same),
    "code-scanning": (_sarif, _same),
    "github": (_github, _same),
    "gitlab": (_gitlab, _same),
    "junit": (_junit, _in_xml),
    "checkstyle": (_checkstyle, _in_xml),
    "rdjson": (_rdjson, _same),
    "rdjsonl": (_rdjsonl, _same),
    "azure": (_azure, _same),
    "markdown": (_markdown, _in_cells),
    "concise": (_concise, visible),
}
"""How each format is read by those it is for, and what of a text it can hold."""
FOR_PEOPLE = ("text", "full", "concise", "grouped")
ACTS = r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|##\[|##vso\["
"""What a terminal or the log of a CI would not show, but do."""


def test_every_format_is_read_here() -> None:
    assert {form.name for form in FORMATS if not form.needs_file} == {*READERS, *FOR_PEOPLE}


@given(results=results())
def test_place_and_message_come_back_from_every_format(results: Results) -> None:
    for name, (read, shown) in READERS.items():
        printed = "".join(f"{line}\n" for line in find_format(name).render(results))
        told = [*read(click.unstyle(printed) if find_format(name).styled else printed)]
        wanted = [each.finding for each in results.findings if name != "azure" or each.finding.severity != "info"]
        assert len(told) == len(wanted), name
        for found in wanted:
            place, message = (shown(found.place.path), found.place.line), shown(found.message)
            mine = next((each for each in told if each[:2] == place and each[2].startswith(message)), None)
            assert mine, (name, place, message, told)
            told.remove(mine)


@given(results=results())
def test_what_people_see_holds_nothing_that_acts(results: Results) -> None:
    for line in (line for name in FOR_PEOPLE for line in find_format(name).render(results)):
        plain = click.unstyle(line)
        assert not re.search(ACTS, plain)
        assert not plain.lstrip().startswith("::")
