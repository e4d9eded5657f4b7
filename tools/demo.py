"""Runs the linter on every story of seeds/ in its own folder, shows what it prints, and holds it to the story's expected.txt."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
TODAY = "2026-03-10"


def stories() -> list[Path]:
    """The folders of the stories, sorted."""
    return sorted(path.parent for path in SEEDS.glob("*/dateline.toml"))


def run_story(story: Path) -> tuple[str, int]:
    """What `dateline check` prints in a story's folder, and its exit code."""
    command = [sys.executable, "-m", "dateline", "check", "--today", TODAY]
    done = subprocess.run(command, cwd=story, capture_output=True, text=True, check=False)  # noqa: S603  (our own command)
    return done.stdout + done.stderr, done.returncode


def expected(story: Path) -> tuple[str, int]:
    """What the story is known to print, and its exit code: the last line of expected.txt, "[exit 1]"."""
    output, _, last = (story / "expected.txt").read_text(encoding="utf-8").rstrip("\n").rpartition("\n")
    return output + "\n", int(last.removeprefix("[exit ").removesuffix("]"))


def main() -> int:
    """Run all stories; 0 when each exits as expected."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--write", action="store_true", help="make what is printed now the expectation")
    write: bool = arguments.parse_args().write
    unexpected = 0
    for story in stories():
        output, code = run_story(story)
        if write:
            (story / "expected.txt").write_text(f"{output}[exit {code}]\n", encoding="utf-8")
        print(f"== seeds/{story.name}\n{output}")  # noqa: T201  (a command prints)
        wanted = expected(story)[1]
        if code != wanted:
            unexpected += 1
            print(f"seeds/{story.name}: exit code {code}, expected {wanted}\n", file=sys.stderr)  # noqa: T201
    print(f"{'all stories exit as expected' if not unexpected else f'{unexpected} stories do not exit as expected'}")  # noqa: T201
    return int(unexpected > 0)


if __name__ == "__main__":
    sys.exit(main())
