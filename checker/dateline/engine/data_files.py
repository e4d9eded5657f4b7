"""Tells which data files are content: those in a folder for data, or of a well-known name, unless they belong to a tool or are generated."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from dateline.noticing.text.patterns import compile_late

_FOLDERS = frozenset(("_data", "data", "_authors", "_events", "events", "content", "_posts", "posts"))
_OTHERS = frozenset(
    (
        "i18n", "l10n", "intl", "lang", "langs", "language", "languages", "locale", "locales", "_locales", "translation", "translations",
        "schema", "schemas", "_schemas", "fixture", "fixtures", "__fixtures__", "test", "tests", "__tests__", "testdata",
        "spec", "specs", "snapshots", "__snapshots__",
        "node_modules", "vendor", ".github", "config", "_config",
    )
)  # fmt: skip
"""Folders of interface texts, of tests and of settings, wherever they lie."""
_KNOWN = compile_late(
    r"\.?authors\.\w+|changelog\.\w+|feed\.json|.*\.ghost\.[\w.-]*json"
    r"|(?:events?|calendar|schedule|programme|agenda|timeline|history|releases|news|posts|conferences|meetups|team|people|staff|speakers)\.\w+",
    re.IGNORECASE,
)
_TOOLS = compile_late(
    r"\..*|.*\.lock|.*-lock\.\w+|.*\.(?:config|min)\.\w+|.*schema.*|package\.json|composer\.json|[tj]sconfig.*\.json|config\.\w+|_config.*|hugo\.\w+|mkdocs.*\.ya?ml"
    r"|pyproject\.toml|cargo\.toml|dateline\.toml|book\.toml|theme\.toml|(?:project|manifest)\.(?:toml|json)|docker-compose.*|compose\.ya?ml|netlify\.toml|vercel\.json"
    r"|(?:openapi|swagger).*|_category_\.\w+|antora\.ya?ml|angular\.json|deno\.json|renovate\.json|lerna\.json|requirements.*|environment\.ya?ml",
    re.IGNORECASE,
)
"""Settings and lists of generators, package managers and other tools."""
_LONGEST_LINE = 100_000


def is_content_path(path: str) -> bool:
    """Whether a data file at a path (posix, from the root of the corpus) is content unless the config says otherwise."""
    *folders, name = PurePosixPath(path).parts
    folders = [folder.lower() for folder in folders]
    if not _OTHERS.isdisjoint(folders):
        return False
    if _KNOWN.fullmatch(name):
        return True
    return not _FOLDERS.isdisjoint(folders) and not _TOOLS.fullmatch(name)


def is_generated(file: Path) -> bool:
    """Whether a file has a line of more than 100 kB, which nobody writes by hand. False where it cannot be read: its reader will say so."""
    try:
        if file.stat().st_size <= _LONGEST_LINE:
            return False
        return any(len(line) > _LONGEST_LINE for line in file.read_bytes().splitlines())
    except OSError:
        return False
