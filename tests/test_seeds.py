"""Every story of seeds/ prints exactly what its expected.txt says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.demo import expected, run_story, stories

STORIES = stories()


def test_there_are_stories() -> None:
    assert len(STORIES) >= 6


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_story(story: Path) -> None:
    assert run_story(story) == expected(story)
