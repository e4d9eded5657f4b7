"""The pack of docs/rule-packs.md is built into a wheel and installed beside dateline, where its tests pass and its rules find things."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from guides import PROJECT, blocks, play, run

PAGE = PROJECT / "docs" / "rule-packs.md"
_CLASHING = '''
from dateline import DocumentRule

class OtherWeekday(DocumentRule):
    """A second rule of the code of another one."""

    code = "DATE104"
    name = "other-weekday"
    examples = ()
'''


_RULE = """
from dateline import {base}

class Loud(DocumentRule):
    \"""Something is loud.\"""

    code = "LOUD101"
    name = "loud"
    severity = "info"
    examples = ()
"""


def _rule(line: str, instead: str = "", base: str = "DocumentRule") -> str:
    """A module with a rule that has something else in one of its lines."""
    text = _RULE.format(base=base).replace("(DocumentRule)", f"({base})")
    assert line in text
    return text.replace(line, instead)


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """The executables of a new environment that sees what this one has installed, dateline too, but is not changed by what goes into it."""
    home = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", home], check=True)
    (packages,) = home.glob("lib/*/site-packages")
    (packages / "theirs.pth").write_text(f"import site; site.addsitedir({sysconfig.get_path('purelib')!r})\n")
    script = home / "bin" / "dateline"
    script.write_text(f"#!{home / 'bin' / 'python'}\nfrom dateline.cli import main\nmain()\n")
    script.chmod(0o755)
    return home / "bin"


def install(source: Path, programs: Path) -> None:
    """Build the wheel of a distribution, and install it into an environment; nothing is fetched."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    wheels = source / "dist"
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", wheels, source], check=True)
    (wheel,) = wheels.glob("*.whl")
    subprocess.run([*pip, "--python", programs / "python", "install", "--no-deps", "--no-index", wheel], check=True)


def test_the_pack_of_the_guide(tmp_path: Path, programs: Path) -> None:
    shown = [block for block in blocks(PAGE) if not block.note.startswith("not run: ")]
    for block in shown:
        if block.file():
            play(block, tmp_path / "pack", programs)
    install(tmp_path / "pack", programs)
    shutil.rmtree(tmp_path / "pack" / "quay_rules")  # what is tested is what was installed
    for block in shown:
        if block.language == "console":
            play(block, tmp_path / "pack", programs)
    sarif = run("dateline check site --output-format sarif", tmp_path / "pack", programs)
    assert '"https://example.org/quay-rules/rules/QUAY201/"' in sarif


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("clashing", _CLASHING, "dateline: DATE104 is the code of both "),
        ("broken", "import no_such_module_anywhere\n", "dateline: rule pack broken: ModuleNotFoundError: No module named 'no_such_module_anywhere'"),
        ("wordy", "raise ValueError('one\\ntwo')\n", "dateline: rule pack wordy: ValueError: one two"),
        ("lower", _rule('"LOUD101"', '"loud1"'), "dateline: rule pack lower: lower.Loud: code 'loud1': two to eight capital letters and three digits"),
        ("nameless", _rule('name = "loud"'), "dateline: rule pack nameless: nameless.Loud: it has no name"),
        ("fatal", _rule('"info"', '"fatal"'), "dateline: rule pack fatal: fatal.Loud: severity 'fatal': error, warning, info are wanted"),
        ("topicless", _rule("", base="CorpusRule"), "dateline: rule pack topicless: topicless.Loud: it compares documents, and has no topic"),
        ("untried", _rule("examples = ()"), "dateline: rule pack untried: untried.Loud: it has no examples"),
        ("leaving", "raise SystemExit('by your leave')\n", "dateline: rule pack leaving: SystemExit: by your leave"),
    ],
)
def test_a_pack_that_is_no_use_is_one_line(name: str, code: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / f"{name}.py").write_text(code)
    (tmp_path / f"{name}-1.dist-info").mkdir()
    (tmp_path / f"{name}-1.dist-info" / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
    (tmp_path / f"{name}-1.dist-info" / "entry_points.txt").write_text(f"[dateline.rules]\n{name} = {name}\n")
    (tmp_path / "a.md").write_text("The quay opens on Wednesday, March 4, 2026.\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (line,) = run("dateline check a.md; test $? = 2 || echo $?", tmp_path, Path(sys.executable).parent).splitlines()
    assert line.startswith(said)
    assert name in line
