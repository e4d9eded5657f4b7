"""Remembers on disk what files contributed and what runs said: SQLite, every row sealed; whatever is wrong with it, the run goes on without."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from dateline.engine.sources import Source, content_digest

F = TypeVar("F", bound=Callable[..., object])

FOLDER = ".dateline-cache"
NAME = "index-1.sqlite"
_CACHE_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache of dateline: https://bford.info/cachedir/\n"
_MINE = 0x64746C6E
"""SQLite's application id of an index."""
_PATIENCE = 2.0
"""Seconds to wait for another run that writes."""
_RACE = 2_000_000_000
"""Nanoseconds: a file that changed so shortly before it was read may change again and look the same, where times are coarse."""
STAMPS = {"stamp": 2, "daily": 2}
"""Kinds of stamps, and how many of each are kept."""
_KEPT = 8
"""How many things of a kind are kept at most, unless said otherwise."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS kept (kind TEXT, name TEXT, used REAL, seal BLOB, value BLOB, PRIMARY KEY (kind, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS names (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
CREATE TABLE IF NOT EXISTS maps (stamp INTEGER, path INTEGER, witness TEXT, seal BLOB, value BLOB, PRIMARY KEY (stamp, path));
CREATE TABLE IF NOT EXISTS facts (stamp INTEGER, topic INTEGER, path INTEGER, seal BLOB, value BLOB, PRIMARY KEY (stamp, path, topic));
"""
_FACTS = """
SELECT topics.name, paths.name, seal, value FROM facts JOIN names AS topics ON topics.id = topic JOIN names AS paths ON paths.id = path WHERE stamp = ?
"""
_ROOM = -65_536
"""KiB of pages that are held until they are written, as SQLite wants it said: with its own 2 MB a large batch is written many times over."""


def index_file(base: Path) -> Path:
    """Where the index of a corpus is."""
    return base / FOLDER / NAME


def files_of(folder: Path) -> Iterator[Path]:
    """All that is written into the folder of an index and is there."""
    yield from (file for name in (NAME, f"{NAME}-journal", ".gitignore", "CACHEDIR.TAG") if (file := folder / name).is_file())


class DamageError(Exception):
    """Something in the index is not what was written there."""


class Row(NamedTuple):
    """What one file contributed under a stamp, as it is kept."""

    path: str
    witness: str
    """What it was made of: a digest of the content, and of the site's profile."""
    told: bytes
    facts: Mapping[str, bytes]


class Kept(NamedTuple):
    """What is kept under a stamp."""

    told: Mapping[str, tuple[str, bytes]]
    """By path: the witness, and what was told."""
    facts: Mapping[str, Mapping[str, bytes]]
    """By topic, by path."""


class _Look(NamedTuple):
    """How a file looked when it was read; times in nanoseconds."""

    size: int
    modified: int
    changed: int
    inode: int
    read: int
    content: str


def _guarded(default: Callable[[], object]) -> Callable[[F], F]:
    """Make a method give `default()` where the index cannot be used."""

    def guard(method: F) -> F:
        @wraps(method)
        def asked(self: Index, *args: object, **kwargs: object) -> object:
            if not self.is_open:
                return default()
            try:
                return method(self, *args, **kwargs)
            except (sqlite3.Error, OSError, ValueError, TypeError, LookupError, DamageError) as error:
                self.fail(error)
                return default()

        return cast("F", asked)

    return guard


class Index:
    """The memory of one corpus. Every method may be called whatever state the file is in; then it answers that nothing is known."""

    def __init__(self, base: Path) -> None:
        self.fault = ""
        """Why it was not used, or made anew; one line."""
        self._file = index_file(base)
        self._connection: sqlite3.Connection | None = None
        try:
            self._open()
        except (sqlite3.Error, OSError, DamageError) as error:
            self.fail(error)

    @property
    def is_open(self) -> bool:
        """Whether it can be used."""
        return self._connection is not None

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_raised: object) -> None:
        if self._connection:
            self._connection.close()
            self._connection = None

    @_guarded(lambda: (0, 0))
    def counts(self) -> tuple[int, int]:
        """How many files' contributions are kept, and how many outcomes."""
        files = self._ask("SELECT count(DISTINCT path) FROM maps").fetchone()[0]
        return files, self._ask("SELECT count(*) FROM kept WHERE kind = 'outcome'").fetchone()[0]

    @_guarded(lambda: None)
    def recall(self, kind: str, name: str) -> bytes | None:
        """What was kept under a name."""
        row = self._ask("SELECT seal, value FROM kept WHERE kind = ? AND name = ?", kind, name).fetchone()
        return _unsealed(row[0], row[1], kind, name) if row else None

    @_guarded(lambda: None)
    def keep(self, kind: str, name: str, value: bytes, most: int = _KEPT) -> None:
        """Keep something under a name, and of its kind the `most` last kept ones."""
        with self._writing():
            self._ask("REPLACE INTO kept VALUES (?, ?, ?, ?, ?)", kind, name, time.time(), _seal(value, kind, name), value)
            last = "SELECT name FROM kept WHERE kind = ? ORDER BY used DESC LIMIT ?"
            self._ask(f"DELETE FROM kept WHERE kind = ? AND name NOT IN ({last})", kind, kind, most)  # noqa: S608  (no values in it)

    def contents(self, sources: Iterable[Source]) -> dict[str, str]:
        """By path: a digest of what every file holds now, or why it cannot be read. Files that look as they did are not read."""
        known = self._looks()
        found: dict[str, str] = {}
        looks: dict[str, _Look] = {}
        for source in sources:
            if source.data is not None:
                found[source.path] = content_digest(source.data)
                continue
            try:
                looks[source.path] = look = _look(source.file, known.get(source.path))
            except OSError as error:
                found[source.path] = f"! {error.strerror}"
            else:
                found[source.path] = look.content
        if looks != {path: known[path] for path in looks if path in known}:
            self.keep("looks", "all", json.dumps({**_last(known, len(looks)), **looks}, separators=(",", ":")).encode(), most=1)
        return found

    @_guarded(lambda: Kept({}, {}))
    def contributions(self, stamp: str, topics: Iterable[str] = ()) -> Kept:
        """All that is kept under a stamp, with what files claim about some topics, as it was at one moment."""
        self._ask("BEGIN")
        try:
            number = self._known(stamp)
            rows = self._ask("SELECT name, witness, seal, value FROM maps JOIN names ON names.id = path WHERE stamp = ?", number)
            told = {path: (witness, _unsealed(seal, value, stamp, path, witness)) for path, witness, seal, value in rows}
            return Kept(told, self._facts(number, stamp, topics))
        finally:
            if self._connection and self._connection.in_transaction:
                self._connection.execute("COMMIT")

    @_guarded(lambda: None)
    def store(self, stamp: str, rows: Iterable[Row]) -> None:
        """Keep what some files contributed under a stamp, instead of what they contributed before."""
        with self._writing():
            number = self._number(stamp)
            for row in rows:
                path = self._number(row.path)
                self._ask("DELETE FROM facts WHERE stamp = ? AND path = ?", number, path)
                self._ask("REPLACE INTO maps VALUES (?, ?, ?, ?, ?)", number, path, row.witness, _seal(row.told, stamp, row.path, row.witness), row.told)
                for topic, value in row.facts.items():
                    self._ask("INSERT INTO facts VALUES (?, ?, ?, ?, ?)", number, self._number(topic), path, _seal(value, stamp, topic, row.path), value)

    @_guarded(lambda: None)
    def forget(self, paths: Iterable[str]) -> None:
        """Drop what is kept of files that are gone (`paths` are there), and of stamps that are no longer kept; then give back the room, if it is much."""
        there = frozenset(paths)
        numbers = dict(self._ask("SELECT name, id FROM names WHERE id IN (SELECT path FROM maps)"))
        gone = [number for path, number in numbers.items() if path not in there and not (self._file.parents[1] / path).exists()]
        stale = "stamp NOT IN (SELECT id FROM names JOIN kept ON kept.name = names.name WHERE kind IN (?, ?))"
        with self._writing():
            for table in ("maps", "facts"):
                self._ask(f"DELETE FROM {table} WHERE {stale}", *STAMPS)  # noqa: S608  (no values in it)
                for number in gone:
                    self._ask(f"DELETE FROM {table} WHERE path = ?", number)  # noqa: S608  (no values in it)
        free, pages = (self._ask(f"PRAGMA {what}").fetchone()[0] for what in ("freelist_count", "page_count"))
        if free > pages // 2:
            self._ask("VACUUM")

    def _open(self) -> None:
        """Connect, and make the folder and the tables where there are none. Raises what `fail` takes."""
        folder = self._file.parent
        if not self._file.exists():
            folder.mkdir(exist_ok=True)
            (folder / ".gitignore").write_text("*\n", encoding="ascii")
            (folder / "CACHEDIR.TAG").write_text(_CACHE_TAG, encoding="ascii")
        connection = sqlite3.connect(self._file, timeout=_PATIENCE, isolation_level=None)
        try:
            mine = connection.execute("PRAGMA application_id").fetchone()[0]
            if not mine and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                connection.execute("PRAGMA page_size = 16384")
                connection.execute("PRAGMA synchronous = OFF")
                connection.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA application_id = {_MINE}; COMMIT;")
            elif mine != _MINE:
                raise DamageError  # noqa: TRY301  (of somebody else's making)
            connection.execute(f"PRAGMA cache_size = {_ROOM}")
            connection.execute("PRAGMA synchronous = OFF")  # what a crash of the machine destroys is noticed by its seal, and made anew
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    def fail(self, error: Exception) -> None:
        """Use the index no more in this run; make it anew where it is damaged."""
        if self._connection:
            self._connection.close()
            self._connection = None
        bypassed = isinstance(error, OSError) or (isinstance(error, sqlite3.OperationalError) and "malformed" not in str(error))
        if bypassed or self.fault:
            said = (isinstance(error, OSError) and error.strerror) or str(error) or "damaged again"
            self.fault = self.fault or f"{FOLDER}: {said}; the run went on without the index"
            return
        self.fault = f"{FOLDER}: the index was damaged and is made anew"
        try:
            for file in (self._file, self._file.with_name(NAME + "-journal")):
                file.unlink(missing_ok=True)
            self._open()
        except (sqlite3.Error, OSError, DamageError):
            self._connection = None

    @contextmanager
    def _writing(self) -> Generator[None]:
        self._ask("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._connection and self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        self._ask("COMMIT")

    def _ask(self, statement: str, *values: object) -> sqlite3.Cursor:
        if self._connection is None:
            raise sqlite3.OperationalError("closed")
        return self._connection.execute(statement, values)

    def _facts(self, number: int, stamp: str, topics: Iterable[str]) -> dict[str, dict[str, bytes]]:
        facts: dict[str, dict[str, bytes]] = {topic: {} for topic in topics}
        for topic, path, seal, value in self._ask(_FACTS, number) if facts else ():
            if topic in facts:
                facts[topic][path] = _unsealed(seal, value, stamp, topic, path)
        return facts

    def _looks(self) -> dict[str, _Look]:
        kept = self.recall("looks", "all")
        return {path: _Look(*look) for path, look in json.loads(kept).items()} if kept else {}

    def _known(self, name: str) -> int:
        row = self._ask("SELECT id FROM names WHERE name = ?", name).fetchone()
        return int(row[0]) if row else -1

    def _number(self, name: str) -> int:
        known = self._known(name)
        return known if known >= 0 else self._ask("INSERT INTO names (name) VALUES (?)", name).lastrowid or -1


def _look(file: Path, known: _Look | None) -> _Look:
    """How a file looks, and what it holds: read only where it looks different. Raises `OSError`."""
    seen = file.stat()
    now = time.time_ns()
    look = _Look(seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino, now, "")
    if known and known[:4] == look[:4] and max(known.modified, known.changed) + _RACE < known.read:
        return known
    return look._replace(content=content_digest(file.read_bytes()))


def _last(known: Mapping[str, _Look], count: int) -> dict[str, _Look]:
    """The looks read last, `count` of them: other corpora have the same base."""
    return dict(sorted(known.items(), key=lambda item: item[1].read)[-count:])


def _seal(value: bytes, *identity: str) -> bytes:
    """What tells a row that was torn, changed or put elsewhere."""
    made = blake2b(value, digest_size=8)
    for part in identity:
        made.update(b"\0" + part.encode("utf-8", "surrogateescape"))
    return made.digest()


def _unsealed(seal: object, value: object, *identity: str) -> bytes:
    if not isinstance(value, bytes) or _seal(value, *identity) != seal:
        raise DamageError
    return value
