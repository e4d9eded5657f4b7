"""TITLE305: two titles of one page that differ in a word or a number."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from dateline.comparing.words.words import is_function, stems
from dateline.model import DATA, Document, Finding
from dateline.noticing.pages.titles import Title, titles
from dateline.rule import Bad, DocumentRule, Good

_SHARED = 0.6
"""Of the shorter title's words; less and they are two headlines, not two versions of one."""
_FEWEST = 3
_SITE = "meta:og:site_name"


class TitleMismatch(DocumentRule):
    """Two titles of one page are the same but for a word or a number.

    Front matter, first heading and what is told to search engines were one title once, and one of
    them was changed. Readers then find another title than they clicked on: make them one again.
    """

    code = "TITLE305"
    name = "title-mismatch"
    severity = "info"
    follows = ("TITLE308", "TITLE304", "DATE107")
    examples = (
        Bad(
            "---\ntitle: ⟦1|How to mend an old rope⟧\n---\n\n# ⟦How to mend an old sail⟧\n\nTake a knife.\n",
            message="the first heading has “sail” where `title` has “rope”",
        ),
        Bad("---\ntitle: ⟦1|Seile und Netze für den Hafen Ostrel⟧\nlang: de\n---\n\n# ⟦Seile und Netze für den Hafen Marnau⟧\n\nHier.\n"),
        Bad(
            '<html><head><title>Tickets</title><meta property="og:title" content="⟦1|The Rope Days Ostrel 2026 - June 9⟧">'
            '<meta property="og:site_name" content="⟦The Rope Days Marnau 2026⟧"></head><body><p>Come.</p></body></html>',
            path="a.html", message="`og:site_name` has “Marnau” where `og:title` has “Ostrel”",
        ),
        Bad("<html><head><title>⟦Seven knots to know⟧</title></head><body><h1>⟦1|Nine knots to know⟧</h1><p>One.</p></body></html>", path="a.html"),
        Good("---\ntitle: How to mend a rope\n---\n\n# How to mend a rope: a guide\n\nTake a knife.\n"),
        Good("---\ntitle: How to Mend a Rope\n---\n\n# How to mend the ropes!\n\nTake a knife.\n"),
        Good("---\ntitle: How to mend a rope\n---\n\n# What you need\n\nA knife.\n"),  # the first section
        Good("<html><head><title>Knots to know | Ostrel Harbour</title></head><body><h1>Knots to know</h1><p>One.</p></body></html>", path="a.html"),
        Good("---\ntitle: '{{ page.name }} to mend a rope'\n---\n\n# How to mend a rope\n\nTake a knife.\n"),
        Good("---\ntitle: Ropes of Ostrel\n---\n\n# Knots of Ostrel\n\nHere.\n"),
        Good("---\ntitle: How to mend an old rope\n---\n\n# How to mend an old sail\n\nHere.\n\n# How to mend an old net\n\nThere.\n"),
        Good("---\ntitle: Organising the harbour festival\n---\n\n# Organizing the harbour festival\n\nCome.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """The first two titles that differ in one stretch."""
        if doc.part or doc.format in DATA:
            return
        sections = sum(block.kind == "heading" and block.level == 1 for block in doc.blocks) > 1  # then none of them is a title
        found = [*(title for title in titles(doc) if not sections or title.kind != "heading")]
        found += [Title("social", "`og:site_name`", value.text, value.place) for value in doc.meta.get(_SITE, ())[:1]]
        for one, other in combinations(found, 2) if len(found) > 1 else ():
            if one.text != other.text and (changed := _changed(one.text, other.text, doc.language)):
                mine, theirs = changed
                message = f"{other.name} has “{theirs}” where {one.name} has “{mine}”"
                yield self.finding(other.place, message, [(one.place, f"has “{mine}”")])
                return


def _changed(one: str, other: str, language: str) -> tuple[str, str] | None:
    """The one stretch in which two versions of a title differ, in each of them; None for two titles that are the same, or nothing alike."""
    left, right = one.split(), other.split()
    roots = [[" ".join(stems(word, language or "en")) or word for word in words] for words in (left, right)]
    if min(len(left), len(right)) < _FEWEST or roots[0] == roots[1]:
        return None
    opcodes = SequenceMatcher(None, roots[0], roots[1], autojunk=False).get_opcodes()
    shared = sum(end - begin for tag, begin, end, _, _ in opcodes if tag == "equal")
    steps = [step for step in opcodes if step[0] != "equal"]
    if len(steps) == 2 and _is_appended(left[steps[1][1] :], right[steps[1][3] :]):
        steps.pop()  # the site's name, a day
    tag, begin, end, start, stop = steps[0]
    if len(steps) > 1 or tag != "replace" or max(end - begin, stop - start) > 2 or shared < max(_FEWEST, _SHARED * min(len(left), len(right))):
        return None
    mine, theirs = left[begin:end], right[start:stop]
    if all(is_function(word.lower(), language or "en") or not any(sign.isalnum() for sign in word) for word in (*mine, *theirs)):
        return None
    return " ".join(mine), " ".join(theirs)


def _is_appended(left: list[str], right: list[str]) -> bool:
    """Whether only one of two titles goes on, behind a dash or a bar."""
    more = left or right
    return not (left and right) and not any(sign.isalnum() for sign in more[0])
