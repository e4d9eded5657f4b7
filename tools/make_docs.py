"""Builds the documentation: the guides of docs/ and a page for every installed rule, and fails on a link that leads nowhere."""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from dateline.registry import rule_classes
from dateline.reporting.explaining import default_of, render_rule, summary_of

PROJECT = Path(__file__).resolve().parent.parent
_LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")


def write_site(site: Path) -> None:
    """The guides as they are, `rules/index.md`, and `rules/CODE.md`."""
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(PROJECT / "docs", site)
    (site / "rules").mkdir()
    index = ["# Rules", "", "| code | name | severity | flags |", "|---|---|---|---|"]
    for rule in rule_classes():
        index.append(f"| [{rule.code}]({rule.code}.md) | {rule.name} | {default_of(rule)} | {summary_of(rule)} |")
        (site / "rules" / f"{rule.code}.md").write_text("\n".join(render_rule(rule)) + "\n", encoding="utf-8")
    (site / "rules" / "index.md").write_text("\n".join(index) + "\n", encoding="utf-8")


def dead_links(page: Path) -> Iterator[str]:
    """The relative links of a Markdown page that lead to no file."""
    for line, text in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        for link in _LINK.finditer("" if text.startswith("    ") else text):  # examples are indented
            if not (page.parent / link[1]).exists():
                yield f"{page.relative_to(PROJECT)}:{line}: dead link {link[1]}"


def main() -> int:
    """Write the site; with --check, 1 when a link in it or in the project's front pages is dead."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("site", type=Path)
    arguments.add_argument("--check", action="store_true", help="fail on dead links")
    given = arguments.parse_args()
    site = (PROJECT / given.site).resolve()
    write_site(site)
    pages = sorted(site.rglob("*.md"))
    dead = [problem for page in [*pages, *PROJECT.glob("*.md")] for problem in dead_links(page)]
    print("\n".join([*dead, f"{len(pages)} pages in {given.site}, {len(dead)} dead links"]))  # noqa: T201  (a command prints)
    return int(bool(dead) and given.check)


if __name__ == "__main__":
    sys.exit(main())
