"""What is read as a date, what is not, and what a date says of itself."""

import calendar as almanac
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.noticing.dates.calendars import LANGUAGES, calendar_of
from dateline.noticing.dates.explicit import DateMention, dates, lone_weekdays, read_dates
from dateline.noticing.dates.mention import day_written_like, why_impossible
from dateline.reading import read

WEDNESDAY = 2


def noticed(text: str, path: str = "a.txt") -> list[tuple[str, str]]:
    doc = read(text.encode(), path)
    return [(doc.text[said.span.start : said.span.end], said.edtf) for said in dates(doc)]


def only(text: str, language: str = "") -> DateMention:
    (said,) = read_dates(text, language)
    return said


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("March 4, 2026", ""), ("March 4 2026", ""), ("4 March 2026", ""), ("4th of March, 2026", ""), ("March 4th, 2026", ""), ("March the 4th, 2026", ""),
        ("Wednesday, March 4, 2026", ""), ("Wednesday the 4th of March 2026", ""), ("March 4, 2026 (Wednesday)", ""), ("Wed., Mar. 4, 2026", ""),
        ("4-Mar-2026", ""), ("04-Mar-26", ""), ("2026-Mar-04", ""), ("MARCH 4, 2026", ""), ("4 Mar '26", ""), ("2026-03-04", ""), ("2026/03/04", ""),
        ("2026-03-04T10:00:00Z", ""), ("2026-03-04 10:00", ""), ("4. März 2026", "de"), ("Mittwoch, den 4. März 2026", "de"), ("Mi., 4. März 2026", "de"),
        ("4.März 2026", "de"), ("4 de marzo de 2026", "es"), ("miércoles, 4 de marzo de 2026", "es"), ("4 mars 2026", "fr"), ("mercredi 4 mars 2026", "fr"),
        ("4 marzo 2026", "it"), ("quarta-feira, 4 de março de 2026", "pt"), ("woensdag 4 maart 2026", "nl"), ("środę, 4 marca 2026", "pl"),
        ("среду, 4 марта 2026", "ru"), ("4 березня 2026", "uk"), ("středu 4. března 2026", "cs"), ("onsdagen den 4 mars 2026", "sv"),
        ("keskiviikkona 4. maaliskuuta 2026", "fi"), ("4 Mart 2026 Çarşamba", "tr"), ("4 mar. 2026", "es"), ("mié. 4 mar. 2026", "es"),
    ],
)  # fmt: skip
def test_a_full_date_is_read_in_every_order_and_language(written: str, language: str) -> None:
    said = only(f"... {written} ...", language)
    assert (said.edtf, said.granularity, said.date) == ("2026-03-04", "day", date(2026, 3, 4))
    assert said.span == (4, 4 + len(written))
    assert said.weekday in (None, WEDNESDAY)
    assert (said.weekday is None) == (said.weekday_span is None)


@pytest.mark.parametrize(
    ("written", "edtf", "granularity"),
    [
        ("on March 4 at noon", "XXXX-03-04", "day"), ("in March 2026", "2026-03", "month"), ("Sept. 2026", "2026-09", "month"), ("in 2026 the", "2026", "year"),
        ("(2026)", "2026", "year"), ("from 2016 to 2018", "2016/2018", "year"), ("2016-18", "2016/2018", "year"),
        ("between 2016 and 2018", "2016/2018", "year"),
        ("March 3-5, 2026", "2026-03-03/2026-03-05", "day"), ("3–5 March 2026", "2026-03-03/2026-03-05", "day"), ("June 8-9", "XXXX-06-08/XXXX-06-09", "day"),
        ("30 Dec.-2 Jan. 2026", "2025-12-30/2026-01-02", "day"), ("from 3 to 5 March 2026", "2026-03-03/2026-03-05", "day"),
        ("March 30 to April 2, 2026", "2026-03-30/2026-04-02", "day"), ("2026-03-04 to 2026-03-06", "2026-03-04/2026-03-06", "day"),
        ("between March 3, 2026 and March 5, 2026", "2026-03-03/2026-03-05", "day"), ("March–May 2026", "2026-03/2026-05", "month"),
        ("13/04/2026", "2026-04-13", "day"), ("04/13/2026", "2026-04-13", "day"), ("03/04/2026", "[2026-03-04,2026-04-03]", "day"),
        ("Not after: Mar 12 23:59:59 2027 GMT", "2027-03-12", "day"), ("Mon Jul 04 09:12:33 2011", "2011-07-04", "day"),
    ],
)  # fmt: skip
def test_coarser_dates_and_ranges_keep_only_what_is_said(written: str, edtf: str, granularity: str) -> None:
    said = only(written)
    assert (said.edtf, said.granularity) == (edtf, granularity)


@pytest.mark.parametrize(
    "text",
    [
        "Version 2.11.2023 and tool 2025.4.12, then 3.12.", "It follows RFC 2070, CVE-2018-1234 and #2002.", "Product Suite 2011 is out.", "You may 4 times.",
        "They march 5 miles a day.", "She sat 4 hours.", "Call 555-2018-1234.", "Bulletin no. 12 and 14 of 1800 copies.", "At 192.168.20.26 it hangs.",
        "Live at 31 June Street.", "It cost $2026 in all.", "In 2000 cases nothing was found.", "Keys of 2048 bits.",
        "See /2026/03/04/news for more.", "Ratio 3/4 or 1/2.",
        "That is 1/2/30 in all.",
    ],
)  # fmt: skip
def test_other_numbers_are_no_dates(text: str) -> None:
    assert list(read_dates(text)) == []


def test_an_issue_number_is_no_day() -> None:
    assert only("#33 - May 2019").edtf == "2019-05"
    assert only("Chapter 45 March 2019").edtf == "2019-03"


def test_code_is_left_alone() -> None:
    assert noticed("Run `date -d 2026-03-04` on 5 March 2026.\n\n    made 6 March 2026\n", "a.md") == [("5 March 2026", "2026-03-05")]


def test_the_language_of_the_block_decides() -> None:
    assert only("03/04/2026", "fr").edtf == "[2026-04-03,2026-03-04]"
    assert only("4.3.2026", "de").edtf == "[2026-03-04,2026-04-03]"
    assert list(read_dates("4.3.2026", "en")) == []
    assert list(read_dates("mar. 4 marzo", "en")) == list(read_dates("nothing here", "en"))
    assert only("mar. 3 mars 2026", "fr").weekday == 1


def test_english_names_are_read_in_a_language_without_a_table() -> None:
    assert only("掲載日 4 December 2026", "ja").edtf == "2026-12-04"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("30 February 2025", "February 2025 has 28 days"), ("29 February 2025", "February 2025 has 28 days"), ("November 31", "November has 30 days"),
        ("30 February", "February has at most 29 days"), ("2023-18-07", "there is no month 18"), ("13/13/2026", "there is no month 13"),
        ("31/11/2025", "November has 30 days"), ("2025-04-00", "no month has a day 0"), ("February 27-30, 2026", "February 2026 has 28 days"),
    ],
)  # fmt: skip
def test_impossible_dates_are_kept_with_their_reason(text: str, reason: str) -> None:
    said = only(text)
    assert (said.impossible, said.date, said.edtf) == (reason, None, "")


def test_two_weekdays_before_two_days_belong_to_first_and_last() -> None:
    said = only("Monday and Tuesday, June 8-9, 2026")
    assert (said.weekday, said.until_weekday, said.until) == (0, 1, (2026, 6, 9))
    said = only("Wednesday, March 4 – Friday, March 6, 2026")
    assert (said.weekday, said.until_weekday, said.date, said.end) == (2, 4, date(2026, 3, 4), date(2026, 3, 6))


def test_a_list_of_days_says_each() -> None:
    assert [said.edtf for said in read_dates("on March 3, 5 and 9, 2026")] == ["2026-03-03", "2026-03-05", "2026-03-09"]


def test_the_weekday_of_a_protocol_header_is_nobodys_word() -> None:
    assert only("Tue, 21 Oct 2015 07:28:00 GMT").weekday is None


def test_lone_weekdays_are_noticed_where_no_date_holds_them() -> None:
    assert noticed("On Friday, and on Monday, March 2, 2026, and sunday.") == [("Friday", ""), ("Monday, March 2, 2026", "2026-03-02"), ("sunday", "")]
    assert noticed("We sat in the sun. Fri and Sat.") == []


def test_lone_weekdays_are_noticed_beside_letters_that_change_length_in_lower_case() -> None:
    assert [said.weekday for said in lone_weekdays("İzmir, çarşamba ve CUMA", "tr")] == [2, 4]


def test_months_of_other_languages_are_asked_of_dateparser() -> None:
    assert only("la 4 martie 2026", "ro").edtf == "2026-03-04"
    assert only("2026. március 4. napján", "hu").edtf == "2026-03-04"
    assert only("den 31. juni 2026", "da").impossible == "June has 30 days"
    assert list(read_dates("12 oameni 2026", "ro")) == []
    assert list(read_dates("4 something 2026", "xx")) == []


def test_spans_point_into_the_document() -> None:
    doc = read(b"First.\n\nOn Monday, 4 March 2026.\n", "a.md")
    (said,) = dates(doc)
    spans = (said.weekday_span, said.day_span, said.month_span, said.year_span)
    assert [doc.text[span.start : span.end] for span in spans if span] == ["Monday", "4", "March", "2026"]
    assert said.order == "DMY"


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), st.sampled_from(LANGUAGES), st.data())
def test_every_day_is_read_back_in_every_language(day: date, language: str, data: st.DataObject) -> None:
    calendar = calendar_of(language)
    assert calendar is not None
    months = [word for word, name in calendar.names.items() if name.month == day.month and name.sure]
    if not months:
        months = [word for word, name in calendar.names.items() if name.month == day.month]
    said = only(f"x {day.day} {data.draw(st.sampled_from(sorted(months))).capitalize()} {day.year} x", language)
    assert (said.date, said.order) == (day, "DMY")


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)))
def test_edtf_of_an_iso_day_is_the_day(day: date) -> None:
    assert only(f"on {day.isoformat()}.").edtf == day.isoformat()


@given(st.integers(1, 3000), st.integers(1, 12), st.integers(1, 31))
def test_impossible_is_what_the_calendar_says(year: int, month: int, day: int) -> None:
    assert bool(why_impossible(year, month, day)) == (day > almanac.monthrange(year, month)[1])


@given(st.text(alphabet=st.sampled_from("0123456789 ,.-–/()'MarchJune4thWedof:T"), max_size=60), st.sampled_from(("", *LANGUAGES, "ja")))
def test_any_text_is_read_without_error_and_spans_lie_within_it(text: str, language: str) -> None:
    last = 0
    for said in read_dates(text, language):
        assert last <= said.span.start < said.span.end <= len(text)
        assert said.edtf is not None
        assert said.date is None or said.date + timedelta(0) == said.date
        last = said.span.end


@pytest.mark.parametrize(
    ("written", "day", "wanted"), [("04", 9, "09"), ("4", 12, "12"), ("4th", 1, "1st"), ("2nd", 11, "11th"), ("1er", 2, "2"), ("4º", 5, "5º")]
)
def test_a_day_is_written_like_another(written: str, day: int, wanted: str) -> None:
    assert day_written_like(written, day) == wanted
