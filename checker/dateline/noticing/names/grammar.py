"""What surrounds and joins the words of a name: titles, roles, particles, suffixes, and the words that never belong to one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dateline.noticing.text.patterns import compile_late

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "e"}
    | dict.fromkeys("’ʼ`‘", "'")
    | dict.fromkeys("‐‑", "-")
)


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A word in lower case and without diacritics; apostrophes and hyphens become the plain ones."""
    return unmarked(word.lower().translate(_LETTERS))


def unmarked(text: str) -> str:
    """A text without diacritics."""
    bare = unicodedata.normalize("NFKD", text)
    return bare if bare.isascii() else "".join(letter for letter in bare if not unicodedata.combining(letter))


def word_set(text: str) -> frozenset[str]:
    """The words of a text that lists them, white space between."""
    return frozenset(text.split())


COURTESY = word_set("""
    mr mrs ms miss mx dr drs prof sir dame lord lady rev fr hon herr frau monsieur madame mme mlle señor señora senor senora don doña dona signor
    signora sig dhr mevr pan pani
""")
"""Titles that a person's name follows, with or without a full stop, in lower case."""

ROLES = word_set("""
    president vice-president premier chancellor minister secretary ambassador envoy governor mayor senator congressman congresswoman representative
    delegate deputy commissioner councillor councilman councilwoman alderman speaker chairman chairwoman chairperson chair director manager head chief
    officer editor author writer reporter correspondent journalist columnist photographer professor lecturer teacher researcher scientist engineer
    developer designer architect analyst consultant advisor adviser strategist coordinator specialist administrator founder co-founder cofounder owner
    partner executive leader captain coach striker midfielder goalkeeper defender skipper general colonel major lieutenant sergeant admiral commander
    marshal inspector detective constable sheriff judge justice attorney prosecutor lawyer spokesman spokeswoman spokesperson bishop archbishop
    cardinal pope pastor reverend father sister rabbi imam sheikh king queen prince princess emperor sultan emir actor actress singer composer
    director-general maintainer contributor organizer organiser host moderator panelist speaker keynote intern student treasurer trustee ceo cto cfo
    coo cio mp präsident präsidentin kanzler kanzlerin ministerin bürgermeister bürgermeisterin professorin leiter leiterin chef sprecher sprecherin
    geschäftsführer président présidente ministre maire directeur directrice professeur presidente presidenta ministro ministra alcalde alcaldesa
    director directora profesor profesora alcalde президент министр директор губернатор мэр посол депутат генерал профессор
""")
"""Offices and trades that stand before a name, or after it behind a comma, in lower case."""

PARTICLES = word_set("""
    de da das do dos du del della dell di der den des el la le las los van von vom zu zum zur af av bin ibn bint al ul ur ten ter te 't st della degli
    lo della
""")
SUFFIXES = word_set("jr sr ii iii iv phd md esq mba obe mbe cbe")

COMPASS = word_set("""
    north south east west northern southern eastern western central new old upper lower great greater saint san santa santo los las fort mount lake
    port cape el
""")
"""Words that begin place names; some are on lists of given names too."""

CALENDAR = word_set("""
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday
    tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun januar februar märz mai juni juli oktober dezember montag dienstag
    mittwoch donnerstag freitag samstag sonntag
""")

PEOPLE_KEYS = word_set("""
    author authors by byline creator editor editors contributor contributors translator translators speaker speakers presenter presenters mentor mentors
    trainer trainers host hosts interviewee interviewer photographer reviewer reviewers name display_name
""")
"""Keys of metadata under which people are named; a value that is no person's name is told by having no given name."""

PLACES_AS_GIVEN = word_set("""
    virginia carolina georgia dakota montana israel jordan chad india china kenya asia america africa europe paris london austin dallas houston denver
    florence vienna lourdes victoria sydney adelaide alexandria santiago francisco york orleans orlando madison jackson lincoln washington savannah
    odessa sofia milan roma verona cuba panama orange geneva lisbon trinidad salvador rica costa guinea ireland scotland england france germany
    brooklyn bristol chester lancaster kent devon cornwall dublin
""")
"""Given names that begin names of places just as often: sharing one says little about two names."""

NOT_GIVEN = word_set("""
    able add africa age alaska amazing america american any arrow art asia author awesome baby banner beautiful believe best beta big billion bishop
    blue bot branch bridge bright british camera can captain case chance channel chief child china choice chosen clarity clear cloud coast code cross
    daily data day deep del doc doctor dot dream early easy edge edit else english europe even far favor field fields first forum free french future
    game gay general german given golden good great green happy harvest high hill holiday home honest house human imagine india indian irish italian
    january job journey judge key king knowledge lady lang last latin law legacy less life light line link little live local logic login long lot love
    loyalty lucky made magic main major manual many master media memory meta million modern moon morning music nation native nature new next night
    noble normal north november old open order page park parks passion per pilot plan point power press pretty price prince princess prior project
    promise public purpose queen quest race random read real reality reason red rise river royal rule run safari saint santa saw school scottish
    season secret see server service set seven shop short side simple sky solar south special spirit sport spring stage star state station stone story
    street strong styles success summit sun sunday sunny super support system tab tag tailor team tech tell test theory time tip tomorrow tone top
    total town trade travel trigger trip true truly trust truth unique unit united universe user valley via video view village vision war watch water
    wave way web welcome west wild win wind winner winter wise wonder wood word work world worth year young zone
""")
"""Words that some list's list has as given names, and that begin other capitalised runs far more often."""

NOT_PERSON_LAST = word_set("""
    university college school institute academy foundation center centre department ministry office agency bureau committee commission council board
    group company corporation corp inc ltd llc gmbh association society union federation league party club team church cathedral temple mosque
    hospital clinic library museum theatre theater gallery hall house tower building stadium arena park garden gardens street st avenue ave road rd
    boulevard blvd drive lane square plaza bridge station airport port harbor harbour island islands lake river mountain mountains valley beach bay
    creek county city town village district province region state states prize award awards medal cup trophy fellowship scholarship lecture conference
    summit festival act bill amendment report study project program programme initiative network service services system systems software framework
    library api language style guide theorem law laws theory effect syndrome disease test index method model algorithm equation equations distribution
    process day week month year day's news times post journal magazine press books media radio foods motors airlines bank fund trust partners
    associates brothers sons street's workshop webinar series podcast show blog page site website video team community center's
""")

FUNCTION_WORDS = word_set("""
    a an the this that these those it its he she they we i you his her their our your my me him them us who whom whose which what where when why how
    and or but nor so yet for of in on at by to from with without within about above across after against along among around as before behind below
    beneath beside between beyond despite down during except inside into like near off onto out over past per since than through throughout till
    toward towards under until up upon via if unless while whereas although though because once whether not no yes all both each every either neither
    some any many much more most few several other another such only own same then there here now also just too very even still already again ever
    never always often is are was were be been being am has have had having do does did done can could will would shall should may might must let lets
    if's however therefore thus hence moreover furthermore meanwhile instead otherwise finally first second third last next later today tomorrow
    yesterday please thanks thank see read learn note click check join get find use using used visit read more watch listen follow contact download
    view open start try make take go come look help tell ask say said says according based given due der die das den dem des ein eine einen einem
    einer und oder aber nicht mit von vom zu zum zur im in auf aus bei nach seit für über unter vor wenn als wie wir sie er es ich ihr auch noch nur
    le la les un une des du au aux et ou mais dans sur avec pour par sans sous chez ce cette ces il elle nous vous ils elles je tu on que qui dont où
    si ne pas plus très en y el los las una unos unas y o pero con por para sin sobre entre desde hasta según que quien cuando donde como si no es son
    fue era al del su sus lo se il lo gli uno e ma con per da di che non è sono nel nella sul sulla o os as um uma e ou mas com por em no na nos nas
    ao à não que het een en of maar met van voor op aan bij naar uit over onder niet dat dit deze die zijn was wij zij hij ik i w z na do od po za
    przez dla jest nie się że jak oraz och eller men med på av för till från är var det den ett en som inte og eller på af til fra er det som ikke в
    на и с по для из от до за при о об не но а что как это он она они мы вы я его её их
""")

EAST_ASIAN_FAMILY = word_set("""
    kim lee yi park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han shin oh seo suh kwon hwang ahn an song yoo yu ryu hong
    jeon ko koh moon mun son bae baek paek heo hur nam shim roh noh ha wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao
    luo zheng liang xie tang xu deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui tan fan lai
    qian dai xia wan fu hsu hsieh tsai chang chiang chou kuo lai lo cheung chan wong leung lam ng ho yip tsang kwok mak nguyen tran le pham hoang phan
    vu vo dang bui do ngo duong ly dinh mao xi hua jin qin shi lei long hao bai qiu meng xiong
""")
"""Family names that stand first, or whose bearers' names differ by single letters: spelling rules for typing slips do not hold there."""

_CAPITALS = "".join(letter for letter in map(chr, [*range(0x41, 0x530), *range(0x1E00, 0x1F00)]) if letter.isupper())
CAPITAL = f"[{_CAPITALS}]"
_LETTERED = r"[^\W\d_]*(?:[\u0300-\u036f]+[^\W\d_]*)*"
"""Letters with the accents that stand alone; written so that each letter can be read in one way only."""
WORD_REST = rf"{_LETTERED}(?:['’ʼ‐‑\-](?!s\b)[^\W\d_]{_LETTERED})*"
WORD = CAPITAL + WORD_REST
INITIAL = rf"{CAPITAL}\.(?:-?{CAPITAL}\.)*"
DOTTED = r"(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Col|Sen|Rep|Gov|Lt|Sgt|Capt|St|Sr|Jr|Sra|Srta)\."
_ENDINGS_OF_DOTTED = "|".join(rf"(?<={title})(?<![\w'’ʼ‐‑\-\u0300-\u036f]{title})\." for title in sorted(re.findall(r"[A-Z][a-z]+", DOTTED)))
_JOINT = rf"(?=[{''.join(sorted({word[0] for word in PARTICLES}))}])(?:" + "|".join(sorted(map(re.escape, PARTICLES), key=len, reverse=True)) + ")"
_FIRST = rf"{CAPITAL}(?<![\w@#/&.\-_'’].)(?:\.(?:-?{CAPITAL}\.)*|{WORD_REST}(?:(?<=\w\w)(?=\.)(?:{_ENDINGS_OF_DOTTED}))?)"
_NEXT = rf"(?=[{_CAPITALS}aeudl])(?:{DOTTED}|{INITIAL}|(?:[aeu][a-z]-|[dl]['’])?{WORD})"
RUN = compile_late(rf"{_FIRST}(?:[ \u00a0\u202f]{{1,2}}(?:{_JOINT}[ \u00a0]){{0,3}}{_NEXT})*")
"""A run of capitalised words, with the particles and initials inside it. It begins with a capital, for which a search is quick."""
