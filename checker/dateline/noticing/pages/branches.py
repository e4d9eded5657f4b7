"""Tells texts of which a template shows only one: the branches of an `if` and its `else`."""

from __future__ import annotations

from typing import NamedTuple

from dateline.model import Document, Span
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

_TAG = compile_late(r"\{%-?\s*(?P<liquid>\w+)|\{\{[-~]?\s*(?P<braces>[#/]?\w+)")
"""The first word of a tag of Jinja, Liquid, Twig ("{% else %}"), Hugo or Handlebars ("{{ else }}", "{{#if", "{{/if")."""
_OPENS = frozenset(["if", "unless", "case", "for", "foreach", "range", "with", "block", "#if", "#unless", "#each", "#with", "ifchanged"])
_TURNS = frozenset(["else", "elif", "elsif", "elseif", "when"])
_ENDS = frozenset(["end", "endif", "endunless", "endcase", "endfor", "endforeach", "endwith", "endblock", "endifchanged", "/if", "/unless", "/each", "/with"])


class _Tag(NamedTuple):
    start: int
    turn: int
    """1 opens a block, 0 begins another branch of it, -1 ends it."""


@noticer
def _tags(doc: Document) -> tuple[_Tag, ...]:
    if "{%" not in doc.source and "{{" not in doc.source:
        return ()
    found = ((tag.start(), _turn(tag["liquid"] or tag["braces"])) for tag in _TAG.finditer(doc.source))
    return tuple(_Tag(start, turn) for start, turn in found if turn is not None)


def _turn(word: str) -> int | None:
    if word in _TURNS:
        return 0
    return 1 if word in _OPENS else -1 if word in _ENDS else None


def exclude_each_other(doc: Document, one: Span, other: Span) -> bool:
    """Whether two spans of `Document.text` stand in different branches of one conditional, so that no reader ever meets both."""
    tags = _tags(doc)
    if not tags:
        return False
    first, second = sorted(doc.source_span(*span).start for span in (one, other))
    depth = 0
    turned = False
    for start, turn in tags:
        if not first <= start < second:
            continue
        depth += turn
        if depth < 0:
            return False
        turned = turned or (turn == 0 and depth == 0)
    return turned
