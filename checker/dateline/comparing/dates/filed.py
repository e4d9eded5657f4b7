"""Sets the dates that paths and addresses carry beside those that documents state, and learns from a folder how far its names can be trusted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from dateline.comparing.dates.slips import Day, Slip, Written, parts_of, parts_stated, slip_between
from dateline.model import Claim, Document, Fact, Place, stable_hash
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.dating.evidence import Evidence, evidence
from dateline.noticing.pages.front_matter import is_hidden
from dateline.noticing.text.patterns import compile_late

Granularity = Literal["day", "month", "year"]


class Filed(NamedTuple):
    """The date in a document's path or address beside one that the document states."""

    series: str
    """The folder, its own years, months and days left out: "news/*/*/"."""
    name: str
    """The document (see `Document.name`)."""
    carrier: str
    """What carries the one date, for messages: "the file name", "the folder", "the address in `slug`"."""
    granularity: Granularity
    """How much of a date the carrier has."""
    carried: Day
    key: str
    """What states the other date, for messages: "`date`"."""
    role: str
    stated: Day
    days: int
    """How many days the stated date lies after the carried one, at least, given the time zones of both; 0 where one is no whole day."""
    clocked: bool
    """Whether the stated date has a clock: then a zone may shift it by a day."""
    custom: bool
    """Whether generators or custom give such a carrier the day of publication."""
    carrier_place: Place
    parts: tuple[Written, ...]
    """The parts of the stated date."""
    for_carried: str
    """What else in the document states the carried date, for messages; "" for nothing."""
    for_stated: str
    """Which other part of the path carries the stated date, and not the carried one; "" for none."""
    language: str

    @property
    def agrees(self) -> bool:
        """Whether both may be one date: the issue of March may appear in February or April, the conference of 2026 be announced in 2025."""
        if self.granularity == "day":
            return self.days == 0
        return abs(self.months if self.granularity == "month" else self.stated[0] - self.carried[0]) <= 1

    @property
    def months(self) -> int:
        """How many months the stated date lies after the carried one, days left out of account."""
        return (self.stated[0] - self.carried[0]) * 12 + self.stated[1] - self.carried[1]

    @property
    def slip(self) -> Slip:
        """Which slip of the hand explains the difference; "" where none does."""
        if self.agrees or self.granularity == "year":
            return ""
        return slip_between(self.carried, self.stated)


class Convention(NamedTuple):
    """What the other documents of a folder make of such a pair of dates."""

    others: int
    agreeing: int
    """How many have both dates equal, but for slips: who errs in the year had the custom in mind."""
    example: Claim[Filed] | None
    """The nearest of those that have."""
    copied: Claim[Filed] | None
    """The one before it, by the carried dates, where that rightly has the date which this one states."""
    usual: int
    """The greatest number of days, either way, that the two dates of another one lie apart, slips left out."""

    @property
    def share(self) -> float:
        """Which part of them keeps to the custom; 1 where there are none."""
        return self.agreeing / self.others if self.others else 1.0


_VARIABLE = compile_late(r"(?<![^/])(?:(?:19|20)\d\d(?:[-_.]?\d\d){0,2}|\d{1,2})(?=/)")
LISTED = compile_late(r"(?:^|\.)\d+(?:\.|$)")
"""In the key of a value that is one of a list."""
_FOLDER = "the folder"
_ROLES = ("published", "start", "unknown")
_STATING = ("front matter", "meta tag", "json-ld")


def series_of(path: str) -> str:
    """The folder of a path, its years, months and days left out: "news/*/*/"."""
    return _VARIABLE.sub("*", path[: path.rfind("/") + 1])


def filed_dates(doc: Document) -> Iterator[Fact[Filed]]:
    """Every date of the path or address with every date the document states, filed under the folder, the carrier and the key; nothing for drafts."""
    if is_hidden(doc):
        return
    stated = [found for found in evidence(doc) if _states(found)]
    carriers = list(_carried(doc))
    for carried in carriers:
        for other in stated:
            if _is_as_fine(other.said, carried.said):
                value = _filed(doc, carried, other, carriers, stated)
                yield Fact((stable_hash(f"{value.series}|{value.carrier}|{value.granularity}|{value.key}"),), value, other.place)


def conventions(met: Sequence[Claim[Filed]]) -> Iterator[tuple[Claim[Filed], Convention]]:
    """Each pair of a folder that does not agree, with what all the others say; `met` is sorted by place."""
    exact = [index for index, claim in enumerate(met) if claim.value.agrees]
    keeping = sum(claim.value.agrees or bool(claim.value.slip) for claim in met)
    gaps = sorted(_gap(claim.value) for claim in met)
    order = sorted(range(len(met)), key=lambda index: (met[index].value.carried, index))
    ranks = {index: rank for rank, index in enumerate(order)}
    for index, claim in enumerate(met):
        if claim.value.agrees:
            continue
        at, rank = bisect_left(exact, index), ranks[index]
        example = met[exact[max(at - 1, 0)]] if exact else None
        before = met[order[rank - 1]] if rank else None
        copied = before if before and before.value.agrees and before.value.stated == claim.value.stated else None
        usual = gaps[-1] if _gap(claim.value) < gaps[-1] else gaps[-2] if len(gaps) > 1 else 0
        yield claim, Convention(len(met) - 1, keeping - bool(claim.value.slip), example, copied, usual)


def _gap(filed: Filed) -> int:
    return 0 if filed.slip else abs(filed.days)


def _states(found: Evidence) -> bool:
    return found.source in _STATING and found.role in _ROLES and not LISTED.search(found.key) and not found.said.impossible and found.said.until is None


def _carried(doc: Document) -> Iterator[Evidence]:
    """The path's dates, and those of an address that says something else; no year within a name: that is a word of a title."""
    in_path = [found for found in evidence(doc) if found.source == "path" and not doc.part]
    days = [parts_of(found.said) for found in in_path if found.said.day]
    known = {parts_of(found.said) for found in in_path}
    for found in evidence(doc):
        if found.source not in ("path", "address") or (found.source == "path" and doc.part) or (found.source == "address" and parts_of(found.said) in known):
            continue
        if found.name != _FOLDER and (not found.said.month or (days and not found.said.day)):
            continue  # a year or month within a name is a word of its title
        if found.said.day or not any(_begins(parts_of(found.said), day) for day in days):
            yield found


def _begins(coarse: Day, day: Day) -> bool:
    return all(part in (0, whole) for part, whole in zip(coarse, day, strict=True))


def _is_as_fine(stated: DateMention, carried: DateMention) -> bool:
    parts = ((stated.year, carried.year), (stated.month, carried.month), (stated.day, carried.day))
    return all(mine is not None or wanted is None for mine, wanted in parts)


def _filed(doc: Document, carried: Evidence, stated: Evidence, carriers: Sequence[Evidence], statements: Sequence[Evidence]) -> Filed:
    granularity: Granularity = "day" if carried.said.day else "month" if carried.said.month else "year"
    apart = carried.moment.days_apart(stated.moment) or 0
    meant, mine = _read_like(stated.said, carried.said), parts_of(carried.said)
    return Filed(
        series_of(doc.path), doc.name, carried.name, granularity, mine, stated.name, stated.role,
        meant, 0 if meant == mine else apart, stated.moment.seconds is not None, _is_customary(doc, carried), carried.place,
        parts_stated(doc, stated),
        next((other.name for other in statements if other.name != stated.name and parts_of(other.said) == mine), ""),
        next((other.name for other in carriers if other.source == "path" and other.said.month and _sides_with(other.said, meant, mine)), ""),
        doc.language,
    )  # fmt: skip


def _sides_with(said: DateMention, stated: Day, carried: Day) -> bool:
    """Whether a part of the path carries the one date and not the other, as far as it goes."""
    mine = tuple(part for part in parts_of(said) if part)
    return mine == stated[: len(mine)] != carried[: len(mine)]


def _read_like(said: DateMention, other: DateMention) -> Day:
    """The date; 11-9-2026 read as the other date has it, where that is one of its readings."""
    day = parts_of(said)
    swapped = (day[0], day[2], day[1])
    return swapped if said.ambiguous and swapped == parts_of(other) else day


def _is_customary(doc: Document, carried: Evidence) -> bool:
    """Whether such a path or address has the day of publication (or, of an event, of its beginning) by custom."""
    if carried.said.granularity != "day":
        return False
    return carried.prefix or carried.name == _FOLDER or carried.source == "address" or bool(doc.profile.path and re.search(doc.profile.path, doc.path))
