"""Bounds a document's day by its neighbours: where the files of a folder are in date order, each lies between the one before and the one after."""

from __future__ import annotations

import posixpath
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import NamedTuple

from dateline.comparing.dates.orders import longest_run
from dateline.noticing.text.patterns import compile_late

_LEAST = 5
"""Fewer dated files show no order."""
_OUT_OF_ORDER = 0.1
"""Share of files, at least one, that may break the order."""
_PART = compile_late(r"(\D*)(\d*)")


class Between(NamedTuple):
    """The dated files before and after one, and their days; None at either end of the folder."""

    before: tuple[str, date] | None
    after: tuple[str, date] | None

    def excludes(self, day: date) -> bool:
        """Whether a day breaks the order of the folder."""
        days = [each[1] for each in self if each]
        return bool(days) and not min(days) <= day <= max(days) and len(days) > 1


def neighbours(days: Mapping[str, date | None]) -> Mapping[str, Between]:
    """For each path, from paths and the days of their documents, what lies beside it in its folder; only in folders whose names are in date order.

    Names are compared with their numbers as numbers: "issue-9" comes before "issue-10".
    """
    return dict(_neighbours(days))


def _neighbours(days: Mapping[str, date | None]) -> Iterator[tuple[str, Between]]:
    for _, members in groupby(sorted(days, key=lambda path: (posixpath.dirname(path), natural(path))), key=posixpath.dirname):
        paths = list(members)
        dated = [(path, day) for path in paths if (day := days[path])]
        if len(dated) < _LEAST or len(dated) - len(longest_run([day.toordinal() for _, day in dated])) > max(1, _OUT_OF_ORDER * len(dated)):
            continue
        for path in paths:
            others = [each for each in dated if each[0] != path]
            at = bisect_left(others, natural(path), key=lambda each: natural(each[0]))
            yield path, Between(others[at - 1] if at else None, others[at] if at < len(others) else None)


def natural(path: str) -> list[tuple[str, int]]:
    """A key by which names sort as people number them."""
    return [(text, int(number or -1)) for text, number in _PART.findall(path)]
