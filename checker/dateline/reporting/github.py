"""Prints findings as GitHub workflow commands, which annotate the changed lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.model import Finding, Severity

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render_commands(findings: Iterable[Finding]) -> Iterator[str]:
    """One command a finding; related places are named in the message."""
    for found in findings:
        place = found.place
        related = "".join(f"\n{each.place.path}:{each.place.line}: {each.note}" for each in found.related)
        fields = {
            "file": place.path, "line": place.line, "col": place.column, "endLine": place.end_line, "endColumn": place.end_column,
            "title": f"{found.code} {found.name}",
        }  # fmt: skip
        listed = ",".join(f"{key}={_property(str(value))}" for key, value in fields.items())
        yield f"::{_COMMANDS[found.severity]} {listed}::{_data(found.message + related)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
