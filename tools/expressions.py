"""Holds the date grammar to tests/expressions.tsv, written by somebody who had not seen it; prints a line for each language and kind."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.noticing.dates.explicit import DateMention, dates
from dateline.reading import read

TABLE = Path(__file__).resolve().parent.parent / "tests" / "expressions.tsv"


class Row(NamedTuple):
    """A line of the table: a text, the expression in it, and what it means; "none" where nothing in it is a date."""

    language: str
    text: str
    expression: str
    answer: str
    weekday: str
    note: str

    @property
    def kind(self) -> str:
        """The first word of the note."""
        return self.note.partition(";")[0]


class Verdict(NamedTuple):
    """What the grammar made of a row."""

    row: Row
    found: bool
    """Whether a mention overlaps the expression."""
    right: bool
    """Whether it has the value and the weekday of the answer; for a row of none, whether nothing was found."""
    extra: tuple[str, ...]
    """What was taken for a date elsewhere in the text."""
    got: str = ""


def rows(table: Path = TABLE) -> list[Row]:
    """The lines of the table."""
    with table.open(encoding="utf-8", newline="") as lines:
        return [Row(*line) for line in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]


def judged(row: Row) -> Verdict:
    """What the grammar makes of a row."""
    doc = read(row.text.encode(), "a.txt", row.language)
    said = dates(doc)
    start = doc.text.find(row.expression) if row.expression else -1
    end = start + len(row.expression)
    over = [each for each in said if start >= 0 and each.span.start < end and each.span.end > start]
    extra = tuple(doc.text[each.span.start : each.span.end] for each in said if each not in over)
    if row.answer == "none":
        return Verdict(row, not extra, not extra, extra)
    if not over:
        return Verdict(row, found=False, right=False, extra=extra)
    best = max(over, key=lambda each: min(each.span.end, end) - max(each.span.start, start))
    return Verdict(row, found=True, right=is_right(row, best), extra=extra, got=f"{value(best)} {'' if best.weekday is None else best.weekday}".strip())


def is_right(row: Row, said: DateMention) -> bool:
    """Whether a mention has the value of a row: the time of day is not asked for, and of two readings of a numeric date the one taken counts."""
    wanted = row.answer.partition("T")[0]
    return value(said) == wanted and (not row.weekday or said.weekday == int(row.weekday))


def value(said: DateMention) -> str:
    """What a mention says, as the table has it."""
    if said.impossible:
        return "impossible"
    if said.period[:1] in ("Q", "W"):  # EDTF numbers quarters from 33 and has no weeks
        return f"{said.year}-{said.period}"
    return said._replace(ambiguous=False).edtf


def table_of(verdicts: Sequence[Verdict], heads: Iterable[str], column: str) -> Iterator[str]:
    """A line for each language or kind: rows, found, right, and mentions beside the expression."""
    for head in heads:
        mine = [each for each in verdicts if getattr(each.row, column) == head]
        found, right = sum(each.found for each in mine), sum(each.right for each in mine)
        yield f"{head:<12} {len(mine):>4} {found:>6} {right:>6} {sum(len(each.extra) for each in mine):>6}"


def main() -> None:
    """Print how many rows are found and right, by language and by kind."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--missed", action="store_true", help="list the rows that are not right")
    missed: bool = arguments.parse_args().missed
    verdicts = [judged(row) for row in rows()]
    dated = [each for each in verdicts if each.row.answer != "none"]
    silent = [each for each in verdicts if each.row.answer == "none"]
    lines = [f"{'':<12} {'rows':>4} {'found':>6} {'right':>6} {'extra':>6}"]
    lines += table_of(dated, dict.fromkeys(each.row.language for each in dated), "language")
    lines += ["", *table_of(dated, dict.fromkeys(each.row.kind for each in dated), "kind"), ""]
    found, right, extra = sum(each.found for each in dated), sum(each.right for each in dated), sum(len(each.extra) for each in dated)
    lines.append(f"dated rows {len(dated)}: found {found}, right {right} ({right / len(dated):.1%}), mentions beside the expression {extra}")
    lines.append(f"rows of none {len(silent)}: silent {sum(each.right for each in silent)}")
    if missed:
        wrong = [each for each in verdicts if not each.right]
        lines += [f"{each.row.language} {each.row.answer:<24} got {each.got or '-':<24} {each.extra or ''} {each.row.text}" for each in wrong]
        lines += [f"{each.row.language} extra {each.extra} {each.row.text}" for each in dated if each.right and each.extra]
    print("\n".join(lines))  # noqa: T201  (a command prints)


if __name__ == "__main__":
    main()
