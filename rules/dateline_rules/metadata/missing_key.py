"""META702: a page whose front matter lacks a key that the site wants on every page."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from dateline.model import DATA, Document, Finding
from dateline.noticing.pages.front_matter import front_matter_format
from dateline.rule import Bad, DocumentRule, Good, RuleOptions, setting

_KEYS = {"keys": ["title", "author|authors"]}


class MissingKeyOptions(RuleOptions):
    """Which keys a page must have."""

    keys: tuple[str, ...] = setting(default=(), description="Keys that every page with front matter must have; `author|authors`: one of them.")
    paths: dict[str, tuple[str, ...]] = setting(
        default={}, description="Further keys by path pattern: `{\"blog/*.md\" = [\"date\"]}`; `*` also stands for folders."
    )


class MissingKey(DocumentRule[MissingKeyOptions]):
    """The front matter lacks a key, or its value, that the site wants everywhere.

    Feeds, listings and search engines take these values; a page without them drops out of them
    or appears under a wrong name. Which keys a site wants, its config says.
    """

    code = "META702"
    name = "missing-key"
    severity = "warning"
    enabled = False
    Options = MissingKeyOptions
    examples = (
        Bad("⟦---⟧\ntitle: The mill\n---\n\nIt burned.", options=_KEYS, message="the front matter has no `author` or `authors`"),
        Bad("⟦---⟧\ntitle:\nlayout: post\n---\n\nIt burned.", options=_KEYS, message="the front matter has no `title`, and no `author` or `authors`"),
        Bad("⟦+++⟧\ntitle = \"The mill\"\n+++\n\nIt burned.", options={"keys": ["date"]}),
        Bad("⟦⟧It burned.", path="blog/mill.md", options={"paths": {"blog/*": ["date"]}}, message="the page has no front matter, and so no `date`"),
        Good("---\ntitle: The mill\nauthors:\n  - Mira Holt\n---\n\nIt burned.", options=_KEYS),
        Good("---\nTitle: The mill\nauthor:\n  name: Mira Holt\n---\n\nIt burned.", options=_KEYS),
        Good("It burned.", options=_KEYS),  # no front matter: a readme, an include
        Good("---\ntitle: The mill\n---\n\nIt burned."),
        Good("- name: Mira Holt\n", path="_data/people.yml", options=_KEYS),
        Good("---\ntitle: The mill\n---\n\nIt burned.", path="about/mill.md", options={"paths": {"blog/*": ["date"]}}),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """All keys that a page lacks, in one finding."""
        if doc.format in DATA or doc.part:
            return
        has_front_matter = bool(front_matter_format(doc))
        wanted = [*(self.options.keys if has_front_matter else ())]
        wanted += [key for pattern, keys in self.options.paths.items() if fnmatchcase(doc.path, pattern) for key in keys if key not in wanted]
        given = {key.lower() for key, values in doc.meta.items() if any(meta.text.strip() for meta in values)}
        missing = [names for names in wanted if not any(_has(given, name) for name in names.lower().split("|"))]
        if not missing:
            return
        listed = ", and no ".join(" or ".join(f"`{name}`" for name in names.split("|")) for names in missing)
        if has_front_matter:
            fence = 1 if doc.source.startswith("{") else 3
            yield self.finding(doc.source_place(0, fence), f"the front matter has no {listed}")
        else:
            yield self.finding(doc.path_place(), f"the page has no front matter, and so no {listed}")


def _has(given: set[str], key: str) -> bool:
    return key in given or any(other.startswith(key + ".") for other in given)
