"""Words that have an infinitive or a gerund as their complement, and what each says of it.

"He failed | to sign |" says that he did not, "he was asked | to sign |" leaves it open (implicative verbs:
Karttunen, "Implicative Verbs", Language 47, 1971).
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.hints import Final, Literal
from qa.language.analysis import AnalysedSentence
from qa.language.categories import DESCRIBING, PREMODIFIERS, VERBAL, categories, category
from qa.language.closed_classes import BE, word_set
from qa.language.forms import term, term_set
from qa.records import NamedTuple

__all__ = ["Governor", "Sense", "governor"]

#: fails: it is not done, and done where this is denied: "failed to sign", "did not fail to sign".
#: refuses: it is not done, and left open where this is denied.
#: enables: it is done, and not done where this is denied: "was able to sign".
#: allows: it is left open, and not done where this is denied: "was free to sign".
#: plans: it will be done for all that one knows: "hopes to sign".
#: obliges: it must be done: "requires them to stop".
#: asks: not even that: "was asked to sign".
#: takes: it is done: "took the chance to sign".
#: once: it was done, and no more is said: "used to sign".
#: ends: it was done and is not done any more: "stopped signing".
Sense = Literal["fails", "refuses", "enables", "allows", "plans", "obliges", "asks", "takes", "once", "ends"]


def _table(rows: dict[Sense, str]) -> dict[str, Sense]:
    return {term(word): sense for sense, words in rows.items() for word in words.split()}


#: Verbs with an infinitive, and the nouns of such verbs.
_VERBS: Final = _table(
    {
        "fails": "fail failure forget neglect omit",
        "refuses": "refuse decline inability unable powerless forbid forbidden",
        "enables": "learn",
        "allows": "allow permit authorise authorize permission",
        "plans": "expect schedule plan hope want intend promise agree pledge vow swear aim prepare arrange "
        "intention ambition desire wish dream",
        "asks": "ask invite invitation offer request urge order tell advise encourage beg demand call "
        "instruct command summon challenge try attempt seek effort bid threaten threat propose proposal "
        "motion bill idea petition application appeal plea chance opportunity possibility prospect pressure "
        "recommend tempt allege suspect hesitate",
        "obliges": "oblige require",
    }
)
#: Words that have an infinitive in this very form only.
_SENSES: Final[dict[Sense, str]] = {
    "enables": "able",
    "allows": "free enough",
    "refuses": "yet unwilling close",
    "plans": "due likely set supposed meant about",
    "asks": "unlikely reluctant willing keen eager ready",
}
_FORMS: Final[dict[str, Sense]] = {word: sense for sense, words in _SENSES.items() for word in words.split()}
#: Nouns for what others would have one do: it is not done where this is turned down.
_OFFERS: Final = term_set(
    "offer invitation chance opportunity request call demand plea appeal order permission pressure"
)
#: Nouns for what one would do oneself: it is not done where this is dropped.
_OWN: Final = term_set("plan attempt bid effort idea hope ambition intention dream")
_TURNS_DOWN: Final = term_set("refuse reject decline resist spurn rebuff miss deny lose ignore")
_DROPS: Final = term_set("abandon drop scrap shelve cancel ditch")
_TAKES: Final = term_set("take seize grab use")
#: Verbs whose particle tells.
_DOWN: Final = frozenset((("turn", "down"), ("pass", "up")))
_OFF: Final = frozenset((("give", "up"), ("call", "off")))
#: Verbs with a gerund, right before it.
_GERUNDS: Final = _table(
    {
        "fails": "avoid escape",
        "refuses": "resist",
        "ends": "stop cease quit",
        "asks": "consider contemplate suggest propose recommend discuss deny fear risk favour favor",
    }
)
#: Verbs with "from" and a gerund: "kept him | from leaving |".
_FROM: Final = term_set("prevent keep stop ban bar block prohibit dissuade deter discourage refrain abstain")
#: Verbs with "against" and a gerund, by which it is decided.
_AGAINST: Final = term_set("decide vote choose")
#: Verbs, nouns and adjectives with another preposition and a gerund, with which nothing is said to be done.
_OF: Final = term_set(
    "accuse suspect charge acquit clear think dream talk idea hope risk danger chance possibility threat "
    "prospect thought intention capable afraid interested"
)
_PREPOSITIONS: Final = word_set("of with about")

_PASSED: Final = categories("adverb negation")
_NOUN: Final = category("noun")
_DESCRIBED: Final = PREMODIFIERS | VERBAL | {category("preposition")}
_NOMINAL: Final = categories("determiner possessive number name pronoun")
#: How far before its complement a word may stand.
_FAR: Final = 10


class Governor(NamedTuple):
    """A word that has a complement.

    Parameters
    ----------
    place : int
    sense : str
        What it says of the complement (`Sense`).
    """

    place: int
    sense: Sense


def governor(sentence: AnalysedSentence, clause: list[int], begin: int) -> Governor | None:
    """The word that has the complement beginning with a "to" or a gerund.

    Parameters
    ----------
    sentence : AnalysedSentence
    clause : list of int
        The number of each word's clause.
    begin : int
        The place of the "to" or of the gerund.

    Returns
    -------
    Governor or None
        None where it is none of those that bear on what is done.
    """
    before = range(begin - 1, max(begin - 1 - _FAR, -1), -1)
    places = [place for place in before if clause[place] == clause[begin]]
    if sentence.folded[begin] != "to":
        return _of_gerund(sentence, places)
    noun: int | None = None
    for place in places:
        if noun is None and _is_noun(sentence, place):
            noun = place
        elif noun is None and sentence.folded[place] == "too" and _grades(sentence, place, begin):
            return Governor(place, "refuses")  # "too weak | to stand |"
        elif noun is None and (sense := _of_infinitive(sentence, place)):
            return Governor(place, sense)
        elif sentence.categories[place] in VERBAL:
            return None if noun is None else _of_noun(sentence, clause, noun, place)
    return None if noun is None else _of_noun(sentence, clause, noun, None)


def _is_noun(sentence: AnalysedSentence, place: int) -> bool:
    """Whether a noun that may have an infinitive stands there: "an | offer |", "several | offers |"."""
    stem, codes = sentence.stems[place], sentence.categories
    described = place > 0 and codes[place - 1] in _DESCRIBED and codes[place] in VERBAL
    several = place > 0 and sentence.folded[place - 1] in {"several", "many", "more", "no"}
    return (stem in _VERBS or stem in _OFFERS | _OWN) and bool(codes[place] == _NOUN or described or several)


def _of_infinitive(sentence: AnalysedSentence, place: int) -> Sense | None:
    word, stem = sentence.folded[place], sentence.stems[place]
    if word in _FORMS:
        return _FORMS[word]
    # "It was | to have opened | in May": but it did not.
    if word in {"was", "were"} and sentence.folded[place + 1 : place + 3] == ["to", "have"]:
        return "fails"
    if sentence.folded[place : place + 2] == ["used", "to"] and sentence.stems[max(place - 1, 0)] != "be":
        return "once"
    return _VERBS.get(stem) if sentence.categories[place] not in _NOMINAL else None


def _of_noun(sentence: AnalysedSentence, clause: list[int], noun: int, verb: int | None) -> Governor:
    """What is said of the complement of a noun, by the verb before it: "| turned down | offers to play"."""
    stem = sentence.stems[noun]
    place, does = (noun, "") if verb is None else (verb, _does(sentence, verb))
    if (stem in _OFFERS and (does == "turns down" or _is_turned_down(sentence, clause, noun))) or (
        stem in _OWN and does == "drops"
    ):
        return Governor(place, "refuses")
    if stem in _OFFERS and does == "takes":
        return Governor(place, "takes")
    return Governor(noun, _VERBS.get(stem, "asks"))


def _does(sentence: AnalysedSentence, verb: int) -> str:
    stem, pair = sentence.stems[verb], (sentence.stems[verb], *sentence.folded[verb + 1 : verb + 2])
    if stem in _TURNS_DOWN or pair in _DOWN:
        return "turns down"
    if stem in _DROPS or pair in _OFF:
        return "drops"
    return "takes" if stem in _TAKES else ""


def _is_turned_down(sentence: AnalysedSentence, clause: list[int], noun: int) -> bool:
    """Whether this is said behind it: "the offer to buy it | was turned down |"."""
    return any(
        clause[place] == clause[noun]
        and _does(sentence, place) == "turns down"
        and not BE.isdisjoint(sentence.folded[place - 2 : place])
        for place in range(noun + 3, len(sentence))
    )


def _grades(sentence: AnalysedSentence, place: int, begin: int) -> bool:
    return begin > place + 1 and sentence.categories[place + 1] in DESCRIBING


def _of_gerund(sentence: AnalysedSentence, places: list[int]) -> Governor | None:
    rest = iter(places)
    place = next((i for i in rest if sentence.categories[i] not in _PASSED), None)
    if place is None:
        return None
    word, stem = sentence.folded[place], sentence.stems[place]
    # "Gave up | smoking |".
    if stem == "give" and sentence.folded[place + 1 : place + 2] == ["up"]:
        return Governor(place, "ends")
    if stem in _GERUNDS and sentence.categories[place] in VERBAL:
        return Governor(place, _GERUNDS[stem])
    if word in {"from", "against"}:
        return _first(sentence, rest, _FROM if word == "from" else _AGAINST, "refuses")
    if word in _PREPOSITIONS:
        short = sentence.folded[place - 2 : place] == ["stopped", "short"]
        return Governor(place - 2, "refuses") if short else _first(sentence, rest, _OF, "asks")
    # "Ruled out | selling |".
    out = word == "out" and place and sentence.stems[place - 1] == "rule"
    return Governor(place - 1, "refuses") if out else None


def _first(
    sentence: AnalysedSentence, places: Iterator[int], among: frozenset[str], sense: Sense
) -> Governor | None:
    """The nearest of some words, before any other verb."""
    for place in places:
        if sentence.stems[place] in among:
            return Governor(place, sense)
        if sentence.categories[place] in VERBAL:
            return None
    return None
