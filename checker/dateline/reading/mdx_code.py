"""Finds what in MDX is code: imports, exports, JSX tags, expressions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from dateline.noticing.text.patterns import compile_late

_TOKEN = compile_late(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})"
    r"|(?P<ticks>`+)"
    r"|^(?P<module>import\s*(?:[\w$*{,][^'\"`;]{0,2000}?\bfrom\s*)?['\"]|export\s+(?:default|const|let|var|function|async|class|type|interface)\b|export\s*[{*])"
    r"|\\[{<`\\]"
    r"|(?P<comment><!--)"
    r"|(?P<brace>\{)"
    r"|<(?P<close>/?)(?P<name>[A-Za-z_$][\w$.:-]*(?=[\s/>{])|(?=>))",
    re.MULTILINE,
)
_CODE = compile_late(
    r"[{}()\[\]]"
    r"|\"(?:[^\"\\\r\n]|\\.)*\"|'(?:[^'\\\r\n]|\\.)*'"
    r"|`(?:[^`\\]|\\[\s\S])*`|/\*|//[^\r\n]*|(?P<blank>(?:\r\n|\r|\n)[ \t]*(?=[\r\n]|\Z))"
)
_ATTRIBUTE = compile_late(r"[^\"'{}<>]+|\"[^\"]*\"|'[^']*'|\}")
_BLANK = compile_late(r"(?:\r\n|\r|\n)[ \t]*(?=[\r\n]|\Z)")
_HOLDERS = frozenset(["div", "section", "article", "main", "aside", "header", "footer", "center", "figure", "details", "span"])
"""Tags of HTML that only hold Markdown here; the others mean something to its reader."""


class Cut(NamedTuple):
    """A stretch that no reader sees; `step` is 1 for a tag that opens an element, -1 for one that closes it."""

    start: int
    end: int
    step: int = 0


class Code:
    """Finds what is code among the text of a source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._braces: dict[int, int] = {}
        self._known = -1
        self._ticks: dict[str, list[int]] = {}
        self._unclosed = False

    def cuts(self, start: int) -> Iterator[Cut]:
        """What is to be cut out of the source after `start`, in order; never more than one cut at a place."""
        token = _TOKEN.search(self._source, start)
        while token:
            end = token.end()
            if token["fence"]:
                end = self._fence_end(token)
            elif token["ticks"]:
                end = self._span_end(token)
            elif token["comment"]:
                closes = self._source.find("-->", end)
                end = closes + 3 if closes >= 0 else len(self._source)
            elif token["module"]:
                end = self._module_end(token.start())
                yield Cut(token.start(), end)
            elif token["brace"]:
                end = self._brace_end(token.start())
                if end:
                    yield Cut(token.start(), end)
                end = end or token.end()
            elif token["name"] is not None:
                tag, end = self._tag(token)
                yield from tag
            token = _TOKEN.search(self._source, end)

    def _fence_end(self, token: re.Match[str]) -> int:
        mark = token["fence"]
        closing = re.compile(rf"^[ \t>]*{mark}{mark[0]}*[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE).search(self._source, token.end())
        return closing.end() if closing else len(self._source)

    def _span_end(self, token: re.Match[str]) -> int:
        """The end of a code span; it lies in one paragraph."""
        ticks = token["ticks"]
        if not self._ticks:
            for found in re.finditer("`+", self._source):
                self._ticks.setdefault(found[0], []).append(found.start())
        others = self._ticks.get(ticks, [])
        at = bisect_left(others, token.end())
        if at == len(others) or _BLANK.search(self._source, token.end(), others[at]):
            return token.end()
        return others[at] + len(ticks)

    def _module_end(self, start: int) -> int:
        """An import or export ends at the first blank line that stands in no bracket."""
        depth = 0
        for found in () if self._unclosed else self._code(start):
            if found["blank"] is not None and depth <= 0:
                return found.start()
            depth += (found[0] in "{([") - (found[0] in "})]") if len(found[0]) == 1 else 0
        if depth > 0:
            self._unclosed = True
        blank = _BLANK.search(self._source, start) if depth > 0 or self._unclosed else None
        return blank.start() if blank else len(self._source)

    def _brace_end(self, start: int) -> int:
        """The end of an expression, 0 if it has none; each stretch is looked through once."""
        if start >= self._known:
            self._match_braces(start)
        return self._braces.get(start, 0)

    def _match_braces(self, start: int) -> None:
        opened: list[int] = []
        for found in self._code(start):
            if found[0] == "{":
                opened.append(found.start())
            elif found[0] == "}" and opened:
                self._braces[opened.pop()] = found.end()
            if not opened:
                self._known = found.end()
                return
        self._known = len(self._source)

    def _code(self, start: int) -> Iterator[re.Match[str]]:
        """Brackets, strings and blank lines of code; what stands in comments is left out."""
        last = self._source.rfind("*/", start)
        found = _CODE.search(self._source, start)
        while found:
            end = found.end()
            if found[0] == "/*" and end <= last:
                end = self._source.find("*/", end) + 2
            yield found
            found = _CODE.search(self._source, end) if end > found.start() else None

    def _tag(self, token: re.Match[str]) -> tuple[list[Cut], int]:
        """A tag and where the text goes on: it is cut out whole, or, if it is HTML's, only the expressions in it."""
        at, source = token.end(), self._source
        inside: list[Cut] = []
        while at < len(source) and source[at] not in "<>":
            part = _ATTRIBUTE.match(source, at)
            end = part.end() if part else self._brace_end(at) if source[at] == "{" else 0
            if not end:
                return [], token.end()
            if not part:
                inside.append(Cut(_setting_start(source, token.end(), at), end))
            at = end
        if at >= len(source) or source[at] == "<":
            return [], token.end()
        name = token["name"]
        if name[:1].islower() and "." not in name and name not in _HOLDERS:
            return inside, at + 1
        return [Cut(token.start(), at + 1, -1 if token["close"] else 0 if source[at - 1] == "/" else 1)], at + 1


def _setting_start(source: str, start: int, at: int) -> int:
    """Where the name begins of the attribute whose value is the expression at `at`: `src={...}` goes as a whole."""
    before = source[max(start, at - 100) : at].rstrip()
    if not before.endswith("="):
        return at
    name = before[:-1].rstrip().split()[-1:]
    return max(start, at - 100) + before.rindex(name[0]) if name else at
