"""The output formats: what each is called, what it is for, and the function that writes it, imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dateline.reporting.results import Results


class Format(NamedTuple):
    """One way to write a report."""

    name: str
    writer: str
    """`module:function` below `dateline.reporting`; the function makes the lines of the report from `Results`."""
    purpose: str
    styled: bool = False
    """For people at a terminal: coloured there."""
    whole: bool = False
    """Tells of itself what was counted, skipped and crashed; with any other the command tells it on standard error."""
    tells_failure: bool = False
    """Is written, too, when the run could not begin."""
    needs_file: bool = False

    def render(self, results: Results) -> Iterable[str]:
        """The lines of the report, without their ends."""
        module, _, function = self.writer.partition(":")
        write: Callable[[Results], Iterable[str]] = getattr(import_module(f"dateline.reporting.{module}"), function)
        return write(results)


FORMATS: tuple[Format, ...] = (
    Format("text", "text:render_text", "people: errors first, related places below, at most 20 findings a rule", styled=True, whole=True),
    Format("full", "full:render_full", "people: everything, with the lines it stands on", styled=True, whole=True),
    Format("concise", "concise:render_concise", "editors and grep: a line a finding", styled=True, whole=True),
    Format("grouped", "grouped:render_grouped", "people: file by file", styled=True, whole=True),
    Format("json", "json:render_json", "programs: everything, by a published schema", whole=True, tells_failure=True),
    Format("jsonl", "jsonl:render_jsonl", "programs: the same, a line a finding", whole=True, tells_failure=True),
    Format("sarif", "sarif:render_sarif", "SARIF viewers and archives: everything, what is suppressed too", whole=True, tells_failure=True),
    Format("code-scanning", "sarif:render_code_scanning", "GitHub code scanning: SARIF without what is suppressed", whole=True, tells_failure=True),
    Format("github", "github:render_github", "GitHub Actions: annotations, and a job summary"),
    Format("gitlab", "gitlab:render_gitlab", "GitLab: code quality"),
    Format("junit", "junit:render_junit", "Jenkins, GitLab, Azure, CircleCI: test reports", whole=True, tells_failure=True),
    Format("checkstyle", "checkstyle:render_checkstyle", "Jenkins and others that read Checkstyle"),
    Format("rdjson", "rdjson:render_rdjson", "reviewdog"),
    Format("rdjsonl", "rdjson:render_rdjsonl", "reviewdog, a line a finding"),
    Format("azure", "azure:render_azure", "Azure Pipelines: issues in the log"),
    Format("html", "html:render_html", "editors: one page to mail, print and tick off", whole=True, needs_file=True),
    Format("markdown", "markdown:render_markdown", "comments on pull requests", whole=True),
)


def find_format(name: str) -> Format:
    """The format of this name. Raises `ValueError`, whose message names the nearest one."""
    for each in FORMATS:
        if each.name == name:
            return each
    nearest = get_close_matches(name.lower(), [each.name for each in FORMATS], 1, 0.6)
    advice = f"did you mean {nearest[0]}?" if nearest else f"there are {', '.join(each.name for each in FORMATS)}"
    raise ValueError(f"there is no format {name!r}; {advice}")
