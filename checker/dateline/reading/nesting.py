"""Names the values of nested metadata: mappings and sequences become one dotted key a value."""

from __future__ import annotations

from dataclasses import dataclass

DEPTH = 100
"""Deeper nesting is not read: nobody writes it, and parsers break on it."""

FRONT_MATTER = "front matter"
"""What is read when it is not a whole file, in the words of problems."""


@dataclass(slots=True)
class Container:
    """A mapping or sequence that is being read."""

    path: str | None = ""
    """Its dotted path; None for what has no name, whose values nobody asks for."""
    mapping: bool = True
    key: str | None = None
    """The key whose value comes next."""
    count: int = 0

    def next(self) -> str | None:
        """The path of the value that follows."""
        name = self.key if self.mapping else str(self.count)
        self.key = None
        self.count += 1
        if self.path is None or name is None:
            return None
        return f"{self.path}.{name}" if self.path else name
