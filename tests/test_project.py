"""The project's own rules of style, where no linter holds them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
MODULES = sorted(path for folder in ("checker", "rules", "tools") for path in (PROJECT / folder).rglob("*.py") if path.stat().st_size)


def _functions(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            yield node.name, node.end_lineno - node.lineno + 1


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PROJECT)))
def test_a_module_says_what_it_is_for_and_stays_readable(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    tree = ast.parse(source)
    said = (ast.get_docstring(tree) or "").partition("\n")[0]
    assert said.endswith((".", ":")), "the first line of a module's docstring is a sentence"
    assert source.count("\n") <= 400
    assert [name for name, lines in _functions(tree) if lines > 70] == []


def test_functions_are_short() -> None:
    lengths = sorted(lines for module in MODULES for _, lines in _functions(ast.parse(module.read_text(encoding="utf-8"))))
    assert lengths[len(lengths) // 2] <= 12


def test_files_are_short() -> None:
    lengths = sorted(module.read_text(encoding="utf-8").count("\n") for module in MODULES)
    assert lengths[len(lengths) // 2] <= 120
