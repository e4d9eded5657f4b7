"""The report as JUnit XML: a suite a rule, a failed test a finding that fails the run; findings below that level are skipped tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from dateline.reporting.escaping import in_xml
from dateline.reporting.results import Results
from dateline.reporting.text import total
from dateline.selecting import Fingerprinted


def render_junit(results: Results) -> Iterator[str]:
    """The document; a run that found nothing is one passed test, since readers take a report without tests for a mistake."""
    troubles = [*_troubles(results)]
    failures = sum(map(results.fails, results.findings))
    tests = max(len(results.findings) + len(troubles), 1)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<testsuites name="dateline" tests="{tests}" failures="{failures}" errors="{_errors(results)}">'
    ordered = sorted(results.findings, key=lambda found: (found.finding.code, found.finding.order))
    for _, group in groupby(ordered, key=lambda found: found.finding.code):
        yield from _suite(list(group), results)
    if troubles or not ordered:
        own = troubles or [f'    <testcase classname="dateline" name="{in_xml(total(results))}"/>']
        skipped = 0 if results.failure else len(results.skipped)
        yield f'  <testsuite name="dateline" tests="{len(own)}" failures="0" errors="{_errors(results)}" skipped="{skipped}">'
        yield from own
        yield "  </testsuite>"
    yield "</testsuites>"


def _suite(findings: Sequence[Fingerprinted], results: Results) -> Iterator[str]:
    first = findings[0].finding
    failures = sum(map(results.fails, findings))
    counts = f'tests="{len(findings)}" failures="{failures}" errors="0" skipped="{len(findings) - failures}"'
    yield f'  <testsuite name="{in_xml(f"{first.code} {first.name}")}" {counts}>'
    for found in findings:
        finding, place = found.finding, found.finding.place
        name = in_xml(f"{place.path}:{place.line}:{place.column}")
        told = [finding.message, *(f"{each.place.path}:{each.place.line}:{each.place.column}: {each.note}" for each in finding.related)]
        yield f'    <testcase classname="{in_xml(finding.code)}" name="{name}" file="{in_xml(place.path)}" line="{place.line}">'
        if results.fails(found):
            yield f'      <failure type="{finding.severity}" message="{in_xml(finding.message)}">{in_xml(chr(10).join(told))}</failure>'
        else:
            yield f'      <skipped message="{in_xml(f"{finding.severity}: {finding.message}")}"/>'
        yield "    </testcase>"
    yield "  </testsuite>"


def _errors(results: Results) -> int:
    return len(results.crashed) + bool(results.failure)


def _troubles(results: Results) -> Iterator[str]:
    """A test each for the run that could not begin, what crashed and what was skipped."""
    if results.failure:
        yield f'    <testcase classname="dateline" name="run"><error message="{in_xml(results.failure)}"/></testcase>'
    for crash in results.crashed:
        name = in_xml(f"{crash.rule} {crash.path}".rstrip())
        yield f'    <testcase classname="dateline" name="{name}"><error message="{in_xml(f"crashed: {crash.error}")}"/></testcase>'
    for skip in results.skipped:
        yield f'    <testcase classname="dateline" name="{in_xml(skip.path)}"><skipped message="{in_xml(skip.reason)}"/></testcase>'
