"""Where the reader of AsciiDoc is: the lines, the open blocks and lists, and what was found so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dateline.model import Kind
from dateline.noticing.text.patterns import compile_late
from dateline.reading.asciidoc_inline import read_inline
from dateline.reading.draft import DraftBlock, Piece
from dateline.reading.embedded import embedded_html
from dateline.reading.lines import LineScan, SourceLine, is_filler, source_lines

COMMENT = compile_late(r"//(?!/)")
_CONDITION = compile_late(r"(?:ifdef|ifndef|ifeval|endif|include)::\S*?\[.*\]$")
_STYLE_NAME = compile_late(r"\[[ ]*([A-Za-z][\w-]*)?")
_VALUE = compile_late(r"[ ]*(?:\"([^\"]*)\"|([^,\]\"][^,\]]*))")


@dataclass(slots=True)
class Line(SourceLine):
    """One line, and whether white space stood before it."""

    indented: bool

    def cut(self, offset: int) -> Piece:
        """The line from an offset of its text on."""
        return self.piece.cut(offset)


class Style(NamedTuple):
    """What a line in brackets says of the block that follows: its name, the other values without a name, and the line."""

    name: str = ""
    rest: list[Piece] = []  # noqa: RUF012  (never changed)
    text: str = ""


@dataclass(slots=True)
class Open:
    """A delimited block that holds blocks, until its delimiter comes again; and the lists that were open before it."""

    delimiter: str
    kind: Kind
    is_verse: bool = False
    lists: Sequence[str] = ()
    group: int = 0


def _lines(source: str, start: int) -> Iterator[Line]:
    for lead, (text, begins, _) in source_lines(source, start):
        if not _CONDITION.match(text):  # conditions and includes are done before anything else is read
            yield Line("" if is_filler(text) else text, begins, lead != "")


class Scan(LineScan[Line]):
    """The lines of a source, and the blocks and lists that are open."""

    def __init__(self, source: str, start: int) -> None:
        super().__init__(source, _lines(source, start))
        self.lists: list[str] = []
        """The marks of the open lists, the outermost first."""
        self.styled: Line | None = None
        self.attached = False
        """Whether the next block belongs to the item before it."""
        self.after_blank = True
        self._open = [Open("", "paragraph")]
        self._delimiters: dict[str, int] = {}
        self._group = 0

    @property
    def kind(self) -> Kind:
        """The kind of a text at hand."""
        return "item" if self.lists else self._open[-1].kind

    @property
    def is_nested(self) -> bool:
        """Whether a delimited block is open."""
        return len(self._open) > 1

    def skip_blank(self) -> None:
        """Go on after a blank line."""
        self.at += 1
        self.after_blank = True

    def attach(self) -> None:
        """A `+`: what follows belongs to the item."""
        self.at += 1
        self.attached = bool(self.lists)

    def open_item(self, mark: str) -> None:
        """An item of the list that `mark` belongs to."""
        if mark in self.lists:
            del self.lists[self.lists.index(mark) + 1 :]
        else:
            self.lists.append(mark)
        if len(self.lists) == 1 and self._open[-1].kind != "item":
            self._group = self.numbered()
        self.attached = self.after_blank = False

    def leave_lists(self) -> None:
        """A paragraph after a blank line ends all lists, unless it was attached."""
        if self.after_blank and not self.attached:
            self.end_lists()
        self.after_blank = False

    def end_lists(self) -> None:
        """What comes next stands in no list that was opened in this block."""
        self.lists.clear()
        self._group = self._open[-1].group

    def take_style(self) -> Style:
        """What was said of the block at hand, once."""
        line, self.styled = self.styled, None
        if not line:
            return Style()
        name = _STYLE_NAME.match(line.text)
        rest = [
            Piece(found[number], line.start + found.start(number), line.start + found.end(number))
            for found in list(_VALUE.finditer(line.text, line.text.find(",") + 1 if "," in line.text else len(line.text)))[:2]
            if (number := found.lastindex) and "=" not in found[0]
        ]
        return Style((name[1] or "").lower() if name else "", rest, line.text)

    def enter(self, block: Open) -> None:
        """Open a block that holds blocks."""
        if not self.attached:
            self.end_lists()
        block.lists, block.group = tuple(self.lists), self._group
        if self.lists and block.kind == "paragraph":
            block.kind = "item"
        self.lists = []
        self.attached = False
        self._open.append(block)
        self._delimiters[block.delimiter] = self._delimiters.get(block.delimiter, 0) + 1

    def close(self, delimiter: str) -> bool:
        """Close the innermost block with this delimiter and all in it; whether there was one."""
        if not self._delimiters.get(delimiter):
            return False
        while True:
            block = self._open.pop()
            self._delimiters[block.delimiter] -= 1
            self.lists, self._group = list(block.lists), block.group
            if block.delimiter == delimiter:
                self.styled, self.attached, self.after_blank = None, False, False
                return True

    def verbatim(self, delimiter: str) -> Piece | None:
        """The source up to the line that is `delimiter`, which is consumed too."""
        start = self.at
        while self.at < len(self.lines) and self.line.text != delimiter:
            self.at += 1
        end = self.at
        self.at += 1
        self.attached = False
        while start < end and not self.lines[end - 1].text:
            end -= 1
        if start == end:
            return None
        return self.written(self.lines[start].start, self.lines[end - 1].end)

    def emit(self, lines: Sequence[Piece], kind: Kind | None = None, level: int = 0, group: int | None = None, joints: str = " ") -> None:
        """A block, and one for each footnote in it."""
        if not lines:
            return
        kind = kind or self.kind
        level = max(len(self.lists), 1) if kind == "item" else level
        quoted = kind == "quote" or self._open[-1].kind == "quote"
        text, *notes = read_inline(lines, joints)
        self.draft.blocks.append(DraftBlock(kind, text, level=level, group=self._group if group is None else group, quoted=quoted))
        self.draft.blocks.extend(DraftBlock("paragraph", note) for note in notes)

    def emit_text(self, lines: Sequence[Piece], kind: Kind | None = None, *, verse: bool = False) -> None:
        """A paragraph; a line that ends with ` +`, and every line of verse, keeps its break."""
        verse = verse or self._open[-1].is_verse
        broken = [line.text.endswith(" +") for line in lines]
        kept = [Piece(line.text[:-2], line.start, line.end - 2) if ends else line for line, ends in zip(lines, broken, strict=True)]
        self.emit(kept, kind, joints="".join("\n" if ends or verse else " " for ends in broken[:-1]) or " ")

    def emit_raw(self, kind: Kind, body: Piece | None) -> None:
        """A block that holds its source as it is."""
        if body:
            self.draft.blocks.append(DraftBlock(kind, [body], group=self._group))

    def embed(self, body: Piece | None) -> None:
        """What HTML says."""
        if body:
            self._groups = self.draft.join(embedded_html([body]), self._groups, self._group)
