"""Writes the starter config: what was seen in a repository, as settings with comments."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple


class Family(NamedTuple):
    """What one family of rules has found."""

    name: str
    errors: int
    warnings: int
    infos: int

    @property
    def total(self) -> int:
        return self.errors + self.warnings + self.infos


class Look(NamedTuple):
    """What was seen in a repository."""

    files: int
    roots: Sequence[str]
    """Where nearly all content lies; "." where it lies everywhere."""
    elsewhere: int
    """How many files lie in none of the roots."""
    exclude: Sequence[str]
    """Directories that look made or copied, not written."""
    generator: str
    """"" where none is known."""
    language: str
    """That of most documents; "" where none prevails."""
    languages: Mapping[str, int]
    """How many of the documents looked into are in each language."""
    families: Sequence[Family]
    baseline: str = ""
    """The baseline that was written beside the config."""


def render_starter(look: Look) -> str:
    """A dateline.toml; what is commented out is a default."""
    return "\n".join(_lines(look)) + "\n"


def render_families(look: Look) -> Iterator[str]:
    """A row for each family of rules, those with most findings first."""
    for family in sorted(look.families, key=lambda family: (-family.total, family.name)):
        yield f"{family.name:<6} {_counted(family.errors, 'error')} {_counted(family.warnings, 'warning')} {_counted(family.infos, 'info')}".rstrip()


def _counted(count: int, noun: str) -> str:
    return f"{count:>5} {noun}{' ' if count == 1 else 's'}"


def _lines(look: Look) -> Iterator[str]:
    yield "# Settings of dateline. `dateline config` shows what is in force, `dateline schema` all there is."
    yield f"# Written after a look at {look.files} files{f' of a {look.generator} site' if look.generator else ''}."
    yield ""
    yield "# Directories (or files) whose content is compared, from here."
    if look.elsewhere:
        yield f"# {look.elsewhere} document{' lies' if look.elsewhere == 1 else 's lie'} elsewhere and {'is' if look.elsewhere == 1 else 'are'} left out."
    yield f"roots = {json.dumps(look.roots)}"
    yield ""
    yield "# What is no content, in the words of .gitignore, which is heeded anyway."
    yield f"exclude = {json.dumps(look.exclude)}" if look.exclude else '# exclude = ["drafts/"]'
    yield ""
    yield "# The lowest severity that fails a run: error, warning, info or never."
    yield '# fail-on = "error"'
    yield ""
    yield from _language(look)
    yield from _found(look)
    yield '# Whether a mark in a text (<!-- dateline: stet DATE104 as printed -->) must give a reason.'
    yield "# require-reason = true"
    yield ""
    yield from _tables(look)


def _language(look: Look) -> Iterator[str]:
    frequent = sorted(look.languages.items(), key=lambda item: (-item[1], item[0]))[:5]
    said = ", ".join(f"{count} {language or 'of which nothing tells'}" for language, count in frequent)
    yield f"# The language of documents that say nothing of theirs{f'; of those looked at: {said}' if said else ''}."
    yield f'language = "{look.language}"' if look.language else '# language = "en"'
    yield ""


def _found(look: Look) -> Iterator[str]:
    total = sum(family.total for family in look.families)
    if not total and not look.baseline:
        yield "# Nothing was found when this file was written."
        yield ""
        return
    yield f"# Found when this file was written: {total}"
    yield from (f"#   {row}" for row in render_families(look))
    if look.baseline:
        yield "# They are written down there and not shown; `dateline baseline --prune` takes out what is mended."
        yield f"baseline = {json.dumps(look.baseline)}"
    else:
        yield "# `dateline baseline` writes them down, so that only new ones are shown:"
        yield '# baseline = "dateline-baseline.json"'
    yield ""


def _tables(look: Look) -> Iterator[str]:
    yield "# [severity]              # of single rules: error, warning, info or off; `dateline rules` lists them"
    yield '# DATE115 = "off"'
    yield ""
    yield "# [rules.DATE110]         # options of a rule: `dateline rule DATE110` tells them"
    yield "# grace = 2"
    yield ""
    yield "# [[per-file]]            # what is otherwise for some files"
    yield '# paths = ["archive/"]'
    yield '# ignore = ["NAME"]'
    yield ""
    if look.generator:
        yield f"# [profile]               # where the site differs from what {look.generator} does: keys, permalinks, time zone"
    else:
        yield "# [profile]               # how the site writes down dates, authors and addresses; no generator is known here"
        yield '# generator = "jekyll"'
    yield '# published = ["date"]'
    yield '# zone = "Europe/Paris"'
