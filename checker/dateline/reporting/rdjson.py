"""The report in reviewdog's diagnostic format, whole or in lines; its columns count bytes of UTF-8."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Finding, Place, Severity
from dateline.reporting.cards import cards_of, homepage
from dateline.reporting.json import to_json
from dateline.reporting.results import Lines, Results

Object = dict[str, object]

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render_rdjson(results: Results) -> Iterator[str]:
    """One `DiagnosticResult`."""
    address = homepage()
    source = {"name": "dateline"} | ({"url": address} if address else {})
    yield to_json({"source": source, "diagnostics": [*_diagnostics(results)]}, indent=2)


def render_rdjsonl(results: Results) -> Iterator[str]:
    """A `Diagnostic` a line, each with its source."""
    yield from (to_json({"source": {"name": "dateline"}, **diagnostic}) for diagnostic in _diagnostics(results))


def _diagnostics(results: Results) -> Iterator[Object]:
    cards = cards_of(each.finding for each in results.findings)
    for found in (each.finding for each in results.findings):
        address = cards[found.code].address
        diagnostic: Object = {
            "message": found.message,
            "location": _location(found.place, results.lines),
            "severity": _SEVERITIES[found.severity],
            "code": {"value": found.code} | ({"url": address} if address else {}),
        }
        if found.related:
            diagnostic["related_locations"] = [{"message": each.note, "location": _location(each.place, results.lines)} for each in found.related]
        if suggestions := [*_suggestions(found, results.lines)]:
            diagnostic["suggestions"] = suggestions
        yield diagnostic


def _location(place: Place, lines: Lines) -> Object:
    """Without columns where the file cannot be read any more: reviewdog then takes the lines as a whole."""
    return {"path": place.path, "range": _range(place, lines) or {"start": {"line": place.line}, "end": {"line": place.end_line}}}


def _suggestions(found: Finding, lines: Lines) -> Iterator[Object]:
    """Those that reviewdog can offer: one change, in the file of the finding."""
    for edit in (suggestion.edits[0] for suggestion in found.suggestions if len(suggestion.edits) == 1):
        if edit.place.path == found.place.path and (where := _range(edit.place, lines)):
            yield {"range": where, "text": edit.text}


def _range(place: Place, lines: Lines) -> Object | None:
    start, end = _bytes(place.path, place.line, place.column, lines), _bytes(place.path, place.end_line, place.end_column, lines)
    if start is None or end is None:
        return None
    return {"start": {"line": place.line, "column": start}, "end": {"line": place.end_line, "column": end}}


def _bytes(path: str, line: int, column: int, lines: Lines) -> int | None:
    """A column in code points as one in bytes of UTF-8, both from 1."""
    text = lines.line(path, line)
    return None if text is None or column > len(text) + 1 else len(text[: column - 1].encode("utf-8", "replace")) + 1
