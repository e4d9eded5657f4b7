"""Types of the last steps of a run: a finding with what tells it from others, and one that is not shown, with what silenced it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dateline.model import Finding

Silencer = Literal["mark", "baseline", "accepted", "house-list", "withdrawn"]
"""What keeps a finding from being shown: a mark in the text, the baseline, an accepted pair, a house list, or that its page is no longer published."""


class Fingerprinted(NamedTuple):
    """A finding, and what tells it from others on every later run."""

    finding: Finding
    fingerprint: str
    """Of rule, path, text and surroundings; never of the line number."""
    content: str
    """The same without the path, so that a renamed file keeps its findings."""


class Suppressed(NamedTuple):
    """A finding that is not shown and does not fail the run, and why."""

    found: Fingerprinted
    by: Silencer
    reason: str
    """As people gave it; may be empty."""


class Selection(NamedTuple):
    """What is left to report, sorted, and what gave way to a better finding."""

    kept: tuple[Finding, ...]
    yielded: tuple[Finding, ...]
