"""Writes checker/dateline/noticing/dates/calendars.json from Babel and dateparser locale data; run by hand, with Babel in an environment of its own."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

from babel import Locale  # type: ignore[import-not-found]  # only installed where this tool is run
from babel.dates import get_day_names, get_month_names  # type: ignore[import-not-found]  # likewise

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Words that join the parts of a date. of: between day, month and year; the: before a day; to: within a range; and: between days; from, between: before a range;
# in: before a year that stands alone. None of them is in CLDR.
WORDS: dict[str, dict[str, str]] = {
    "en": {
        "of": "of in", "the": "the on", "to": "to through thru until till", "and": "and &", "from": "from", "between": "between",
        "in": "in since during before after until by from of early late mid circa year summer spring autumn winter fall throughout around",
    },
    "de": {
        "of": "", "the": "den dem der am vom", "to": "bis", "and": "und", "from": "von vom", "between": "zwischen",
        "in": "in seit im jahr jahre jahres ab bis von vor nach anfang mitte ende sommer winter herbst frühjahr",
    },
    "fr": {
        "of": "de", "the": "le du au", "to": "au à jusqu'au", "and": "et", "from": "du de", "between": "entre",
        "in": "en depuis de dès avant après année début fin mi été hiver printemps automne",
    },
    "es": {"of": "de del", "the": "el día", "to": "al a hasta", "and": "y", "from": "del desde", "between": "entre", "in": "en desde de del año hasta antes"},
    "it": {
        "of": "del di", "the": "il l' lo", "to": "al a fino", "and": "e", "from": "dal da", "between": "tra fra",
        "in": "nel dal del di anno fino estate inverno primavera autunno",
    },
    "pt": {"of": "de do", "the": "o dia no", "to": "a até", "and": "e", "from": "de", "between": "entre", "in": "em desde de ano até"},
    "nl": {
        "of": "van", "the": "de op", "to": "tot t/m", "and": "en", "from": "van", "between": "tussen",
        "in": "in sinds vanaf jaar tot begin eind zomer winter",
    },
    "pl": {"of": "", "the": "", "to": "do", "and": "i", "from": "od", "between": "między", "in": "w od roku do"},
    "ru": {"of": "", "the": "", "to": "по до", "and": "и", "from": "с от", "between": "между", "in": "в с до от"},
    "uk": {"of": "", "the": "", "to": "по до", "and": "і та", "from": "з від", "between": "між", "in": "у в з до від"},
    "cs": {"of": "", "the": "", "to": "do až", "and": "a", "from": "od", "between": "mezi", "in": "v od roku do roce"},
    "sv": {"of": "", "the": "den", "to": "till", "and": "och", "from": "från", "between": "mellan", "in": "år sedan under i sommaren våren hösten vintern"},
    "fi": {"of": "", "the": "", "to": "", "and": "ja", "from": "", "between": "", "in": "vuonna vuoden vuodesta vuoteen"},
    "tr": {"of": "", "the": "", "to": "ile", "and": "ve", "from": "", "between": "", "in": ""},
}  # fmt: skip

# Forms that neither source has, or that a sentence needs.
MORE: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {"thursday": ("thur", "thurs"), "wednesday": ("weds",)},
    "ru": {"wednesday": ("средам", "среды"), "thursday": ("четверга",), "monday": ("понедельника",),
           "january": ("январе",), "february": ("феврале",), "march": ("марте",), "april": ("апреле",), "may": ("мае",), "june": ("июне",),
           "july": ("июле",), "august": ("августе",), "september": ("сентябре",), "october": ("октябре",), "november": ("ноябре",), "december": ("декабре",)},
    "uk": {"january": ("січні",), "february": ("лютому",), "march": ("березні",), "april": ("квітні",), "may": ("травні",), "june": ("червні",),
           "july": ("липні",), "august": ("серпні",), "september": ("вересні",), "october": ("жовтні",), "november": ("листопаді",), "december": ("грудні",)},
    "pl": {"sunday": ("niedzieli",), "monday": ("poniedziałku",)},
    "sv": {"monday": ("måndagen",), "tuesday": ("tisdagen",), "wednesday": ("onsdagen",), "thursday": ("torsdagen",), "friday": ("fredagen",),
           "saturday": ("lördagen",), "sunday": ("söndagen",)},
    "cs": {"thursday": ("čtvrtka",), "wednesday": ("středu",)},
    "de": {"january": ("jän",), "saturday": ("sonnabend",)},
    "fr": {"july": ("juill",)},
    "it": {"september": ("sett",)},
    "nl": {"september": ("sept",)},
    "fi": {month: tuple(stem + "kuu" + ending for ending in ("n", "sta", "hun", "lla", "lle")) for month, stem in zip(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"),
        ("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"), strict=True)},
}  # fmt: skip

CASED = {"en", "de", "tr"}
"""Languages that write month and weekday names with a capital."""
MONTH_FIRST = {"en"}
DOTTED = {"de", "pl", "ru", "uk", "cs", "fi", "tr", "it"}
"""Languages that write 4.3.2026."""
HOMOGRAPHS = {
    "en": {"may", "march", "august", "mar", "sun", "sat", "wed", "dec"},
    "fr": {"mars"},
    "es": {"marzo", "domingo", "mar"},
    "pt": {"segunda", "terça", "quarta", "quinta", "sexta"},
    "tr": {"pazar", "ocak", "ekim", "aralık", "mayıs", "mart"},
    "pl": {"maja", "luty", "lutego"},
    "ru": {"среда", "среды", "средам", "мая"},
    "uk": {"середа", "лютий", "лютому"},
    "cs": {"pro", "led", "září", "duben", "neděle"},
    "fi": {"kesä", "elo", "joulu", "syys"},
}
"""Names that are also ordinary words: they count only beside a number."""
DROPPED = {"cs": {"pro", "led"}, "fi": {"kesä", "elo", "joulu", "syys"}, "uk": {"лист", "лис"}}
"""Short forms that are ordinary words even beside a number ("pro 2026" is "for 2026")."""


def names_of(language: str) -> tuple[dict[str, int], dict[str, int], dict[str, int], dict[str, int]]:
    """Full and short months, full and short weekdays: lower-case form -> number (months from 1, weekdays from 0)."""
    info = import_module(f"dateparser.data.date_translation_data.{language}").info
    more = MORE.get(language, {})
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for context in ("format", "stand-alone"):  # in this order: python-babel/babel#1234
        months |= {name.lower(): number for number, name in get_month_names("wide", context, language).items()}
        weekdays |= {name.lower(): number for number, name in get_day_names("wide", context, language).items()}
    short_months: dict[str, int] = {}
    short_weekdays: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        short_months |= {name.lower().strip("."): number for number, name in get_month_names("abbreviated", context, language).items()}
        for width in ("abbreviated", "short"):
            names = {name.lower().strip("."): number for number, name in get_day_names(width, context, language).items()}
            short_weekdays |= {name: number for name, number in names.items() if language != "en" or len(name) > 2}  # "we", "mo", "th"
    for number, key in enumerate(MONTHS, 1):
        for form in (*info[key], *more.get(key, ())):
            file_under(form.lower().strip("."), number, months, short_months, keep_short=True)
    for number, key in enumerate(WEEKDAYS):
        for form in (*info[key], *more.get(key, ())):
            file_under(form.lower().strip("."), number, weekdays, short_weekdays, keep_short=False)
    for form in [form for form in weekdays if "'" in form]:
        weekdays |= {form.replace("'", mark): weekdays[form] for mark in "ʼ’"}
    for form in DROPPED.get(language, ()):
        short_months.pop(form, None)
    return months, trimmed(short_months, months), weekdays, trimmed(short_weekdays, weekdays)


def file_under(form: str, number: int, full: dict[str, int], short: dict[str, int], *, keep_short: bool) -> None:
    """The forms of dateparser are unsorted: a long one that begins like the full name is an inflection, a very short one may be any word ("mit", "die")."""
    if form in full or form in short or not form.replace("'", "").replace("-", "").isalpha():
        return
    longest = max((name for name, value in full.items() if value == number), key=len)
    if len(form) >= min(5, len(longest)) and len(form) >= len(longest) - 2 and not longest.startswith(form):
        full[form] = number
    elif len(form) > 3 or (keep_short and len(form) == 3):
        short[form] = number


def trimmed(short: dict[str, int], full: dict[str, int]) -> dict[str, int]:
    """The short forms that are not full names."""
    return {form: number for form, number in short.items() if form not in full}


def checked(language: str, names: dict[str, int], size: int) -> dict[str, int]:
    """The names, sorted; stops if a locale came out in another's script or with a gap."""
    if len(set(names.values())) != size:
        raise SystemExit(f"{language}: {sorted(names)} does not name {size} things")
    if any("\u0590" <= letter <= "\u05ff" for name in names for letter in name):
        raise SystemExit(f"{language}: Hebrew names, see python-babel/babel#1234")
    return dict(sorted(names.items(), key=lambda pair: (pair[1], pair[0])))


def calendar_of(language: str) -> dict[str, object]:
    """One language's entry of the table."""
    Locale.parse(language)
    months, short_months, weekdays, short_weekdays = names_of(language)
    return {
        "months": checked(language, months, 12), "short_months": dict(sorted(short_months.items(), key=lambda pair: (pair[1], pair[0]))),
        "weekdays": checked(language, weekdays, 7), "short_weekdays": dict(sorted(short_weekdays.items(), key=lambda pair: (pair[1], pair[0]))),
        "homographs": sorted(HOMOGRAPHS.get(language, ())), "words": {role: text.split() for role, text in WORDS[language].items()},
        "cased": language in CASED, "month_first": language in MONTH_FIRST, "dotted": language in DOTTED,
    }  # fmt: skip


def main() -> None:
    """Write the table."""
    table = {language: calendar_of(language) for language in WORDS}
    target = Path(__file__).parents[1] / "checker/dateline/noticing/dates/calendars.json"
    target.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
