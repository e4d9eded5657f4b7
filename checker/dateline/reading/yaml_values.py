"""Reads the values of YAML from libyaml's events: nothing is loaded or composed, so nothing in it can break the reader."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, Protocol, cast

import yaml

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import DraftMeta, DraftProblem
from dateline.reading.nesting import DEPTH, FRONT_MATTER, Container
from dateline.reading.templating import templates

_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ALIASES = 100
_UNPRINTABLE = compile_late("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff")
_LINE = compile_late(r"^([A-Za-z_][\w.-]*)[ \t]*:[ \t]+([^\s\[{|>&*!].*?)[ \t\r]*$", re.MULTILINE)
_LINE_TEXT = compile_late(r"[^\r\n]")
_FILLER = "\ue000"
_QUOTES = ("'", '"')
_PLAIN_OR_QUOTED = (None, "", *_QUOTES)


class _Mark(Protocol):
    """A place that libyaml or its stand-in names."""

    @property
    def index(self) -> int:
        """The offset in code points."""
        ...


class _Stop(Exception):  # noqa: N818  (it ends the reading, and is no error)
    """Reading ends here; the message is for the user."""


def yaml_values(source: str, start: int, end: int, part: str = FRONT_MATTER) -> tuple[list[DraftMeta], list[DraftProblem]]:
    """The scalars of `source[start:end]` under dotted keys, and what could not be read; `part` says what that is of the file.

    Where several documents hold values, they are numbered like the items of a list.
    """
    text, templated = _readable(source, start, end)
    reading = _Reading(source, start, part)
    problem = None
    try:
        reading.read(_LOADER(text))
    except _Stop as stop:
        problem = DraftProblem(str(stop), reading.at, reading.at + 1, "values")
    except yaml.YAMLError as error:
        place = min(start + _index(_faulty(error, len(text))), end - 1)
        problem = DraftProblem(f"broken YAML {part}: {getattr(error, 'problem', None) or 'unreadable'}", place, place + 1, "values")
        if part == FRONT_MATTER:
            reading.meta.extend(list(_by_line(source, reading, end)))
    return reading.numbered(), [problem] if problem and not templated else []


def _faulty(error: yaml.YAMLError, end: int) -> _Mark | None:
    """Where a mistake was made: what is never closed is noticed at the end, and made where it was opened."""
    noticed: _Mark | None = getattr(error, "problem_mark", None)
    opened: _Mark | None = getattr(error, "context_mark", None)
    return opened if opened and (noticed is None or noticed.index >= end) else noticed


def _readable(source: str, start: int, end: int) -> tuple[str, bool]:
    """The text with templating and characters that YAML forbids overwritten, of the same length, and whether there was templating."""
    text = source[start:end]
    if "{{" not in text and "{%" not in text:
        return text if text.replace("\n", "").isprintable() else _UNPRINTABLE.sub("?", text), False
    return _UNPRINTABLE.sub("?", "".join(_overwritten(text))), True


def _overwritten(text: str) -> Iterator[str]:
    """A tag alone on its line becomes a comment, others the beginning of a plain scalar."""
    done = 0
    for start, end in templates(text):
        if not text.startswith(("{{", "{%"), start):
            continue
        alone = text.startswith("{%", start) and not text[text.rfind("\n", 0, start) + 1 : start].strip()
        yield text[done:start]
        yield _LINE_TEXT.sub("#" if alone else _FILLER, text[start:end])
        done = end
    yield text[done:]


def _by_line(source: str, reading: _Reading, end: int) -> Iterator[DraftMeta]:
    """The plain `key: value` lines from the one on which the parser read its last."""
    last = reading.meta[-1].start if reading.meta else -1
    line = max(source.rfind("\n", 0, reading.at), source.rfind("\r", 0, reading.at)) + 1
    for found in _LINE.finditer(source, line, end):
        inset = _quotes(found[2])
        if found.start(2) > last:
            yield DraftMeta(found[1], found[2][inset : len(found[2]) - inset], found.start(2) + inset, found.end(2) - inset)


def _quotes(value: str) -> int:
    return int(len(value) > 1 and value[0] == value[-1] and value[0] in "\"'")


class _Reading:
    """The way from the root to where the parser is."""

    def __init__(self, source: str, start: int, part: str) -> None:
        self.meta: list[DraftMeta] = []
        self._part = part
        self._documents: list[int] = []
        self._last: yaml.NodeEvent | None = None
        self._source = source
        self._start = start
        self._open: list[Container] = []
        self._anchors: dict[str, str] = {}
        self._aliases = 0

    def read(self, parser: yaml.SafeLoader | yaml.CSafeLoader) -> None:
        """All events of a parser. Raises `_Stop` and `yaml.YAMLError`."""
        steps: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._take_scalar,
            yaml.AliasEvent: self._take_scalar,
            yaml.MappingStartEvent: self._take_start,
            yaml.SequenceStartEvent: self._take_start,
            yaml.MappingEndEvent: self._take_end,
            yaml.SequenceEndEvent: self._take_end,
            yaml.DocumentStartEvent: self._take_document,
        }
        following = cast("Callable[[], yaml.Event | None]", parser.get_event)
        while event := following():
            if step := steps.get(type(event)):
                step(event)

    @property
    def at(self) -> int:
        """Where the last value or key begins."""
        return self._start + (_index(self._last.start_mark) if self._last else 0)

    def numbered(self) -> list[DraftMeta]:
        """The values, behind the numbers of their documents where more than one holds any."""
        bounds = sorted({*self._documents, len(self.meta)})
        filled = list(pairwise(bounds))
        if len(filled) < 2:
            return self.meta
        return [value._replace(key=f"{number}.{value.key}") for number, (start, end) in enumerate(filled) for value in self.meta[start:end]]

    def _take_scalar(self, event: yaml.ScalarEvent | yaml.AliasEvent) -> None:
        self._last = event
        top = self._open[-1] if self._open else None
        if top and top.mapping and top.key is None:
            top.key = self._text(event)
        elif path := top.next() if top else "":
            self.meta.append(DraftMeta(path, self._text(event), *self._span(event)))

    def _take_start(self, event: yaml.CollectionStartEvent) -> None:
        self._last = event
        top = self._open[-1] if self._open else None
        path: str | None = ""
        if top and top.mapping and top.key is None:
            top.key, path = "?", None
        elif top:
            path = top.next()
        if len(self._open) == DEPTH:
            raise _Stop(f"{self._part} nested more than {DEPTH} deep was not read")
        self._open.append(Container(path, isinstance(event, yaml.MappingStartEvent)))

    def _take_end(self, _: yaml.Event) -> None:
        self._open.pop()

    def _take_document(self, _: yaml.Event) -> None:
        self._documents.append(len(self.meta))

    def _text(self, event: yaml.ScalarEvent | yaml.AliasEvent) -> str:
        if isinstance(event, yaml.AliasEvent):
            self._aliases += 1
            if self._aliases > _ALIASES:
                raise _Stop(f"{self._part} with more than {_ALIASES} aliases was not read")
            return self._anchors.get(event.anchor or "", "")
        if event.anchor:
            self._anchors[event.anchor] = event.value
        if _FILLER in event.value:
            start, end = self._span(event)
            return self._source[start:end]
        return event.value if event.style in _PLAIN_OR_QUOTED else event.value.strip()

    def _span(self, event: yaml.ScalarEvent | yaml.AliasEvent) -> tuple[int, int]:
        """Where a scalar's own text stands: without quotes, tag and anchor."""
        start, end = self._start + _index(event.start_mark), self._start + _index(event.end_mark)
        if isinstance(event, yaml.AliasEvent):
            return start, end
        if event.style in _QUOTES:
            return self._source.index(event.style, start, end) + 1, end - 1
        if event.style:
            return start, start + len(self._source[start:end].rstrip())
        found = self._source.find(event.value, start, end)
        return (found, found + len(event.value)) if found >= 0 else (start, end)


def _index(mark: _Mark | None) -> int:
    return mark.index if mark else 0
