"""Regular expressions that are compiled at their first use: of the hundreds that rules hold, a run over a page asks one in five."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_TOLD = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "flags", "groups", "groupindex")
"""What is asked of a compiled expression."""


def compile_late(pattern: AnyStr, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, compiled when it is first asked for something. `pattern` can be read without that.

    For expressions at module level. It is no argument for the functions of `re`: call its methods.
    A broken expression raises `re.error` at its first use; a test compiles them all.
    """
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))


class _Late:
    """An expression that becomes a compiled one: what that is asked is kept here, so that asking again costs no call more."""

    __slots__ = ("_flags", "pattern", *_TOLD)

    def __init__(self, pattern: Any, flags: re.RegexFlag) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """Called for what is not there yet."""
        if name not in _TOLD:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for each in _TOLD:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return re.compile, (self.pattern, self._flags)

    def __repr__(self) -> str:
        return f"compile_late({self.pattern!r})"
