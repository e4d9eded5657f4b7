"""The grammar of explicit dates: finds them in a text, joins the two of a range, and sees what the words around them add."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.model import Span
from dateline.noticing.dates.calendars import Calendar, calendar_of, foreign
from dateline.noticing.dates.foreign import foreign_dates
from dateline.noticing.dates.forms import JOINT, forms_of, may_hold_a_period
from dateline.noticing.dates.gate import windows
from dateline.noticing.dates.mention import DateMention, first_year, outside, why_impossible
from dateline.noticing.dates.readings import Reading
from dateline.noticing.dates.tokens import Shadow, role_class, shadow_of
from dateline.noticing.text.patterns import compile_late

_NO_DATE_FOLLOWS = compile_late(rf"(?:x|(?!{role_class('the', 'to', 'and', 'from', 'between')}){role_class('in')})_")
_JOINT = compile_late(JOINT)
_NEAR = 20
_LONGEST_GAP = len(" roku till och med den ")
_SMALL = rf"(?:(?:{role_class('the', 'to')})_)?(?:(?:{role_class('in', 'tail')})_)?"
_REACH = 10


class _Signs(NamedTuple):
    """What words and signs before or behind a date say of it, as patterns over letters."""

    before: re.Pattern[str]
    behind: re.Pattern[str]

    def stand_at(self, letters: str, start: int, end: int) -> bool:
        """Whether they stand around `letters[start:end]`."""
        return bool(self.before.search(letters, max(start - _REACH, 0), start) or self.behind.match(letters, end))


_NEVER = r"(?!)"
_ABOUT = _Signs(compile_late(rf"(?:^|[_(~]){role_class('about')}\.?_{_SMALL}$"), compile_late(rf"'?_{role_class('behind_about')}"))
_PERHAPS = _Signs(compile_late(rf"{role_class('perhaps')}_{_SMALL}$"), compile_late(r"_?\(\?\)|\?\)"))
_IN_QUESTION = _Signs(compile_late(r"\?$"), compile_late(_NEVER))
_SINCE = _Signs(
    compile_late(rf"{role_class('since')}_{_SMALL}$"), compile_late(rf"'?_{role_class('behind_since')}|'?_?[-~]_?(?:{role_class('the')}_)?{role_class('now')}")
)
_UNTIL = _Signs(compile_late(rf"{role_class('until')}_{_SMALL}$"), compile_late(_NEVER))


def read_dates(text: str, language: str = "") -> Iterator[DateMention]:
    """The dates of a short text in one language, in order; offsets into `text`. For a language outside the table dateparser is asked for the months."""
    yield from dates_within(text, language, 0, len(text))


def dates_within(text: str, language: str, start: int, end: int) -> Iterator[DateMention]:
    """The dates of `text[start:end]`; offsets into `text`."""
    calendar = calendar_of(language)
    if calendar is not None:
        yield from _read(text, calendar, windows(text, calendar, start, end))
        return
    english = list(_read(text, foreign(), windows(text, foreign(), start, end)))
    native = list(foreign_dates(text, language, start, end))
    yield from sorted([*native, *outside(english, native)], key=lambda said: said.span) if native else english


def read_without_gate(text: str, calendar: Calendar) -> Iterator[DateMention]:
    """What `read_dates` finds, every word of the text looked at: slow, for tests of what the gate lets through."""
    yield from _read(text, calendar, [(0, len(text))])


def _read(text: str, calendar: Calendar, stretches: Iterable[tuple[int, int]]) -> Iterator[DateMention]:
    for start, end in stretches:
        yield from _joined(_scan(text, shadow_of(text, calendar, start, end), calendar), text, calendar)


def _scan(text: str, shadow: Shadow, calendar: Calendar) -> Iterator[DateMention]:
    letters, at = shadow.letters, 0
    forms = forms_of(calendar.table, calendar.language, month_first=calendar.month_first, periods=may_hold_a_period(letters))
    while at < len(letters):
        for form in forms.get(letters[at], ()):
            found = form.pattern.match(letters, at)
            if not found or (letters[at] == "w" and _is_a_name(text, shadow, at)):
                continue
            mentions = list(Reading(text, shadow, found, form, calendar).mentions())
            if mentions:
                yield from (_qualified(said, shadow, found) for said in mentions)
                at = found.end() - 1
                break
        at += 1


def _is_a_name(text: str, shadow: Shadow, at: int) -> bool:
    """Whether a short weekday follows a word that no date follows: "bought by Sun, March 4, 2009" speaks of a company."""
    if at < 2 or shadow.letters[at + 1 : at + 2] not in ("_", ",") or not _NO_DATE_FOLLOWS.match(shadow.letters, at - 2, at):
        return False
    return text[shadow.starts[at - 2]].islower()


def _qualified(said: DateMention, shadow: Shadow, found: re.Match[str]) -> DateMention:
    """The mention with what stands around it: "c. 1840", "1840?", "since 1840"."""
    letters, start = shadow.letters, found.start()
    end = found.end("Y") if said.month is None and not said.period and said.until is None and "Y" in found.re.groupindex else found.end()
    about = _ABOUT.stand_at(letters, start, end)
    perhaps = _PERHAPS.stand_at(letters, start, end) or (letters[end : end + 1] == "?" and _IN_QUESTION.stand_at(letters, start, end))
    since, until = _SINCE.stand_at(letters, start, end), _UNTIL.stand_at(letters, start, end)
    if not (about or perhaps or since or until):
        return said
    if said.until is not None or said.day is not None or said.period.startswith("W"):
        since = until = False  # "from 4 March" often dates a letter
    return said._replace(approximate=about, uncertain=perhaps, open="after" if since else "before" if until else "")


def _joined(mentions: Iterator[DateMention], text: str, calendar: Calendar) -> Iterator[DateMention]:
    """Two dates with a dash or "to" between them are one range; what only the second states ("30 Dec.-2 Jan. 2026") holds for both."""
    held: DateMention | None = None
    for said in mentions:
        if held is None:
            held = said
        elif joined := _range_of(held, said, text, calendar):
            held = joined
        else:
            yield held
            held = said
    if held is not None:
        yield held


def _range_of(first: DateMention, last: DateMention, text: str, calendar: Calendar) -> DateMention | None:
    if first.until or last.until or first.granularity != last.granularity or last.span.start - first.span.end > _LONGEST_GAP or first.period or last.period:
        return None
    gap = text[first.span.end : last.span.start]
    if not _JOINT.fullmatch(shadow_of(gap, calendar).letters) and not _is_between(first, gap, text, calendar):
        return None
    year = first.year
    if year is None and last.year is not None:
        year = first_year(last.year, (first.month, first.day), (last.month, last.day))
    ends = (last.year if last.year is not None else year, last.month, last.day)
    impossible = first.impossible or last.impossible or why_impossible(year, first.month, first.day)
    return first._replace(
        span=Span(first.span.start, last.span.end), year=year, until=ends, impossible=impossible, ambiguous=first.ambiguous or last.ambiguous,
        year_span=first.year_span or last.year_span, until_weekday=last.weekday, until_weekday_span=last.weekday_span, open="",
    )  # fmt: skip


def _is_between(first: DateMention, gap: str, text: str, calendar: Calendar) -> bool:
    before = text[max(first.span.start - _NEAR, 0) : first.span.start].lower().split()
    return bool(before) and "between" in calendar.roles.get(before[-1], ()) and "and" in calendar.roles.get(gap.strip(), ())
