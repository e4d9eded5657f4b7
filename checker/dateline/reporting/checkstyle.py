"""The report as Checkstyle XML, file by file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dateline.reporting.escaping import in_xml
from dateline.reporting.results import Results


def render_checkstyle(results: Results) -> Iterator[str]:
    """The document; related places stand in the message."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<checkstyle version="4.3">'
    for path, group in groupby(results.by_place, key=lambda found: found.place.path):
        yield f'  <file name="{in_xml(path)}">'
        for found in group:
            notes = "".join(f"; {each.place.path}:{each.place.line}: {each.note}" for each in found.related)
            place = f'line="{found.place.line}" column="{found.place.column}"'
            said = f'message="{in_xml(found.message + notes)}" source="{in_xml(f"dateline.{found.code}")}"'
            yield f'    <error {place} severity="{found.severity}" {said}/>'
        yield "  </file>"
    yield "</checkstyle>"
