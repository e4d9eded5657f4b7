"""The report as GitLab's code quality artifact, a subset of the Code Climate format."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Severity
from dateline.reporting.json import to_json
from dateline.reporting.results import Results
from dateline.selecting import Fingerprinted

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def render_gitlab(results: Results) -> Iterator[str]:
    """One array. Findings with one fingerprint would be shown once: those of dateline differ."""
    yield to_json([_issue(found, results) for found in results.findings], indent=2)


def _issue(found: Fingerprinted, results: Results) -> dict[str, object]:
    finding = found.finding
    notes = "".join(f"; {results.address(each.place)}: {each.note}" for each in finding.related)
    return {
        "description": finding.message + notes,
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": found.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": results.from_repository(finding.place.path),
            "lines": {"begin": finding.place.line, "end": finding.place.end_line},
        },
    }
