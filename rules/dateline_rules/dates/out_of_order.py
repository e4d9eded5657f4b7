"""DATE117: an entry whose date breaks the order that the rest of its list, table or changelog keeps."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.comparing.dates.order_breaks import OrderBreak, order_breaks
from dateline.model import Document, Finding
from dateline.rule import Bad, DocumentRule, Good


class OutOfOrder(DocumentRule):
    """One entry breaks the order by date that the rest of its list keeps.

    In January the old year is typed out of habit, and a list in order of date then shows it. See
    when the entry happened: mend its date, or move it to where it belongs.
    """

    code = "DATE117"
    name = "out-of-order"
    severity = "warning"
    follows = ("DATE104", "DATE107", "DATE108")
    examples = (
        Bad(
            "# News\n\n## 2.4.0 / ⟦1|2017-06-30⟧\n\n## 2.3.4 / ⟦2016-06-17⟧\n\n## 2.3.3 / ⟦2|2017-03-21⟧\n\n## 2.3.2 / 2017-02-11\n\n## 2.3.1 / 2016-12-09\n\n"
            "## 2.3.0 / 2016-11-02\n\n## 2.2.0 / 2016-04-11\n",
            message="2.3.4 (2016-06-17) stands between 2.4.0 (2017-06-30) and 2.3.3 (2017-03-21), but the headings go from new to old: was 2017 meant?",
        ),
        Bad(
            "releases:\n- version: 1.8\n  date: 2021-02-03\n- version: 1.9\n  date: 2021-05-20\n- version: 1.10\n  date: 2021-09-14\n- version: 1.11\n"
            "  date: 2021-11-30\n- version: 1.12\n  date: ⟦1|2021-12-08⟧\n- version: 1.13\n  date: ⟦2021-02-17⟧\n",
            path="releases.yaml",
        ),
        Bad(
            "| Name | Given |\n|---|---|\n| Elm | 3 May 2022 |\n| Oak | 9 June 2022 |\n| Ash | 1 October 2022 |\n| Yew | ⟦1|12 December 2022⟧ |\n"
            "| Fir | ⟦9 January 2022⟧ |\n| Box | ⟦2|4 March 2023⟧ |\n| Bay | 8 April 2023 |\n",
            message="Fir (9 January 2022) stands between Yew (12 December 2022) and Box (4 March 2023), but the column `given` goes from old to new: "
            "was 2023 meant?",
        ),
        Bad(  # within one line of versions a month says enough
            "## 0.7.3 (⟦1|February 20, 2012⟧)\n\n## 0.7.2 (⟦January 15, 2012⟧)\n\n## 0.7.1 (⟦2|January 23, 2012⟧)\n\n## 0.7.0 (January 21, 2012)\n\n"
            "## 0.6.1 (December 9, 2011)\n\n## 0.6.0 (December 2, 2011)\n",
        ),
        Bad(
            "- 2020-02-11 Founded\n- 2020-08-12 First boat\n- ⟦1|2020-11-30⟧ Second boat\n- ⟦2020-01-19⟧ The hall\n- ⟦2|2021-03-08⟧ The pier\n"
            "- 2021-05-05 Third boat\n- 2021-09-12 Festival\n",
        ),
        Bad(  # that all are of one year says nothing about the month
            "year: 2026\nreleases:\n- version: 1.0\n  date: 2026-05-04\n- version: 1.1\n  date: 2026-05-18\n- version: 1.2\n  date: 2026-06-03\n"
            "- version: 1.3\n  date: 2026-06-09\n- version: 1.4\n  date: ⟦1|2026-06-14⟧\n- version: 1.5\n  date: ⟦2026-05-20⟧\n- version: 1.6\n"
            "  date: ⟦2|2026-06-25⟧\n- version: 1.7\n  date: 2026-07-02\n",
            path="releases.yaml",
            message="1.5 (2026-05-20) stands between 1.4 (2026-06-14) and 1.6 (2026-06-25), but `date` of `releases` goes from old to new: was June meant?",
        ),
        Bad(
            "## Version 1.4\n\nReleased on ⟦2025-01-09⟧\n\n## Version 1.3\n\nReleased on ⟦1|2025-10-20⟧\n\n## Version 1.2\n\nReleased on 2025-06-02\n\n"
            "## Version 1.1\n\nReleased on 2025-02-14\n",
        ),
        Good(  # two lines of versions, both maintained
            "## 4.0.2 / 2020-05-04\n\n## 4.0.1 / 2020-03-02\n\n## 3.9.2 / 2021-02-07\n\n## 3.9.1 / 2020-01-13\n\n## 3.9.0 / 2019-12-20\n\n"
            "## 3.8.0 / 2019-09-14\n\n## 3.7.0 / 2019-05-02\n",
        ),
        Good("## 1.5 / 2020-05-04\n\n## 1.4 / 2020-05-04\n\n## 1.3 / 2020-05-04\n\n## 1.2 / 2020-01-09\n\n## 1.1 / 2019-12-20\n\n## 1.0 / 2019-09-14\n"),
        Good(  # in no order
            "| Tree | Planted |\n|---|---|\n| Ash | 2019-03-02 |\n| Beech | 2017-05-19 |\n| Elm | 2020-02-11 |\n| Fir | 2018-10-30 |\n| Oak | 2016-04-07 |\n"
            "| Yew | 2021-01-25 |\n",
        ),
        Good(  # no slip of the keys explains it, and nothing else does
            "- 2018-02-11 Founded\n- 2018-08-12 First boat\n- 2018-11-30 Second boat\n- 2011-06-19 The hall\n- 2019-03-08 The pier\n- 2019-05-05 Third boat\n"
            "- 2019-09-12 Festival\n",
        ),
        Good(  # either of two may be wrong
            "- 2020-02-11 Founded\n- 2020-08-12 First boat\n- 2021-06-30 Second boat\n- 2020-09-19 The hall\n- 2022-03-08 The pier\n- 2022-05-05 Third boat\n"
            "- 2022-09-12 Festival\n",
        ),
        Good(  # too few
            "- 2020-08-12 First boat\n- 2020-11-30 Second boat\n- 2020-01-19 The hall\n- 2021-03-08 The pier\n",
        ),
    )  # fmt: skip

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every entry of a list in order of date that does not fit between its neighbours; those that more speaks against are year-slip's."""
        for found in order_breaks(doc):
            if found.own is None:
                yield self._finding(doc, found)

    def _finding(self, doc: Document, found: OrderBreak) -> Finding:
        message = f"{found.stands(doc)}, but {found.direction}: was {found.slip.called} meant?"
        return self.finding(found.entry.place(doc), message, found.neighbours(doc), [found.repair(doc)])
