"""Writes the files of the small sites that tests check."""

from __future__ import annotations

from pathlib import Path


def write(site: Path, path: str, text: str | bytes) -> Path:
    """Write a file of a site, and the folders above it; line ends stay as they are."""
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file
