"""Reads the days that house lists write, whole or in part."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime

from dateline.noticing.text.patterns import compile_late

_DAY = compile_late(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:[T ].*)?)?)?")


def read_day(value: object, *, last: bool = False) -> date | None:
    """A day as TOML, CSV and JSON have it; of a month or year its first, or its last day. None for no value. Raises `ValueError`."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _DAY.fullmatch(str(value).strip())
    if not found:
        raise ValueError(f"no day: {str(value)!r} (write 2024-03-01, 2024-03 or 2024)")
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None or not year:
        raise ValueError(f"no day: {str(value)!r}")
    month = month or (12 if last else 1)
    try:
        return date(year, month, day or (monthrange(year, month)[1] if last else 1))
    except ValueError as error:
        raise ValueError(f"there is no such day: {str(value)!r}") from error
