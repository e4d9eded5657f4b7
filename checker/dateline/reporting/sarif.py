"""The report as SARIF 2.1.0 (OASIS), as GitHub's code scanning and SARIF viewers read it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote

from dateline.model import Place, Severity, Suggestion
from dateline.reporting.cards import Card, cards_of, homepage, own_version
from dateline.reporting.json import to_json
from dateline.reporting.results import Results
from dateline.selecting import Fingerprinted, Suppressed

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
"""What paths are relative to: whoever reads the report knows where the repository is, so no address of this machine is told."""
MOST_RESULTS = 25_000
"""GitHub refuses a run with more (and shows 5,000)."""

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEMS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "recommendation"}
_PRECISION: dict[Severity, str] = {"error": "very-high", "warning": "high", "info": "medium"}
"""What a severity promises (CONTRIBUTING): 95, 80 and 60 of 100 are right."""

Object = dict[str, object]
Said = Sequence[Fingerprinted | Suppressed]


def render_sarif(results: Results) -> Iterator[str]:
    """The log, indented: everything, what is suppressed marked as such."""
    yield _log(results, [*results.gravest_first, *results.suppressed])


def render_code_scanning(results: Results) -> Iterator[str]:
    """The log as GitHub wants it: it opens an alert for what is suppressed, too (github/codeql-action#1230), and bounds a run."""
    kept = results.gravest_first[:MOST_RESULTS]
    left = len(results.findings) - len(kept)
    cut = [_notification("cut", "warning", f"{left} more findings are left out: GitHub takes {MOST_RESULTS} a run", "", results)] if left else []
    yield _log(results, kept, cut)


def _log(results: Results, kept: Said, cut: Sequence[Object] = ()) -> str:
    return to_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(results, kept, cut)]}, indent=2)


def _run(results: Results, kept: Said, cut: Sequence[Object]) -> Object:
    cards = cards_of(_found(each).finding for each in kept)
    order = {code: index for index, code in enumerate(cards)}
    compared = any(each.by == "baseline" for each in results.suppressed)
    run: Object = {
        "tool": {"driver": _driver(cards.values())},
        "automationDetails": {"id": "dateline/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "invocations": [_invocation(results, cut)],
        "results": [_result(each, order, results, compared=compared) for each in kept],
    }
    return run | ({"properties": {"today": results.today.isoformat()}} if results.today else {})


def _driver(cards: Iterable[Card]) -> Object:
    own, address = own_version(), homepage()
    driver: Object = {"name": "dateline", "rules": [_descriptor(card) for card in cards]}
    versions = {"version": own, "semanticVersion": own} if own else {}
    return driver | versions | ({"informationUri": address} if address else {})


def _descriptor(card: Card) -> Object:
    descriptor: Object = {
        "id": card.code,
        "name": card.name,
        "defaultConfiguration": {"level": _LEVELS[card.severity]},
        "properties": {
            "tags": [card.code.rstrip("0123456789").lower()],
            "precision": _PRECISION[card.severity],
            "problem.severity": _PROBLEMS[card.severity],
        },
    }
    if card.summary:
        descriptor["shortDescription"] = {"text": card.summary}
        descriptor["fullDescription"] = {"text": card.reasons}
        descriptor["help"] = {"text": card.reasons, "markdown": card.help}
    return descriptor | ({"helpUri": card.address} if card.address else {})


def _found(said: Fingerprinted | Suppressed) -> Fingerprinted:
    return said.found if isinstance(said, Suppressed) else said


def _result(said: Fingerprinted | Suppressed, order: Mapping[str, int], results: Results, *, compared: bool) -> Object:
    identified = _found(said)
    found = identified.finding
    related = list(enumerate(found.related, 1))
    links = "".join(f"\n[{_escaped(results.address(each.place))}]({number}): {_escaped(each.note)}" for number, each in related)
    result: Object = {
        "ruleId": found.code,
        "ruleIndex": order[found.code],
        "level": _LEVELS[found.severity],
        "message": {"text": _escaped(found.message) + links},
        "locations": [{"physicalLocation": _location(found.place, results)}],
        "partialFingerprints": {"dateline/v1": identified.fingerprint, "datelineContent/v1": identified.content},
    }
    if related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": _escaped(each.note)}, "physicalLocation": _location(each.place, results)} for number, each in related
        ]
    if found.suggestions:
        result["fixes"] = [_fix(suggestion, results) for suggestion in found.suggestions]
    return result | _suppression(said) | (_baseline_state(said) if compared else {})


def _suppression(said: Fingerprinted | Suppressed) -> Object:
    if not isinstance(said, Suppressed):
        return {}
    how: Object = {"kind": "inSource" if said.by == "mark" else "external", "status": "accepted", "justification": said.reason or said.by}
    return {"suppressions": [how]}


def _baseline_state(said: Fingerprinted | Suppressed) -> Object:
    """Against the baseline in force; nothing is known of what is silenced otherwise."""
    if not isinstance(said, Suppressed):
        return {"baselineState": "new"}
    return {"baselineState": "unchanged"} if said.by == "baseline" else {}


def _location(place: Place, results: Results) -> Object:
    return {"artifactLocation": _artifact(place.path, results), "region": _region(place)}


def _artifact(path: str, results: Results) -> Object:
    """A file of the repository by its path in it, any other by its full address."""
    inside = results.from_repository(path)
    if inside == ".." or inside.startswith(("../", "/")):
        return {"uri": "file://" + _quoted(os.path.normpath(results.directory / path))}
    return {"uri": _quoted(inside), "uriBaseId": ROOT}


def _quoted(path: str) -> str:
    return quote(os.fsencode(path.replace(os.sep, "/")))


def _region(place: Place) -> Object:
    """A place in a file; its first line for what stands in the file's name."""
    if (place.line, place.column) == (place.end_line, place.end_column):
        return {"startLine": place.line}
    return _span(place)


def _span(place: Place) -> Object:
    return {"startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column}


def _fix(suggestion: Suggestion, results: Results) -> Object:
    paths = dict.fromkeys(edit.place.path for edit in suggestion.edits)
    changes = [
        {
            "artifactLocation": _artifact(path, results),
            "replacements": [
                {"deletedRegion": _span(edit.place), "insertedContent": {"text": edit.text}} for edit in suggestion.edits if edit.place.path == path
            ],
        }
        for path in paths
    ]
    return {"description": {"text": _escaped(suggestion.message)}, "artifactChanges": changes}


def _invocation(results: Results, cut: Sequence[Object]) -> Object:
    told = [
        *cut,
        *(_notification("skipped", "warning", f"skipped: {each.reason}", each.path, results) for each in results.skipped),
        *(_notification("crashed", "error", f"{each.rule} crashed: {each.error}", each.path, results, each.rule) for each in results.crashed),
        *(_notification("note", "note", note, "", results) for note in results.notes),
    ]
    invocation: Object = {"executionSuccessful": results.complete, "toolExecutionNotifications": told}
    if results.failure:
        invocation["toolConfigurationNotifications"] = [_notification("usage", "error", results.failure, "", results)]
    return invocation


def _notification(kind: str, level: str, text: str, path: str, results: Results, rule: str = "") -> Object:
    notification: Object = {"descriptor": {"id": kind}, "level": level, "message": {"text": _escaped(text)}}
    if path:
        notification["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(path, results)}}]
    return notification | ({"associatedRule": {"id": rule}} if rule else {})


def _escaped(text: str) -> str:
    """Text of a message, in which brackets would be links (SARIF 3.11.6). Braces stay single: readers undouble them only where a message has arguments."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
