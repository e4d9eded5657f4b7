"""Folds British and American spellings of an English word into one form, good for comparing only."""

from __future__ import annotations

from functools import cache

from dateline.noticing.text.patterns import compile_late

_PAIRS = """grey/gray programme/program programmes/programs defence/defense offence/offense pretence/pretense licence/license
    practise/practice practised/practiced practising/practicing judgement/judgment acknowledgement/acknowledgment cheque/check cheques/checks
    sceptic/skeptic sceptical/skeptical sceptics/skeptics scepticism/skepticism tyre/tire tyres/tires kerb/curb plough/plow mould/mold
    moustache/mustache manoeuvre/maneuver manoeuvres/maneuvers aluminium/aluminum enrol/enroll enrolment/enrollment fulfil/fulfill
    fulfilment/fulfillment skilful/skillful wilful/willful instalment/installment instalments/installments ageing/aging whilst/while
    amongst/among towards/toward afterwards/afterward learnt/learned burnt/burned spelt/spelled dreamt/dreamed storey/story storeys/stories
    cosy/cozy pyjamas/pajamas jewellery/jewelry speciality/specialty orientated/oriented encyclopaedia/encyclopedia anaesthetic/anesthetic
    paediatric/pediatric foetus/fetus foetal/fetal haemorrhage/hemorrhage oestrogen/estrogen tonne/ton tonnes/tons ok/okay adviser/advisor
    advisers/advisors goodbye/goodby per_cent/percent e-mail/email mum/mom counsellor/counselor marvellous/marvelous woollen/woolen"""
AMERICAN = dict(pair.split("/", 1) for pair in str(_PAIRS).split())
"""British forms that no rule below covers, and their American ones."""
_RULES = tuple(
    (ending, compile_late(pattern), form)
    for ending, pattern, form in (
        ("is", r"(?<=[a-z]{3})is(e|es|ed|er|ers|ing|ation|ations|ational)$", r"iz\1"),
        ("lys", r"(?<=[a-z]{2}l)ys(e|es|ed|er|ers|ing)$", r"yz\1"),
        ("our", r"(?<=[a-z]{3})our(s|ed|ing|able|ably|ite|ites|ful|less|er|ers|hood|hoods)?$", r"or\1"),
        ("re", r"(?<=[a-z]{2}[bt])re(s|d)?$", r"er\1"),
        ("ll", r"(?<=[a-z]{2}[aeiou])ll(ed|ing|er|ers)$", r"l\1"),
        ("ogue", r"(?<=[a-z]{3})ogue(s)?$", r"og\1"),
    )
)


@cache
def one_spelling(word: str) -> str:
    """The form under which both spellings of an English word in small letters are compared; not always a word."""
    word = AMERICAN.get(word, word)
    for ending, pattern, form in _RULES:
        if ending in word:
            word = pattern.sub(form, word)
    return word
