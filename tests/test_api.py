"""The public names, and what it costs to import them."""

from __future__ import annotations

import subprocess
import sys

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
