"""Applies the suggestions that are certain: names that a house list settles, marks that silence nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.api.checking import Report
from dateline.api.corpus import UsageError
from dateline.api.writing import Written, read_text, replace_file
from dateline.engine.sources import relative
from dateline.model import Edit, Place, Suggestion, line_starts


class Fixed(NamedTuple):
    """A file with its certain suggestions applied; nothing is on disk yet."""

    path: str
    """From the working directory."""
    file: Path
    before: str
    after: str
    applied: int
    """How many suggestions were applied."""
    written: Written

    def save(self) -> None:
        """Write the file, its encoding and line endings kept. Raises `UsageError`, `OSError`."""
        try:
            data = self.written.encoded(self.after)
        except UnicodeEncodeError as error:
            raise UsageError(f"{self.path}: {self.written.encoding} has no {self.after[error.start]!r}; nothing was written") from error
        replace_file(self.file, data)


def fixed_files(report: Report, here: Path) -> Iterator[Fixed]:
    """Every file that a certain suggestion for a shown finding changes, by path. Raises `OSError`."""
    base = report.corpus.base
    by_path: defaultdict[str, list[Suggestion]] = defaultdict(list)
    for alike in report.alike.values():
        for found in alike:
            certain = next((each for each in found.finding.suggestions if each.certain), None)
            if certain and len({edit.place.path for edit in certain.edits}) == 1:
                by_path[certain.edits[0].place.path].append(certain)
    for path in sorted(by_path):
        file = base / path
        written = read_text(file.read_bytes(), path)
        if written is None:
            continue  # cannot be written back byte for byte
        after, count = _applied(written.text, by_path[path])
        if count:
            yield Fixed(relative(file, here), file, written.text, after, count, written)


def _applied(text: str, suggestions: Sequence[Suggestion]) -> tuple[str, int]:
    """The text with those suggestions whose edits meet no other's; the others wait for the next run."""
    lines = line_starts(text)

    def span(edit: Edit) -> tuple[int, int]:
        return _offset(lines, edit.place.line, edit.place.column), _offset(lines, edit.place.end_line, edit.place.end_column)

    taken: list[tuple[int, int, str]] = []
    count = 0
    for suggestion in suggestions:
        edits = [(*span(edit), edit.text) for edit in suggestion.edits]
        if all(_stands(text, start, end, edit.place) for (start, end, _), edit in zip(edits, suggestion.edits, strict=True)) and not any(
            start < other_end and other_start < end for start, end, _ in edits for other_start, other_end, _ in taken
        ):
            taken += edits
            count += 1
    for start, end, new in sorted(taken, reverse=True):
        text = text[:start] + new + text[end:]
    return text, count


def _stands(text: str, start: int, end: int, place: Place) -> bool:
    """Whether what is to be replaced is still there, written as it is read: no markup is lost."""
    return place.text == text[start:end] or not place.text.strip()


def _offset(lines: Sequence[int], line: int, column: int) -> int:
    return lines[line - 1] + column - 1
