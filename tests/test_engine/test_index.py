"""A run with an index says what a run without one says, whatever changed and whatever state the index is in."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from dateline import Document, api
from dateline.api.caching import cache_info, clear_cache
from dateline.api.corpus import ConfiguredReader
from dateline.engine.index import FOLDER, NAME, Index
from dateline.engine.sources import Source

TEXTS = (
    "---\ntitle: Boats\ndate: 2025-03-04\n---\n\nThe ferry leaves on Monday, March 4, 2026, said Mira Holt of the Harbour Board.\n",
    "# Letters\n\nMira Holdt of the Harbour Board wrote again. Doors open Friday, 2 May 2025.\n",
    "# Council\n\nThe Harbour Board, formerly the Quay Office, met on 3 April 2025. Oleg Brandt took the chair and thanked all those who had come so early.\n",
    "# Minutes\n\nThe Quay Office sent nobody. Oleg Brandt took the chair and thanked all of those who had come so very early.\n",
    "---\nslug: boats\ndate: 2025-02-30\n---\n\nOleg Brant stayed at home. The Quay Office was closed.\n",
    "\ufeffTODO: write this. \"The tide waits for no one,\" said Mira Holt. It opens on 31 June 2025.\n",
)
TODAYS = ("2026-01-15", "2026-05-15")


def _check(base: Path, *, cache: bool, **asked: Any) -> dict[str, object]:
    day = date.fromisoformat(asked.pop("today", TODAYS[0]))
    report = api.check(asked.pop("paths", ()), root=base, cwd=base, cache=cache, today=day, **asked)
    own = tuple(note for note in report.notes if not note.startswith(FOLDER))
    assert cache or own == report.notes
    return {
        "findings": report.findings, "documents": report.documents, "skipped": report.skipped, "crashed": report.crashed, "notes": own,
        "suppressed": report.suppressed, "yielded": report.yielded, "unowned": report.unowned, "today": report.today,
    }  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / FOLDER).mkdir()  # so small a corpus gets no index of its own accord
    for number, text in enumerate(TEXTS):
        (tmp_path / f"page{number}.md").write_text(text, encoding="utf-8")
    return tmp_path


def _edit(site: Path, chance: random.Random) -> None:
    """Change one thing: a text, a name, whether a file is there, the config, a house list, the generator."""
    pages = sorted(site.glob("*.md"))
    page = chance.choice(pages)
    match chance.randrange(9):
        case 0 | 1:
            page.write_text(chance.choice(TEXTS), encoding="utf-8")
        case 2:
            page.write_text("A new line.\n\n" + page.read_text(encoding="utf-8"), encoding="utf-8")
        case 3:
            page.rename(site / f"moved{chance.randrange(3)}.md")
        case 4 if len(pages) > 2:
            page.unlink()
        case 5:
            (site / f"new{chance.randrange(3)}.md").write_text(chance.choice(TEXTS), encoding="utf-8")
        case 6:
            (site / "dateline.toml").write_text(chance.choice(('house-lists = ["names.toml"]\n', 'ignore = ["META"]\n', 'language = "en"\n', "")))
        case 7:
            (site / "names.toml").write_text(chance.choice(('[[person]]\nname = "Mira Holdt"\n', '[[person]]\nname = "Oleg Brandt"\n')))
        case _:
            generator = site / "hugo.toml"
            generator.unlink() if generator.exists() else generator.write_text('baseURL = "https://quay.example"\n')


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_changed_the_index_changes_nothing(site: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  (no secret)
    (site / "names.toml").write_text('[[person]]\nname = "Mira Holt"\n')
    for _ in range(10):
        asked: dict[str, Any] = chance.choice(({}, {}, {"select_codes": ("NAME", "TITLE")}, {"paths": [min(site.glob("*.md"))]}))
        asked = {**asked, "today": chance.choice(TODAYS)}
        assert _check(site, cache=True, **asked) == _check(site, cache=False, **asked)
        _edit(site, chance)


def test_an_unchanged_corpus_is_not_read(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _check(site, cache=True)
    assert first["findings"]
    monkeypatch.setattr(ConfiguredReader, "__call__", _refuse)
    monkeypatch.setattr("dateline.api.examining.choose_rules", _refuse)
    assert _check(site, cache=True) == first


def test_only_changed_files_are_read(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = ("DATE1", "META")
    _check(site, cache=True, select_codes=codes)
    (site / "page1.md").write_text("# Letters\n\nDoors open Friday, 3 May 2025.\n")
    wanted = _check(site, cache=False, select_codes=codes)
    read: list[str] = []
    real = ConfiguredReader.__call__

    def noting(self: ConfiguredReader, source: Source) -> tuple[Document, ...]:
        read.append(source.path)
        return real(self, source)

    monkeypatch.setattr(ConfiguredReader, "__call__", noting)
    assert _check(site, cache=True, select_codes=codes) == wanted
    assert set(read) == {"page1.md"}


def test_a_new_day_asks_only_the_rules_that_are_told_the_day(site: Path) -> None:
    for day in (*TODAYS, TODAYS[0]):
        assert _check(site, cache=True, today=day) == _check(site, cache=False, today=day)


def test_standard_input_is_not_remembered(site: Path) -> None:
    stdin = ("page1.md", b"# Letters\n\nDoors open Sunday, 2 May 2025.\n")
    before = _check(site, cache=True)
    assert _check(site, cache=True, stdin=stdin, paths=["page1.md"]) == _check(site, cache=False, stdin=stdin, paths=["page1.md"])
    assert _check(site, cache=True) == before == _check(site, cache=False)


def _refuse(*_given: object) -> None:
    raise AssertionError("this was to be answered from the index")


def _flip(file: Path, share: float) -> None:
    data = bytearray(file.read_bytes())
    at = int(len(data) * share)
    data[at : at + 64] = bytes(byte ^ 0x5A for byte in data[at : at + 64])
    file.write_bytes(data)


def _foreign(file: Path) -> None:
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE kept (somebody TEXT)")
    connection.close()


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _forged(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("UPDATE kept SET value = ? WHERE kind = 'outcome'", (b'[[0,[],[],[],[],[],[]],[],[],[],[],""]',))
    connection.execute("UPDATE maps SET value = ?", (b'["",1,[],[],[],[],[]]',))
    connection.commit()
    connection.close()


FAULTS: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "garbage": lambda file: file.write_bytes(b"no index at all" * 999),
    "cut": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "foreign": _foreign,
    "a folder": _folder,
    "forged": _forged,
    **{f"flipped at {share}": partial(_flip, share=share) for share in (0.0, 0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99)},
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("changed", [False, True])
def test_a_damaged_index_is_noticed(site: Path, fault: str, changed: bool) -> None:
    codes = ("DATE1", "META", "NAME")
    _check(site, cache=True, select_codes=codes)
    FAULTS[fault](site / FOLDER / NAME)
    if changed:
        (site / "page1.md").write_text("# Letters\n\nDoors open Friday, 3 May 2025.\n")
    wanted = _check(site, cache=False, select_codes=codes)
    report = api.check(root=site, cwd=site, cache=True, today=None, select_codes=codes)
    assert sum(note.startswith(FOLDER) for note in report.notes) <= 1
    assert _check(site, cache=True, select_codes=codes) == wanted
    assert _check(site, cache=True, select_codes=codes) == wanted


def test_a_locked_index_is_passed_by(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.engine.index._PATIENCE", 0.05)
    wanted = _check(site, cache=True)
    connection = sqlite3.connect(site / FOLDER / NAME)
    connection.execute("BEGIN EXCLUSIVE")
    report = api.check(root=site, cwd=site, cache=True)
    connection.close()
    assert [note for note in report.notes if note.startswith(FOLDER)] == [f"{FOLDER}: database is locked; the run went on without the index"]
    assert _check(site, cache=True) == wanted


def test_where_nothing_can_be_kept_the_run_goes_on(site: Path) -> None:
    wanted = _check(site, cache=False)
    (site / FOLDER).rmdir()
    (site / FOLDER).write_text("a file where the folder should be")
    report = api.check(root=site, cwd=site, cache=True)
    assert len([note for note in report.notes if note.startswith(FOLDER)]) == 1
    assert _check(site, cache=True) == wanted


def test_two_runs_at_once_are_safe(site: Path) -> None:
    wanted = _check(site, cache=False)
    said: list[dict[str, object]] = []
    threads = [Thread(target=lambda: said.append(_check(site, cache=True))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said == [wanted] * 3
    assert _check(site, cache=True) == wanted


def test_a_file_that_changed_just_now_is_read_again_though_it_looks_the_same(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("one")
    with Index(tmp_path) as index:
        before = index.contents([Source("a.md", page)])
        seen = page.stat()
        page.write_text("two")
        os.utime(page, ns=(seen.st_atime_ns, seen.st_mtime_ns))
        assert index.contents([Source("a.md", page)]) != before


def test_what_is_gone_is_forgotten(site: Path) -> None:
    _check(site, cache=True)
    for page in sorted(site.glob("*.md"))[2:]:
        page.unlink()
    (site / "page0.md").write_text("Changed.\n")
    _check(site, cache=True)
    assert cache_info(site, cwd=site).files == 2


def test_the_folder_says_what_it_is_and_can_be_cleared(site: Path) -> None:
    _check(site, cache=True)
    assert (site / FOLDER / ".gitignore").read_text() == "*\n"
    assert (site / FOLDER / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    info = cache_info(site, cwd=site)
    assert (info.files, info.outcomes, info.fault) == (len(TEXTS), 1, "")
    assert clear_cache(site, cwd=site) == FOLDER
    assert not (site / FOLDER).exists()
    assert clear_cache(site, cwd=site) is None
    assert cache_info(site, cwd=site).bytes == 0


def test_a_small_corpus_gets_no_index(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Hello.\n")
    api.check(root=tmp_path, cwd=tmp_path, cache=True)
    assert not (tmp_path / FOLDER).exists()
