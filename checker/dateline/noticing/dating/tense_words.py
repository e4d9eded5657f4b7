"""The words that tell past from future in English, German, French and Spanish clauses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.noticing.text.patterns import compile_late


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PAST_FORMS = _set(
    "held met made won lost left found sent sold led paid told said heard kept brought bought taught built caught lit spent stood sat shot hit "
    "struck sworn laid took began came went gave fell spoke drew flew wrote saw became broke grew knew drove threw sank rose swam sang ran did "
    "got seen taken written shown chosen given broken born begun gone driven flown drawn known shut cut put read sunk"
)
"""Irregular preterites and participles; all other forms end in "ed"."""
PRETERITES = _set("took began came went gave fell spoke drew flew wrote saw became broke grew knew drove threw sank rose swam sang ran did")
"""Those that are no participles: each is a finite verb."""
NOT_PAST = _set(
    "need bed red speed feed seed shed sped exceed proceed succeed indeed hundred embed bleed breed reed weed creed united limited unified sacred "
    "kindred"
)
"""Words in "ed" that are no past forms."""
PLANNING = _set(
    "planned scheduled expected due set slated supposed meant proposed postponed moved pushed delayed extended fixed rescheduled announced billed "
    "invited required asked booked reserved designated targeted intended hoped estimated projected anticipated advertised allowed permitted "
    "entitled eligible valid based dated listed believed reported able unable considered interested excited pleased given decided agreed wanted "
    "voted offered needed called chosen selected assigned granted registered submitted applied limited earmarked timed rumoured rumored confirmed "
    "revealed unveiled"
)
"""Past forms whose date may lie ahead of them: what is decided, announced or known today may happen later."""
EVENT = _set(
    "held opened reopened closed launched relaunched released celebrated killed born inaugurated happened occurred began started ended finished "
    "concluded died met arrived departed returned gathered visited attended hosted premiered debuted resigned retired married marched crashed "
    "sank fell collapsed erupted landed joined performed demolished rescued destroyed injured arrested aired broadcast buried sworn founded "
    "organized organised took"
)
"""Past forms that name what happens on the day itself: an object may stand between them and their date."""
ALONE = _set(
    "happened occurred began died arrived departed returned gathered resigned retired marched crashed sank fell collapsed erupted landed met "
    "premiered debuted opened reopened closed started ended finished concluded launched"
)
"""Past forms that need no object, so that after a noun they are seldom participles."""
AUXILIARIES = _set("was were had would could did")
PRONOUNS = _set("we they he she it i who you")
ADVERBS = _set("also then first again just finally later soon once both all not never even still already only")
WILL = _set("will won't won’t")
"""Not "shall": in contracts and standards it commands."""
PLACES = _set("in at near with by here there online together inside outside from")
"""How a phrase begins that may stand between any past verb and its date."""
BETWEEN = _set(
    "to for that which who whom whose will would could should may might can must shall is are be being has have if when while because since until "
    "till before after ahead due deadline effective take takes taking begin begins start starts open opens end ends close closes run runs expire "
    "expires come comes go goes return returns arrive arrives land lands leave leaves become becomes remain remains apply applies upcoming next "
    "through about"
)
"""What parts a verb from a date behind it: another verb, a purpose, another time."""
NOUNS_IN_ING = _set(
    "morning evening meeting building spring king during hearing opening wedding gathering string ring wing ceiling housing training"
)
NO_SUBJECT = _set(
    "the a an is are be been being having to by and or newly of in as if not that which at on with from for get gets getting no any each every "
    "our its their his her my your previously recently s"
)
"""Words after which a past form is a participle or an adjective."""
OBJECTS = _set("the a an its their his her our my this these more several two three four five six seven eight nine ten")
AFTER_DATE = _set("in at with by to and as for when where while but during near on of about after before from")
"""What may follow a date that is no attribute of a noun."""
ATTRIBUTE = _set("the a an this that our its their his her my your of by before after until till since through next last s")
"""Words right before a date that make it an attribute, a period or a deadline."""
ON = _set("on in from during")
LEADS = _set("and but then later earlier finally so on in from meanwhile")


@dataclass(frozen=True, slots=True)
class TensePatterns:
    """One language's finite verbs, where it is enough to see one in the clause of a date."""

    past: re.Pattern[str]
    """A finite verb in a past tense that speaks of an event."""
    future: re.Pattern[str]
    """A finite verb that announces."""
    doubtful: re.Pattern[str]
    """What makes a clause a plan or a supposition."""
    on: re.Pattern[str]
    """How the text before a date on which something happens ends."""


def _patterns(past: str, future: str, doubtful: str, on: str) -> TensePatterns:
    boundary = rf"\b(?:{past})\b", rf"\b(?:{future})\b", rf"\b(?:{doubtful})\b", rf"(?:^|\s)(?:{on})\s*$"
    return TensePatterns(*(re.compile(each, re.IGNORECASE) for each in boundary))


DOUBTFUL = compile_late(
    r"\b(?:if|unless|would|could|should|might|imagine|suppose|example|assum\w+|hypothetical\w*|scenario|scheduled|planned|proposed|tentative\w*|originally|"
    r"initially|to be|will have|were to|was to|due to|deadline|expected)\b|\b(?-i:may)\b|e\.g\.",
    re.IGNORECASE,
)
"""What makes an English sentence a plan or a supposition."""
CUT = compile_late(
    r"[,;:()“”„«»\"\[\]|]|\s[–—-]+\s|[—]|\b(?:and|or|but|while|which|where|when|although|though|because|if|unless|whether|since|until|once|as|"
    r"that|than|so|und|oder|aber|dass|weil|"
    r"et|mais|que|qui|où|y|pero|donde)\b",
    re.IGNORECASE,
)
"""Where another clause may begin, in any of the languages."""
INVITING = compile_late(
    r"\b(?:register|apply|sign up|rsvp|submit|join us|save the date|book|reserve|enter|tickets?|applications?|registrations?|submissions?|"
    r"proposals?|deadline|due (?:on|by)?$|upcoming|"
    r"takes? place|(?:is|are) held)\b",
    re.IGNORECASE,
)
"""What announces in English without a future tense."""

PATTERNS: Mapping[str, TensePatterns] = {
    "de": _patterns(
        r"fand|fanden|wurde|wurden|war|waren|begann|begannen|endete|endeten|traf|trafen|starb|starben|eröffnete|eröffneten|feierte|feierten|stimmte|"
        r"stimmten|ist \w+ ge\w+",
        r"findet|finden|wird|werden|soll|sollen|beginnt|beginnen|startet|öffnet",
        r"sollte|sollten|würde|würden|könnte|wäre|geplant|angesetzt|angekündigt|verschoben|terminiert|vorgesehen|verlegt|festgelegt|wollte|wollten|"
        r"anberaumt|eingeladen|zum|bis|für",
        r"am|vom|(?:am|dem) \w+tag,? (?:den|dem)",
    ),
    "fr": _patterns(
        r"(?:a|ont) eu lieu|s['’](?:est|était) (?:tenue?|déroulée?|ouverte?|achevée?)|se sont (?:tenu|déroulé|ouvert|réuni)e?s|(?:a|ont) été \w+e?s?|"
        r"fut|furent|est (?:mort|décédé|né)e?",
        r"(?-i:[a-zà-ÿ]+(?:[eiduvr]ra|[eiduvr]ront)|fera|feront|sera|seront)",
        r"prévue?s?|programmée?s?|fixée?s?|reportée?s?|annoncée?s?|devait|devaient|aurait|auraient|serait|seraient|convoquée?s?|invitée?s?|pour|jusqu|"
        r"avant|si|proposée?s?",
        r"le|du|ce|le \w+",
    ),
    "es": _patterns(
        r"tuvo lugar|tuvieron lugar|se celebr(?:ó|aron)|se realiz(?:ó|aron)|se reuni(?:ó|eron)|(?:fue|fueron) \w+[ai]d[oa]s?|ocurri(?:ó|eron)|murió|"
        r"nació|falleció|comenzó|terminó",
        r"(?-i:[a-zà-ÿ]{2,}rán?)",
        r"previst[oa]s?|programad[oa]s?|fijad[oa]s?|aplazad[oa]s?|anunciad[oa]s?|convocad[oa]s?|invitad[oa]s?|iba|iban|habría|sería|debía|para|hasta|"
        r"antes|propuest[oa]s?",
        r"el|del|el día|el \w+",
    ),
}
