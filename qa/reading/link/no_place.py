"""What is no place where one is asked for: people, parties to a fight, when and why it was."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import NOMINAL, NOUN_PHRASE, VERBAL, categories, category
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.reading.link.somebody import may_be_one
from qa.reading.link.view import Flags, View
from qa.reading.link.what_it_is import says_what_it_is
from qa.reading.shape.lookup import among

__all__ = ["is_apposed", "is_source", "is_too_large", "is_where_another_was_made", "tells_no_place"]

#: What follows a preposition of place and is none: "into an S shape", "in return".
_NO_PLACES: Final = word_set(
    "shape form way manner order fact response return exchange favour favor effect turn detail addition "
    "particular general public secret vain duty leave strike thing"
)
#: In them one lives or works with others, and nowhere.
_COMPANIES: Final = tuple(
    "groups pairs couples families herds flocks packs swarms shoals colonies teams shifts bands gangs "
    "clans troops twos threes".split()
)
#: What they lead tells when or why, and not where.
_OF_TIME_OR_CAUSE: Final = word_set("after before during since until because despite")
#: The prepositions that lead to a place; "with" for "he lives with his aunt".
_LOCAL: Final = tuple(
    "in at on near inside outside across throughout within into onto to from through along alongside around "
    "over under underneath between beside behind beyond past via off by towards toward above below beneath "
    "opposite among amongst amid round upon up down out with aboard".split()
)
#: Who works for somebody works there.
_SERVING: Final = term_set("work serve play employ")
#: They act together, and are nowhere: no house is called so.
_BODIES: Final = tuple(
    "association committee council company corporation federation union party society league team ministry "
    "agency commission board congress senate army navy police consortium alliance coalition movement group "
    "foundation trust government band club ltd limited inc plc".split()
)
#: Questions of these ask where somebody is from.
_ORIGINS: Final = term_set(
    "come born bear live reside originate hail grow base settle home bring import move"
)
_TOWNS: Final = word_set("city town village hamlet suburb port cities towns villages")
_CLEAR_MONTHS: Final = lexicon.MONTHS - {"may", "march", "august", "mar"}
_OCCASIONS: Final = tuple(
    "start beginning outset age cost price rate request invitation expense suggestion insistence behest "
    "speed grip throes wake hope absence presence context search pursuit event".split()
)
#: Digits of an age.
_AGE: Final = 2
#: A phrase with one of them as its head says when: "all year", "on a clear day".
_TIMES: Final = lexicon.TIME_UNITS | word_set(
    "morning mornings afternoon afternoons evening evenings night nights weekend weekends summer "
    "winter autumn time times"
)
_MUTUAL: Final = term_set(
    "battle fight war match final game treaty agreement duel ceasefire truce peace conflict dispute talks "
    "clash feud rivalry deal pact alliance tension marriage"
)
#: Where a word is from is asked by one of these.
_WORDS: Final = word_set(
    "word words term phrase name names title nickname expression saying surname verb noun"
)
_LYING: Final = term_set("stand lie run situated located")


#: "Its guests in the ‹evening›"
_DAY_PARTS: Final = ("morning", "afternoon", "evening", "night")


def is_where_another_was_made(view: View) -> Flags:
    """Candidates that say where a part was made, or another thing: "built from parts made in ‹Peru›".

    The participle is said of the noun before it, which a preposition joins to the rest.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    verb = question.verb
    if not question.passive or verb is None or question.stems[verb] not in question.terms:
        return out
    same = view.found.term == question.terms.index(question.stems[verb])
    for k in np.flatnonzero(same & (passage.categories == category("participle"))).tolist():
        begin = k
        while int(passage.categories[begin - 1]) in NOMINAL and passage.folded[begin - 1]:
            begin -= 1
        led = passage.categories[begin - 1] == category("preposition")
        if begin < k and led and not view.matched[begin:k].any():
            out |= (passage.first > k) & (passage.clause[passage.first] == passage.clause[k])
    return out


def tells_no_place(view: View) -> Flags:
    """Candidates that say who, when or why it was, or in what shape or on what duty, and what is quoted."""
    passage = view.passage
    shape = view.words(*_NO_PLACES)
    governed = among(passage.categories, (category("preposition"),))[passage.first]
    return np.asarray(
        _people(view)
        | _parties(view)
        | view.whole("quotation")
        | shape[passage.last]
        | (view.words(*_DAY_PARTS) & ~passage.capital)[passage.last]
        | shape[passage.first]
        | (governed & np.append(shape, False)[passage.first + 1])
        | view.led(_OF_TIME_OR_CAUSE)
        | _led_elsewhere(view)
        | _is_origin(view)
        | _is_sent_from(view)
        | _is_a_body(view)
        | _is_occasion(view)
        | view.words(*lexicon.WEEKDAYS, *_CLEAR_MONTHS)[passage.first]
        | is_source(view)
        | _is_time(view)
        | _is_asked_about(view)
        | is_apposed(view)
        | _takes_so_long(view)
        | _is_word(view)
        | _is_no_place_itself(view)
        | _is_whose_it_is(view)
        | _is_date(view)
        | _is_company(view)
    )


def _is_company(view: View) -> Flags:
    """Candidates that say with how many others: "they live ‹in small groups›", "‹in pairs›".

    But not "in the groups": without a determiner no certain ones are meant.
    """
    passage = view.passage
    described = among(passage.categories, categories("adjective noun participle adverb conjunction"))
    company = view.words(*_COMPANIES)
    inside = np.zeros(len(company), dtype=bool)
    for place in np.flatnonzero(company).tolist():
        begin = place
        while described[begin - 1] and passage.folded[begin - 1]:
            begin -= 1
        if passage.folded[begin - 1] == "in":
            inside[begin - 1 : place + 1] = True
    acts = among(passage.categories, VERBAL)[passage.first]
    return np.asarray(inside[passage.first] | (acts & np.append(inside, False)[passage.first + 1]))


def _is_date(view: View) -> Flags:
    """Candidates that are a date with what leads to it: "on ‹the first Tuesday of each month›"."""
    passage = view.passage
    slight = among(passage.categories, (category("preposition"), category("determiner")))
    begins = passage.first + slight[passage.first]
    begins += slight[begins] & (begins > passage.first)
    dates = view.whole("date")
    whole = set(zip(passage.first[dates].tolist(), passage.end[dates].tolist(), strict=True))
    pairs = zip(begins.tolist(), passage.end.tolist(), strict=True)
    return np.asarray(dates | np.array([pair in whole for pair in pairs], dtype=bool))


def _is_whose_it_is(view: View) -> Flags:
    """Candidates that say whose it is: "the meeting of ‹the Residents' Association›", asked where it was."""
    passage = view.passage
    of = passage.categories == category("of")
    of[1:] &= view.matched[:-1]
    bodies = view.words(*_BODIES)[passage.last]
    return np.asarray(view.behind(of) & bodies)


def _led_elsewhere(view: View) -> Flags:
    """Candidates that another preposition leads: "following ‹a ceasefire›", "rallied against ‹the law›"."""
    passage = view.passage
    codes = passage.categories
    # "Where did she play?" "For Orrel"; but not "where was the match played?".
    serves = _SERVING.intersection(view.question.stems) and not view.question.passive
    local = (*_LOCAL, "for") if serves else _LOCAL
    other = (codes == category("preposition")) & ~view.words(*local)
    inside = other.copy()
    phrase = among(codes, NOUN_PHRASE)
    for place in np.flatnonzero(other).tolist():
        end = place + 1
        while phrase[end]:
            end += 1
        inside[place:end] = True
    return np.asarray(inside[passage.first])


def is_source(view: View) -> Flags:
    """Candidates that say who told it: "according to ‹Roe›"."""
    leads = view.words("to")
    leads[1:] &= view.words("according")[:-1]
    return view.behind(leads)


def is_too_large(view: View) -> Flags:
    """Countries and continents where a town is asked for."""
    passage = view.passage
    if _TOWNS.isdisjoint(view.question.focus):
        return np.zeros(len(passage.first), dtype=bool)
    large = view.words(*lexicon.COUNTRIES, *lexicon.CONTINENTS)
    return np.asarray(view.has(large) & ~view.has(~large & ~passage.flags["small"]))


def _is_origin(view: View) -> Flags:
    """Candidates that say where somebody is from: "a merchant from ‹Esk›", asked where he died."""
    question, passage = view.question, view.passage
    if "from" in question.words or _ORIGINS.intersection(question.stems) or question.verb is None:
        return np.zeros(len(passage.first), dtype=bool)
    leads = view.words("from")
    leads[1:] &= np.array([may_be_one(word) for word in passage.folded[:-1]])
    return view.behind(leads)


def _is_sent_from(view: View) -> Flags:
    """Candidates that say where a thing is from: "chose the quote from ‹Hale Timber›", asked where they met.

    But not "two miles from ‹Orrel›", nor where the thing is the one asked about.
    """
    question, passage = view.question, view.passage
    if "from" in question.words or _ORIGINS.intersection(question.stems):
        return np.zeros(len(passage.first), dtype=bool)
    leads = view.words("from")
    leads[1:] &= (passage.categories == category("noun"))[:-1] & ~view.matched[:-1]
    leads[1:] &= ~view.words(*lexicon.UNITS, *lexicon.TIME_UNITS)[:-1]
    # "The quote from Hale Timber" is no place either; "on the road from Orrel" may be one.
    linked = among(passage.categories, categories("preposition of"))
    linked = linked[passage.first] | linked[passage.before]
    return view.behind(leads) | (view.has(leads) & ~linked)


def _is_a_body(view: View) -> Flags:
    """Names of bodies that no preposition of place leads: "the meeting of ‹the Elm Street Association›"."""
    passage = view.passage
    if _SERVING.intersection(view.question.stems):
        return np.zeros(len(passage.first), dtype=bool)
    begins = passage.first
    before = begins - 1 - among(passage.categories, categories("determiner possessive"))[begins - 1]
    led = view.words(*_LOCAL)
    body = view.words(*_BODIES) & passage.capital
    return np.asarray(body[view.head_ends() - 1] & ~led[begins] & ~led[before])


def _is_occasion(view: View) -> Flags:
    """Candidates whose head says when or why: "at ‹the start of a journey to Hesk›"."""
    return view.words(*_OCCASIONS)[view.head_ends() - 1]


def _is_asked_about(view: View) -> Flags:
    """Candidates that are the subject, and a noun of the question: "‹the oldest heron› was ringed".

    So with what is said of it by "of": "‹the meeting of the club› was long".
    """
    passage = view.passage
    noun = view.found.exact & (passage.categories == category("noun"))
    finite = np.append(among(passage.categories, (category("verb"), category("auxiliary"))), False)
    linked = among(passage.categories, (category("preposition"), category("of")))
    led = linked[passage.before] | view.has(linked)
    head = view.head_ends()
    of_it = noun[head - 1] & ~linked[passage.first] & view.words("of")[np.minimum(head, len(noun) - 1)]
    return np.asarray((noun[passage.last] & finite[passage.end] & ~led) | (of_it & finite[passage.end]))


def is_apposed(view: View) -> Flags:
    """Candidates in apposition to a noun of the question: "the nest, ‹a dome of moss›, is built ..."."""
    passage = view.passage
    noun = view.found.exact & (passage.categories == category("noun"))
    follows = passage.flags["comma"].copy()
    follows[1:] &= noun[:-1]
    closed = view.words(",", ".", ";", "")[np.minimum(passage.end, len(noun) - 1)]
    return np.asarray(follows[passage.before] & view.words("a", "an")[passage.first] & closed)


def _is_time(view: View) -> Flags:
    """Candidates that are a time: "all year", "on a clear day"; but not "two hours from Orrel" or a name."""
    passage = view.passage
    time = view.words(*_TIMES) & ~passage.capital
    linked = among(passage.categories, (category("preposition"), category("of")))
    inner = view.held(linked) - linked[passage.first]
    # "A day | away", "two hours | north", "a night | club"
    goes_on = (*VERBAL, category("pronoun"), category("conjunction"), category("mark"), category("auxiliary"))
    ends = np.append(among(passage.categories, goes_on) | linked, True)[passage.end]
    measured = among(passage.categories, (category("number"),))
    from_there = np.append(view.words("from", "of"), False)[passage.end]
    return np.asarray(time[passage.last] & (inner == 0) & ends & ~from_there & ~view.has(measured))


def _parties(view: View) -> Flags:
    """Candidates between which it was fought or agreed: "the battle between ‹England and Scotland›"."""
    passage = view.passage
    mutual = np.array([stem in _MUTUAL for stem in passage.stems])
    lies = np.array([stem in _LYING for stem in passage.stems])
    ends = among(passage.categories, VERBAL | categories("auxiliary mark preposition"))
    inside = np.zeros(len(ends), dtype=bool)
    for k in np.flatnonzero(view.words("between")).tolist():
        begin = int(np.searchsorted(passage.part, passage.part[k]))
        named = np.flatnonzero(mutual[begin:k])
        lying = passage.flags["be"][k - 1] or (len(named) and lies[begin + int(named[-1]) : k].any())
        if len(named) and not lying:
            inside[k : k + 1 + int(np.argmax(ends[k + 1 :]))] = True
    return np.asarray(view.has(inside))


def _people(view: View) -> Flags:
    """Candidates whose head is a person, or has an age: "the new prime minister of Peru" is no place."""
    passage = view.passage
    person = np.array([word in lexicon.PERSON_NOUNS - {"head"} for word in passage.folded])
    linked = among(passage.categories, (category("preposition"), category("of")))
    head = view.head_ends() - 1
    # "Ann Roe|, 63,"
    comma = passage.flags["comma"]
    age = np.array([word.isdigit() and len(word) == _AGE for word in passage.folded])
    age[1:-1] &= comma[:-2] & comma[2:]
    aged = np.append(age, [False] * 2)[passage.end + 1] | view.has(age)
    aged &= view.shaped("person name") & ~linked[passage.before]
    titled = view.words(*lexicon.TITLES)[passage.first] & passage.capital[passage.first]
    return np.asarray((person[head] & ~linked[passage.first]) | aged | titled | _doers(view))


def _doers(view: View) -> Flags:
    """Candidates with who did it: "founded ‹in 1923 by Ann Roe›", but not "by Ann Roe's house"."""
    passage = view.passage
    owner = np.append(passage.categories == category("genitive"), [False, False])
    named = view.shaped("person name") & view.whole("name", "bare name") & ~owner[passage.end]
    by = np.zeros(len(passage.folded), dtype=bool)
    by[passage.first[named] - 1] = True
    # "Groups led | by an old sow |"; but "buried by the wall", asked where he is buried.
    by[1:] |= ((passage.categories == category("participle")) & ~view.matched)[:-1]
    by &= passage.flags["by"]
    return np.asarray(view.has(by) | by[passage.before] | by[passage.before - 1])


def _is_no_place_itself(view: View) -> Flags:
    """Candidates that say what the named is, and that is no place: "The Hay Field is ‹an oil painting›"."""
    places = view.words(*lexicon.PLACE_NOUNS)
    return says_what_it_is(view) & ~places[view.head_ends() - 1]


def _takes_so_long(view: View) -> Flags:
    """Candidates that say in what time or for what sum: "was shot ‹in seven weeks›"."""
    passage = view.passage
    amount = view.whole("duration", "money")
    spans = set(zip(passage.first[amount].tolist(), passage.end[amount].tolist(), strict=True))
    leads = view.words("in", "within", "for", "over", "at")[passage.first].tolist()
    places = zip(passage.first.tolist(), passage.end.tolist(), leads, strict=True)
    return np.array([lead and (first + 1, end) in spans for first, end, lead in places], dtype=bool)


def _is_word(view: View) -> Flags:
    """Candidates with a noun for words or names, unless it is asked where one comes from."""
    if not _WORDS.isdisjoint(view.question.words):
        return np.zeros(len(view.passage.first), dtype=bool)
    return np.asarray(view.has(view.words(*_WORDS) & ~view.passage.capital))
