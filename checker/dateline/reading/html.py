"""Reads HTML: the token stream is walked with a stack of open elements, and text becomes blocks as a browser would show them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from turbohtml import TokenType

from dateline.model import Kind
from dateline.reading.draft import Draft, DraftBlock, DraftMeta, DraftProblem, Piece
from dateline.reading.html_cards import Container, Siblings, card_words, numbered
from dateline.reading.html_elements import BLOCKS, CELL_WALLS, END_WALLS, IMPLIED_ENDS, VOID, Mark, Scene, language_tag, scene_inside
from dateline.reading.html_lines import Line
from dateline.reading.html_source import Attribute, Placed, Source, code_pieces, is_filled, text_pieces, value_pieces
from dateline.reading.structured import Capture, has_text_value, linked_data, property_names, property_value, tag_meta

_DEEPEST = 512
"""Open elements; what is nested deeper is read as if it were not an element, as browsers do."""
_TEXT, _REFERENCE, _START, _END = TokenType.TEXT, TokenType.CHARACTER_REFERENCE, TokenType.START_TAG, TokenType.END_TAG
_MOST_CAPTURES = 8
_SPACES = frozenset(" \t\n\f\r")
_WHOLE_PAGE = frozenset({"html", "body", "main"})
_BOXES = frozenset({"a", "div", "section"})
_LINES_ABOUT: frozenset[Kind] = frozenset({"stamp", "byline", "dateline", "navigation"})
_WITH_VALUES = frozenset({"abbr", "img", "link", "meta", "time"})
_NOWHERE: Mapping[str, Attribute] = {}
_MOST_BLOCKS_OF_A_MARK = 2
"""An element that calls itself a date and holds more blocks than this is a box with other things in it."""


def read_html(source: str, start: int = 0, end: int | None = None, fragment: bool = False) -> Draft:
    """The blocks and metadata of the HTML in `source[start:end]`, every offset one of the whole source.

    A fragment is HTML inside another format: its blocks count as content wherever they stand, and it has no title.
    """
    return _Walk(Source(source, start, len(source) if end is None else end), fragment).read()


@dataclass(slots=True, eq=False)
class _Open:
    """An element whose end has not been seen."""

    tag: str
    scene: Scene
    siblings: Siblings
    scope: str = ""
    """The microdata names of the items around the element's content, each with a dot after it."""
    capture: Capture | None = None
    is_linked_data: bool = False


@dataclass(slots=True, eq=False)
class _Walk:
    """Where the reader is: the open elements, and the line being filled."""

    source: Source
    is_fragment: bool
    draft: Draft = field(default_factory=Draft)
    stack: list[_Open] = field(default_factory=list[_Open])
    open_tags: Counter[str] = field(default_factory=Counter[str])
    too_deep: int = 0
    line: Line = field(default_factory=Line)
    captures: list[Capture] = field(default_factory=list[Capture])
    pictures: list[tuple[DraftBlock, Container | None]] = field(default_factory=list[tuple[DraftBlock, Container | None]])
    """Seen in the line; their texts follow its blocks."""
    marks: list[Mark] = field(default_factory=list[Mark])
    containers: list[Container] = field(default_factory=list[Container])
    cards: list[Container | None] = field(default_factory=list[Container | None])
    """For each block of the draft the container it stands in."""

    def read(self) -> Draft:
        self.stack.append(_Open("", Scene(is_sectioned=self.is_fragment), Siblings((), None)))
        for token, start in self.source.tokens():
            kind = token.type
            if kind is _TEXT:
                self._take_text(token.data or "", start)
            elif kind is _START:
                self._take_start(Placed(token, start), token.tag or "")
            elif kind is _END:
                self._take_end(token.tag or "")
            elif kind is _REFERENCE:
                self._take_reference(token.data or "", start, len(token.source or ""))
        while len(self.stack) > 1:
            self._close()
        self._flush()
        self._settle()
        return self.draft

    def _take_text(self, text: str, start: int) -> None:
        inside = self.stack[-1]
        end = start + len(text)
        if inside.is_linked_data and not self.is_fragment:
            self._state(linked_data(self.source, start, end))
        for capture in self.captures:
            capture.add(text, end)
        if inside.scene.is_unseen or (not self.line.runs and text.isspace()):
            return
        pieces = code_pieces(self.source.text[start:end], start) if inside.scene.is_code else text_pieces(text, start)
        self._show(pieces, inside.scene)

    def _take_reference(self, text: str, start: int, length: int) -> None:
        for capture in self.captures:
            capture.add(text, start + length)
        scene = self.stack[-1].scene
        if scene.is_unseen or text == "\u00ad":
            return
        shown = " " if text in _SPACES and not scene.is_code else text
        self._show((Piece(shown, start, start + length),), scene)

    def _take_start(self, placed: Placed, tag: str) -> None:
        if self.too_deep and tag not in VOID:
            self.too_deep += 1
            return
        self._end_implied(tag)
        around = self.stack[-1]
        attributes = dict(placed.token.attrs or ())
        places = self.source.attributes(placed) if attributes and (tag in _WITH_VALUES or "itemprop" in attributes) else _NOWHERE
        if places:
            self._state(tag_meta(tag, places))
        capture = self._capture(placed, tag, places, around.scope) if places or tag == "title" else None
        if tag in BLOCKS:
            self._flush()
        if tag in VOID:
            self._show_void(placed, tag, places, around.scene)
        elif len(self.stack) > _DEEPEST:
            self.too_deep = 1
        else:
            self._open(tag, attributes, capture)

    def _open(self, tag: str, attributes: Mapping[str, str], capture: Capture | None) -> None:
        around = self.stack[-1]
        if tag == "html" and "lang" in attributes and not self.draft.language:
            self.draft.language = language_tag(attributes["lang"])
        scene = scene_inside(around.scene, tag, attributes)
        if scene.mark and scene.mark is not around.scene.mark:
            self.marks.append(scene.mark)
        card = self._container(tag, attributes, scene)
        if card is not scene.card:
            scene = scene._replace(card=card)
        if scene.kind == "heading" and card:
            card.mark_headed()
        inside = _Open(tag, scene, Siblings((tag, attributes.get("class", "")), around.siblings), around.scope, capture)
        inside.is_linked_data = tag == "script" and attributes.get("type", "").strip().lower() == "application/ld+json"
        if "itemscope" in attributes:
            names = attributes.get("itemprop", "").split()
            inside.scope = f"{around.scope}{names[0]}." if names else ""
        if capture:
            self.captures.append(capture)
        self.stack.append(inside)
        self.open_tags[tag] += 1

    def _take_end(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.too_deep:
            self.too_deep -= 1
            return
        if not self.open_tags.get(tag):
            return
        is_block = tag in BLOCKS
        depth = len(self.stack) - 1
        if self.stack[depth].tag != tag:
            depth = self._find(frozenset({tag}), END_WALLS.get(tag, CELL_WALLS if is_block else BLOCKS))
            if not depth:
                return
        if is_block:
            self._flush()
        while len(self.stack) > depth:
            self._close()

    def _end_implied(self, tag: str) -> None:
        """Close what a start tag closes without saying so: the paragraph before a list, the item before an item."""
        for ended, walls in IMPLIED_ENDS.get(tag, ()):
            depth = self._find(ended, walls) if any(self.open_tags.get(name) for name in ended) else 0
            if depth:
                self._flush()
            while depth and len(self.stack) > depth:
                self._close()

    def _find(self, tags: frozenset[str], walls: frozenset[str]) -> int:
        """The place in the stack of the innermost of some elements; 0 if there is none, or a wall stands before it."""
        for depth in range(len(self.stack) - 1, 0, -1):
            tag = self.stack[depth].tag
            if tag in tags:
                return depth
            if tag in walls:
                return 0
        return 0

    def _close(self) -> None:
        closed = self.stack.pop()
        self.open_tags[closed.tag] -= 1
        if closed.capture:
            self.captures.remove(closed.capture)
            self._state(closed.capture.meta())

    def _container(self, tag: str, attributes: Mapping[str, str], scene: Scene) -> Container | None:
        siblings = self.stack[-1].siblings
        if tag == "table" and scene.card and scene.card.sort == "row":
            scene.card.is_layout = True
        classes = attributes.get("class", "")
        if tag == "tr":
            card = Container("row", scene.card)
        elif tag == "li":
            card = Container("item", scene.card)
        elif tag == "article":
            card = Container("card", scene.card, siblings.join((tag,)))
        elif not classes or tag in _WHOLE_PAGE:
            return scene.card
        elif words := card_words(classes):
            card = Container("card", scene.card, siblings.join((tag, *words)))
        elif tag in _BOXES:
            card = Container("box", scene.card, siblings.join((tag, classes)))
        else:
            return scene.card
        self.containers.append(card)
        return card

    def _capture(self, placed: Placed, tag: str, places: Mapping[str, Attribute], scope: str) -> Capture | None:
        if tag == "title" and not self.is_fragment and not self.open_tags["svg"]:
            at = self.source.tag_end(placed)
            return Capture(("html:title",), at, at)
        keys = [f"microdata:{scope}{name}" for name in property_names(places)]
        if not keys:
            return None
        value = property_value(tag, places)
        if value:
            self._state(DraftMeta(key, value.text, *value.span) for key in keys if value.text.strip() and not is_filled(value.text))
        elif tag not in VOID and has_text_value(tag, places) and len(self.captures) < _MOST_CAPTURES:
            at = self.source.tag_end(placed)
            return Capture(tuple(keys), at, at)
        return None

    def _show_void(self, placed: Placed, tag: str, places: Mapping[str, Attribute], scene: Scene) -> None:
        if scene.is_unseen:
            return
        if tag == "br":
            if self.line.is_broken:
                self._flush()
            else:
                self.line.break_off(placed.start, self.source.tag_end(placed), scene)
        elif tag == "img" and "alt" in places and places["alt"].text.strip() and not is_filled(places["alt"].text):
            alt = DraftBlock("alt", list(value_pieces(self.source.text, places["alt"])), scene.language, quoted=scene.is_quoted)
            self.pictures.append((alt, scene.card))
            if not self.line.runs:
                self._flush()

    def _show(self, pieces: Iterable[Piece], scene: Scene) -> None:
        if not self.line.runs:
            block = next((inside for inside in reversed(self.stack) if inside.tag in BLOCKS), self.stack[0])
            self.line.open(block.scene, block.tag)
        self.line.add(pieces, scene)

    def _flush(self) -> None:
        """A block boundary: what the line holds is complete."""
        if not self.line.runs and not self.pictures:
            return
        if self.line.runs:
            for block in self.line.blocks():
                self.draft.blocks.append(block)
                self.cards.append(self.line.scene.card)
                if block.kind == "stamp" and self.line.scene.card:
                    self.line.scene.card.mark_dated()
        for picture, card in self.pictures:
            self.draft.blocks.append(picture)
            self.cards.append(card)
        self.pictures.clear()

    def _state(self, values: Iterable[DraftMeta | DraftProblem]) -> None:
        for value in values:
            if isinstance(value, DraftProblem):
                self.draft.problems.append(value)
            elif not self.is_fragment or value.key.startswith(("html:time", "microdata:")):  # the rest speaks for a whole page
                self.draft.meta.append(value)

    def _settle(self) -> None:
        """What can be said only when all has been seen: marks that held too much, groups."""
        for mark in self.marks:
            for block, kind in mark.blocks if len(mark.blocks) > _MOST_BLOCKS_OF_A_MARK else ():
                block.kind = kind
        kinds: defaultdict[int, set[Kind]] = defaultdict(set)
        for block, group in zip(self.draft.blocks, numbered(self.containers, self.cards), strict=True):
            block.group = group
            kinds[group].add(block.kind)
        for block in self.draft.blocks:
            if kinds[block.group] <= _LINES_ABOUT:  # a list of facts below a headline, or a menu: no listing
                block.group = 0
