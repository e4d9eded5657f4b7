"""META705: a heading under which nothing stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePosixPath

from dateline.model import Block, Document, Finding
from dateline.noticing.pages.front_matter import is_passing
from dateline.noticing.pages.placeholders import MARK, placeholders
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_FORMATS = frozenset({"markdown", "text", "rst", "asciidoc"})
"""In HTML the text of a section may stand anywhere in the page's layout."""
_NOTHING = compile_late(
    r"<!--(?!\s*(?:more|include|begin|start|end|auto|generated|toc|region|insert|embed|import|excerpt)).*?-->"  # remarks, but no marks for a tool
    r"|<a (?:name|id)=[^>]*>\s*(?:</a>)?|</?(?:div|section|span|details|p|br|hr)[^>]*>"
    r"|\{[:#.][^}\n]*\}"  # attributes
    r"|^[ \t]*\[[^\]\n]+\]:.*$"  # link definitions
    r"|^\.\. _[^:\n]+:[ \t]*$|^\[\[[^\]\n]+\]\]$"  # targets
    r"|^[ \t]*([-=*_~^\"'`#+:.])\1*[ \t]*$"  # underlines and rules
    r"|^[ \t]*#+[ \t]*|[ \t]*#+[ \t]*$|^=+[ \t]+|[*_`\s]+",
    re.DOTALL | re.MULTILINE,
)
_GROWING = compile_late(
    r"change ?log|release notes|unreleased|todo|roadmap|\btable of contents|\byour .+ here\b|\b[vV]?\d+\.\d+|\d{1,2}[:.]\d\d|(?:19|20)\d\d"
    r"|(?:contents|index|toc)$",
    re.IGNORECASE,
)
"""Headings of what is filled in later or by a tool, of releases and years, and of programmes, where they say it all."""
_GROWING_FILE = compile_late(r"change|release|history|news\b|template|todo|roadmap", re.IGNORECASE)
_CHAPTER = compile_late(r"(?:part|chapter|section|teil|kapitel|abschnitt|partie|chapitre|parte|capítulo)\b.{0,3}(?:\d|[IVX]+\b)", re.IGNORECASE)
_LONGEST, _STEM = 100, 6
_LISTING_LAYOUT = ("layout", "template", "type", "view")


class EmptySection(DocumentRule):
    """A heading has nothing under it.

    Readers who jump to it find the next heading or the end of the page: the text was never
    written, was moved, or is lost. Write it, or take the heading out.
    """

    code = "META705"
    name = "empty-section"
    severity = "warning"
    examples = (
        Bad(
            "# Harbour guide\n\nHow to moor.\n\n## ⟦Prices⟧\n\n## Opening hours\n\nFrom nine to five.\n\n## Boats\n\nTwo.\n",
            message="nothing stands under the heading “Prices”",
        ),
        Bad("# Harbour guide\n\nHow to moor.\n\n## Opening hours\n\nFrom nine to five.\n\n## ⟦Prices⟧\n\n<!-- ask Oleg -->\n"),
        Bad("Harbour guide\n=============\n\nHow to moor.\n\n⟦Prices⟧\n------\n\nHours\n-----\n\nNine to five.\n", path="a.rst"),
        Good("# Harbour guide\n\nHow to moor.\n\n## Prices\n\n## Boats\n\n[TEXT]\n"),  # a stub that says so: META704's business
        Good("---\nredirect_to: /quay/\n---\n\nHow to moor.\n\n## Prices\n\n## Boats\n\nTwo.\n"),
        Good("# Harbour guide\n\n## Prices\n\n### Summer\n\nTwo crowns.\n"),  # a chapter of sections
        Good("# Changes\n\nAll of them.\n\n## Unreleased\n\n## 1.2.0\n\nNew quay.\n"),
        Good("# Harbour guide\n\nHow to moor.\n\n## Map\n\n![](map.png)\n\n## Prices\n\n{{< prices >}}\n\n## Code\n\n```\nmoor\n```\n"),
        Good("# Harbour guide\n\nHow to moor.\n\n## Tabs\n\n<Tabs items={x} />\n\n## Film\n\n<iframe src=\"x\"></iframe>\n\n## Hours\n\nNine.\n"),
        Good("Harbour guide\n=============\n\nHow to moor.\n\nIndex\n-----\n\n.. toctree::\n\n   a\n\nHours\n-----\n\nNine.\n", path="a.rst"),
        Good("# The harbour\n\n# Opening hours\n\nFrom nine to five.\n"),  # the page's title
        Good("# Crew\n\nAll of us.\n\n## Mira Holt\n\n## Oleg Brandt\n\n## Ana Ruiz\n\n## Jon Berg\n\n## Help wanted\n\nWrite to us.\n"),  # a list
        Good("# Film\n\nBoth.\n\n## Good and bad captions\n\n## A bad caption\n\nSmall.\n\n## Part 2: Sound\n\n## Noise\n\nLoud.\n"),  # flat chapters
        Good("# Talks\n\nAll day.\n\n## Opening\n\n### By Mira Holt\n\n## Closing\n\nAt six.\n"),  # a heading as a subtitle
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every heading before one of its level or higher, or before the end, with nothing between."""
        if doc.format not in _FORMATS or doc.part:
            return
        if _GROWING_FILE.search(PurePosixPath(doc.path).stem):
            return
        empty = list(_empty(doc))
        if empty and (is_passing(doc) or any(each.what == MARK for each in placeholders(doc))):
            return  # a stub says so itself: one finding is enough
        for block in empty:
            if not _is_list_label(doc, block, empty) and not _GROWING.search(block.text) and not _is_chapter(doc, block):
                yield self.finding(doc.place(block.start, block.end), f"nothing stands under the heading “{block.text}”")


def _empty(doc: Document) -> Iterator[Block]:
    """The headings after the beginning of the text, under which nothing stands."""
    begun = False
    for block, after in pairwise((*(block for block in doc.blocks if block.kind != "definition"), None)):
        if block is None or block.kind != "heading":
            begun = True
            continue
        ends = after is None and not any(key in doc.meta for key in _LISTING_LAYOUT)
        if begun and (ends or (after is not None and after.kind == "heading" and after.level <= block.level)) and _is_nothing(doc, block, after):
            yield block


def _is_nothing(doc: Document, block: Block, after: Block | None) -> bool:
    """Whether the source has nothing between a heading and what follows: pictures, templates and directives are no blocks."""
    start = doc.source_span(block.start, block.end).end
    end = doc.source_span(after.start, after.end).start if after else len(doc.source)
    line = doc.source[doc.source.rfind("\n", 0, doc.source_span(block.start, block.end).start) + 1 :][:4].lstrip()
    return not line.startswith("<") and not _NOTHING.sub("", doc.source[start:end])


def _is_list_label(doc: Document, block: Block, empty: list[Block]) -> bool:
    """Whether the heading is one of several that follow each other bare, or the subtitle of the one before it."""
    before = doc.blocks[block.index - 1] if block.index else None
    if before is not None and before.kind == "heading" and before.level < block.level:
        return True
    return any(other is not block and other.level == block.level and abs(other.index - block.index) == 1 for other in empty)


def _is_chapter(doc: Document, block: Block) -> bool:
    """Whether the headings that follow are sections of it by their words, whatever their level; or it is a paragraph set as a heading."""
    if len(block.text) > _LONGEST or _CHAPTER.match(block.text):
        return True
    after = next((other for other in doc.blocks[block.index + 1 :] if other.kind == "heading"), None)
    return after is not None and after.text != block.text and bool(_words(block.text) & _words(after.text))


def _words(text: str) -> set[str]:
    """The beginnings of the longer words: "caption" and "captions" are one."""
    return {word[:_STEM] for word in re.findall(r"[^\W\d_]{5,}", text.lower())}
