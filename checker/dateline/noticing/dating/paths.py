"""Reads the dates that folders and file names carry: 2026/03/04/, 2026-03-04-title.md, newsletter-march-2026.md, config-2026.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from dateline.model import Span
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.dates.mention import DateMention, why_impossible
from dateline.noticing.text.patterns import compile_late


class PathDate(NamedTuple):
    """A date in a path, with as many parts as are there; spans count within the path."""

    said: DateMention
    where: Literal["name", "folder"]
    """Whether the file's own name has it, at least in part."""
    prefix: bool = False
    """Whether the name begins with it: generators read only such dates."""


_SEP = r"(?P<sep>[-_.]?)"
_DAY = compile_late(rf"(?<![\d.])(?P<Y>(?:19|20)\d\d|9999){_SEP}(?P<M>\d\d)(?P=sep)(?P<D>\d\d)(?!\d|[.]\d)")
_LOOSE_DAY = compile_late(r"(?<![\d.])(?P<Y>(?:19|20)\d\d|9999)(?P<sep>[-_])(?P<M>\d{1,2})(?P=sep)(?P<D>\d{1,2})(?![\d.]*\d)")
_FOLDERS = compile_late(r"(?:^|/)(?P<Y>(?:19|20)\d\d|9999)(?:/(?P<M>\d{1,2})(?:/(?P<D>\d{1,2})(?=[/._-]))?(?=[/._-]))?(?=[/._-])")
_MONTH_FOLDER = compile_late(r"(?:^|/)(?P<Y>(?:19|20)\d\d|9999)-(?P<M>\d\d)(?=/|\.\w+$)")
_YEAR = compile_late(r"(?<![\d.])(?P<Y>(?:19|20)\d\d|9999)(?![\d]|\.\d)")
_WORD = compile_late(r"[^\W\d_]+")
_MONTHS, _LONGEST_MONTH = 12, 31
_MONTHS_AWAY = 1
"""How many signs may stand between a month's name and its year: october-2024, feb2017."""


@lru_cache(maxsize=4096)
def path_dates(path: str) -> tuple[PathDate, ...]:
    """The dates of a path from its root, the most exact first; a stretch of it belongs to one date."""
    taken: list[Span] = []
    found: list[PathDate] = []
    for said in _dates(path):
        if any(said.span.start < other.end and other.start < said.span.end for other in taken):
            continue
        taken.append(said.span)
        name = path.rfind("/") + 1
        found.append(PathDate(said, "name" if said.span.end > name else "folder", said.span.start == name))
    return tuple(found)


def impossible_path_dates(path: str) -> Iterator[DateMention]:
    """Days of a path that no calendar has, though months and numbers of days are possible: "2026-02-30-title.md"."""
    for match in _DAY.finditer(path):
        said = _mention(match)
        if said and said.impossible and match["sep"] and 1 <= (said.month or 0) <= _MONTHS and 1 <= (said.day or 0) <= _LONGEST_MONTH:
            yield said


def _dates(path: str) -> Iterator[DateMention]:
    for pattern in (_DAY, _LOOSE_DAY):
        for match in pattern.finditer(path):
            if (said := _mention(match)) and not said.impossible:
                yield said
    for match in _FOLDERS.finditer(path):
        if match["M"] and (said := _mention(match)) and not said.impossible:
            yield said
    for match in _MONTH_FOLDER.finditer(path):
        if (said := _mention(match)) and not said.impossible:
            yield said
    yield from _named_months(path)
    for match in _YEAR.finditer(path):
        yield DateMention(Span(*match.span()), int(match["Y"]), year_span=Span(*match.span()))


def _named_months(path: str) -> Iterator[DateMention]:
    """October-2024, 2024-october, feb2017; English only, as slugs mostly are."""
    calendar = calendar_of("en")
    for year in _YEAR_BESIDE_WORD.finditer(path) if calendar else ():
        for word in _WORD.finditer(path, max(year.start() - 12, 0), min(year.end() + 12, len(path))):
            gap = year.start("Y") - word.end() if word.end() <= year.start("Y") else word.start() - year.end("Y")
            name = calendar.names.get(word[0].lower()) if calendar else None
            if name and name.month and 0 <= gap <= _MONTHS_AWAY and "/" not in path[min(word.end(), year.end("Y")) : max(word.start(), year.start("Y"))]:
                span = Span(min(word.start(), year.start("Y")), max(word.end(), year.end("Y")))
                yield DateMention(span, int(year["Y"]), name.month, language="en", year_span=Span(*year.span("Y")), month_span=Span(*word.span()))
                break


_YEAR_BESIDE_WORD = compile_late(r"(?<!\d)(?P<Y>(?:19|20)\d\d|9999)(?!\d)")


def _mention(match: re.Match[str]) -> DateMention | None:
    year, month, day = (int(match[part]) if part in match.re.groupindex and match[part] else None for part in ("Y", "M", "D"))
    spans = [Span(*match.span(part)) if part in match.re.groupindex and match[part] else None for part in ("Y", "M", "D")]
    whole = Span(match.start("Y"), max(part.end for part in spans if part))
    return DateMention(
        whole, year, month, day, impossible=why_impossible(year, month, day), year_span=spans[0], month_span=spans[1], day_span=spans[2], order="YMD"
    )
