"""The public names, and what it costs to import them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import dateline


def test_every_public_name_can_be_imported() -> None:
    for name in dateline.__all__:
        assert getattr(dateline, name).__name__ == name


def test_a_name_that_is_none_is_refused() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Corpus'"):
        getattr(dateline, "Corpus")  # noqa: B009  (no type checker would let it pass)


def test_help_imports_nothing_slow() -> None:
    code = "import sys, dateline.cli; print(sorted({'pydantic', 'numpy', 'dateparser', 'yaml', 'turbohtml'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_page_by_itself_is_checked_without_what_is_slow_to_import(tmp_path: Path) -> None:
    page = tmp_path / "2026-03-04-quay.md"
    page.write_text("---\ntitle: Quay\ndate: 2025-03-04\n---\n\nThe quay opened on Monday, 3 March 2026, said Mira Holt.\n", encoding="utf-8")
    code = f"""
import sys, dateline.api
print(sorted(found.finding.code for found in dateline.api.check([{str(page)!r}]).findings), sorted({{'pydantic', 'numpy', 'dateparser'}} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith(" []\n")
    assert "'DATE101'" in done.stdout
    assert "'DATE104'" in done.stdout
