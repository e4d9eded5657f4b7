"""Knows which given names are forms of one name: Bob and Robert, Giorgos and George."""

from __future__ import annotations

from functools import cache

from dateline.comparing.names.romanisation import romanised
from dateline.noticing.names.grammar import folded

# One name a line (continued on indented lines), the forms by which one person may go, in many languages. Written down from general knowledge.
_FORMS = """
alexander alexandre alexandros aleksandr aleksander alejandro alessandro alastair alistair alex al sandy sasha sascha xander lex alec alek sandro
alexandra aleksandra alejandra alessandra alex sandra sasha lexi sandy
abigail abby abbie gail
abraham abram ibrahim abe bram
albert alberto al bert bertie albrecht
alfred alfredo fred alf alfie
amanda mandy
andrew andreas andrei andrey andre andrej andrzej andres andrea andy drew ondrej antti anders
ann anne anna hannah hanna ana annie nan nancy anita anja anya annette ania
anthony antony antonio anton antoine tony toni toño antoni
archibald archie
arthur arturo artur art artie
augustus august gus
barbara barb barbie babs basia bärbel
bartholomew bart bartek bartosz
benjamin ben benny benji benjamín
bernard bernhard bernardo bernie
catherine katherine kathryn katharine katherina katarina katarzyna ekaterina yekaterina catalina caterina kathleen cathy kathy kate katie katy kay kit
    kitty cat katya kasia kati karen karin katja
charles carlos carlo karl carl karel karol charlie chuck chas
charlotte lottie charlie lotte
christian chris
christina christine kristina kristin kristine krystyna chris tina chrissy christy kirsten kirstin cristina
christopher kristoffer christoph christophe cristobal krzysztof chris kit topher kris kristof
claudia claude
daniel danny dan danilo daniil danylo
daniela danielle dani
david dave davey davide dawid
deborah debra deb debbie
dennis denis denys denny
dmitry dmitri dmitriy dmitrij dmytro dimitri dimitris dima mitya
dominic dominik domenico dom nick
donald don donnie donny
dorothy dorothea dot dottie dolly thea
douglas doug
edward edvard eduard eduardo edoardo ed eddie ted teddy ned
edmund edmond ed
eleanor elinor leonora ellie nora nell
elizabeth elisabeth elisabetta elisabet elizaveta yelizaveta isabel isabella isabelle elzbieta liz lizzie lisa liza beth betty betsy bess bessie libby
    eliza elsa else ela elise
emily emilia emma em millie
emmanuel emanuel manuel manny manu manolo
eugene eugen evgeny yevgeny evgeni evgenii eugenio gene jewgeni yauhen yevhen
ferdinand fernando ferdinando ferdi
florence flo flora
francis francisco francesco francois franz frank frans franciszek fran paco pancho franck
frances francesca francisca francoise franziska fran fanny francie
frederick frederic friedrich federico fryderyk fred freddie freddy fritz fredrik frederik
gabriel gabriele gabriela gabrielle gabe gaby gabi
george georges georg jorge giorgio giorgos georgios georgi yuri jurij jerzy juri jiri jörg jürgen goran yury iurii yuriy
gerald gerard gerhard gerardo jerry gerry
geoffrey jeffrey jeffery geoff jeff
gregory gregor grigory grigori gregorio grzegorz greg gregg grisha
guy guido
harold harry hal
helen helena elena helene yelena olena jelena ellen lena nell nellie ilona
henry heinrich henri enrique enrico henrik hendrik henryk harry hank heinz hal
herbert herb bert
howard howie
ian iain
ignatius ignacio ignazio nacho ignacy
isaac itzhak yitzhak ike zak
jacob jakob james jaime jacques giacomo jakub yakov jack jake jim jimmy jamie jacobo diego santiago iago jay
janet jan
jennifer jen jenny jenn
jessica jess jessie
joan joanna johanna giovanna juana jana janina jeanne jean jane joana ivana yana jo joanne
john johann johannes jan jean juan giovanni ivan jon johnny jack johan hans joao janos jovan yan ian sean shaun evan jens hannes nick ivo ioannis yannis
jonathan johnathan jon jonny jonas
joseph josef jose giuseppe jozef josip iosif yosef yusuf joe joey pepe jef osip beppe sepp
joshua josh yehoshua
judith judy jutta judit
julian julien julius julio jules
kenneth ken kenny
konstantin constantine constantin kostya kostas costa
lawrence laurence lorenzo laurent lars larry laurie lauri lorenz laurens lavrenty
leo leon lev leonard leonardo leonid lenny len
louis luis luigi ludwig lewis ludovic lou lajos ludwik louie
lucas luke luca lukas lukasz luc
magdalena madeleine madeline lena magda maddie
malcolm mal
margaret margarita margarethe marguerite margherita malgorzata meg peggy maggie marge greta gretchen rita margot daisy margo marjorie madge małgorzata gosia
maria mary marie marija mariya maryam miriam mariam mimi molly polly masha marika maja may moira maura mia
marc mark marcus markus marco marcos marek
martha marta
martin martín marty
matthew mathew matthias mathieu matteo mateo mateusz matt matthieu mateus matty matvey
maurice mauricio maurizio moritz morris moe maury
maximilian maxim maxime massimo max maksim maksym
melissa mel missy
michael mikhail michel miguel michele michal mihail mihai mykhailo mike mick mickey mickael mikael mikhael misha mischa micheal mikko mikal mitch
mohammed muhammad mohamed mohammad muhammed mehmet mohamad mo
natalia natalie nathalie natalya natasha nataliya
nathaniel nathan nate nat nathanael
nicholas nicolas nikolas nikolaus nicola niccolo nikolai nikolay mykola mikolaj nick nicky klaus claus nico niko colin kolya nikolaos nik
olivia liv livvy
oliver olivier ollie olli
pamela pam
patricia patrizia pat patty trish tricia patsy
patrick patrik patricio pat paddy padraig
paul pablo paolo paulo pavel pawel pavlo pal
peter pedro pietro pierre petr petro pyotr piotr pete petra petar petros petter pierrot per
philip phillip philippe felipe filippo filip phil pip
ralph raul raoul rafe
raphael rafael raffaele rafal raf rafa
raymond ramon raimund ray raimondo
rebecca rebekah becky becca
richard ricardo riccardo ryszard rich rick ricky dick dickie ritchie
robert roberto rob bob bobby robbie bert rupert ruprecht robin bobbie
roderick rodrigo rod roddy
roger rodger rogelio ruggero
ronald ron ronnie reginald reg reggie rinaldo
rosa rose rosemary rosie roza
rudolf rudolph rodolfo rudy rudi
russell russ
samuel sam sammy samuele shmuel samantha
sarah sara sally sadie
sebastian sebastien bastian seb sebastiano bas
sergey sergei sergio serge serhiy sergiy siarhei sergej serhii serghei
simon simone shimon si
sophia sofia sophie zofia sofie sofiya sonja sonia sonya
stanislav stanislaw stan stas stanislaus
stephen steven stefan stephan stefano etienne esteban istvan stepan szczepan steve stevie steph stéphane
stephanie stefanie stefania steph
susan suzanne susanna susanne susana zuzana sue susie suzy sanna
sylvia silvia sylvie
terence terrence terry
theodore theodor teodor fyodor fedor ted teddy theo
theresa teresa therese tess terri terry tessa resi
thomas tomas tommaso tomasz tom tommy tomaz foma
timothy timothée timofey timotej tim timmy
tobias toby tobi
valentin valentina valentine val
valery valeri valerie valeria val
victor viktor vittorio vic vik wiktor
victoria viktoria vicky vicki tori
vincent vincenzo vicente vince vinny
virginia ginny
vladimir volodymyr wladimir vlad uladzimir volodya vova vladymyr
walter gualtiero walt wally
william wilhelm guillaume guglielmo guillermo willem vilhelm will bill billy willy willie liam wim vilém
zachary zacharias zach zack zak
"""


@cache
def _groups() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(_FORMS.replace("\n    ", " ").strip().splitlines()):
        for name in line.split():
            groups.setdefault(folded(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


def one_given_name(left: str, right: str) -> bool:
    """Whether two given names are spellings or forms of one: equal once romanised, or on one line of the table."""
    if romanised(left) == romanised(right):
        return True
    groups = _groups()
    return not groups.get(folded(left), frozenset()).isdisjoint(groups.get(folded(right), frozenset()))
