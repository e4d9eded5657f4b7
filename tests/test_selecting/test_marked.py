"""Marks silence what they speak of, and the rules about marks hear what each was good for."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.model import Document, Finding, Mark
from dateline.noticing.pages.marks import marks
from dateline.reading import read
from dateline.rule import AnyRule, DocumentRule, MarkRule, MarkUse
from dateline.selecting import fingerprint, heed_marks, judge_marks


class _Weekday(DocumentRule):
    code = "TEST901"
    name = "wrong-day"


class _Month(DocumentRule):
    code = "TEST902"
    name = "wrong-month"


class _Rare(DocumentRule):
    code = "TEST903"
    name = "rare-thing"
    enabled = False


class _Judge(MarkRule):
    code = "MARK901"
    name = "all-told"
    heard: list[MarkUse] = []  # noqa: RUF012  (a sink for the test)

    def judge(self, use: MarkUse) -> list[Finding]:  # type: ignore[override]  # a list is an iterator's stand-in here
        self.heard.append(use)
        return []


INSTALLED: dict[str, type[AnyRule]] = {rule.code: rule for rule in (_Weekday, _Month, _Rare, _Judge)}
TEXT = "<!-- dateline: stet {} as printed -->\nfirst day\n\nsecond day\n"


def _found(doc: Document, word: str, code: str = "TEST901", name: str = "wrong-day") -> Finding:
    at = doc.text.index(word)
    return Finding(code, f"{word} is wrong", doc.place(at, at + len(word)), name=name)


def _heeded(codes: str, findings: Sequence[str] = ("first", "second")) -> tuple[list[str], list[tuple[str, str]]]:
    doc = read(TEXT.format(codes).encode(), "a.md")
    marked = heed_marks(fingerprint(_found(doc, word) for word in findings), marks(doc))
    return [each.finding.message for each in marked.shown], [(each.by, each.reason) for each in marked.suppressed]


def _uses(text: str, ran: Sequence[str], findings: Sequence[str] = ()) -> list[MarkUse]:
    doc = read(text.encode(), "a.md")
    noticed: Sequence[Mark] = marks(doc)
    used = heed_marks(fingerprint(_found(doc, word) for word in findings), noticed).used
    _Judge.heard.clear()
    assert list(judge_marks([_Judge()], noticed, used, ran, INSTALLED)) == []
    return list(_Judge.heard)


def test_a_mark_silences_the_findings_that_begin_in_its_block() -> None:
    for codes in ("TEST901", "TEST", "test901", "wrong-day", "ALL", "OTHER1, TEST9"):
        assert _heeded(codes) == (["second is wrong"], [("mark", "as printed")])


def test_a_mark_for_another_rule_silences_nothing() -> None:
    assert _heeded("TEST902") == (["first is wrong", "second is wrong"], [])


def test_a_mark_that_silences_nothing_is_idle() -> None:
    (use,) = _uses(TEXT.format("TEST901, TEST902"), ["TEST901", "TEST902"], ["first"])
    assert use.idle == ("TEST902",)


def test_a_mark_is_idle_only_if_its_rules_have_run() -> None:
    assert _uses(TEXT.format("TEST901"), ["TEST902"])[0].idle == ()
    assert _uses(TEXT.format("TEST"), ["TEST901"])[0].idle == ()
    assert _uses(TEXT.format("TEST"), ["TEST901", "TEST902"])[0].idle == ("TEST",)
    assert _uses(TEXT.format("TEST903"), ["TEST901"])[0].idle == ()


def test_what_no_rule_is_called_comes_with_the_nearest_name() -> None:
    assert _uses(TEXT.format("TETS901"), ["TEST901"])[0].unknown == (("TETS901", "TEST901"),)
    assert _uses(TEXT.format("wrong-dya"), ["TEST901"])[0].unknown == (("wrong-dya", "wrong-day"),)
    assert _uses(TEXT.format("because"), ["TEST901"])[0].unknown == (("because", ""),)
