"""META701: front matter or a data file that cannot be read, says one thing twice, or is read otherwise than it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from dateline.model import Document, Edit, Finding, Meta, Place, Problem, Severity, Span, Suggestion
from dateline.noticing.pages.front_matter import front_matter_format, stated
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_OLD_YAML = frozenset({"", "jekyll", "middleman", "mkdocs", "pelican", "nikola", "sphinx"})
"""Sites whose generator reads YAML as of 1.1, by Ruby or Python; the others read only true and false as booleans. "" is anybody."""
_TEXTS = frozenset({"author", "authors", "title", "subtitle", "name", "first_name", "last_name", "location", "city", "place", "venue", "speaker", "speakers"})
_CODES = frozenset({"lang", "language", "languages", "locale", "locales", "country", "countries", "country_code", "state", "province", "region"})
_TIMES = frozenset({"time", "start_time", "end_time", "starttime", "endtime", "duration", "length", "runtime"})
_BOOLEANS = {"no": "false", "off": "false", "yes": "true", "on": "true"}
_SEXAGESIMAL = compile_late(r"[1-9]\d*(?::[0-5]?\d){1,2}")
_UNDERSCORED = compile_late(r"\d+(?:_\d+)+")
_LINE = compile_late(r"(?P<key>[ \t]*(?:- +)?[\w.-]+:[ \t]+)(?P<value>[^\s\"'\[{|>&*!#].*?)[ \t\r]*")
_RECORD = compile_late(r"(?:\.\d+)+$")
_MERGE = "<<"
_SHORT = 60


class _Repeat(NamedTuple):
    """A key that is given twice, and all that is said under it each time."""

    key: str
    before: Sequence[Meta]
    again: Sequence[Meta]

    @property
    def said(self) -> str:
        """Both values, where they are short."""
        if len(self.before) + len(self.again) > 2 or max(len(self.before[0].text), len(self.again[0].text)) > _SHORT:
            return ""
        return f": {self.before[0].text} and {self.again[0].text or 'nothing'}"

    @property
    def harmless(self) -> bool:
        """Whether nothing is lost when the last is kept."""
        before, again = ([meta.text.strip() for meta in values] for values in (self.before, self.again))
        return before in (again, [""])


class BrokenFrontMatter(DocumentRule):
    """Front matter cannot be read, repeats a key, or is read otherwise than meant.

    A generator leaves out what it cannot read, and keeps the last of two values, without a word:
    the page appears without its title, or under a date that nobody chose. Mend the syntax; of two
    values keep the right one; put quotes around a word that YAML takes for a number or for yes and no.
    """

    code = "META701"
    name = "broken-front-matter"
    severity = "error"
    examples = (
        Bad("---\ntitle: The mill⟦:⟧ a history\n---\n\nIt burned.", message="broken YAML front matter: mapping values are not allowed in this context"),
        Bad("---\ntitle: ⟦\"⟧The mill\n---\n\nIt burned."),
        Bad("---\nauthor: ⟦@⟧mira\n---\n\nIt burned."),
        Bad("⟦---⟧\ntitle: The mill\ndate: 2026-03-04\n\nIt burned.", message="the front matter is never closed"),
        Bad("---\ntitle: The mill\n⟦\t⟧author: Mira Holt\n---\n\nIt burned."),
        Bad(
            "---\ntitle: The mill\ndate: ⟦1|2026-03-04⟧\ndate: ⟦2026-03-05⟧\n---\n\nIt burned.",
            message="`date` is given twice: 2026-03-04 and 2026-03-05; most generators keep the last",
        ),
        Bad("---\ntitle: ⟦1|The mill⟧\nlayout: post\ntitle: ⟦The mill⟧\n---\n\nIt burned.", severity="info"),
        Bad("---\ntags:\n  - ⟦1|fire⟧\n  - mill\nlayout: post\ntags:\n  - ⟦water⟧\n---\n\nIt burned."),
        Bad("- name: ⟦1|Mira Holt⟧\n  name: ⟦Mira Hold⟧\n- name: Oleg Brandt\n", path="_data/people.yml"),
        Bad('{"title": "⟦1|The mill⟧", "title": "⟦The quay⟧"}\n', path="_data/pages.json"),
        Bad("+++\ntitle = \"The mill\"\ndate = 2026⟦-⟧02-3x\n+++\n\nIt burned."),
        Bad("---\nauthor: ⟦No⟧\n---\n\nShe wrote it.", message="YAML 1.1 takes `No` for false: put it in quotes", severity="warning"),
        Bad("- name: Oslo\n  country: ⟦NO⟧\n", path="_data/cities.yml"),
        Bad("---\ntitle: ⟦1_000⟧\n---\n\nA thousand.", message="YAML 1.1 takes `1_000` for the number 1000: put it in quotes"),
        Bad("---\nname: Fair\ntime: ⟦12:30:45⟧\n---\n\nCome.", message="YAML 1.1 takes `12:30:45` for the number 45045: put it in quotes", severity="info"),
        Bad("---\ntitle:⟦1|⟧\nlayout: post\ntitle: ⟦The mill⟧\n---\n\nIt burned.", severity="info"),
        Good("---\ntitle: 'The mill: a history'\nversion: 1.10\n---\n\nIt burned."),
        Good("---\nauthor: 'No'\ntime: \"12:30:45\"\nlang: en\n---\n\nIt burned."),
        Good("---\ntitle: {{ .Title }}: {{ .Date }}\n---\n\nIt burned."),
        Good("---\n{% if page %}\ntitle: A\n{% else %}\ntitle: B\n{% endif %}\n---\n\nIt burned."),
        Good("---\ncomments: No\ntoc: on\nauthor: false\ntitle: no\n---\n\nIt burned."),
        Good("- name: Mira\n- name: Oleg\n", path="_data/people.yml"),
        Good("---\n\nA rule, and then a note: it burned.\n\n---\n\nMore."),
        Good("base: &base\n  a: x\none:\n  <<: *base\n  <<: *base\n", path="_data/styles.yml"),
        Good("---\ntime: 08:30\nstart: 2026-03-04 12:30:00\n---\n\nCome."),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """What cannot be read; otherwise what is said twice, and what YAML misunderstands."""
        broken = [problem for problem in doc.problems if problem.subject == "values"]
        for problem in broken:
            yield self.finding(problem.place, problem.message, suggestions=_quoted(doc, problem))
        if broken or "{%" in doc.source[:_end(doc)]:
            return
        yield from (self._repeated(doc, repeat) for repeat in _repeats(doc))
        if front_matter_format(doc) == "yaml" and doc.profile.name in _OLD_YAML:
            yield from self._misread(doc)

    def _repeated(self, doc: Document, repeat: _Repeat) -> Finding:
        first, second = repeat.before[0], repeat.again[0]
        related = [(first.place, "the first")]
        if repeat.harmless:
            how = "with the same value" if first.text.strip() == second.text.strip() else "the first time without a value"
            return self.finding(second.place, f"`{repeat.key}` is given twice, {how}", related, severity="info")
        message = f"`{repeat.key}` is given twice{repeat.said}; most generators keep the last"
        return self.finding(second.place, message, related, _choices(doc, first, second) if repeat.said else ())

    def _misread(self, doc: Document) -> Iterator[Finding]:
        for meta in stated(doc):
            if not (meant := _taken_for(meta)):
                continue
            start = doc.offset(meta.place)
            if doc.source[start - 1 : start] in ("'", '"') or doc.source[start : start + len(meta.text)] != meta.text:
                continue
            if not doc.source[:start].endswith(("!!str ", "!str ")):
                suggestion = Suggestion("put it in quotes", (Edit(meta.place, f'"{meta.text}"'),))
                severity: Severity = "error" if doc.profile.name else "warning" if meant in _BOOLEANS.values() else "info"
                yield self.finding(meta.place, f"YAML 1.1 takes `{meta.text}` for {meant}: put it in quotes", suggestions=[suggestion], severity=severity)


def _end(doc: Document) -> int:
    """Where the last value of the front matter stands; 0 where there is none."""
    return doc.offset(stated(doc)[-1].place) if stated(doc) else 0


def _taken_for(meta: Meta) -> str:
    """What YAML 1.1 makes of a value without quotes whose key wants text; "" where it does no harm."""
    key, text = _last_part(meta.key), meta.text
    if key in _TIMES and _SEXAGESIMAL.fullmatch(text):
        number = 0
        for part in text.split(":"):
            number = number * 60 + int(part)
        return f"the number {number}"
    if key in _TEXTS and _UNDERSCORED.fullmatch(text):
        return f"the number {int(text)}"
    if text.lower() in _BOOLEANS and (key in _CODES or (key in _TEXTS and not text.islower())):
        return _BOOLEANS[text.lower()]
    return ""


@lru_cache(maxsize=4096)
def _last_part(key: str) -> str:
    """The key of a value in its record, or of the list that it is a member of."""
    return _RECORD.sub("", key).rpartition(".")[2].lower().replace("-", "_")


def _repeats(doc: Document) -> Iterator[_Repeat]:
    """Every key that is given twice; a list or mapping that is given twice is one."""
    if front_matter_format(doc) not in ("yaml", "json"):
        return  # TOML does not allow it, and columns of a table may share a header
    values = stated(doc)
    seen: dict[str, int] = {}
    run: list[tuple[int, int]] = []
    for at, meta in enumerate(values):
        before = seen.setdefault(meta.key, at)
        if before == at or _MERGE in meta.key or "?" in meta.key:
            continue
        if run and (run[-1][0] + 1, run[-1][1] + 1) == (before, at) and _shared(values[run[0][1]].key, meta.key):
            run.append((before, at))
            continue
        if run:
            yield _repeat(values, run)
        run = [(before, at)]
    if run:
        yield _repeat(values, run)


def _shared(one: str, other: str) -> str:
    """The dotted key of the list or mapping to which two keys belong."""
    parts = takewhile(lambda pair: pair[0] == pair[1], zip(one.split(".")[:-1], other.split(".")[:-1], strict=False))
    return ".".join(part for part, _ in parts)


def _repeat(values: Sequence[Meta], run: Sequence[tuple[int, int]]) -> _Repeat:
    (before, at), last = run[0], values[run[-1][1]].key
    key = _RECORD.sub("", values[at].key if len(run) == 1 else _shared(values[at].key, last))
    return _Repeat(key, _under(values, key, before, at), _under(values, key, at, len(values)))


def _under(values: Sequence[Meta], key: str, start: int, end: int) -> list[Meta]:
    """The values under one key from `start` on, as long as they follow each other."""
    found: list[Meta] = []
    for meta in values[start:end]:
        if meta.key != key and not meta.key.startswith(key + "."):
            break
        found.append(meta)
    return found


def _choices(doc: Document, first: Meta, second: Meta) -> Iterator[Suggestion]:
    """Leave out the line of one or of the other; nothing where a line holds more than its key and value."""
    lines = [_whole_line(doc, meta) for meta in (first, second)]
    if all(lines):
        for kept, line in ((second, lines[0]), (first, lines[1])):
            yield Suggestion(f"keep {kept.text}", (Edit(line, ""),) if line else ())


def _whole_line(doc: Document, meta: Meta) -> Place | None:
    offset = doc.offset(meta.place)
    start, end = doc.source.rfind("\n", 0, offset) + 1, doc.source.find("\n", offset) + 1
    key = meta.key.rpartition(".")[2]
    if not end or not re.fullmatch(rf"[ \t]*{re.escape(key)}:[ \t]*[\"']?{re.escape(meta.text)}[\"']?[ \t]*\r?\n", doc.source[start:end]):
        return None
    return doc.source_place(start, end)


def _quoted(doc: Document, problem: Problem) -> Iterator[Suggestion]:
    """Quotes around a value that holds a colon, or begins with a character that YAML keeps for itself."""
    offset = doc.offset(problem.place)
    start, end = doc.source.rfind("\n", 0, offset) + 1, doc.source.find("\n", offset)
    found = _LINE.fullmatch(doc.source, start, end)
    if not found or "YAML" not in problem.message or "never closed" in problem.message:
        return
    value = Span(*found.span("value"))
    if not (value.start <= offset < value.end and (doc.source[offset] in "@`%" or doc.source[offset : offset + 2] in (": ", ":"))):
        return
    text = found["value"]
    quoted = f"'{text}'" if '"' in text and "'" not in text else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    yield Suggestion(f"in quotes: {quoted}", (Edit(doc.source_place(*value), quoted),))
