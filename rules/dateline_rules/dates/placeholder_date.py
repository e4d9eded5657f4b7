"""DATE110: a date that a template or a program put there, or a day of publication still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from dateline.model import DATA, Document, Finding
from dateline.noticing.dating.evidence import Evidence, evidence, role_of_key
from dateline.noticing.pages.records import normal_key, records
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good, RuleOptions, setting

_NEVER = {"expires", "end", "deadline", "review"}
"""Roles for which the end of time says "never"."""
_END_OF_TIME = 9999
_ZERO_DAYS = ("0001-01-01", "0000-00-00", "1600-01-01", "1601-01-01", "1899-12-30", "1900-01-01", "1904-01-01", "1970-01-01", "9999-12-31")
"""Day zero of the calendars of programs, and the last day of theirs."""
_PATTERN = compile_late(
    r"(?:YYYY|yyyy|JJJJ|AAAA)(?:[-/.]\w{1,2}){2}\b.*|20XX.*|\d{4}-(?:MM|XX|mm|xx)-(?:DD|XX|dd|xx).*|TODO.*|TBD|FIXME.*|\?+|<date>|\[date\]", re.DOTALL
)
_TEMPLATE = compile_late(r"(?:^|/)(?:_?templates?|archetypes|scaffolds|skeletons?|_?drafts|examples?)/|template", re.IGNORECASE)
_LIFE = compile_late(r"birth|born|dob|geb|naiss|nac|nasc|died|death|expir|end|until|epoch", re.IGNORECASE)
"""Parts of keys of which any day is a day like others."""
_DRAFT = ("draft", "published", "status")


class Options(RuleOptions):
    """How far ahead a page may be dated."""

    grace: int = setting(default=2, ge=0, description="Days by which a day of publication may lie after today.")


class PlaceholderDate(DocumentRule[Options]):
    """A date was left as a template or a program had set it.

    Such a page stands at the very end or the very beginning of every list and feed, or never appears. Give it the day on which it was published. A day
    of publication that is still to come is reported only where the generator would publish the page all the same.
    """

    code = "DATE110"
    name = "placeholder-date"
    severity = "warning"
    uses_today = True
    Options = Options
    examples = (
        Bad("---\ntitle: Ferry terminal\ndate: ⟦1970-01-01⟧\n---\n\nThe terminal opens.\n", message="`date` is 1970-01-01, day zero of a program's calendar"),
        Bad("---\ndate: ⟦9999-12-31⟧\n---\n\nThe terminal opens.\n", message="`date` is 9999-12-31, a placeholder"),
        Bad("---\ndate: ⟦0001-01-01⟧T00:00:00Z\n---\n\nThe terminal opens.\n"),
        Bad("---\ndate: ⟦YYYY-MM-DD⟧\n---\n\nThe terminal opens.\n", message="`date` is still 'YYYY-MM-DD'"),
        Bad("⟦⟧The terminal opens.\n", path="posts/9999/12/31/terminal.md", message="the folder is dated 9999-12-31, a placeholder"),
        Bad("- name: Ada\n  joined: ⟦1970-01-01⟧\n- name: Ivo\n  joined: 2021-06-01\n", path="_data/team.yml"),
        Bad("[ada]\njoined = ⟦1970-01-01⟧\n\n[ivo]\njoined = 2021-06-01\n", path="_data/team.toml"),
        Good("[clock]\nzero = 1970-01-01\n\n[ivo]\njoined = 2021-06-01\n", path="_data/team.toml"),
        Good("- name: Ada\n  born: 1970-01-01\n", path="_data/team.yml"),
        Good("---\ndate: 2026-01-01\nexpires: 9999-12-31\n---\n\nThe terminal opens.\n"),
        Good("---\ndate: YYYY-MM-DD\n---\n\nThe terminal opens.\n", path="_templates/post.md"),
        Good("---\ndate: YYYY-MM-DD\ndraft: true\n---\n\nThe terminal opens.\n"),
        Good("---\ndate: {{ .Date }}\n---\n\nThe terminal opens.\n"),
        Good("---\ndate: 2027-03-04\n---\n\nThe terminal opens.\n"),  # nobody knows whether this site holds posts back until their day
        Good("On January 1, 1970, the clock of many computers began. Unix time ends on 2038-01-19.\n"),
        Good("---\ndate: 2026-01-01\nbirthday: 1970-01-01\n---\n\nThe terminal opens.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """The placeholders among the dates of a document's metadata, data and path."""
        if _TEMPLATE.search(doc.path) or _is_draft(doc):
            return
        for found in evidence(doc):
            if message := self._said_of(doc, found):
                yield self.finding(found.place, message)
        yield from self._unfilled(doc)
        if doc.format in DATA:
            yield from self._of_data(doc)

    def _said_of(self, doc: Document, found: Evidence) -> str:
        verb = "is dated" if found.source in ("path", "address") else "is"
        edtf, day = found.said.edtf, found.moment.date
        if found.role in _NEVER or found.role == "unknown":
            return ""
        if found.said.year == _END_OF_TIME:
            return f"{found.name} {verb} {edtf}, a placeholder"
        if found.moment.said.granularity == "day" and (edtf in _ZERO_DAYS or found.said.year == 0):
            return f"{found.name} {verb} {edtf}, day zero of a program's calendar"
        known = doc.profile.name and not doc.profile.hides_future
        if found.role == "published" and known and self.today and day and day > self.today + timedelta(self.options.grace):
            return f"{found.name} {verb} {day}, {(day - self.today).days} days from today ({self.today}), and {doc.profile.name} publishes it at once"
        return ""

    def _unfilled(self, doc: Document) -> Iterator[Finding]:
        for key, values in doc.meta.items():
            for value in values:
                if _PATTERN.fullmatch(value.text.strip()) and role_of_key(normal_key(key), doc.profile) in ("published", "modified"):
                    yield self.finding(value.place, f"`{key}` is still {value.text!r}")

    def _of_data(self, doc: Document) -> Iterator[Finding]:
        for record in records(doc):
            for value in record.fields:
                if value.meta is None or value.text.strip() not in _ZERO_DAYS:
                    continue
                key = value.key if record.number >= 0 else value.meta.key.rpartition(".")[2]
                if not _LIFE.search(key) and (record.number >= 0 or _has_siblings(doc, value.meta.key)):
                    yield self.finding(value.place, f"`{key}` is {value.text.strip()}, day zero of a program's calendar")


def _has_siblings(doc: Document, key: str) -> bool:
    """Whether other mappings beside its own have the same key: a list whose members have names ("[ada]", "[ivo]")."""
    mapping, _, last = key.rpartition(".")
    above = mapping.rpartition(".")[0]
    others = (other.rpartition(".") for other in doc.meta if other != key)
    return bool(mapping) and any(tail == last and other != mapping and other.rpartition(".")[0] == above for other, _, tail in others)


def _is_draft(doc: Document) -> bool:
    stated = {key: values[-1].text.strip().lower() for key, values in doc.meta.items() if key.lower() in _DRAFT}
    return stated.get("draft") == "true" or stated.get("published") == "false" or stated.get("status") == "draft"
