"""The page for editors in a real browser: filters, ticks, the baseline it saves, and that it loads nothing and lets nothing run."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from html_samples import results
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

from dateline.api import Report, check
from dateline.api.editorial import gather_edition
from dateline.reporting.html import render_html
from dateline.reporting.results import Results
from dateline.selecting.baseline import read_baseline

PHONE = 400


def _write(given: Results, file: Path) -> str:
    file.write_text("\n".join(render_html(given)), encoding="utf-8")
    return file.as_uri()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page with findings of each level and hostile text all over."""
    return _write(results(), tmp_path_factory.mktemp("page") / "report.html")


@pytest.fixture
def page(browser: Chrome, address: str) -> Iterator[Chrome]:
    """The page, freshly opened, without ticks."""
    browser.get(address)
    _js(browser, "localStorage.clear()")
    _log(browser, "performance")
    _log(browser, "browser")
    browser.get(address)
    yield browser
    _tell(browser, "Emulation.clearDeviceMetricsOverride", {})
    _tell(browser, "Emulation.setEmulatedMedia", {"media": "", "features": []})


def _one(page: Chrome, css: str) -> WebElement:
    return page.find_element(By.CSS_SELECTOR, css)


def _shown(page: Chrome, css: str) -> list[str]:
    return [each.text for each in page.find_elements(By.CSS_SELECTOR, css) if each.is_displayed()]


def _levels(page: Chrome) -> set[str]:
    return {text.partition(":")[0] for text in _shown(page, "#stories h4")}


# selenium leaves the arguments of these three half typed.


def _do(page: Chrome, script: str) -> Any:
    return page.execute_script(script)  # pyright: ignore[reportUnknownMemberType]


def _tell(page: Chrome, command: str, arguments: dict[str, object]) -> Any:
    return page.execute_cdp_cmd(command, arguments)  # pyright: ignore[reportUnknownMemberType]


def _log(page: Chrome, kind: str) -> Any:
    return page.get_log(kind)  # type: ignore[no-untyped-call]  # pyright: ignore[reportUnknownMemberType]


def _js(page: Chrome, expression: str) -> Any:
    return _do(page, f"return {expression}")


def test_nothing_is_loaded_and_nothing_runs_but_its_own_script(page: Chrome) -> None:
    events = [json.loads(entry["message"])["message"] for entry in _log(page, "performance")]
    asked = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    assert [url for url in asked if not url.startswith("file:")] == []
    assert len(set(asked)) == 1
    assert _log(page, "browser") == []  # violations of the policy would be told here
    assert _js(page, "window.hacked") is None
    assert _js(page, "document.images.length") == 0
    _do(page, "const own = document.createElement('script'); own.textContent = 'window.hacked = 2'; document.body.append(own)")
    assert _js(page, "window.hacked") is None
    assert "script-src" in _log(page, "browser")[0]["message"]


def test_levels_rules_and_stories_are_filtered(page: Chrome) -> None:
    status = _one(page, "#status")
    assert _levels(page) == {"Contradiction", "To check", "Note"}
    assert status.text == "4 of 4 shown, 0 done."
    _one(page, "[name=level][value=error]").click()
    assert _levels(page) == {"To check", "Note"}
    assert not _shown(page, "#first .f.error")
    assert status.text == "2 of 4 shown, 0 done."
    _one(page, "[name=level][value=error]").click()
    Select(_one(page, "[name=rule]")).select_by_value("NAME201")
    assert len(_shown(page, "#stories .f")) == 1
    assert len(_shown(page, ".story")) == 1
    Select(_one(page, "[name=rule]")).select_by_value("")
    _one(page, "[name=story]").send_keys("OTHER")
    assert _shown(page, ".story h3") == ["The other"]
    assert status.text == "2 of 4 shown, 0 done."


def test_ticks_stand_wherever_a_finding_is_shown_and_survive_a_reload(page: Chrome, address: str) -> None:
    identity = _one(page, "#first .f").get_attribute("data-id")
    _one(page, "#first .tick input").click()
    assert _one(page, f"#f{identity} .tick input").is_selected()
    page.get(address)
    assert sum(box.is_selected() for box in page.find_elements(By.CSS_SELECTOR, "#stories .tick input")) == 1
    assert _one(page, f"#f{identity} .tick input").is_selected()
    assert _one(page, "#first .tick input").is_selected()
    assert _one(page, "#status").text == "4 of 4 shown, 1 done."
    _one(page, "[name=open]").click()
    assert len(_shown(page, "#stories .f")) == 3
    _one(page, "[name=open]").click()
    _one(page, f"#f{identity} .tick input").click()
    assert _js(page, "localStorage.getItem('dateline:' + document.body.dataset.report)") == "[]"


def test_what_is_done_is_saved_as_a_baseline_that_the_next_run_heeds(page: Chrome, folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "a.md").write_text("# Fair\n\nDoors open Monday, March 4, 2026.\n\nThey close on Sunday, March 5, 2026.\n", encoding="utf-8")
    first = check([site], cwd=tmp_path, select_codes=["DATE104"])
    assert len(first.findings) == 2
    page.get(_write(_given(first, tmp_path), tmp_path / "fair.html"))
    _tell(page, "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
    _one(page, "#stories .tick input").click()
    _one(page, "#export").click()
    saved = folder / "dateline-baseline.json"
    WebDriverWait(page, 20).until(lambda _: saved.exists())
    (entry,) = read_baseline(saved.read_bytes())
    assert (entry.path, entry.code, entry.message) == ("site/a.md", "DATE104", "March 4, 2026 is a Wednesday, not a Monday")
    second = check([site], cwd=tmp_path, select_codes=["DATE104"], baseline=saved)
    assert [each.fingerprint for each in second.findings] == [first.findings[1].fingerprint]
    page.get(_write(_given(second, tmp_path), tmp_path / "fair.html"))
    saved.unlink()
    _one(page, "#stories .tick input").click()
    _one(page, "#export").click()
    WebDriverWait(page, 20).until(lambda _: saved.exists())
    assert {each.fingerprint for each in read_baseline(saved.read_bytes())} == {each.fingerprint for each in first.findings}


def _given(report: Report, cwd: Path) -> Results:
    return Results(findings=report.findings, suppressed=report.suppressed, documents=1, edition=lambda: gather_edition(report, cwd))


def test_it_is_read_without_scripts(plain_browser: Chrome, address: str) -> None:
    plain_browser.get(address)
    assert len(_shown(plain_browser, "#stories .f")) == 4
    assert not _one(plain_browser, "#tools").is_displayed()
    assert not _shown(plain_browser, ".tick")
    _one(plain_browser, "#clean summary").click()
    assert _shown(plain_browser, "#clean li")


def test_the_keyboard_reaches_the_findings_first(page: Chrome) -> None:
    _one(page, "body").send_keys(Keys.TAB)
    assert _js(page, "document.activeElement.className") == "skip"
    page.switch_to.active_element.send_keys(Keys.ENTER)
    assert _js(page, "location.hash") == "#main"


@pytest.mark.parametrize("width", [PHONE, 1100])
def test_nothing_is_wider_than_the_screen(page: Chrome, width: int) -> None:
    _tell(page, "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
    assert _js(page, "document.documentElement.scrollWidth") <= width


def test_dark_where_the_reader_wants_it_dark(page: Chrome) -> None:
    light = _js(page, "getComputedStyle(document.body).backgroundColor")
    _tell(page, "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    assert _js(page, "getComputedStyle(document.body).backgroundColor") != light


def test_paper_has_every_list_and_no_filters(page: Chrome) -> None:
    _tell(page, "Emulation.setEmulatedMedia", {"media": "print"})
    assert not _one(page, "#tools").is_displayed()
    assert _js(page, "getComputedStyle(document.querySelector('#clean details'), '::details-content').contentVisibility") == "visible"
    paper = _tell(page, "Page.printToPDF", {"preferCSSPageSize": True})["data"]
    assert base64.b64decode(paper).startswith(b"%PDF")
