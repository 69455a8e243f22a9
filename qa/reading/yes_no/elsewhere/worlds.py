"""The world in which something is said to be so: a dream, a rumour, a claim, a play."""

from __future__ import annotations

from qa.hints import Final
from qa.language.categories import NOMINAL, VERBAL
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.reading.yes_no.statement import Statement

__all__ = ["is_in_another_world"]

#: What is told behind them with "that" is not said to be so.
_UNSURE: Final = term_set(
    "dream imagine pretend claim allege fear suspect wish hope suggest propose recommend demand request "
    "insist rumour rumor allegation suggestion legend myth theory hypothesis accusation speculate speculation"
)
#: Of those, verbs that need no "that" before the clause.
_BARE: Final = word_set(
    "dreamed dreamt imagined imagines pretended pretends claimed claims alleged alleges fears feared "
    "suspects suspected wishes wished hopes hoped"
)
_OPENS_CLAUSE: Final = word_set("he she it they his her its their the a an there")
#: Questions of what one says or wants, which those tell.
_ATTITUDES: Final = term_set("want say think believe ask tell call plan expect should seem support oppose")
#: A new clause of its own rank begins there.
_STOPS: Final = word_set("; : but")
_FICTION: Final = term_set(
    "play film movie dream novel story tale opera episode game comic legend nightmare fable drama sketch"
)
#: What one does in a play for all the world to see.
_PERFORMED: Final = term_set(
    "act appear star play perform sing dance direct write work meet be make see cast use tell speak publish "
    "describe portray begin start debut feature know sell set have take get invest mention"
)
_OF_ONE: Final = word_set("a an his her their my our another one")


def is_in_another_world(said: Statement) -> bool:
    """Whether all that is said of it is dreamed, claimed, feared or played.

    Parameters
    ----------
    said : Statement
    """
    stems = set(said.question.stems)
    if not stems.isdisjoint(_FICTION | _UNSURE | _ATTITUDES):
        return False
    # An adjective may be no predicate that is known: "Was her daughter ill?".
    last = said.question.stems[said.question.content[-1]] if said.question.content else None
    places = said.places(said.asserted.predicate) or said.places(last)
    return bool(places) and all(_is_only_told(said, i) or _is_played(said, i) for i in places)


def _is_only_told(said: Statement, place: int) -> bool:
    """Whether a word stands in the clause that is dreamed, claimed or feared."""
    words, stems = said.sentence.folded, said.sentence.stems
    for at in range(place - 1, -1, -1):
        if words[at] in _STOPS:
            return False
        if stems[at] not in _UNSURE:
            continue
        following = words[at + 1 : at + 2]
        if following == ["that"]:
            return True
        if words[at] in _BARE and (following[:1] == [] or following[0] in _OPENS_CLAUSE):
            return _has_verb(said, at + 2, place)
        if following == ["to"] and words[at].startswith("pretend"):
            return True
    return False


def _has_verb(said: Statement, begin: int, place: int) -> bool:
    """Whether a clause begins there, and not an object: "claimed | the prize | and sold it"."""
    s, end = said.sentence, begin
    while end < len(s) and s.categories[end] in NOMINAL:
        end += 1
    finite = end < len(s) and s.tags[end] in {"VBD", "VBZ", "VBB", "VHD", "VHZ", "VHB", "VM0", "VVD", "VVZ"}
    return finite and end <= place


def _is_played(said: Statement, place: int) -> bool:
    """Whether it happens in a play or in a dream: "was killed | in a play |"."""
    s = said.sentence
    if s.stems[place] in _PERFORMED:
        return False
    for at, stem in enumerate(s.stems):
        if stem not in _FICTION:
            continue
        begin = at
        while begin and s.categories[begin - 1] in NOMINAL:
            begin -= 1
        led = begin > 0 and s.folded[begin - 1] in {"in", "on"} and s.folded[begin] in _OF_ONE
        # In front of all, or next behind the verb and its object.
        acts = s.categories[place] in VERBAL and begin > place
        if led and (begin == 1 or (acts and said.clause[at] == said.clause[place])):
            return not any(s.categories[i] in VERBAL for i in range(place + 1, begin - 1))
    return False
