"""A browser for the tests of the page: Debian's chromium, headless; without one the tests are skipped and say so."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

NAMES = ("chromium", "chromium-browser", "google-chrome")


def start_browser(*, script: bool = True) -> Chrome:
    """A browser of its own. Skips the test where there is none."""
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    if not program or not driver:
        pytest.skip("no chromium with its driver here, the page is not tried in a browser: `make browser` installs Debian's")
    options = ChromeOptions()
    options.binary_location = program
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--window-size=1100,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    if not script:
        prefs: dict[str, object] = {"profile.managed_default_content_settings.javascript": 2}
        options.add_experimental_option("prefs", prefs)  # pyright: ignore[reportUnknownMemberType]  (half typed)
    return Chrome(options=options, service=Service(driver))


@pytest.fixture(scope="session")
def browser() -> Iterator[Chrome]:
    """One browser for all tests that run scripts."""
    started = start_browser()
    yield started
    started.quit()


@pytest.fixture(scope="session")
def plain_browser() -> Iterator[Chrome]:
    """One that runs no scripts of pages."""
    started = start_browser(script=False)
    yield started
    started.quit()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where downloads go."""
    (tmp_path / "downloads").mkdir()
    return tmp_path / "downloads"
