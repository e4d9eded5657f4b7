"""Runs git for the tests, with a name to commit under and without what CI, git and pytest leave in the environment."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_LEFT_BEHIND = ("GIT_", "GITHUB_", "CI_", "BUILD_", "PYTEST_", "COV_", "PRE_COMMIT")


def environment(**more: str) -> dict[str, str]:
    """The environment for a program of its own, and `more`."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(_LEFT_BEHIND)}
    identity = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "Ann"), ("EMAIL", "ann@example.org"))}
    return kept | identity | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"} | more


def git(folder: Path, *arguments: str, **variables: str) -> str:
    """What git prints in a folder. Raises `CalledProcessError` where it fails."""
    return subprocess.run(["git", *arguments], cwd=folder, env=environment(**variables), check=True, capture_output=True, text=True).stdout
