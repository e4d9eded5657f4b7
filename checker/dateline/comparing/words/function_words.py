"""The commonest words of eight languages: they carry grammar, not content, so a text may change them and say the same."""

from __future__ import annotations

_LISTS = {
    "en": """the a an of to in and or for on at by with from as is are was were be been being it its this that these those which who whom whose
        what when where why how he she they them him her his hers their theirs we us our ours you your yours i me my mine not no nor but if then
        than so such too can could will would shall should may might must do does did done doing have has had having there here also about
        into over under between through during before after above below up down out off again further once all any both each few more most
        other some own same just only because while until against within without among per via upon toward am himself herself itself
        themselves myself yourself ourselves one""",
    "de": """der die das den dem des ein eine einen einem einer eines und oder aber auch als wie wenn weil dass daß ob zu zum zur von vom mit bei beim nach
        aus auf an am im in ins für gegen ohne um über unter vor durch seit bis ist sind war waren sei wäre wird werden wurde wurden worden hat haben hatte
        hatten habe kann können konnte soll sollen sollte muss müssen will wollen würde er sie es wir ihr ich du ihn ihm ihnen uns euch mich mir sein seine
        seinen seiner ihre ihren ihrer unser unsere nicht kein keine keinen nur noch schon sehr so mehr man sich dies diese dieser dieses diesen
        jene welche welcher was wer wo da dann doch denn hier dort""",
    "fr": """le la les l un une des du de d au aux et ou mais donc or ni car que qu qui quoi dont où ce c cet cette ces se s sa son ses leur leurs mon ma mes
        notre nos votre vos il elle ils elles on nous vous je j tu me m te lui eux en y à dans par pour sur sous avec sans entre vers chez depuis avant après
        pendant est sont était étaient être été a ont avait avaient avoir eu sera seront fait ne n pas plus moins très aussi bien comme si même tout
        tous toute toutes autre autres peut peuvent doit doivent cela ça ci là""",
    "es": """el la los las lo un una unos unas de del a al y e o u pero sino que quien quienes cual cuales cuyo donde cuando como si no ni se su sus mi mis tu
        tus nuestro nuestra nuestros le les me te nos os él ella ellos ellas yo tú usted ustedes en con por para sin sobre entre desde hasta hacia ante
        bajo según durante es son era eran ser sido está están estaba fue fueron ha han había haber hay será tiene tienen este esta estos estas ese
        esa eso esto aquel más menos muy también ya todo toda todos todas otro otra otros porque tan""",
    "it": """il lo la i gli le l un uno una di del della dei degli delle dello a al alla ai agli alle allo da dal dalla dai dalle in nel nella nei nelle con
        su sul sulla sui per tra fra e ed o ma che chi cui non né se si come quando dove perché anche più meno molto è sono era erano essere stato stata
        stati ha hanno aveva avere sarà questo questa questi queste quello quella suo sua suoi loro mio nostro lui lei noi voi io ci vi ne mi ti
        tutto tutti tutte altro altri già ancora poi""",
    "pt": """o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sob sobre entre até desde após e ou mas que
        quem qual quais cujo onde quando como se não nem é são era eram ser sido está estão estava foi foram há tem têm tinha ter será seu sua seus suas
        meu minha nosso nossa ele ela eles elas eu tu você nós lhe me te este esta esse essa isso isto aquele ao aos à às mais menos muito também já todo
        toda todos todas outro outra porque""",
    "nl": """de het een van in op te en of maar dat die dit deze is zijn was waren werd werden wordt worden heeft hebben had hadden met voor door aan bij
        naar uit om over onder tot tegen tussen zonder na ook als dan toen er hier daar waar wat wie hoe niet geen nog al wel zo meer veel hij zij ze wij we
        ik je jij u hem haar hun ons onze mijn zich kan kunnen kon zal zullen zou zouden moet moeten wil mag men want omdat""",
    "ru": """и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее её мне было вот от меня о из ему когда даже ну ли
        если или ни быть был него до вас опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без
        будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой совсем ним здесь этом один почти мой тем чтобы нее были куда
        зачем всех при об это эта эти этих которые который которая также между через""",
}
FUNCTION_WORDS = {language: frozenset(words.split()) for language, words in _LISTS.items()}
"""Language to its function words in small letters; other languages have none here."""

_NEGATIONS = """not no never none nobody nothing nor neither without nicht kein keine keinen keiner keines nie niemals ohne pas jamais aucun aucune sans
    nunca jamás ningún ninguna ninguno sin non nessun nessuno mai senza não nenhum nenhuma sem niet
    geen nooit zonder не ни нет никогда без"""
NEGATIONS = frozenset(_NEGATIONS.split())
"""Words that turn a statement into its opposite; "no", "ni" and "ne" mean other things elsewhere and are told apart by language."""
