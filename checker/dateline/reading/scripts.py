"""Tells in which script a text is written, and what language that gives away."""

from __future__ import annotations

import re
from itertools import islice

from dateline.noticing.text.patterns import compile_late

_RANGES = {
    "Latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "Cyrillic": "\u0400-\u052f",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Hebrew": "\u0590-\u05ff",
    "Arabic": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "Devanagari": "\u0900-\u097f",
    "Bengali": "\u0980-\u09ff",
    "Tamil": "\u0b80-\u0bff",
    "Telugu": "\u0c00-\u0c7f",
    "Sinhala": "\u0d80-\u0dff",
    "Thai": "\u0e00-\u0e7f",
    "Georgian": "\u10a0-\u10ff",
    "Armenian": "\u0530-\u058f",
    "Hangul": "\uac00-\ud7a3\u1100-\u11ff",
    "Han": "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff",
}
_LETTERS = {script: compile_late(f"[{ranges}]") for script, ranges in _RANGES.items()}
_FOREIGN = compile_late("[" + "".join(ranges for script, ranges in _RANGES.items() if script != "Latin") + "]")
_LANGUAGES = {
    "Greek": "el",
    "Hebrew": "he",
    "Devanagari": "hi",
    "Bengali": "bn",
    "Tamil": "ta",
    "Telugu": "te",
    "Sinhala": "si",
    "Thai": "th",
    "Georgian": "ka",
    "Armenian": "hy",
    "Hangul": "ko",
}
"""Scripts of one language, or of one far more common than the others."""
_SCRIPTS = {
    **{language: script for script, language in _LANGUAGES.items()},
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "kk", "ky", "mn", "tg"), "Cyrillic"),
    **dict.fromkeys(("ar", "fa", "ur", "ps"), "Arabic"),
    **dict.fromkeys(("mr", "ne"), "Devanagari"),
    **dict.fromkeys(("zh", "ja"), "Han"),
    "yi": "Hebrew",
    "sr": "",  # written in two
}
_KANA = compile_late("[\u3040-\u30ff]")
_TELLTALES = {
    "Cyrillic": (
        ("[әғқңұһөүӘҒҚҢҰҺӨҮ]", ""),
        ("[ўЎ]", "be"),
        ("[ѓќѕЃЌЅ]", "mk"),
        ("[ђјљњћџЂЈЉЊЋЏ]", "sr"),
        ("[іїєґІЇЄҐ]", "uk"),
        ("[ыэёЫЭЁ]", "ru"),
        ("[ъЪ]", "bg"),
    ),
    "Arabic": (("[ٹڈڑےں]", "ur"), ("[پچژگ]", "fa")),
}
"""Letters that only one language of the script uses, the surest first; "" where several do."""
_USUAL = {"Cyrillic": "ru", "Arabic": "ar"}
_LETTER_FLOOR = 8


def has_other_script(text: str) -> bool:
    """Whether any letter is not Latin."""
    return not text.isascii() and _FOREIGN.search(text) is not None


def is_mostly(text: str, script: str) -> bool:
    """Whether at least a third of the characters are letters of the script: quick, and enough to leave a text alone."""
    return script in _LETTERS and len(_LETTERS[script].findall(text)) * 3 >= len(text)


def script_of(text: str, share: float = 0.7) -> str:
    """The script of that share of the letters in `text`, of at least eight (four for Han and Hangul); "" where there is none."""
    if not has_other_script(text):
        enough = islice(_LETTERS["Latin"].finditer(text), _LETTER_FLOOR - 1, None)  # no need to count the others
        return "Latin" if next(enough, None) else ""
    counts = {script: len(letters.findall(text)) for script, letters in _LETTERS.items()}
    script, count = max(counts.items(), key=lambda item: item[1])
    floor = _LETTER_FLOOR // 2 if script in {"Han", "Hangul"} else _LETTER_FLOOR
    return script if count >= floor and count >= share * sum(counts.values()) else ""


def script_for(language: str) -> str:
    """The script in which a language is written; "" where that is not one."""
    return _SCRIPTS.get(language, "Latin")


def language_by_script(text: str, script: str) -> str:
    """The language that the script and its rarer letters give away; "" for Latin."""
    if script == "Han":
        return "ja" if len(_KANA.findall(text)) * 10 > len(_LETTERS["Han"].findall(text)) else "zh"
    for letters, language in _TELLTALES.get(script, ()):
        if re.search(letters, text):
            return language
    return _USUAL.get(script) or _LANGUAGES.get(script, "")
