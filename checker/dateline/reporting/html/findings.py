"""Turns findings into what the page shows of them: places quoted, differences marked, the rest of their places as a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from dateline.model import Finding, Place, Related, Severity
from dateline.reporting.html.differences import Stretch, differences
from dateline.reporting.html.edition import Quoted
from dateline.reporting.html.shortening import abridged, shortened
from dateline.selecting import Fingerprinted

LEVELS: dict[Severity, str] = {"error": "Contradiction", "warning": "To check", "info": "Note"}
_QUOTED = 1
"""How many places besides the one that contradicts are quoted, if something else is said of them; the rest is listed."""
_LISTED = 2
"""In how many files; the others are counted."""
_TWINS = ("DUP", "FACT601", "QUOTE")
_SHORT = 160
"""How many characters of a passage are quoted beside a finding."""
_LONG = 60
"""Shorter passages are read as well one below the other."""


class Side(NamedTuple):
    """One place of a finding, quoted."""

    path: str
    line: int
    """0 for the file's own path."""
    note: str
    before: str
    marked: tuple[Stretch, ...]
    after: str
    kind: str
    role: str
    """`del` where what only this side has is marked as left, `ins` as right."""

    @property
    def is_long(self) -> bool:
        return sum(len(each.text) for each in self.marked) > _LONG


class Elsewhere(NamedTuple):
    """Other places of a finding in one file."""

    path: str
    lines: str


class FindingView(NamedTuple):
    """A finding as the page shows it."""

    id: str
    code: str
    name: str
    level: Severity
    level_name: str
    message: str
    path: str
    own: Side
    others: tuple[Side, ...]
    elsewhere: tuple[Elsewhere, ...]
    more: int
    """In how many more files it has places."""
    repairs: tuple[str, ...]
    address: str
    twins: tuple[Side, ...]
    """For passages that say the same: both, at more length."""

    @property
    def sides(self) -> tuple[Side, ...]:
        return (self.own, *self.others)


def view_finding(found: Fingerprinted, quoted: Mapping[Place, Quoted], address: str = "") -> FindingView:
    """One finding; places whose file could not be read again are quoted without what stands around them.

    `address` is that of the rule's page on the web.
    """
    finding = found.finding
    against = _against(finding)
    own, theirs = _sides(finding, against, quoted)
    rest = [each for each in finding.related if each is not against]
    told = [each for each in rest if each.note not in ("", against.note if against else "") and each.place.text != finding.place.text][:_QUOTED]
    elsewhere = tuple(_elsewhere([each.place for each in rest if each not in told]))
    others = (*([theirs] if theirs else []), *(_side(each.place, each.note, quoted) for each in told))
    is_twin = finding.code.startswith(_TWINS) and len(finding.place.text) > _LONG
    return FindingView(
        id=found.fingerprint,
        code=finding.code,
        name=finding.name.replace("-", " "),
        level=finding.severity,
        level_name=LEVELS[finding.severity],
        message=_plain(finding.message),
        path=finding.place.path,
        own=_named(own) if finding.severity == "info" and own.is_long else _short(own),
        others=tuple(map(_short, others)) if finding.severity != "info" else tuple(map(_named, others)),
        elsewhere=elsewhere[:_LISTED],
        more=max(len(elsewhere) - _LISTED, 0),
        repairs=tuple(each.message for each in finding.suggestions),
        address=address,
        twins=(own, theirs) if is_twin and theirs else (),
    )


def _plain(message: str) -> str:
    return message[:1].upper() + message[1:]


def _against(finding: Finding) -> Related | None:
    """The place that contradicts the finding's own: the first that says something else, else the one of which something else is said than of the others."""
    notes = Counter(each.note for each in finding.related)
    other = next((each for each in finding.related if each.place.text != finding.place.text), None)
    return other or min(finding.related, key=lambda each: notes[each.note], default=None)


def _sides(finding: Finding, against: Related | None, quoted: Mapping[Place, Quoted]) -> tuple[Side, Side | None]:
    own = _side(finding.place, "", quoted)
    if against is None:
        return own, None
    theirs = _side(against.place, against.note, quoted)
    left, right = differences(own.marked[0].text, theirs.marked[0].text)
    return own._replace(marked=abridged(left), role="del"), theirs._replace(marked=abridged(right), role="ins")


def _side(place: Place, note: str, quoted: Mapping[Place, Quoted]) -> Side:
    shown = quoted.get(place) or Quoted("", " ".join(place.text.split()), "")
    note = "" if note.strip("“”") == shown.marked else note
    return Side(place.path, _line(place), note, shown.before, (Stretch(shown.marked, own=False),), shown.after, shown.kind, "")


def _named(side: Side) -> Side:
    """A side of a mere note: without what stands around it, and without a long passage."""
    return side._replace(before="", marked=(), after="") if side.is_long else side._replace(before="", after="")


def _short(side: Side) -> Side:
    return side._replace(marked=shortened(side.marked, _SHORT))


def _line(place: Place) -> int:
    return 0 if place.is_of_path else place.line


def _elsewhere(places: Sequence[Place]) -> Iterator[Elsewhere]:
    for path, members in groupby(sorted({(place.path, place.line) for place in places}), key=lambda each: each[0]):
        yield Elsewhere(path, ", ".join(str(line) for _, line in members))
