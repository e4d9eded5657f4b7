"""Known findings, kept in a file that is committed: they are not shown, survive moved lines and renamed files, and are told when they are gone."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

from dateline.selecting.findings import Fingerprinted, Suppressed

BASELINE = "dateline-baseline.json"
"""What the file is called unless somebody says otherwise."""


class BaselineError(Exception):
    """A baseline cannot be read; the message is one line without the file's name."""


@dataclass(frozen=True)
class Entry:
    """One known finding."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = {"extra": "forbid"}
    path: str
    """From the directory of the config, or else from that in which the baseline was written."""
    code: str
    fingerprint: str
    """Of rule, path, text and the sentence around it."""
    content: str
    """The same without the path, by which a renamed file keeps its entries."""
    message: str = ""
    """For people; it is not compared."""
    reason: str = ""
    """Why it may stand, if somebody wrote it down."""


@dataclass(frozen=True)
class Baseline:
    """The file."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = {"extra": "forbid"}
    findings: tuple[Entry, ...] = ()
    version: Literal[1] = 1


_ORDER = ("path", "code", "message", "fingerprint", "content", "reason")
"""As the file has them."""


class Heeded(NamedTuple):
    """What a baseline leaves, what it silences, and what it knows that is not found any more."""

    shown: tuple[Fingerprinted, ...]
    suppressed: tuple[Suppressed, ...]
    unmatched: tuple[Entry, ...]


def heed_baseline(found: Sequence[Fingerprinted], entries: Iterable[Entry]) -> Heeded:
    """Match findings by fingerprint, what is left then by content, each entry once."""
    left = {entry.fingerprint: entry for entry in entries}
    known = {each.fingerprint: left.pop(each.fingerprint) for each in found if each.fingerprint in left}
    moved: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in left.values():
        moved[entry.code, entry.content].append(entry)
    for each in found:
        if each.fingerprint not in known and (alike := moved[each.finding.code, each.content]):
            known[each.fingerprint] = alike.pop(0)
            del left[known[each.fingerprint].fingerprint]
    shown = tuple(each for each in found if each.fingerprint not in known)
    suppressed = tuple(Suppressed(each, "baseline", known[each.fingerprint].reason) for each in found if each.fingerprint in known)
    return Heeded(shown, suppressed, tuple(left.values()))


def entry_of(found: Fingerprinted, reason: str = "") -> Entry:
    """A finding as the baseline keeps it."""
    finding = found.finding
    return Entry(path=finding.place.path, code=finding.code, message=finding.message, fingerprint=found.fingerprint, content=found.content, reason=reason)


def read_baseline(data: bytes) -> tuple[Entry, ...]:
    """The entries of a file. Raises `BaselineError`."""
    from pydantic import TypeAdapter, ValidationError  # slow, and many a corpus has no baseline

    try:
        return TypeAdapter(Baseline).validate_json(data).findings
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BaselineError(f"no baseline: {where + ': ' if where else ''}{first['msg']}") from error


def write_baseline(entries: Iterable[Entry]) -> str:
    """The file's text: sorted, an entry a line, so that a review shows which findings come and go."""
    rows = sorted(set(entries), key=lambda entry: (entry.path, entry.code, entry.message, entry.fingerprint))
    lines = ",\n".join("    " + json.dumps({name: value for name in _ORDER if (value := getattr(entry, name))}, ensure_ascii=False) for entry in rows)
    return '{\n  "version": 1,\n  "findings": [' + (f"\n{lines}\n  " if rows else "") + "]\n}\n"
