"""The report for an editor: one self-contained page that can be mailed, printed and opened offline."""

from dateline.reporting.html.rendering import render_html

__all__ = ["render_html"]
