"""Which findings are shown: severities, what gives way, fingerprints, grouping."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.model import Finding, Place, Related
from dateline.selecting import SHOWN_RELATED, fingerprint, group, select
from dateline.selecting.weighing import weigh


def _place(line: int, column: int = 1, length: int = 5, path: str = "a.md", text: str = "words") -> Place:
    return Place(path, line, column, line, column + length, text, context=7)


def _finding(code: str = "DATE999", line: int = 1, related: tuple[int, ...] = (), topic: str = "", path: str = "a.md") -> Finding:
    return Finding(code, f"{code} message", _place(line, path=path), tuple(Related(_place(other), "there") for other in related), topic=topic)


def test_equal_findings_are_one_and_come_sorted() -> None:
    selection = select([_finding(line=3), _finding(line=1), _finding(line=3)])
    assert [found.place.line for found in selection.kept] == [1, 3]


def test_the_configured_severity_decides() -> None:
    assert next(weigh([_finding()], {"DATE999": "info"})).severity == "info"


def test_a_finding_gives_way_where_the_better_one_covers_all_its_places() -> None:
    weak, strong = _finding("DUP999", 1, related=(4,)), _finding("FACT999", 4, related=(1,))
    selection = select([weak, strong], {"DUP999": ("FACT999",)})
    assert selection.kept == (strong,)
    assert selection.yielded == (weak,)


def test_a_finding_stays_where_one_of_its_places_is_not_covered() -> None:
    weak, strong = _finding("DUP999", 1, related=(5,)), _finding("FACT999", 4, related=(1,))
    assert select([weak, strong], {"DUP999": ("FACT999",)}).yielded == ()


def test_a_place_is_covered_by_a_wider_one() -> None:
    weak = replace(_finding("DUP999"), place=_place(1, 3, 2))
    assert select([weak, _finding("FACT999", 1)], {"DUP999": ("FACT999",)}).yielded == (weak,)


def test_a_fingerprint_survives_moved_lines_but_not_other_words() -> None:
    (here,), (moved,) = fingerprint([_finding(line=1)]), fingerprint([_finding(line=90)])
    (other,) = fingerprint([replace(_finding(), place=_place(1, text="other"))])
    assert here.fingerprint == moved.fingerprint != other.fingerprint


def test_a_renamed_file_keeps_its_content_key() -> None:
    (here,), (renamed,) = fingerprint([_finding()]), fingerprint([_finding(path="b.md")])
    assert here.content == renamed.content
    assert here.fingerprint != renamed.fingerprint


def test_equal_findings_at_different_places_have_different_fingerprints() -> None:
    one, two = fingerprint([_finding(line=1), _finding(line=2)])
    assert one.fingerprint != two.fingerprint


def test_findings_about_one_topic_are_shown_as_one() -> None:
    (shown,) = group(list(fingerprint([_finding(line=line, topic="old name") for line in (1, 2, 3)])))
    assert shown.finding.message.endswith("; 2 more like it")
    assert [each.place.line for each in shown.finding.related] == [2, 3]


def test_a_group_lists_a_bounded_number_of_places_and_counts_the_rest() -> None:
    (shown,) = group(list(fingerprint([_finding(line=line, topic="old name") for line in range(1, 301)])))
    assert len(shown.finding.related) == SHOWN_RELATED
    assert "299 more" in shown.finding.message


@pytest.mark.parametrize("topics", [("", ""), ("one", "two")])
def test_different_defects_stay_apart(topics: tuple[str, str]) -> None:
    findings = [_finding(line=line, topic=topic) for line, topic in enumerate(topics, 1)]
    assert len(list(group(list(fingerprint(findings))))) == 2


def test_a_finding_that_follows_from_another_at_its_place_is_left_out() -> None:
    cause = Finding("T1", "a slip", Place("a.md", 3, 1, 3, 5))
    follows = Finding("T2", "out of order", Place("a.md", 3, 1, 3, 5), (Related(Place("a.md", 9, 1, 9, 5), "its neighbour"),))
    elsewhere = Finding("T2", "out of order", Place("a.md", 4, 1, 4, 5))
    assert select([cause, follows, elsewhere], {}, {"T2": ("T1",)}).kept == (cause, elsewhere)
    assert select([cause, follows, elsewhere], {"T2": ("T1",)}).yielded == ()
    within = Finding("T2", "a letter", Place("a.md", 3, 2, 3, 4))
    assert select([cause, within], {}, {"T2": ("T1",)}).kept == (cause,)
