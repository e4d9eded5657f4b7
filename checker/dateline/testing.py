"""Holds rules to their examples and to the laws of the engine; public, so that third parties' packs can do the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from dateline.engine.mapping import Job, map_source, topics_of
from dateline.engine.outcome import Run
from dateline.engine.pool import map_in_pool
from dateline.engine.running import run
from dateline.engine.sources import Source
from dateline.engine.store import FactStore, encode_facts
from dateline.house import merged, read_house
from dateline.house_list import HouseList
from dateline.model import Document, Edit, Fact, Finding, Place, line_starts, place_in
from dateline.noticing.text.patterns import compile_late
from dateline.reading import read_parts
from dateline.registry import rule_classes, rules_in
from dateline.rule import AnyRule, Bad, CorpusRule, Good, MarkRule, Topic, options_of
from dateline.selecting import fingerprint, heed_marks, judge_marks, select

TODAY = date(2026, 1, 15)
"""What rules are told today is, unless an example says otherwise."""

_FILE = compile_late(r"^-- (\S+) --\n", re.MULTILINE)
_MARK = compile_late(r"⟦(?:(\d+)\|)?|⟧")


class RuleError(AssertionError):
    """A rule does not keep an example or a law; the message says how."""


class Marked(NamedTuple):
    """The files of an example without their marks, and the places marked in them."""

    files: Mapping[str, str]
    wanted: tuple[Place, ...]
    related: tuple[Place, ...]
    """In the order of their numbers."""


def unmark(text: str, path: str) -> Marked:
    """Split an example into files at lines `-- name --`, and take the marks ⟦...⟧ and ⟦1|...⟧ out of them."""
    parts = _FILE.split(text)
    named = list(zip(parts[1::2], parts[2::2], strict=True)) or [(path, text)]
    wanted: list[Place] = []
    related: list[tuple[int, Place]] = []
    files: dict[str, str] = {}
    for name, marked in named:
        files[name] = plain = _MARK.sub("", marked)
        for number, start, end in _marks(marked):
            place = place_in(name, line_starts(plain), start, end, plain[start:end])
            if number is None:
                wanted.append(place)
            else:
                related.append((number, place))
    return Marked(files, tuple(sorted(wanted)), tuple(place for _, place in sorted(related)))


def check_example(rule: type[AnyRule], example: Bad | Good) -> None:
    """Run a rule on an example of its own. Raises `RuleError` unless it finds exactly what is marked."""
    marked = unmark(example.text, example.path)
    found = findings_in(rule, example, marked.files)
    if isinstance(example, Good):
        _require(not found, f"{rule.code} found something in a good example", example.text, found)
        return
    _require(_spans(each.place for each in found) == _spans(marked.wanted), f"{rule.code} did not find exactly what is marked", example.text, found)
    if marked.related:
        places = [each.place for finding in found for each in finding.related]
        _require(sorted(_spans(places)) == sorted(_spans(marked.related)), f"{rule.code} relates other places than marked", example.text, found)
    if example.message is not None:
        _require(example.message in [each.message for each in found], f"{rule.code} does not say {example.message!r}", example.text, found)
    if example.severity is not None:
        _require(all(each.severity == example.severity for each in found), f"{rule.code} is not of severity {example.severity}", example.text, found)
    for finding in found:
        for suggestion in finding.suggestions:
            mended = findings_in(rule, example, apply(suggestion.edits, marked.files))
            _require(len(mended) < len(found), f"{rule.code} is not mended by {suggestion.message!r}", example.text, mended)


def findings_in(rule: type[AnyRule], example: Bad | Good, files: Mapping[str, str]) -> list[Finding]:
    """What a rule says of some files, with an example's options and day, sorted. Raises `RuleError` when it crashes."""
    instance = rule(options_of(rule, example.options), example.today or TODAY, read_house(example.house, "names.toml"))
    if isinstance(instance, MarkRule):
        return _judged(instance, run(sources_of(files), [other(today=TODAY) for other in rule_classes()], _read))
    return _findings(_sound(run(sources_of(files), [instance], _read)))


def _judged(rule: MarkRule[Any], done: Run) -> list[Finding]:
    """What a rule says of marks after all installed rules have run."""
    installed = {other.code: other for other in rule_classes()}
    used = heed_marks(fingerprint(select(_sound(done).findings).kept), done.marks).used
    return list(select(judge_marks([rule], done.marks, used, installed, installed)).kept)


def house_of(rule: type[AnyRule]) -> HouseList:
    """The house lists of a rule's examples, as one."""
    return merged(read_house(source, "names.toml") for source in sorted({example.house for example in rule.examples}) if source)


def apply(edits: Iterable[Edit], files: Mapping[str, str]) -> dict[str, str]:
    """The files after some edits."""
    mended = dict(files)
    for edit in sorted(edits, key=lambda edit: edit.place, reverse=True):
        text = mended[edit.place.path]
        lines = line_starts(text)
        start = lines[edit.place.line - 1] + edit.place.column - 1
        end = lines[edit.place.end_line - 1] + edit.place.end_column - 1
        mended[edit.place.path] = text[:start] + edit.text + text[end:]
    return mended


def sources_of(files: Mapping[str, str]) -> list[Source]:
    """Files of an example as sources."""
    return [Source(path, Path(path), text.encode()) for path, text in files.items()]


def example_sources(rules: Iterable[type[AnyRule]]) -> list[Source]:
    """The files of all examples of some rules, each example in a directory of its own: the corpus on which laws are tested."""
    return [
        Source(f"{rule.code}-{number}/{source.path}", source.file, source.data)
        for rule in rules
        for number, example in enumerate(rule.examples)
        for source in sources_of(unmark(example.text, example.path).files)
    ]


def require_any_order(rules: Sequence[AnyRule], sources: Sequence[Source]) -> None:
    """Law: the order of documents does not matter."""
    _same("another order of documents", rules, sources, rules, sources[::-1])


def require_same_again(rules: Sequence[AnyRule], sources: Sequence[Source]) -> None:
    """Law: rules keep no state; the same rules say the same of the same documents."""
    _same("a second run", rules, sources, rules, sources)


def require_distinct_facts(rules: Sequence[AnyRule], sources: Sequence[Source]) -> None:
    """Law: a fact delivered twice changes nothing."""
    _same("facts delivered twice", rules, sources, [_doubled(rule) for rule in rules], sources)


def require_splittable(rules: Sequence[AnyRule], sources: Sequence[Source]) -> None:
    """Law: a store worked in parts, each with its share of the keys, gives the whole."""
    _same("a split store", rules, sources, rules, sources, shards=3)


def require_same_elsewhere(rules: Sequence[AnyRule], sources: Sequence[Source]) -> None:
    """Law: the pool, the index and one process say the same: what documents contribute, worked out by another process and written down, is what it was."""
    job = Job(rules, _read, topics_of(rules))
    here = [map_source(source, job) for source in sources]
    for number, mapped in map_in_pool(sources, job, 1):
        if (difference := _first_difference(here[number].told.findings, mapped.told.findings)) is not None:
            raise RuleError(f"another process changed what was found: {difference}")
        if mapped.facts != here[number].facts:
            raise RuleError(f"another process changed the facts of {sources[number].path}")


def require_encodable(rules: Sequence[AnyRule], sources: Sequence[Source]) -> None:
    """Law: facts survive encoding: what a rule compares is what its topic claimed."""
    for rule in rules:
        if not isinstance(rule, CorpusRule):
            continue
        for source in sources:
            docs = _read(source)
            claimed = {(doc.located(fact.where), repr(fact.value)) for doc in docs for fact in rule.topic.facts(doc)}
            try:
                encoded = [encode_facts(rule.topic, doc, facts) for doc in docs if (facts := list(rule.topic.facts(doc)))]
                kept = {(claim.place, repr(claim.value)) for facts in encoded for claim in FactStore(rule.topic, [facts]).claims(0)}
            except ValueError as error:  # pydantic's, for a value that is not of the topic's type
                raise RuleError(f"{rule.code}: the facts of {source.path} cannot be encoded: {error}") from error
            if kept != claimed:
                raise RuleError(f"{rule.code}: the facts of {source.path} do not survive encoding: {min(kept ^ claimed)}")


def require_cross_document_finding(rule: CorpusRule[Any, Any], sources: Sequence[Source]) -> None:
    """Law: a corpus rule must have said something that only two documents together show."""
    for found in run(sources, [rule], _read).findings:
        if any(place.path != found.place.path for place in found.places()):
            return
    raise RuleError(f"{rule.code}: no example makes it report anything across documents")


LAWS: tuple[Callable[[Sequence[AnyRule], Sequence[Source]], None], ...] = (
    require_any_order,
    require_same_again,
    require_distinct_facts,
    require_splittable,
    require_encodable,
    require_same_elsewhere,
)


def check_pack(package: str) -> None:
    """Hold all rules of a package to their examples and to the laws. Raises `RuleError`, and `RegistryError` when it cannot be imported."""
    rules = sorted(rules_in(package), key=lambda rule: rule.code)
    if not rules:
        raise RuleError(f"{package} defines no rule")
    for rule in rules:
        for example in rule.examples:
            check_example(rule, example)
    sources, installed = example_sources(rules), [rule(today=TODAY) for rule in rules]
    for law in LAWS:
        law(installed, sources)
    for instance in installed:
        if isinstance(instance, CorpusRule):
            require_cross_document_finding(instance, sources)


def _read(source: Source) -> Sequence[Document]:
    return read_parts(source.load(), source.path)


def _doubled(rule: AnyRule) -> AnyRule:
    if not isinstance(rule, CorpusRule):
        return rule
    topic: type[Topic[Any, Any]] = type(rule.topic)

    def twice(self: Topic[Any, Any], doc: Document) -> Iterator[Fact[Any]]:
        yield from topic.facts(self, doc)
        yield from topic.facts(self, doc)

    doubled = type(topic.__name__, (topic,), {"facts": twice, "__module__": topic.__module__, "__qualname__": topic.__qualname__})
    kind = type(rule)
    twin: type[CorpusRule[Any, Any]] = type(kind.__name__, (kind,), {"topic": doubled()})
    return twin(rule.options, rule.today, rule.house)


def _same(what: str, rules: Sequence[AnyRule], sources: Sequence[Source], others: Sequence[AnyRule], reordered: Sequence[Source], shards: int = 1) -> None:
    once, again = _sound(run(sources, rules, _read)), _sound(run(reordered, others, _read, shards))
    if (difference := _first_difference(_findings(once), _findings(again))) is not None:
        raise RuleError(f"{what} changed what was found: {difference}")


def _first_difference(one: Sequence[object], other: Sequence[object]) -> object:
    missing = [each for each in one if each not in other] + [each for each in other if each not in one]
    return missing[0] if missing else None


def _findings(done: Run) -> list[Finding]:
    return list(select(done.findings).kept)


def _sound(done: Run) -> Run:
    if done.crashed:
        raise RuleError(f"{done.crashed[0].rule} crashed on {done.crashed[0].path or 'what met'}: {done.crashed[0].error}")
    return done


def _spans(places: Iterable[Place]) -> list[tuple[object, ...]]:
    return [place[:5] for place in places]


def _marks(marked: str) -> Iterator[tuple[int | None, int, int]]:
    """The number, start and end of each mark, as offsets of the text without marks."""
    opened: list[tuple[int | None, int]] = []
    removed = 0
    for mark in _MARK.finditer(marked):
        at = mark.start() - removed
        removed += len(mark[0])
        if mark[0] == "⟧":
            number, start = opened.pop()
            yield number, start, at
        else:
            opened.append((int(mark[1]) if mark[1] else None, at))


def _require(condition: bool, what: str, text: str, found: Sequence[Finding]) -> None:
    if not condition:
        listed = "".join(f"\n  {each.place.path}:{each.place.line}:{each.place.column} {each.place.text!r}: {each.message}"
                         + "".join(f"\n      {r.place.path}:{r.place.line}:{r.place.column} {r.place.text!r}: {r.note}" for r in each.related)
                         for each in found)  # fmt: skip
        raise RuleError(f"{what}:\n{text}\nfound:{listed or ' nothing'}")

