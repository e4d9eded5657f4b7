"""How much there is to read, and by how many processes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.engine.sources import Source


def size_of(source: Source) -> int:
    """In bytes; 0 for a file that is not there."""
    if source.data is not None:
        return len(source.data)
    try:
        return source.file.stat().st_size
    except OSError:
        return 0


def default_jobs() -> int:
    """How many processors this process may use, by its affinity and its control group."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        quota, period = Path("/sys/fs/cgroup/cpu.max").read_text(encoding="ascii").split()
        return max(1, min(allowed, round(int(quota) / int(period))))
    except (OSError, ValueError):  # no such file, or "max"
        return allowed
