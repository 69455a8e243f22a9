"""Words that say the contrary of others, or the same: who is still missing has not been found."""

from __future__ import annotations

from collections.abc import Sequence

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import NOMINAL
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.questions.question import Question
from qa.records import NamedTuple

__all__ = ["Contrary", "contrary_of", "is_contrary"]

#: What is asked: how a sentence says the contrary of it. What only makes it unlikely is none.
_CONTRARY: Final = """
    find/found/recover/locate/trace: still missing, remain missing, be missing, never seen again
    destroy/demolish: be spare, surviv, intact
    hit/damage/harm/burn/flood: be spare, intact, unscathed, unharmed, undamaged
    hurt/injure/harm: unscathed, unharmed, unhurt, uninjured
    die/kill/perish: surviv, be alive
    survive: die, be kill, perish, be dead
    convict/guilty/found guilty/plead guilty: acquit, clear of, exonerate
    plead guilty/admit: deny
    allow/permit: must be left outside, have to be left outside, must be keep out, have to be keep out,
        must stay outside, must remain outside, must wait, have to wait, be bar, be ban
    pay: go free, get in free, travel free, enter free, ride free, stay free, eat free, come free,
        free of charge, for nothing, for free, be free, pay nothing, be admit free
    accept: turn down, spurn
    turn down/reject/refuse/decline: accept
    catch/arrest/capture: at large, on the run
    take place/happen/hold/go ahead: call off, be cancel
    married: be single, bachelor
    win: be beaten, be defeat, lose, lost, come second, came second, finish second, come third, came third,
        finish third, come last, came last, finish last, be runner-up
    success/successful: flop, fail, be dismiss, thrown out, be reject, be turn down, be turned down
    succeed: break down, broke down, collapse, fail, end in failure, end without
    close/shut: reopen
    open: be shut, remain shut, stay shut
    rise/increase/grow: go down, went down
    fall/drop/decrease: go up, went up
    go up: go down, went down, fall, fell, drop, decline, decrease, plunge, shrink
    go down: go up, went up, rise, rose, increase, climb, soar, double
    destroy/demolish: withstand, withstood, be left standing
    safe: be poisonous, be toxic, be deadly
    include: be extra, cost extra, be charged separately
    read/write: be illiterate
    agree: disagree, fall out, fell out
    see: be blind, born blind, go blind, went blind, left blind
    hear: be deaf, born deaf, go deaf, went deaf, left deaf
    free: cost, charge
    cost: be free, for free, free of charge, nothing
    have child/have children: childless
    open/finish/complete/ready/use/operate/build: still be build, still be consider, still be plan,
        still be discuss, still be test, still be construct, still be install, still be develop,
        under construction, under consideration
    withstand/survive/stand: collapse, give way, be flatten
"""
#: What is asked: how a sentence says the same.
_SAME: Final = """
    plead guilty: admit, confess
    guilty/found guilty/convict: found guilty, be convict
    allow/permit: permit, be welcome
    survive/withstand/endure/stand: come through, hold firm, stand firm, unscathed, undamaged
    take place/happen/hold: go ahead, went ahead, be play
    catch/infect/spread: contagious, infectious
    die/kill: no casualty, no casualties, no fatality, no fatalities, no deaths, without casualties
    die: be kill, be shot dead, drown
    hurt/injure/harm: no casualty, no casualties, no injury, no injuries, without injury, without casualties
    reach agreement/reach deal: without an agreement, without agreement, without a deal
    agree: see eye to eye, saw eye to eye
    rise/increase/grow: go up, went up, double, treble, triple
    fall/drop/decrease: go down, went down, halve
    have wife/have husband/have spouse: marry, be married
    carry on/go on/keep on/continue: go on, carry on, keep on, continue
"""
#: With "un-" before them they undo what was done, and do not deny it; or it is no prefix.
_UNDOING: Final = word_set(
    "unload unloaded unloading unveil unveiled unveiling unfold unfolded unearth unearthed uncover uncovered "
    "unleash unleashed unpack unpacked unwrap unwrapped unlock unlocked untie untied unite united "
    "unlike unless until unit units under"
)
#: Words denied by "in-" and its forms: inedible, impassable, illegible, irregular, non-toxic.
_WITH_IN: Final = word_set(
    "edible passable possible complete visible accurate correct mature mortal perfect legal legible literate "
    "regular relevant active effective secure sufficient adequate dependent capable tolerant mobile "
    "accessible audible curable expensive experienced flexible formal frequent hospitable soluble stable "
    "toxic alcoholic"
)
_IN: Final = ("in", "im", "il", "ir", "non-", "non")


class Contrary(NamedTuple):
    """Where a sentence says the contrary of what is asked, or the same, in a word of its own.

    Parameters
    ----------
    place : int
        Of the word.
    asked : frozenset of str
        Terms of the question that it stands for.
    contrary : bool
    """

    place: int
    asked: frozenset[str]
    contrary: bool


class _Entry(NamedTuple):
    """What is asked, how it may be said, and whether that is the contrary; all as terms."""

    asked: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]
    contrary: bool


def _entries(table: str, *, contrary: bool) -> list[_Entry]:
    rows = (line.split(":") for line in table.replace(",\n", ",").strip().splitlines())
    return [
        _Entry(
            tuple(map(term, asked.split())),
            tuple(tuple(map(term, phrase.split())) for phrase in said.split(",")),
            contrary,
        )
        for words, said in rows
        for asked in words.strip().split("/")
    ]


#: What is told in more words comes first: "plead guilty" before "guilty".
_TABLE: Final = sorted(
    _entries(_CONTRARY, contrary=True) + _entries(_SAME, contrary=False), key=lambda row: -len(row.asked)
)
#: Words of like matter that are the contrary, each with what is asked: who was born deaf does not hear.
_PAIRS: Final = frozenset(
    (entry.asked[0], phrase[-1])
    for entry in _TABLE
    for phrase in entry.phrases
    if entry.contrary and len(entry.asked) == 1 and phrase[0] == term("born")
)
_AGAIN: Final = term("again")
#: A verb has at least so many letters without its re-.
_SHORTEST: Final = 4
_LOSE: Final = frozenset((term("lose"), term("lost")))
_PLEADS: Final = (term("plead"), term("guilty"))


def is_contrary(asked: str, stem: str) -> bool:
    """Whether a term is itself the contrary of another, however akin: "deaf" of "hear"."""
    return (asked, stem) in _PAIRS


def contrary_of(question: Question, predicate: str | None, sentence: AnalysedSentence) -> Contrary | None:
    """Find what says the contrary of what is asked, or the same; None where nothing does.

    Parameters
    ----------
    question : Question
    predicate : str or None
        Term of the word that says something of the question's subject.
    sentence : AnalysedSentence
    """
    if predicate is None:
        return None
    prefixed = _by_prefix(question, predicate, sentence)
    if prefixed is not None:
        return prefixed
    for entry in _TABLE:
        if predicate not in entry.asked or not set(entry.asked) <= set(question.stems):
            continue
        # What the question says itself is not the contrary of it: "entry is free for some, but others pay".
        phrases = (phrase for phrase in entry.phrases if not set(phrase) <= set(question.stems))
        for found in (_find(phrase, sentence.stems) for phrase in phrases):
            # To admit theft is to plead guilty to it, and to admit pupils is not.
            says_what = found is not None and set(sentence.stems[found + 1 :]) & set(question.terms)
            if (
                found is not None
                and sentence.stems[found] in _LOSE
                and _loses_other(question, sentence, found)
            ):
                continue
            if found is not None and (entry.contrary or entry.asked != _PLEADS or says_what):
                return Contrary(found, frozenset(entry.asked), entry.contrary)
    return None


def _by_prefix(question: Question, predicate: str, sentence: AnalysedSentence) -> Contrary | None:
    """Find the predicate with re-, which says it again, or with un- or in-, which deny it."""
    again = _again(question, predicate, sentence)
    if again is not None:
        return Contrary(again, frozenset((predicate, _AGAIN)), contrary=False)
    own = {word for word, stem in zip(question.words, question.stems, strict=True) if stem == predicate}
    for place, word in enumerate(sentence.folded):
        undone = word[2:] if word.startswith("un") and word not in _UNDOING else ""  # "the UN" undoes nothing
        if undone and term(undone) == predicate:
            return Contrary(place, frozenset((predicate,)), contrary=True)
        if any(word == prefix + base for base in own & _WITH_IN for prefix in _IN):
            return Contrary(place, frozenset((predicate,)), contrary=True)
    return None


def _again(question: Question, predicate: str, sentence: AnalysedSentence) -> int | None:
    """Where a verb with re- says that it was done again: "never | remarried |", asked of marrying again.

    Or where that is asked in one word, the plain verb that "again" follows.
    """
    for place, stem in enumerate(sentence.stems):
        if "again" in question.words and _once_more(stem) == predicate:
            return place
        if stem == _once_more(predicate) and "again" in sentence.folded[place + 1 :]:
            return place
    return None


def _once_more(stem: str) -> str:
    """What is done again by a verb with re-; "" of others: "marri" of "remarri"."""
    base = stem.removeprefix("re").removeprefix("-")
    return base if stem.startswith("re") and len(base) >= _SHORTEST else ""


def _loses_other(question: Question, sentence: AnalysedSentence, place: int) -> bool:
    """Whether something else is lost than what is to be won: "lost | his sight | in the battle"."""
    end = place + 1
    while end < len(sentence) and sentence.categories[end] in NOMINAL:
        end += 1
    return end > place + 1 and set(sentence.stems[place + 1 : end]).isdisjoint(question.terms)


def _find(phrase: tuple[str, ...], said: Sequence[str]) -> int | None:
    """Where a phrase ends in a sentence."""
    size = len(phrase)
    for begin in range(len(said) - size + 1):
        if tuple(said[begin : begin + size]) == phrase:
            return begin + size - 1
    return None
