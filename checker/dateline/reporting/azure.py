"""Prints findings as commands of Azure Pipelines, which lists them as issues of the build."""

from __future__ import annotations

from collections.abc import Iterator

import click

from dateline.model import Finding
from dateline.reporting.results import Results
from dateline.reporting.text import headline


def render_azure(results: Results) -> Iterator[str]:
    """A command for each error and warning, the gravest first; Azure knows no third level, so infos are lines of the log."""
    for found in (each.finding for each in results.gravest_first):
        yield click.unstyle(headline(found)) if found.severity == "info" else _command(found, results)


def _command(found: Finding, results: Results) -> str:
    notes = "".join(f"; {results.address(each.place)}: {each.note}" for each in found.related)
    fields = {
        "type": found.severity,
        "sourcepath": results.from_repository(found.place.path),
        "linenumber": str(found.place.line),
        "columnnumber": str(found.place.column),
        "code": found.code,
    }
    listed = "".join(f"{key}={_property(value)};" for key, value in fields.items())
    return f"##vso[task.logissue {listed}]{_data(f'{found.message}{notes} [{found.name}]')}"


def _data(text: str) -> str:
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(";", "%3B").replace("]", "%5D")
