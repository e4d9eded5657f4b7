"""Writes, renews and prunes the baseline: the file of known findings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from dateline.api.corpus import Corpus, UsageError, find_corpus, lies_in
from dateline.api.examining import Asked, baseline_of, examine, known_findings
from dateline.api.writing import replace_file
from dateline.config import Config
from dateline.engine.sources import relative
from dateline.engine.watching import UNWATCHED, Watch
from dateline.selecting.baseline import BASELINE, Entry, entry_of, write_baseline

How = Literal["write", "update", "prune"]
"""A new file; a file with what is found now, reasons kept; the file without what is gone."""


class Kept(NamedTuple):
    """What was written."""

    file: str
    """From the working directory."""
    entries: int
    added: int
    removed: int
    hint: str = ""
    """The line that the config lacks, if the file would not be used."""


def keep_findings(
    paths: Sequence[str | Path] = (),
    *,
    how: How = "write",
    output: Path | None = None,
    root: Path | None = None,
    config: Config | None = None,
    asked: Asked | None = None,
    cwd: Path | None = None,
    watch: Watch = UNWATCHED,
) -> Kept:
    """Write the baseline of a corpus; with paths only what stands in them is new. Raises `UsageError`, `RegistryError`, `OSError`.

    What marks and house lists silence is not written. Where a rule does not run its entries stay.
    """
    here = (cwd or Path.cwd()).resolve()
    corpus = find_corpus(paths, root=root, config=config, cwd=here)
    file = (here / output if output else None) or baseline_of(corpus) or corpus.base / BASELINE
    before = _before(corpus, file, how)
    examined = examine(corpus, asked or Asked(), before, watch)
    gone = {entry.fingerprint for entry in examined.stale}
    renewed = [entry_of(each.found, each.reason) for each in examined.suppressed if each.by == "baseline"]
    matched = {entry.fingerprint for entry in renewed}
    moved = {(entry.code, entry.content) for entry in renewed}  # what goes on under another path
    unjudged = [entry for entry in before if entry.fingerprint not in gone | matched and (entry.code, entry.content) not in moved]
    new = [entry_of(each) for each in examined.shown if how != "prune" and lies_in(each.finding.place.path, corpus.shown)]
    replace_file(file, write_baseline([*renewed, *unjudged, *new]).encode())
    configured = baseline_of(corpus)
    hint = "" if configured and configured.resolve() == file.resolve() else f'baseline = "{relative(file, corpus.base)}"'
    return Kept(relative(file, here), len(renewed) + len(unjudged) + len(new), len(new), len(gone), hint)


def _before(corpus: Corpus, file: Path, how: How) -> Sequence[Entry]:
    """The entries there are. Raises `UsageError` where a file would be overwritten, or there is none to prune."""
    if how == "write":
        if file.exists():
            raise UsageError(f"{relative(file, corpus.base)} exists: --update renews it, --prune takes out what is gone")
        return ()
    return known_findings(corpus, file) if how == "prune" or file.exists() else ()
