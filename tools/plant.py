"""Plants slips of known kinds into a copy of the corpora and counts how many are found at the right level: make planted."""

from __future__ import annotations

import os
import random
import re
import shutil
import tempfile
from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from dateline.api import check
from dateline.model import SEVERITIES, Document, Severity
from dateline.noticing.dates.explicit import MONTH_NAMES, WEEKDAY_NAMES, DateMention, dates, day_of
from dateline.noticing.dating.evidence import Evidence, evidence
from tools.corpora import corpora
from tools.planting import Tally, options, pages, slipped


class Slip(NamedTuple):
    """One defect to plant: a replacement in a file, or a new name for it."""

    kind: str
    level: Severity
    """The level at which it should be reported, at least."""
    path: str
    start: int
    end: int
    """The span of the source that is replaced; both 0 for a new name."""
    text: str


_PLANTED = 200
_KINDS = ("year", "weekday", "weekday without year", "swap", "impossible", "path", "range")
_LONGEST_MONTH = 31


def main() -> None:
    """Plant, check, count."""
    chosen = options(__doc__).parse_args()
    chance = random.Random(chosen.seed)  # noqa: S311  (a sample, no secret)
    tally, missed = Tally(), list[str]()
    slips = _drawn({site: list(_candidates(site, chance)) for site in corpora()}, chance)
    for site, mine in slips.items():
        for slip, hit in _judged(site, mine):
            tally.count(slip.kind, "all", hit=hit)
            if not hit:
                missed.append(f"missed: {slip.kind}: {site.name}/{slip.path}: {slip.text}")
    print("\n".join([*tally.rows((*_KINDS, "all")), *(missed if chosen.show else ())]))  # noqa: T201  (a tool for the terminal)


def _drawn(candidates: dict[Path, list[Slip]], chance: random.Random) -> dict[Path, list[Slip]]:
    """An equal share of each kind, the scarce ones first; what those leave is shared by the others. One slip a file."""
    every = [(site, slip) for site, slips in candidates.items() for slip in slips]
    chance.shuffle(every)
    drawn: dict[Path, list[Slip]] = {}
    taken: set[tuple[Path, str]] = set()
    number = Counter(slip.kind for _, slip in every)
    planted = 0
    for done, kind in enumerate(sorted(_KINDS, key=lambda kind: number[kind])):
        left = (_PLANTED - planted) // (len(_KINDS) - done)
        for site, slip in every:
            if slip.kind == kind and left and (site, slip.path) not in taken:
                taken.add((site, slip.path))
                drawn.setdefault(site, []).append(slip)
                planted += 1
                left -= 1
    return drawn


def _candidates(site: Path, chance: random.Random) -> Iterator[Slip]:
    for doc in pages(site):
        for make in _MAKERS:
            yield from make(doc, chance)


def _in_text(doc: Document, chance: random.Random) -> Iterator[Slip]:
    for said in dates(doc):
        if said.language != "en" or doc.language != "en" or said.day is None or said.impossible or doc.block_at(said.span.start).quoted:
            continue
        if said.until is not None:
            yield from _reversed_range(doc, said)
            continue
        yield from _weekdays(doc, said, chance)
        if said.day_span and said.date and doc.text[slice(*said.day_span)].isdigit():
            last = monthrange(said.date.year, said.date.month)[1]
            if last < _LONGEST_MONTH:
                yield _slip(doc, "impossible", "error", said.day_span, str(last + 1))


def _weekdays(doc: Document, said: DateMention, chance: random.Random) -> Iterator[Slip]:
    """Another weekday beside a date that had the right one, by its own year or by that of the page."""
    if said.weekday_span is None or said.weekday is None or len(doc.text[slice(*said.weekday_span)]) <= len("Wed."):
        return
    published = _published(doc)
    if said.date and said.weekday == said.date.weekday():
        yield _slip(doc, "weekday", "error", said.weekday_span, WEEKDAY_NAMES[(said.weekday + chance.randint(1, 6)) % 7])
    elif said.year is None and published and (day := day_of(published.year, said.month, said.day)) and day.weekday() == said.weekday:
        yield _slip(doc, "weekday without year", "warning", said.weekday_span, WEEKDAY_NAMES[(said.weekday + chance.choice((2, 3, 4))) % 7])


def _reversed_range(doc: Document, said: DateMention) -> Iterator[Slip]:
    if said.until is None or said.year is None or said.day is None or said.until[1] != said.month or (said.until[2] or 0) <= said.day + 1:
        return
    if found := re.search(rf"\b{said.day}(\s*[-–—]\s*){said.until[2]}\b", doc.text[slice(*said.span)]):
        begins = said.span.start + found.start()
        yield _slip(doc, "range", "error", (begins, begins + len(found[0])), f"{said.until[2]}{found[1]}{said.day}")


def _in_metadata(doc: Document, chance: random.Random) -> Iterator[Slip]:
    stated = [found for found in evidence(doc) if found.source == "front matter" and found.role == "published" and found.moment.date]
    named = [found for found in evidence(doc) if found.source == "path" and found.prefix and found.moment.date]
    if len(stated) != 1 or len(named) != 1 or stated[0].moment.date != named[0].moment.date:
        return
    found, day = stated[0], named[0].moment.date
    if day is None or not found.said.year_span:
        return
    yield _of_value(doc, "year", found, f"{day.year + chance.choice((-1, 1)):04}", "year_span")
    if found.said.order == "YMD" and day.day <= len(MONTH_NAMES) and day.day != day.month and found.said.month_span and found.said.day_span:
        start = doc.offset(found.place)
        whole = re.match(r"(\d{4}-)(\d{2})-(\d{2})", doc.source[start:])
        if whole:
            yield Slip("swap", "error", doc.path, start, start + len(whole[0]), f"{whole[1]}{whole[3]}-{whole[2]}")
    folder, _, name = doc.path.rpartition("/")
    yield Slip("path", "error", doc.path, 0, 0, f"{folder}/{day.year - 1}{name[4:]}")


_MAKERS: Sequence[Callable[[Document, random.Random], Iterator[Slip]]] = (_in_text, _in_metadata)


def _published(doc: Document) -> date | None:
    return next((found.moment.date for found in evidence(doc) if found.role == "published" and found.moment.date), None)


def _slip(doc: Document, kind: str, level: Severity, span: tuple[int, int], text: str) -> Slip:
    return Slip(kind, level, doc.path, *doc.source_span(*span), text)


def _of_value(doc: Document, kind: str, found: Evidence, text: str, part: str) -> Slip:
    start = doc.offset(found.place) - found.said.span.start
    span = getattr(found.said, part)
    return Slip(kind, "error", doc.path, start + span.start, start + span.end, text)


def _judged(site: Path, slips: Sequence[Slip]) -> Iterator[tuple[Slip, bool]]:
    """Each slip, and whether its line (or its file, for a new name) carries a finding at its level that was not there before."""
    with tempfile.TemporaryDirectory() as home:
        copy = Path(home) / site.name
        shutil.copytree(site, copy)
        os.chdir(copy)
        before = _lines(copy)
        places = {slip: _plant(copy, slip) for slip in slips}
        after = _lines(copy)
        for slip, (path, line) in places.items():
            levels = SEVERITIES[: SEVERITIES.index(slip.level) + 1]
            new = [key for key in after - before if key[0] == path and key[2] in levels]
            yield slip, any(abs(key[1] - line) <= 1 for key in new) or (slip.end == 0 and bool(new))


def _plant(copy: Path, slip: Slip) -> tuple[str, int]:
    """Make the slip; the path and line where it then stands."""
    file = copy / slip.path
    if slip.end == 0:
        file.rename(copy / slip.text)
        return slip.text.lstrip("/"), 1
    source, line = slipped(file.read_bytes().decode(), slip.start, slip.end, slip.text)
    file.write_bytes(source.encode())
    return slip.path, line


def _lines(copy: Path) -> set[tuple[str, int, Severity]]:
    """Path, line and severity of every finding of the date rules, its own places and the related ones."""
    found = [each.finding for each in check([], root=Path(), select_codes=("DATE",), cwd=copy).findings]
    return {(place.path, place.line, each.severity) for each in found for place in each.places()}


if __name__ == "__main__":
    main()
