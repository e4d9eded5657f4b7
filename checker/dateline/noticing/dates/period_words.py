"""The words of fourteen languages around years: seasons, quarters, weeks, decades, "circa", "since"; written by hand, as no locale data have them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

PeriodRole = Literal["about", "perhaps", "since", "until", "now", "tail", "quarter", "week", "decade", "tens", "century", "behind_about", "behind_since"]
"""about, perhaps, since, until: before a year (behind_about, behind_since: after it); now: the end of an open range; tail: "year" after its number;
quarter, week: beside a number; decade: before or after a round year; tens: what makes a round year a decade ("1990" + "er"); century: after its number."""


class PeriodWords(NamedTuple):
    """One language's words; a slash parts the forms of one word, a space the words."""

    seasons: str
    """Spring, summer, autumn, winter."""
    ordinals: str
    """First to fourth."""
    roles: Mapping[PeriodRole, str]

    def season_numbers(self) -> dict[str, int]:
        """The forms and their EDTF numbers, spring being 21."""
        return _numbered(self.seasons, 21)

    def ordinal_numbers(self) -> dict[str, int]:
        """The forms and their numbers."""
        return _numbered(self.ordinals, 1)


def _numbered(words: str, first: int) -> dict[str, int]:
    return {form: number for number, forms in enumerate(words.split(), first) for form in forms.split("/")}


PERIOD_WORDS: Mapping[str, PeriodWords] = {
    "en": PeriodWords(
        "spring summer autumn/fall winter", "first second third fourth",
        {"about": "c ca circa around about approximately", "perhaps": "probably possibly perhaps maybe", "since": "since", "until": "until till",
         "now": "present today now", "quarter": "quarter", "week": "week", "decade": "decade", "tens": "s", "century": "century"},
    ),
    "de": PeriodWords(
        "frühling/frühlings/frühjahr/frühjahrs sommer/sommers herbst/herbstes winter/winters",
        "erste/ersten/erstes/erster/erstem zweite/zweiten/zweites/zweiter dritte/dritten/drittes/dritter vierte/vierten/viertes/vierter",
        {"about": "um ca circa zirka etwa gegen", "perhaps": "wohl vermutlich wahrscheinlich möglicherweise", "since": "seit ab", "until": "bis",
         "now": "heute", "quarter": "quartal quartals", "week": "kw woche kalenderwoche", "decade": "jahre jahren", "tens": "er", "century": "jahrhundert"},
    ),
    "fr": PeriodWords(
        "printemps été automne hiver", "premier deuxième/second troisième quatrième",
        {"about": "vers circa ca c env environ", "perhaps": "probablement", "since": "depuis dès", "until": "jusqu'en", "now": "aujourd'hui présent",
         "quarter": "trimestre", "week": "semaine", "decade": "années décennie", "century": "siècle"},
    ),
    "es": PeriodWords(
        "primavera verano otoño invierno", "primer/primero segundo tercer/tercero cuarto",
        {"about": "c ca circa hacia", "perhaps": "probablemente quizá quizás", "since": "desde", "until": "hasta", "now": "actualidad presente hoy",
         "quarter": "trimestre", "week": "semana", "decade": "década decenio años", "century": "siglo"},
    ),
    "it": PeriodWords(
        "primavera estate autunno inverno", "primo secondo terzo quarto",
        {"about": "c ca circa verso", "perhaps": "probabilmente forse", "since": "dal", "until": "fino", "now": "oggi presente", "quarter": "trimestre",
         "week": "settimana", "decade": "anni decennio", "century": "secolo"},
    ),
    "pt": PeriodWords(
        "primavera verão outono inverno", "primeiro segundo terceiro quarto",
        {"about": "c ca circa", "perhaps": "provavelmente talvez", "since": "desde", "until": "até", "now": "atualidade presente hoje",
         "quarter": "trimestre", "week": "semana", "decade": "década decénio anos", "century": "século"},
    ),
    "nl": PeriodWords(
        "lente/voorjaar zomer herfst/najaar winter", "eerste tweede derde vierde",
        {"about": "c ca circa omstreeks rond", "perhaps": "waarschijnlijk vermoedelijk mogelijk", "since": "sinds vanaf", "until": "tot", "now": "heden nu",
         "quarter": "kwartaal", "week": "week", "decade": "jaren", "century": "eeuw"},
    ),
    "pl": PeriodWords(
        "wiosna/wiosną/wiosny/wiosnę/wiośnie lato/latem/lecie jesień/jesienią/jesieni zima/zimą/zimy/zimę/zimie",
        "pierwszy/pierwszym/pierwszego drugi/drugim/drugiego trzeci/trzecim/trzeciego czwarty/czwartym/czwartego",
        {"about": "ok około ca", "perhaps": "prawdopodobnie zapewne może", "since": "od", "until": "do", "now": "dziś obecnie", "tail": "r rok roku rokiem",
         "quarter": "kwartał kwartale kwartału", "week": "tydzień tygodniu tygodnia tyg", "decade": "lata latach lat", "century": "wieku wiek w"},
    ),
    "ru": PeriodWords(
        "весна/весной/весны/весну/весне лето/летом/лета осень/осенью/осени зима/зимой/зимы/зиму/зиме",
        "первый/первом/первого второй/втором/второго третий/третьем/третьего четвёртый/четвертый/четвёртом/четвертом/четвёртого/четвертого",
        {"about": "ок около примерно", "perhaps": "вероятно возможно предположительно", "since": "с", "until": "до", "tail": "г год года году годом гг",
         "now": "настоящее", "quarter": "квартал квартале квартала кв", "week": "неделя неделе неделю недели", "decade": "годы годах годов гг",
         "tens": "е х", "century": "века веке в"},
    ),
    "uk": PeriodWords(
        "весна/навесні/весни/весною/весну/весні літо/влітку/улітку/літа/літом осінь/восени/осені зима/взимку/узимку/зими/зимою/зиму",
        "перший/першому/першого другий/другому/другого третій/третьому/третього четвертий/четвертому/четвертого",
        {"about": "бл близько прибл", "perhaps": "ймовірно імовірно можливо", "since": "з від із", "until": "до", "tail": "р рік року році роком рр",
         "now": "донині", "quarter": "квартал кварталі кварталу", "week": "тиждень тижні тижня", "decade": "роки роках років рр", "tens": "ті х і тих",
         "century": "століття ст"},
    ),
    "cs": PeriodWords(
        "jaro/jara/jaře/jarem léto/létě/létem podzim/podzimu/podzimem zima/zimě/zimy/zimu/zimou",
        "první/prvním/prvního druhé/druhém/druhého třetí/třetím/třetího čtvrté/čtvrtém/čtvrtého",
        {"about": "kolem okolo asi cca přibližně", "perhaps": "pravděpodobně snad zřejmě", "since": "od", "until": "do", "now": "současnost dosud",
         "quarter": "čtvrtletí kvartál kvartálu", "week": "týden týdnu týdne", "decade": "léta letech let", "century": "století stol"},
    ),
    "sv": PeriodWords(
        "våren/vårens sommar/sommaren/sommarens höst/hösten/höstens vinter/vintern/vinterns", "första andra tredje fjärde",
        {"about": "ca c cirka omkring runt", "perhaps": "troligen sannolikt förmodligen", "since": "sedan från", "until": "till", "now": "nu idag",
         "quarter": "kvartal kvartalet", "week": "vecka veckan v", "tens": "tal talet talets", "decade": "decenniet"},
    ),
    "fi": PeriodWords(
        "kevät/keväällä/kevään/keväänä/keväästä kesä/kesällä/kesän/kesänä/kesästä syksy/syksyllä/syksyn/syksynä/syksystä "
        "talvi/talvella/talven/talvena/talvesta",
        "ensimmäinen/ensimmäisellä/ensimmäisen toinen/toisella/toisen kolmas/kolmannella/kolmannen neljäs/neljännellä/neljännen",
        {"about": "noin n", "perhaps": "luultavasti todennäköisesti ehkä", "since": "vuodesta", "until": "vuoteen",
         "quarter": "neljännes neljänneksellä neljänneksen kvartaali kvartaalilla", "week": "viikko viikolla viikon vko",
         "tens": "luku luvulla luvun luvulta luvulle"},
    ),
    "tr": PeriodWords(
        "ilkbahar/ilkbaharda/ilkbaharı/ilkbaharında/bahar/baharda/baharı/baharında yazı/yazında "
        "sonbahar/sonbaharda/sonbaharı/sonbaharında/güzünde kış/kışı/kışında",
        "birinci ikinci üçüncü dördüncü",
        {"tail": "yılı yılında yılının yılından", "behind_about": "civarı civarında dolaylarında", "behind_since": "beri itibaren", "now": "günümüz",
         "quarter": "çeyrek çeyreği çeyreğinde çeyreğinin", "week": "hafta haftası haftasında", "tens": "ler lar lerde larda lerin ların lerden lardan"},
    ),
}  # fmt: skip
