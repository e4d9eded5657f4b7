"""Takes AsciiDoc's inline markup off a text: emphasis, links, macros, footnotes, passthroughs, character references."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Piece
from dateline.reading.flow import Flow

_TOKEN = compile_late(
    r"\\(?P<escaped>\*\*|__|``|##|[*_`#^~{\[\]<&+]|(?:https?|link|xref|image|footnote|mailto|kbd|pass):)"
    r"|(?P<raw>\+\+\+|\$\$|\+\+|(?<![\w\\+])\+(?=[^\s+]))"
    r"|(?P<url>\b(?:https?|ftp|irc)://[^\s\[\]<>`]+)"
    r"|(?<!\w)(?P<macro>link|xref|mailto|image|icon|footnote|footnoteref|kbd|btn|menu|stem|latexmath|asciimath|pass|indexterm|indexterm2|anchor)"
    r":(?P<target>[^\s\[\]]{0,500})\["
    r"|<<(?P<cross>[^<>\r\n]{1,500})>>"
    r"|\[\[\[?[\w:.,# -]{1,200}\]\]\]?"
    r"|\(\(\((?:[^()]{1,300})\)\)\)"
    r"|\(\((?P<term>[^()]{1,300})\)\)"
    r"|(?P<role>\[[.#\w][\w.# %-]{0,80}\](?=[#*_`]))"
    r"|(?P<entity>&(?:\#\d{1,7}|\#x[\da-fA-F]{1,6}|[A-Za-z]\w{1,30});)"
    r"|\{(?P<name>nbsp|empty|sp|zwsp|wj|apos|quot|amp|lt|gt|plus|vbar|asterisk|tilde|caret|backtick|startsb|endsb|ldquo|rdquo|lsquo|rsquo|deg|two-colons)\}"
    r"|\{(?P<linked>[A-Za-z][\w-]{0,80})\}[^\s\[\]{}]{0,200}(?=\[)"
    r"|(?P<curl>\"`(?=\S)|'`(?=\S)|(?<=\S)`\"|(?<=\S)`')"
    r"|(?P<mark>\*\*|__|``|\#\#|[*_`#^~])"
)
_NAMED: Mapping[str, str] = {
    "nbsp": "\xa0",
    "empty": "",
    "sp": " ",
    "zwsp": "\u200b",
    "wj": "\u2060",
    "apos": "'",
    "quot": '"',
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "plus": "+",
    "vbar": "|",
    "asterisk": "*",
    "tilde": "~",
    "caret": "^",
    "backtick": "`",
    "startsb": "[",
    "endsb": "]",
    "ldquo": "“",
    "rdquo": "”",
    "lsquo": "‘",
    "rsquo": "’",
    "deg": "°",
    "two-colons": "::",
}
_CURLED: Mapping[str, str] = {'"`': "“", "'`": "‘", '`"': "”", "`'": "’"}
_OPENS = compile_late(r"(?<![\w;:}\\])[*_`#](?=\S)|\*\*(?=\S)|__(?=\S)|``(?=\S)|##(?=\S)|\^(?=\S)|~(?=\S)")
_ENDS: Mapping[str, re.Pattern[str]] = {
    **{mark * 2: compile_late(rf"(?<=\S)(?={re.escape(mark * 2)})") for mark in "*_`#"},
    **{mark: compile_late(rf"(?<=\S)(?={re.escape(mark)}(?!\w))") for mark in "*_#"},
    "`": compile_late(r"(?<=\S)(?=`(?![\w\"'`]))"),
    **{mark: compile_late(rf"(?<=\S)(?={re.escape(mark)})") for mark in "^~"},
    "+++": compile_late(r"(?=\+\+\+)"),
    "++": compile_late(r"(?=\+\+)"),
    "+": compile_late(r"(?<=\S)(?=\+(?!\w))"),
    "$$": compile_late(r"(?=\$\$)"),
    "]": compile_late(r"(?<!\\)(?=\])"),
}
_SPACED = frozenset("^~")
"""Raised and lowered text holds no white space."""
_SHOWN = frozenset({"link", "xref", "mailto", "kbd", "btn", "indexterm2"})
_SETTINGS = compile_late(r"\^?(?:,[ ]*(?:[\w-]+=.*)?)?$|,[ ]*(?:role|window|opts|options|rel|title|id|subject)=.*$|\^$")
_SPACE = compile_late(r"\s")


def read_inline(lines: Sequence[Piece], joints: str = " ") -> list[list[Piece]]:
    """The pieces that a reader sees of `lines`, then those of each footnote in them; linear in their length."""
    flow = Flow(lines, joints)
    if not _TOKEN.search(flow.text):
        flow.keep(0, len(flow.text))
        return [flow.take()]
    reader = _Inline(flow)
    reader.run(0, len(flow.text))
    found = [flow.take()]
    aside = _Inline(Flow(lines, joints))
    for start, end in reader.notes:
        aside.run(start, end)
        found.append(aside.flow.take())
    return found


class _Inline:
    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.notes: list[tuple[int, int]] = []
        self._text = flow.text
        self._closing: dict[int, int] = {}

    def run(self, start: int, end: int) -> None:
        """Take what stands at `start:end`."""
        done = start
        token = _TOKEN.search(self._text, start, end)
        while token:
            self.flow.keep(done, token.start())
            done = min(self._take(token, end), end)
            token = _TOKEN.search(self._text, done, end)
        self.flow.keep(done, end)

    def _take(self, token: re.Match[str], limit: int) -> int:
        """Take what a token begins; where the text goes on after it."""
        start, end = token.span()
        if start in self._closing:
            return start + self._closing.pop(start)
        match token.lastgroup:
            case "escaped":
                self.flow.keep(start + 1, end)
            case "raw":
                return self._take_raw(token, limit)
            case "url" | "linked":
                return self._take_url(start, end, limit)
            case "target":
                return self._take_macro(token, limit)
            case "cross":
                self._take_cross(*token.span("cross"))
            case "term":
                self.flow.keep(*token.span("term"))
            case "entity":
                self._take_entity(token)
            case "name":
                self.flow.put(_NAMED[token["name"]], start, end)
            case "curl":
                self.flow.put(_CURLED[token[0]], start, end)
            case "mark":
                return self._take_mark(token, limit)
            case _:
                pass  # anchors, roles and hidden index terms
        return end

    def _take_raw(self, token: re.Match[str], limit: int) -> int:
        closes = self._end(token["raw"], token.end(), limit)
        if closes < 0:
            self.flow.keep(*token.span())
            return token.end()
        self.flow.keep(token.end(), closes)
        return closes + len(token["raw"])

    def _take_mark(self, token: re.Match[str], limit: int) -> int:
        """Drop an opening mark that is closed; what is between is read on. A double mark that is none may be two single ones."""
        mark, start = token[0], token.start()
        if _OPENS.match(self._text, start):
            closes = self._end(mark, start + len(mark), limit)
            if closes >= 0 and not (mark in _SPACED and _SPACE.search(self._text, start, closes)):
                self._closing[closes] = len(mark)
                return token.end()
        self.flow.keep(*token.span())
        return token.end()

    def _take_url(self, start: int, end: int, limit: int) -> int:
        """An address, or the words of a link to it."""
        closes = self._end("]", end, limit) if end < limit and self._text[end] == "[" else -1
        if closes < 0:
            self.flow.keep(start, end)
            return end
        self._take_label(end + 1, closes, (start, end))
        return closes + 1

    def _take_macro(self, token: re.Match[str], limit: int) -> int:
        closes = self._end("]", token.end() - 1, limit)
        if closes < 0:
            self.flow.keep(*token.span())
            return token.end()
        name = token["macro"]
        if name.startswith("footnote") and token.end() < closes:
            self.notes.append((token.end(), closes))
        elif name == "pass":
            self.flow.keep(token.end(), closes)
        elif name in _SHOWN:
            self._take_label(token.end(), closes, token.span("target") if name in {"link", "mailto"} else None)
        return closes + 1

    def _take_label(self, start: int, end: int, target: tuple[int, int] | None) -> None:
        settings = _SETTINGS.search(self._text, start, end)
        stop = settings.start() if settings else end
        if self._text[start:stop].startswith('"') and '"' in self._text[start + 1 : stop]:
            start, stop = start + 1, self._text.rindex('"', start, stop)
        if start < stop:
            self.run(start, stop)
        elif target:
            self.flow.keep(*target)

    def _take_cross(self, start: int, end: int) -> None:
        """The words of a reference; without any a reader sees the title of its target, which is not known here."""
        comma = self._text.find(",", start, end)
        if comma >= 0:
            label = self._text[comma + 1 : end]
            self.run(comma + 1 + len(label) - len(label.lstrip()), end)

    def _take_entity(self, token: re.Match[str]) -> None:
        text = html.unescape(token[0])
        if len(text) < len(token[0]):
            self.flow.put(text, *token.span())
        else:
            self.flow.keep(*token.span())

    def _end(self, mark: str, start: int, limit: int) -> int:
        """Where what a mark opens is closed; -1 if it never is."""
        end = self.flow.next(_ENDS[mark], start + (mark != "]" and mark[0] not in "+$"))
        return end if end < limit else -1
