"""The verbs of dateline: what a rule is, what it is shown, and the examples by which it is tested."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from typing import Any, ClassVar, Generic, NamedTuple

from typing_extensions import TypeVar

from dateline.house_list import HouseList
from dateline.model import Claim, Document, Fact, Finding, Mark, Place, Related, Severity, Suggestion
from dateline.tables import Table, checked
from dateline.tables import setting as setting  # for rules with options

V = TypeVar("V")
M = TypeVar("M")
T = TypeVar("T")


class RuleOptions(Table):
    """What a user may set for a rule under `[rules.CODE]`; a rule with options declares a subclass."""


_NO_HOUSE = HouseList()
O = TypeVar("O", bound=RuleOptions, default=RuleOptions)  # noqa: E741  (the letter of Options)


def noticer(notice: Callable[[Document], T]) -> Callable[[Document], T]:
    """Make a function of one document remember its answer for as long as the document lives."""

    @wraps(notice)
    def remembered(doc: Document) -> T:
        return doc.remember(notice)

    return remembered


@dataclass(frozen=True)
class Bad:
    """A text with the defect. ⟦...⟧ marks the finding's span, ⟦1|...⟧ a related place; several files are written `-- a.md --`."""

    text: str
    path: str = "a.md"
    message: str | None = None
    severity: Severity | None = None
    options: Mapping[str, object] = field(default_factory=dict[str, object])
    today: date | None = None
    house: str = ""
    """A house list (TOML), for rules that use one."""


@dataclass(frozen=True)
class Good:
    """A text that looks like the defect and is none."""

    text: str
    path: str = "a.md"
    options: Mapping[str, object] = field(default_factory=dict[str, object])
    today: date | None = None
    house: str = ""


class Rule(Generic[O]):
    """What document rules and corpus rules share. A rule keeps no state: the same input gives the same findings."""

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity] = "error"
    examples: ClassVar[Sequence[Bad | Good]]
    yields_to: ClassVar[tuple[str, ...]] = ()
    """Codes whose finding at the same places, all of them, says the same thing better."""
    follows: ClassVar[tuple[str, ...]] = ()
    """Codes to which it yields, too, where the place of their finding holds its own: with that one mended, this one is gone."""
    enabled: ClassVar[bool] = True
    """Whether it runs unasked; otherwise only where its code is selected, or given a severity or options."""
    uses_today: ClassVar[bool] = False
    uses_house: ClassVar[bool] = False
    """Whether it reads the house lists of the config."""
    falls_due: ClassVar[bool] = False
    """Whether it tells what has passed: `dateline due` runs such rules alone, as warnings, and sets their option `within` where they have it."""
    Options: ClassVar[type[RuleOptions]] = RuleOptions

    options: O
    today: date | None
    house: HouseList
    """Empty unless the rule uses it."""

    def __init__(self, options: RuleOptions | None = None, today: date | None = None, house: HouseList = _NO_HOUSE) -> None:
        object.__setattr__(self, "options", options or self.Options())
        object.__setattr__(self, "today", today if self.uses_today else None)
        object.__setattr__(self, "house", house if self.uses_house else _NO_HOUSE)

    def __setattr__(self, attribute: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{attribute}: a rule keeps no state")

    def finding(
        self,
        place: Place,
        message: str,
        related: Iterable[tuple[Place, str]] = (),
        suggestions: Iterable[Suggestion] = (),
        severity: Severity | None = None,
        topic: str = "",
    ) -> Finding:
        """A finding of this rule, at the rule's severity unless it carries its own."""
        others = tuple(Related(*pair) for pair in related)
        return Finding(self.code, message, place, others, tuple(suggestions), severity or self.severity, self.name, topic)


class DocumentRule(Rule[O]):
    """A rule that needs one document at a time."""

    def check(self, doc: Document) -> Iterator[Finding]:
        """What is wrong in this document."""
        raise NotImplementedError


class MarkUse(NamedTuple):
    """A mark, and what came of it in a run."""

    mark: Mark
    idle: tuple[str, ...] = ()
    """What it names of rules that ran and had nothing there for it to silence."""
    unknown: tuple[tuple[str, str], ...] = ()
    """What it names that no installed rule is called, each with the nearest code or name, or ""."""


class MarkRule(DocumentRule[O]):
    """A rule about the marks themselves; it is asked when it is known what they silence."""

    wanted_by: ClassVar[str] = ""
    """A setting of the config that makes a rule run that is off by itself."""

    def check(self, doc: Document) -> Iterator[Finding]:  # noqa: ARG002  (a document does not show what a mark is good for)
        """What is wrong in the document: nothing unless a rule says so."""
        yield from ()

    def judge(self, use: MarkUse) -> Iterator[Finding]:
        """What is wrong with a mark."""
        raise NotImplementedError


class Topic(Generic[V, M]):
    """What documents claim about one thing. Several rules may share a topic: it is stored and joined once.

    `V` is a plain value: str, int, or a (nested) tuple, NamedTuple or frozen dataclass of those.
    A topic's kind of meeting is its base class: `Together`, `InPairs` or `Declared`.
    """

    value: ClassVar[Any]
    """The type of `V`, by which facts are encoded."""

    def facts(self, doc: Document) -> Iterator[Fact[V]]:
        """What this document claims. Keys must be a function of the value (and its text) alone."""
        raise NotImplementedError


class Together(Topic[V, Sequence[Claim[V]]]):
    """All claims of `least` or more documents that are filed under one key meet at once, sorted by place, each once."""

    cap: ClassVar[int | None] = 200
    """Groups with more claims are left out, with a note in the summary; None for comparisons of linear cost."""
    least: ClassVar[int] = 2
    """How many documents make a group; 1 for a comparison that also judges a document without neighbours, because custom says what is normal."""


class Pairing(NamedTuple, Generic[V]):
    """All that is known when passages of two documents met."""

    left: Sequence[Claim[V]]
    """Every claim of the first document, in order."""
    right: Sequence[Claim[V]]
    pairs: Sequence[tuple[int, int]]
    """Which of them met: indices into `left` and `right`, sorted."""
    rarity: Mapping[int, float]
    """The inverse document frequency (natural logarithm, at least 0) of each term that `InPairs.weights` named for the claims on either side.

    It moves in steps, and is right to an eighth.
    """
    total: int = 0
    """How many distinct texts the whole corpus files under the topic, within 3 %: in a small corpus its own frequencies say little."""


class InPairs(Topic[V, Pairing[V]]):
    """Two claims of different documents meet when they share at least `share` keys that no more than `cap` distinct texts have."""

    share: ClassVar[int] = 2
    cap: ClassVar[int] = 20
    boilerplate: ClassVar[int] = 3
    """A text that stands word for word in this many documents belongs to the site, not to them: it meets nothing."""


class Uses(NamedTuple, Generic[V]):
    """A document, and the declarations of the corpus (its own included) some of whose words occur in it."""

    doc: Document
    declared: Sequence[Claim[V]]
    counts: Sequence[Sequence[int]] = ()
    """For each of `declared`, in the same order: in how many documents of the corpus all words of each group of `Declared.counted` stand."""


class Declared(Topic[V, Uses[V]]):
    """Few documents declare something; every document that uses the declared words is shown the declarations."""

    def words(self, value: V) -> Collection[str]:
        """Words (any one suffices) that a document must hold to be concerned by a declaration."""
        raise NotImplementedError

    def counted(self, value: V) -> Sequence[Collection[str]]:  # noqa: ARG002  (the default names none)
        """Groups of words whose documents the comparison needs counted: how common what is declared is, and what speaks against it."""
        return ()


class CorpusRule(Rule[O], Generic[M, O]):
    """A rule that compares what documents claim. `check` reports what can be seen in one document, `compare` what needs two."""

    topic: ClassVar[Topic[Any, Any]]

    def check(self, doc: Document) -> Iterator[Finding]:  # noqa: ARG002  (the default finds nothing)
        """What is wrong within one document; nothing unless a rule says so."""
        yield from ()

    def compare(self, met: M) -> Iterator[Finding]:
        """What is wrong between documents."""
        raise NotImplementedError


AnyRule = DocumentRule[Any] | CorpusRule[Any, Any]


def options_of(rule: type[Rule[Any]], values: Mapping[str, object]) -> RuleOptions:
    """A rule's options from a mapping. Raises `pydantic.ValidationError`."""
    return checked(rule.Options, values)
