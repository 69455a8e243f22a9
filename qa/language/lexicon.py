"""Closed word lists of English: the tables that the rules consult.

All words are lower case. The lists hold classes of words (months, units, kinds of people and
places), never single names, except for the closed class of countries.
"""

from __future__ import annotations

from functools import lru_cache

from qa.language.calendar_names import MONTH_NUMBERS, WEEKDAY_NAMES
from qa.language.closed_classes import word_set
from qa.language.forms import NUMERALS, term
from qa.language.units import MEASURES, OF_DIMENSION

__all__ = [
    "AMBIGUOUS_PERSON_NOUNS",
    "AUXILIARIES",
    "COMMON_ORGANISATION_NOUNS",
    "COMMON_PLACE_NOUNS",
    "CONTINENTS",
    "COUNTRIES",
    "COUNTRY_PHRASES",
    "DAYS",
    "DAY_HALVES",
    "FUNCTION_WORDS",
    "MONTHS",
    "NEGATIONS",
    "NUMBER_WORDS",
    "OPENING",
    "ORGANISATION_NOUNS",
    "PERSON_NOUNS",
    "PLACE_NOUNS",
    "PREPOSITIONS",
    "PRONOUNS",
    "QUALIFIERS",
    "RELATIONAL_NOUNS",
    "SEASONS",
    "TIMETABLE_WORDS",
    "TIME_NOUNS",
    "TIME_UNITS",
    "TITLES",
    "UNITS",
    "WEEKDAYS",
    "WEEKDAYS_AGAIN",
    "antonyms",
    "contrasts",
]


MONTHS = frozenset(MONTH_NUMBERS)
WEEKDAYS = frozenset(WEEKDAY_NAMES)
WEEKDAYS_AGAIN = frozenset(f"{day}s" for day in WEEKDAYS)
SEASONS = word_set("spring summer autumn winter fall")

NUMBER_WORDS = frozenset(NUMERALS) | word_set(
    "hundred thousand million billion trillion dozen half quarter third once twice thrice hundreds "
    "thousands millions billions dozens several"
)
TIME_UNITS = OF_DIMENSION["time"] | word_set("generation generations winters summers autumns")
#: Those that `qa.language.units` can compare, and those that are only known to be units.
UNITS = (
    TIME_UNITS
    | MEASURES.keys()
    | word_set(
        "percentage gallon gallons barrel barrels degree degrees celsius fahrenheit kelvin volt volts watt watts "
        "kw mw gw hertz hz mhz ghz bit bits byte bytes kb mb gb tb cent cents yuan rupee rupees franc francs "
        "points point times people"
    )
)
TIME_NOUNS = word_set(
    "time date year month week day century decade era period season age morning evening night "
    "afternoon hour weekend today yesterday tomorrow tonight midnight noon"
)

#: What an hour may be followed by.
DAY_HALVES = word_set("am pm a.m. p.m. o'clock")
#: Days by name and by kind, as timetables have them.
DAYS = (
    WEEKDAYS
    | WEEKDAYS_AGAIN
    | word_set("weekday weekdays weekend weekends holiday holidays christmas easter")
)  # fmt: skip
OPENING = word_set("open opens opening hours")
#: Without one of these no sentence tells the days or hours at which something goes on.
TIMETABLE_WORDS = DAYS | DAY_HALVES | OPENING | word_set("daily day days except")

PERSON_NOUNS = word_set(
    "person people man woman men women boy girl child children king queen prince princess emperor empress "
    "pope bishop archbishop cardinal priest monk saint president minister chancellor premier senator "
    "governor mayor ambassador diplomat secretary spokesman spokeswoman spokesperson leader ruler chief "
    "head chairman chairwoman chair chairperson director manager owner founder co-founder creator inventor "
    "designer architect engineer scientist physicist chemist biologist mathematician astronomer geologist "
    "economist historian philosopher theologian theorist researcher scholar professor teacher student author "
    "writer poet novelist playwright journalist reporter editor critic artist painter sculptor composer "
    "musician singer rapper guitarist drummer conductor band actor actress producer filmmaker screenwriter "
    "host presenter comedian dancer model player footballer quarterback linebacker receiver coach captain "
    "athlete champion winner runner boxer pilot astronaut explorer general admiral commander officer "
    "soldier knight judge justice lawyer attorney doctor physician surgeon nurse psychologist banker "
    "businessman businesswoman entrepreneur executive ceo father mother brother sister son daughter wife "
    "husband uncle aunt cousin nephew niece grandfather grandmother friend successor predecessor assistant "
    "deputy vice-president adviser advisor member politician activist reformer missionary prophet god "
    "goddess character hero villain monarch sovereign heir heiress worker farmer sailor miner merchant trader "
    "shepherd baker butcher carpenter weaver fisherman clergyman vicar abbot nun inspector sergeant policeman "
    "policewoman firefighter midwife librarian curator archaeologist botanist zoologist entomologist "
    "seismologist psychiatrist dentist clerk servant slave peasant nobleman duke duchess widow widower bride "
    "bridegroom orphan toddler teenager pensioner passenger cyclist pedestrian motorist tourist striker "
    "goalkeeper defender midfielder referee "
    "accountant acrobat adherent administrator adolescent adventurer aide amateur analyst anatomist "
    "anthropologist apothecary apprentice arbiter aristocrat artisan astrologer auctioneer auditor "
    "aviator bachelor bailiff ballerina barber barman baron baroness barrister bassist beekeeper beggar "
    "bellringer biochemist biographer blacksmith boatman bodyguard bookkeeper bookseller bricklayer "
    "burglar butler cabinetmaker campaigner candidate caretaker cartographer cartoonist cashier caterer "
    "cellist chaplain chauffeur chef choirmaster choreographer cleric climber clockmaker clown coachman "
    "cobbler colleague collector colonel colonist columnist commissioner companion comrade concubine "
    "confectioner confidant congressman congresswoman conqueror constable consul consultant coroner "
    "correspondent councillor councilman councilwoman counsellor countess courier courtier cowboy "
    "craftsman crusader curate dean deckhand defendant delegate demonstrator deserter detective dictator "
    "docker donor doorman dramatist draughtsman dressmaker driver drover druid ecologist educator elder "
    "electrician emigrant employee engraver envoy evangelist examiner exile expert farmhand farrier "
    "ferryman fiancé fiancée financier fireman fishmonger flautist florist flutist footman foreman "
    "forester forger fugitive gambler gamekeeper gangster gardener gatekeeper geneticist gentleman "
    "geographer geophysicist glassblower glazier goldsmith graduate granddaughter grandson grocer "
    "groundsman guardian gunman gunner gymnast hairdresser handyman harbourmaster harpist headmaster "
    "headmistress headteacher heckler helmsman herbalist herdsman hermit highwayman hostage hostess "
    "housekeeper housewife hunter hydrologist illustrator immigrant impresario infant informant "
    "inhabitant inmate innkeeper innovator instructor insurgent interpreter interviewer investigator "
    "ironmonger janitor jeweller jockey joiner juggler juror keeper laborer labourer lad lady landlady "
    "landlord landowner laundress lecturer legislator lexicographer lieutenant lifeguard linguist lodger "
    "logger lord lover magician magistrate maid maiden mariner martyr mechanic mediator mentor "
    "meteorologist microbiologist militant milliner millionaire millwright mistress mountaineer murderer "
    "musicologist mystic naturalist navigator negotiator neighbor neighbour neurologist neuroscientist "
    "newcomer newsreader nomad novice nursemaid obstetrician oceanographer onlooker optician orator "
    "organist ornithologist outlaw paediatrician palaeontologist paleontologist paramedic parliamentarian "
    "parson pathologist patient patriarch patron pediatrician penfriend performer pharmacist "
    "philanthropist photographer pianist pioneer pirate plumber policyholder porter postman postmaster "
    "postmistress potter practitioner preacher prisoner privateer programmer prosecutor protester "
    "protestor psychotherapist publican pundit pupil puppeteer quarryman rabbi radiologist rancher ranger "
    "recruit rector refugee regent registrar relative rescuer resident revolutionary rider robber roofer "
    "sacristan saddler salesman saleswoman saxophonist scribe seaman seamstress sentry settler sexton "
    "sheriff shipowner shoemaker shopkeeper showman sibling signalman silversmith skipper smuggler sniper "
    "sociologist solicitor songwriter soprano specialist spectator speechwriter spinster spouse squire "
    "statesman stateswoman stationer statistician stepdaughter stepfather stepmother stepson steward "
    "stewardess stonemason storyteller strategist stuntman suffragette sultan superintendent supervisor "
    "surveyor survivor suspect swimmer tailor tanner taxidermist technician tenant tenor therapist thief "
    "thinker toolmaker trainee trainer translator traveler traveller treasurer troubadour trumpeter "
    "trustee tutor twin typist tyrant umpire undertaker usher veteran veterinarian vicar-general viceroy "
    "victim viscount visionary volunteer waiter waitress warden warlord warrior washerwoman watchmaker "
    "watchman welder wheelwright whistleblower witness wizard woodcarver woodcutter woodsman workman "
    "wrestler yeoman youngster youth"
)
#: Those that are things as often: "Which model was built in 1960?" asks for nobody, "Who is the host?" does.
AMBIGUOUS_PERSON_NOUNS = word_set("chair head host model receiver runner")
#: What may stand before a name.
TITLES = word_set(
    "mr mrs ms miss dr prof professor sir dame lord lady st saint king queen prince princess emperor pope "
    "president minister chancellor premier senator governor mayor ambassador secretary spokesman "
    "spokeswoman spokesperson chief chairman chairwoman director general admiral commander captain colonel "
    "major lieutenant sergeant judge justice rev reverend bishop archbishop cardinal father brother sister "
    "imam rabbi sheikh sultan duke duchess count countess baron earl coach officer analyst"
)
#: What a place is mostly called where it is spoken of again: "the town", "that hotel".
COMMON_PLACE_NOUNS = word_set(
    "place country nation state province region county district city town village capital area street "
    "square park garden building palace castle tower port harbour theatre cathedral hotel island "
    "continent lake river coast beach mountain valley desert forest cave site settlement kingdom empire"
)
PLACE_NOUNS = COMMON_PLACE_NOUNS | word_set(
    "territory municipality borough suburb neighborhood neighbourhood zone road avenue boulevard highway "
    "house bridge station airport harbor stadium arena venue theater museum library church temple mosque "
    "monastery school campus hospital prison islands peninsula ocean sea stream bay gulf strait channel "
    "canal mountains hill hills plain plateau basin location colony republic planet world hemisphere "
    "border"
)
#: What people together are mostly called where they are spoken of again: "the company", "the band".
COMMON_ORGANISATION_NOUNS = word_set(
    "organisation organization company corporation firm station newspaper agency department ministry "
    "committee council party government parliament court bank university college school association "
    "federation union team club band group army police church charity museum"
)
ORGANISATION_NOUNS = COMMON_ORGANISATION_NOUNS | word_set(
    "business manufacturer publisher label studio network channel broadcaster magazine journal bureau "
    "office commission board congress senate tribunal institute academy society league navy force forces "
    "foundation airline institution consortium alliance coalition movement family tribe dynasty house"
)
_COUNTRIES = (
    "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas "
    "bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei "
    "bulgaria burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus "
    "czechia denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france "
    "gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary "
    "iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati "
    "kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg "
    "madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco "
    "mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger "
    "nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar "
    "romania russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain "
    "sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey "
    "turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe "
    "england scotland wales britain europe asia africa america antarctica oceania u.s. usa uk u.k. "
    "united-states united-kingdom"
)
COUNTRIES = word_set(_COUNTRIES)
CONTINENTS = word_set("europe asia africa america antarctica oceania")
#: Countries whose name is of several words.
COUNTRY_PHRASES = tuple(
    tuple(name.split())
    for name in (
        "united states/united kingdom/united arab emirates/south korea/north korea/south africa/south sudan/new zealand/"
        "saudi arabia/sri lanka/costa rica/el salvador/burkina faso/ivory coast/sierra leone/czech republic/"
        "dominican republic/papua new guinea/san marino/vatican city/cape verde/east timor/equatorial guinea/"
        "soviet union/marshall islands/solomon islands/trinidad and tobago/bosnia and herzegovina/north macedonia"
    ).split("/")
)

PREPOSITIONS = word_set(
    "in on at by to from of for with about into onto over under between among through during before after "
    "since until till against within without across along behind beyond near around toward towards upon "
    "via per as than like despite throughout outside inside above below"
)
PRONOUNS = word_set(
    "i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us "
    "our ours ourselves they them their theirs themselves this that these those there who whom whose which "
    "what one ones someone somebody anyone anybody everyone everybody nobody something anything everything "
    "nothing"
)
AUXILIARIES = word_set(
    "am is are was were be been being do does did done doing have has had having can could may might must "
    "shall should will would ought 's 're 've 'd 'll"
)
FUNCTION_WORDS = (
    PREPOSITIONS
    | PRONOUNS
    | AUXILIARIES
    | word_set(
        "a an the and or but nor so yet if then else when where why how while because although though not "
        "n't no 's ’s ' ’ also too very just only even still already ever never more most less least much "
        "many some any each every all both either neither such same other another own there here out up down "
        "off again further once"
    )
)

# Opposites: what is said of one thing, at one time and in one respect, keeps the other from being said of it.
_ANTONYMS = """
    above/below accelerate/slow accept/refuse accept/reject acquired/innate acquit/convict add/remove
    advance/retreat agree/disagree allow/ban allow/forbid allow/prohibit ancient/modern appear/disappear
    approve/disapprove approve/reject arrive/depart arrive/leave ascend/descend asset/liability
    attack/defend attract/repel before/after begin/end big/small bigger/smaller birth/death born/die
    broad/narrow build/demolish build/destroy can/cannot cause/prevent cheap/expensive close/open cold/hot
    condemn/approve create/destroy debit/credit decline/grow decline/rise decrease/increase deep/shallow
    deny/accept deny/admit deny/confirm die/live domestic/foreign earlier/later early/late east/west
    eastern/western easy/difficult easy/hard employ/dismiss encourage/discourage enemy/ally enter/leave
    entrance/exit exclude/include expand/contract expand/reduce expand/shrink export/import
    external/internal fail/succeed fall/rise fall/rose false/true fast/slow faster/slower female/male
    find/lose first/last formal/informal free/captive friend/enemy front/back gain/lose good/bad
    greater/smaller guilty/innocent happy/sad hard/soft heavier/lighter heavy/light help/hinder high/low
    higher/lower highest/lowest hire/fire increase/reduce inner/outer inside/outside interior/exterior
    join/leave keep/abandon larger/smaller largest/smallest least/most legal/illegal legalise/ban
    less/more load/unload long/short longer/shorter longest/shortest love/hate lower/raise major/minor
    many/few maximum/minimum more/fewer natural/artificial north/south northern/southern old/new old/young
    older/younger oldest/youngest oppose/favor oppose/support optimist/pessimist optional/mandatory
    optional/required pass/fail past/future permit/prohibit positive/negative possible/impossible
    praise/condemn praise/criticize present/absent private/public profit/loss promote/demote protect/harm
    push/pull quiet/loud raise/cut raise/reduce rapid/slow recent/ancient remember/forget retain/lose
    reveal/hide rich/poor right/left safe/dangerous same/different separate/unite simple/complex
    start/finish start/stop strengthen/weaken strong/weak success/failure sunrise/sunset tall/short
    taller/shorter temporary/permanent thick/thin top/bottom unite/divide unveil/conceal upper/lower
    urban/rural useful/useless victory/defeat voluntary/compulsory war/peace warmer/colder weak/powerful
    wealthy/poor wet/dry win/lose winner/loser with/without
"""
# No opposites: two of a kind, by sex or by the time, and a deed from either side. Who speaks of the queen does
# not deny the king, but does not speak of him either.
_COUNTERPARTS = """
    borrow/lend boy/girl brother/sister buy/sell father/mother husband/wife king/queen man/woman
    morning/evening son/daughter summer/winter
"""


@lru_cache(maxsize=2)
def _pairs(text: str) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in text.split():
        one, other = (term(word) for word in pair.split("/"))
        if one != other:
            table.setdefault(one, set()).add(other)
            table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in sorted(table.items())}


def antonyms(word: str) -> frozenset[str]:
    """The terms that mean the opposite of a term (see `qa.language.forms.term`)."""
    return _pairs(_ANTONYMS).get(word, frozenset())


def contrasts(word: str) -> frozenset[str]:
    """The terms that stand in the place of a term where it is not meant: opposites, others of its kind."""
    return antonyms(word) | _pairs(_COUNTERPARTS).get(word, frozenset())


NEGATIONS = word_set(
    "not n't no never none nobody nothing neither nor without cannot hardly unable refuse refused"
)
QUALIFIERS = word_set(
    "first second third last only most least largest smallest biggest highest lowest oldest youngest earliest "
    "latest longest shortest best worst main primary original final former current new next previous "
    "more less fewer greater smaller larger higher lower better worse earlier later before after until since "
    "during except without besides between"
)

_RELATIONAL = {
    "on": word_set(
        "impact effect influence attack assault ban view report dependence emphasis limit restriction tax "
        "pressure hold war reliance opinion book lecture study comment sanction"
    ),
    "to": word_set(
        "access approach response reaction solution threat return end damage reference exception "
        "alternative key contribution opposition resistance commitment objection answer introduction "
        "addition heir right transition devotion reply link connection similarity dedication barrier limit "
        "road"
    ),
    "for": word_set(
        "demand need support reason search respect desire request call responsibility preference cause cure "
        "basis model term name award prize evidence argument requirement proposal plan struggle campaign "
        "treatment"
    ),
    "in": word_set(
        "interest role increase decrease rise fall change decline reduction growth belief faith success "
        "improvement drop difference advance involvement participation experience expert investment trust "
        "delay"
    ),
    "with": word_set(
        "relationship tie agreement contract war contact problem alliance connection dispute trade deal "
        "friendship cooperation meeting talk treaty affair"
    ),
    "between": word_set(
        "relationship tie agreement war difference battle conflict cooperation connection contract treaty "
        "border link relation ceasefire talk struggle"
    ),
    "against": word_set(
        "campaign crime struggle protest defence defense fight revolt rebellion war protection evidence"
    ),
    "from": word_set("independence protection freedom escape income pressure separation"),
    "over": word_set("dispute control debate victory concern"),
}


def _relational(table: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for preposition, nouns in table.items():
        for noun in nouns:
            found.setdefault(noun, set()).add(preposition)
    return {noun: frozenset(prepositions) for noun, prepositions in sorted(found.items())}


#: noun (singular): the prepositions by which it takes a complement, as "impact" takes "on".
RELATIONAL_NOUNS = _relational(_RELATIONAL)
