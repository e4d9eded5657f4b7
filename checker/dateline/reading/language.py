"""Settles the language of a document and of those of its blocks that are written in another script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Any, cast

from pathspec import GitIgnoreSpec

from dateline.model import PROSE
from dateline.reading.draft import Draft, Piece
from dateline.reading.scripts import has_other_script, is_mostly, language_by_script, script_for, script_of

_TAG = re.compile(r"([a-z]{2})(?:[-_.@][\w.@-]*)?", re.IGNORECASE)
_CODES = frozenset(
    (  # noqa: SIM905  (one long line of codes reads better than 183 strings)
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy"
        " ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt"
        " lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn"
        " so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
    ).split()
)
_FOLDERS = frozenset(
    "bg cs da de el en es et eu fa fi fr gl he hi hr hu ja ko lt lv nb nl pl pt ro ru sk sl sr sv ta th tr uk vi zh".split()  # noqa: SIM905  (as above)
)
"""Languages that a folder's name may give; others are as likely a word (it, no, is), a state or a country (ca, id, al), and their text must tell."""
_KEYS = ("lang", "language", "locale")
_SAMPLE = 1500
_ENOUGH = 100
"""Characters below which the detector is not asked."""
_SURE = 0.99
_HALF = 0.5
_FEW = 20
"""Words below which their commonness tells nothing."""
_GAP = Piece(" ", 0, 0)
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "en": "the of and to in is for that with on as are was it by this be from at have",
    "de": "der die das und ist in den von zu mit nicht ein eine auf für im dem des sich wird auch",
    "fr": "le la les de des et est en un une du que pour dans qui sur au par pas ce il",
    "es": "el la los las de que y en un una es por con para del se no al su lo",
    "it": "il la di che e è un una in per non con del della sono le dei si da i",
    "pt": "o a os as de que e em um uma é do da para com não no na dos por se",
    "nl": "de het een en van is dat in te op voor met niet zijn die aan er door",
    "sv": "och att det som en är på av för med den till inte ett om har de i",
}
"""The commonest words, which settle most texts without the detector's second of loading."""
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}


def settle(draft: Draft, path: str, language: str = "", languages: Mapping[str, str] | None = None) -> None:
    """Give the draft, and those of its blocks that are written in another script, their language.

    In this order: what the file says, the config for its path, a folder or suffix named like a language unless the text is
    plainly another, the configured default, and what the text itself tells.
    """
    text = _sample(draft)
    declared = _normal(draft.language) or _declared(draft)
    draft.language = declared or _configured(path, languages or {}) or _by_path(path, text) or _normal(language) or _by_text(text)
    script = script_for(draft.language) if draft.language else script_of(text, _HALF)
    for block in draft.blocks:
        if not block.language and (script != "Latin" or _holds_other_script(block.pieces)):
            block.language = _own("".join([piece.text for piece in block.pieces]), script)


def _holds_other_script(pieces: Iterable[Piece]) -> bool:
    for piece in pieces:  # noqa: SIM110  (asked of every block there is, and a generator takes twice as long)
        if not piece.text.isascii() and has_other_script(piece.text):
            return True
    return False


def _normal(tag: str) -> str:
    """The ISO 639-1 code in a language tag ("pt_BR.UTF-8" is "pt"); "" if there is none."""
    found = _TAG.fullmatch(tag.strip())
    code = found[1].lower() if found else ""
    return code if code in _CODES else ""


def _own(text: str, script: str) -> str:
    """The language of a block whose script is plainly not that of its document; "" where it is, or tells nothing."""
    if is_mostly(text, script):
        return ""
    own = script_of(text)
    if own in {"", script}:
        return ""
    return _by_words(text) if own == "Latin" else language_by_script(text, own)


def _declared(draft: Draft) -> str:
    return next((code for value in draft.meta if value.key in _KEYS and (code := _normal(value.text))), "")


def _configured(path: str, languages: Mapping[str, str]) -> str:
    if not languages:
        return ""
    fitting = [language for pattern, language in languages.items() if _spec(pattern).match_file(path)]
    return _normal(fitting[-1]) if fitting else ""


@cache
def _spec(pattern: str) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines([pattern])


def _by_path(path: str, text: str) -> str:
    """The language that a folder (`/pt-br/`) or an inner suffix (`page.de.md`) names, unless the text is plainly another."""
    *names, file = path.split("/")
    names += file.split(".")[1:-1]
    code = next((code for name in reversed(names) if 2 <= len(name) < 8 and (code := _normal(name)) in _FOLDERS), "")
    if not code:
        return ""
    script = script_of(text)
    if script and script_for(code) not in {script, ""}:
        return ""
    return "" if _by_words(text) not in {"", code} else code


def _by_text(text: str) -> str:
    script = script_of(text, _HALF)
    if script != "Latin":
        return language_by_script(text, script)
    return _by_words(text) or _detected(text)


def _by_words(text: str) -> str:
    """The language whose commonest words are a fifth of all, and twice as many as those of any other."""
    words = _WORD.findall(text.lower())
    if len(words) < _FEW:
        return ""
    held = Counter(words)
    counts = sorted(((sum([held.get(word, 0) for word in common]), language) for language, common in _WORDS.items()), reverse=True)
    (most, language), (second, _) = counts[:2]
    return language if most * 5 >= len(words) and most >= 2 * second else ""


def _detected(text: str) -> str:
    if len(text) < _ENOUGH:
        return ""
    language, sureness = _detector()(text)
    return _normal(language) if sureness >= _SURE else ""


@cache
def _detector() -> Callable[[str], tuple[str, float]]:
    # a second to load, needed only where the commonest words do not tell
    langid: Any = import_module("py3langid.langid")  # by name, for it comes without types
    identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    return cast("Callable[[str], tuple[str, float]]", identifier.classify)


def _sample(draft: Draft) -> str:
    """The first prose of a document, enough to tell its language."""
    prose = (piece.text for block in draft.blocks if block.kind in PROSE for piece in (*block.pieces, _GAP))
    taken: list[str] = []
    size = 0
    for text in prose:
        taken.append(text)
        size += len(text)
        if size >= _SAMPLE:
            break
    return "".join(taken)[:_SAMPLE]
