"""Settles the language of a document and of those of its blocks that are written in another script."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from dateline.model import PROSE
from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Draft, Piece
from dateline.reading.scripts import has_other_script, is_mostly, language_by_script, script_for, script_of

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_TAG = compile_late(r"([a-z]{2})(?:[-_.@][\w.@-]*)?", re.IGNORECASE)
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
_HALF = 0.5
_FEW = 20
"""Words below which their commonness tells nothing."""
_TELLING = 3
"""Different common words, of two letters or more, that a text must hold: certificates and tables are full of single ones."""
_AHEAD: dict[str, float] = dict.fromkeys(("sv", "da", "nb", "cs", "sk", "sl", "es", "ca", "pt"), 1.2)
"""How many times the common words of the next likely language; neighbours share many."""
_GAP = Piece(" ", 0, 0)
_WORD = compile_late(r"[^\W\d_]+")
_APART = {code: " " for code in range(128) if not chr(code).isalpha()}
"""Leaves the words of an ASCII text alone."""
_TYPESET = "’‘“”–—…\xa0"
"""All that is not ASCII in most English texts."""
_COMMON = {
    "en": "the of and to in is for that with on as are was it by this be from at have you your we our or will can not all their they",
    "de": "der die das und ist in den von zu mit nicht ein eine auf für im dem des sich wird auch",
    "fr": "le la les de des et est en un une du que pour dans qui sur au par pas ce il",
    "es": "el la los las de que y en un una es por con para del se no al su lo",
    "it": "il la di che e è un una in per non con del della sono le dei si da i",
    "pt": "o a os as de que e em um uma é do da para com não no na dos por se",
    "nl": "de het een en van is dat in te op voor met niet zijn die aan er door",
    "sv": "och att det som en är på av för med den till inte ett om har de i",
    "da": "og at det som en er på af for med den til ikke et om har de i der var",
    "nb": "og at det som en er på av for med den til ikke et om har de i å var",
    "fi": "ja on ei se että oli hän mutta kun joka ovat ole myös sen kuin tai niin jos",
    "pl": "w i na z się do nie że jest to o jak po od za przez są dla ale co",
    "cs": "a v se na je že s z do o to i pro jsou ve by od za jako byl který",
    "sk": "a v sa na je že s z do o to aj pre sú vo by od za ako bol ktorý",
    "sl": "in je v na se za da so z pri ki s od kot tudi po bi ali ne iz",
    "hu": "a az és hogy nem is egy van meg de ez volt mint csak el már vagy azt ha",
    "ro": "și în de la a cu pe nu este o din că să se un mai care pentru sunt au",
    "tr": "ve bir bu için ile da de çok olarak daha olan gibi en kadar ne ama var sonra",
    "ca": "el la els les de que i en un una és per amb del dels no al va més són",
    "id": "yang dan di untuk dengan ini dari dalam tidak pada akan itu adalah ke atau oleh juga",
    "vi": "và của là có được cho trong không một các với những này người để khi đã",
    "lt": "ir yra kad su į iš buvo ne tai kaip bet per apie po jo už nuo dar",
    "lv": "un ir ka no ar uz par kas bija nav tas to pie vai bet pēc arī",
    "et": "ja on ei see et ka oli kui mis ning oma aga kes ole või",
    "eu": "eta da ez bat du izan zen dira ere baina egin duen hau edo",
}
"""The commonest words of languages in Latin script: they settle what a text is written in, without a model that takes a second to load."""
_HOLDERS: defaultdict[str, set[str]] = defaultdict(set)
"""Common word to the languages that have it; one that many have says little of each."""
for _language, _words in _COMMON.items():
    for _word in _words.split():
        _HOLDERS[_word].add(_language)


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
    from pathspec import GitIgnoreSpec  # slow to import, and few configs say languages by path

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
    return _by_words(text)


def _by_words(text: str) -> str:
    """The language whose commonest words are a tenth of all, and weigh far more than those of any other."""
    words = _words_of(text.lower())
    if len(words) < _FEW:
        return ""
    weight: defaultdict[str, float] = defaultdict(float)
    common = Counter([word for word in words if word in _HOLDERS])
    for word, count in common.items():
        for language in _HOLDERS[word]:
            weight[language] += count / len(_HOLDERS[word])
    if not weight:
        return ""
    (most, language), (second, _) = (*sorted(((share, language) for language, share in weight.items()), reverse=True), (0.0, ""))[:2]
    told = [word for word in common if language in _HOLDERS[word]]
    enough = sum([common[word] for word in told]) * 10 >= len(words) and sum([len(word) > 1 for word in told]) >= _TELLING
    return language if enough and most >= _AHEAD.get(language, 2) * second else ""


def _words_of(text: str) -> list[str]:
    """The words of a text: those of ASCII without a pattern, which takes four times as long."""
    for sign in _TYPESET if not text.isascii() else "":
        text = text.replace(sign, " ")
    return text.translate(_APART).split() if text.isascii() else _WORD.findall(text)


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
