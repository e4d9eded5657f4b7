"""Writes the page: fills the template, everything escaped, and lets nothing run in it but its own style and script."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from dateline.reporting.cards import own_version
from dateline.reporting.escaping import visible
from dateline.reporting.html.edition import Edition
from dateline.reporting.html.view import View, view_report
from dateline.reporting.results import Results


def render_html(results: Results) -> Iterable[str]:
    """The lines of the page."""
    edition = results.edition() if results.edition else Edition()
    yield from render_page(view_report(results, edition)).splitlines()


def render_page(view: View) -> str:
    """The page; the same for the same view, whenever and wherever it is made."""
    environment = _environment()
    style, script = (_trimmed((files("dateline.reporting.html") / "templates" / name).read_text("utf-8")) for name in ("report.css", "report.js"))
    page = environment.get_template("report.html").render(
        view=view,
        version=own_version(),
        style=Markup(style),  # noqa: S704  (our own file)
        script=Markup(script),  # noqa: S704  (our own file)
        policy=_policy(style, script),
        known=Markup(_as_json(view.known)),  # noqa: S704  (what could end the element is escaped there)
    )
    return _trimmed(page) + "\n"


def _trimmed(text: str) -> str:
    """The text without indentation and empty lines."""
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("dateline.reporting.html"),
        autoescape=select_autoescape(["html"]),
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: object) -> object:
    """Text with what would act instead of being seen made visible: what is escaped by hand and numbers as they are."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _policy(style: str, script: str) -> str:
    """A content security policy under which only these two texts have any effect, and nothing is loaded."""
    return f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _as_json(value: object) -> str:
    """JSON that no parser of HTML takes for an end of its element."""
    text = json.dumps(value, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
