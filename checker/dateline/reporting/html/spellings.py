"""Gathers the forms of names that findings speak of, and counts them over the corpus."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.model import Document, Finding
from dateline.noticing.names.mentions import names
from dateline.noticing.names.roles import roles
from dateline.noticing.text.patterns import compile_late
from dateline.reporting.html.edition import Spelling, Variants

_PEOPLE = ("NAME201", "NAME202", "NAME203", "NAME207", "TITLE303")
_OTHERS = ("NAME205", "NAME206", "TITLE302")
_QUOTED = compile_late(r"“([^“”]{2,80})”")
_LONGEST = 80
_ROLES = 3


@dataclass
class Group:
    """Forms of what may be one name."""

    forms: set[str] = field(default_factory=set[str])
    person: bool = False

    @property
    def surnames(self) -> dict[str, str]:
        """By form its surname, where people's forms differ in that."""
        last = {form: form.rpartition(" ")[2] for form in self.forms}
        return last if self.person and len(set(last.values())) == len(last) and all(" " in form for form in self.forms) else {}

    @property
    def counted(self) -> set[str]:
        """All that is to be counted for it."""
        return self.forms | set(self.surnames.values())


def gather_groups(findings: Iterable[Finding]) -> list[Group]:
    """The forms that findings about names set against each other; findings that share a form are about one name."""
    by_form: dict[str, Group] = {}
    for found in findings:
        forms = forms_of(found)
        if len(forms) < 2:
            continue
        group = Group()
        for known in {id(by_form[form]): by_form[form] for form in forms if form in by_form}.values():
            group.forms |= known.forms
            group.person |= known.person
        group.forms |= set(forms)
        group.person |= found.code in _PEOPLE
        by_form.update(dict.fromkeys(group.forms, group))
    return list({id(group): group for group in by_form.values()}.values())


def forms_of(finding: Finding) -> Sequence[str]:
    """The forms of one name that a finding is about: what it quotes, else what stands at its first two places; none for other findings."""
    if finding.code not in (*_PEOPLE, *_OTHERS):
        return ()
    quoted = _QUOTED.findall(finding.message)[:2]
    placed = [place.text for place in finding.places()[:2]]
    forms = [" ".join(form.split()) for form in (quoted if len(quoted) > 1 else placed)]
    return list(dict.fromkeys(form for form in forms if form and len(form) <= _LONGEST))


class Census:
    """Counts forms of names over the documents it is shown."""

    def __init__(self, forms: Iterable[str], people: Collection[str] = ()) -> None:
        """`people` are the forms of whose bearers the offices are wanted."""
        self._people = frozenset(people)
        self._forms = sorted(forms, key=lambda form: (-len(form), form))
        self._words = {form: [word.encode() for word in re.findall(r"\w+", form)] for form in self._forms}
        self._patterns = {form: re.compile(rf"(?<!\w){re.escape(form)}(?!\w)") for form in self._forms}
        self._counts: Counter[str] = Counter()
        self._stories: defaultdict[str, set[str]] = defaultdict(set)
        self._roles: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def concerns(self, data: bytes) -> bool:
        """Whether a file may hold one of the forms: all words of one occur in it."""
        return any(all(word in data for word in words) for words in self._words.values())

    def count(self, doc: Document, path: str) -> None:
        """Take the forms in a document into account; `path` is what it is called in the report."""
        text = " ".join(doc.text.split())
        found = {form: len(self._patterns[form].findall(text)) for form in self._forms if form in text}
        for form in (form for form, times in found.items() if times):
            self._counts[form] += found[form]
            self._stories[form].add(path)
        if any(found.get(form) for form in self._people):
            for form, role in _roles(doc):
                if form in self._people:
                    self._roles[form][role] += 1

    def spelling(self, form: str, alone: str = "") -> Spelling:
        """What was counted of a form, and of a surname without the rest of a name."""
        roles = sorted(self._roles[form].items(), key=lambda pair: (-pair[1], pair[0]))[:_ROLES]
        bare = self._counts[alone] - self._counts[form] if alone else 0
        return Spelling(form, self._counts[form], tuple(sorted(self._stories[form])), bare, tuple(role for role, _ in roles))


def variants_of(groups: Iterable[Group], census: Census) -> Iterator[Variants]:
    """The groups with what was counted of each form, those with the most mentions first."""
    rows: list[Variants] = []
    for group in groups:
        surnames = group.surnames
        counted = (census.spelling(form, surnames.get(form, "")) for form in group.forms)
        spellings = sorted(counted, key=lambda each: (-each.mentions, -each.alone, each.form))
        rows.append(Variants("person" if group.person else "name", tuple(spellings)))
    yield from sorted(rows, key=lambda row: (row.kind != "person", -sum(each.mentions for each in row.spellings), row.spellings[0].form))


def _roles(doc: Document) -> Iterator[tuple[str, str]]:
    """People as written, each with an office it is given."""
    worded: Mapping[str, str] = {each.name: doc.text[each.role.start : each.role.end] for each in roles(doc)}
    for name in names(doc):
        role = worded.get(name.text, name.role)
        if role:
            yield " ".join(name.text.split()), " ".join(role.split())
