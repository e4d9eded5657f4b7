"""Writes marks into files for what was found in them: `stet` above the block or beside it, in the file's own form of comment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.api.corpus import Corpus, UsageError, find_corpus, lies_in, reader
from dateline.api.examining import Asked, examine, known_findings
from dateline.api.writing import Written, read_text, replace_file
from dateline.config import Config
from dateline.engine.mapping import Reader
from dateline.engine.sources import Source, relative
from dateline.engine.watching import UNWATCHED, Watch
from dateline.model import Document, Finding, Mark
from dateline.noticing.pages.marks import marks
from dateline.registry import rule_classes
from dateline.rule import MarkRule
from dateline.selecting.mark_forms import CLOSERS, Insertion, file_insertions, insertions


class Unmarked(NamedTuple):
    """A finding for which no mark could be written, and why."""

    finding: Finding
    reason: str


class Marking(NamedTuple):
    """What was written."""

    files: tuple[str, ...]
    """Those changed, from the working directory."""
    marks: int
    unmarked: tuple[Unmarked, ...]


def add_marks(
    paths: Sequence[str | Path] = (),
    *,
    reason: str = "",
    root: Path | None = None,
    config: Config | None = None,
    asked: Asked | None = None,
    baseline: Path | None = None,
    cwd: Path | None = None,
    watch: Watch = UNWATCHED,
) -> Marking:
    """Write a mark for every finding that is shown and stands in what was asked for. Raises `UsageError`, `RegistryError`, `OSError`."""
    here = (cwd or Path.cwd()).resolve()
    corpus = find_corpus(paths, root=root, config=config, cwd=here)
    _require_sayable(reason, corpus)
    examined = examine(corpus, asked or Asked(), known_findings(corpus, here / baseline if baseline else None), watch)
    judges = {rule.code for rule in rule_classes() if issubclass(rule, MarkRule)}
    by_path: defaultdict[str, list[Finding]] = defaultdict(list)
    for found in examined.shown:
        if found.finding.code not in judges and lies_in(found.finding.place.path, corpus.shown):
            by_path[found.finding.place.path].append(found.finding)
    sources = {source.path: source for source in corpus.sources}
    read = reader(corpus.config)
    files: list[str] = []
    unmarked: list[Unmarked] = []
    count = 0
    for path in sorted(by_path):
        page = Page(sources[path], read, reason)
        written = page.mark(by_path[path])
        unmarked += page.unmarked
        count += written
        if written:
            page.save()
            files.append(relative(corpus.base / path, here))
    return Marking(tuple(files), count, tuple(unmarked))


def _require_sayable(reason: str, corpus: Corpus) -> None:
    if not reason and corpus.config.require_reason:
        raise UsageError(f"--add-stet: give a --reason, for {corpus.config.origin.at('require-reason')}require-reason = true")
    ends = next((closer for closer in CLOSERS if closer in reason), "")
    if ends:
        raise UsageError(f"--reason: {ends!r} would end the comment")


class Page:
    """A file into which marks are being written; nothing is on disk until it is saved."""

    def __init__(self, source: Source, read: Reader, reason: str) -> None:
        self._source, self._read, self._reason = source, read, reason
        self._written: Written | None = read_text(source.load(), source.path)
        self._text = self._written.text if self._written else ""
        self._docs = self._documents(self._text)
        self._at: dict[Finding, int] = {}
        """Where each finding begins in the text as it is now."""
        self.unmarked: list[Unmarked] = []

    def mark(self, findings: Sequence[Finding], others: Sequence[Finding] = ()) -> int:
        """Write marks for some findings, one for all in a block; how many there were. Of `others` they speak only where nothing else is possible."""
        if not self._written:
            self.unmarked += [Unmarked(found, "the file cannot be written back byte for byte") for found in findings]
            return 0
        self._at = {found: self._docs[0].offset(found.place) for found in (*findings, *others)}
        return sum(self._mark_group(group) or self._mark_singly(group) for group in self._groups(findings))

    def save(self) -> None:
        """Write the file. Raises `OSError`."""
        if self._written:
            replace_file(self._source.file, self._written.encoded(self._text))

    def _groups(self, findings: Sequence[Finding]) -> Sequence[list[Finding]]:
        """The findings of one block or line together, in no particular order."""
        groups: defaultdict[Insertion | None, list[Finding]] = defaultdict(list)
        for found in findings:
            first = next((way for doc in self._docs for way in insertions(doc, self._at[found], "", "")), None)
            groups[None if found.place.is_of_path else first].append(found)
        return tuple(groups.values())

    def _mark_singly(self, group: Sequence[Finding]) -> int:
        """A mark for each finding, where one cannot speak of all."""
        written = 0
        for found in group:
            done = len(group) > 1 and self._mark_group([found])
            written += done
            if not done:
                self.unmarked.append(Unmarked(found, f"no comment fits there in {self._docs[0].format}: use the baseline"))
        return written

    def _mark_group(self, group: Sequence[Finding]) -> int:
        """Write the mark that changes nothing a reader sees, speaks of the findings, and of as few others as can be: 1, or 0 if there is none."""
        best: Insertion | None = None
        least = len(self._at)
        for way in self._ways(group):
            others = self._others(way, group)
            if others is not None and (best is None or others < least):
                best, least = way, others
            if best and least == 0:
                break
        if best is None:
            return 0
        self._text = self._text[: best.at] + best.text + self._text[best.at :]
        self._docs = self._documents(self._text)
        self._at = {found: best.moved(offset) for found, offset in self._at.items()}
        return 1

    def _ways(self, group: Sequence[Finding]) -> Iterator[Insertion]:
        whole = group[0].place.is_of_path
        codes = ", ".join(sorted({found.code for found in group}))
        said = " ".join(["dateline:", "stet-file" if whole else "stet", codes, *([self._reason] if self._reason else [])])
        newline = self._written.newline if self._written else "\n"
        for doc in self._docs:
            yield from file_insertions(doc, said, newline) if whole else insertions(doc, self._at[group[0]], said, newline)

    def _others(self, way: Insertion, group: Sequence[Finding]) -> int | None:
        """Of how many other findings the mark would speak; None if it does not speak of these, or changes what is read."""
        try:
            docs = self._documents(self._text[: way.at] + way.text + self._text[way.at :])
        except Exception:  # a comment in the wrong place may make a file unreadable in any way
            return None
        if [_seen(doc) for doc in docs] != [_seen(doc) for doc in self._docs]:
            return None
        new = [mark for doc in docs for mark in marks(doc) if way.at <= doc.offset(mark.place) < way.at + len(way.text) and not mark.fault]
        spoken = [found for found, offset in self._at.items() if any(_speaks(mark, docs[0], way.moved(offset), found) for mark in new)]
        codes = {found.code for found in group}
        return sum(found.code in codes for found in spoken) - len(group) if all(found in spoken for found in group) else None

    def _documents(self, text: str) -> Sequence[Document]:
        data = self._written.encoded(text) if self._written else b""
        return self._read(self._source._replace(data=data))


def _speaks(mark: Mark, doc: Document, offset: int, found: Finding) -> bool:
    return mark.scope is None if found.place.is_of_path else mark.governs(doc.source_place(offset, offset + 1, text=" "))


def _seen(doc: Document) -> object:
    """All that rules see of a document but where it stands."""
    blocks = [(block.kind, block.text, block.level, block.group, block.quoted) for block in doc.blocks]
    return doc.part, blocks, {key: [meta.text for meta in metas] for key, metas in doc.meta.items()}, [problem.message for problem in doc.problems]
