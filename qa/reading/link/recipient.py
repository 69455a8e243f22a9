"""To whom it was done, and who is only to do it: "wrote to ‹Ann Roe›", "‹Ann Roe› is expected to come"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import BEFORE_VERB, VERBAL, categories, category
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.language.verbs import base_form
from qa.reading.converse import converse_of
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["has_not_done_it", "is_recipient"]

#: From a verb to the "to" of its recipient at most so many words: "sent | a long letter | to".
_REACH: Final = 8
#: What is done to a recipient.
_SENDING: Final = term_set(
    "address send give post deliver hand mail dedicate write read show present sell lend loan leave left "
    "bequeath award grant donate"
)
#: With an infinitive they tell what is still to come, or what is only meant.
_MEANT: Final = word_set(
    "expected due set scheduled planning plans planned hopes hoping hoped wants wanted intends intended "
    "likely supposed going asked invited about ready refused threatened "
    "promised promises vowed pledged swore declined failed agreed"
)
_PHRASE: Final = categories("determiner possessive adjective participle number noun name genitive")
_IF: Final = word_set("if unless")
#: Over so many words of whom it is asked or promised.
_WHOM: Final = 5
_WHOLE: Final = categories("determiner possessive adjective noun name pronoun")
_FAR: Final = 8
_DENIES: Final = term_set("deny doubt dispute")
_KEEPS: Final = term_set("prevent stop keep bar ban prohibit discourage dissuade deter block")
_SUBJECTS: Final = categories("noun name pronoun")
_MODALS: Final = word_set("will 'll may might could should")


def is_recipient(view: View) -> Flags:
    """Candidates behind the "to" of sending, writing and the like, asked who did it.

    "It was addressed to ‹Mr Pell›" and "a guide wrote to ‹the council›" do not tell who wrote it.
    """
    question, passage = view.question, view.passage
    none = np.zeros(len(passage.first), dtype=bool)
    asks = question.subject_asked and not question.passive and question.verb is not None
    verb = question.stems[question.verb or 0]
    if not asks or verb not in _SENDING:
        return none
    # Who sold it is told by whom it was bought from too: only "sell ... to" has the other party behind it.
    sending = {verb} if converse_of(question) else _SENDING
    sends = np.array([stem in sending for stem in passage.stems]) & among(passage.categories, VERBAL)
    goal = np.zeros(len(passage.folded), dtype=bool)
    for k in np.flatnonzero(sends).tolist():
        near = range(k + 1, min(k + 1 + _REACH, len(passage.folded)))
        at = next((i for i in near if passage.folded[i] == "to" or not passage.folded[i]), None)
        if at is not None and passage.folded[at] == "to" and int(passage.categories[at + 1]) not in VERBAL:
            goal[at] = passage.clause[at] == passage.clause[k]
    # "Sold it to | the Danish grocer Ann Roe": all of the noun phrase.
    inside = goal.copy()
    phrase = among(passage.categories, _PHRASE)
    for at in np.flatnonzero(goal).tolist():
        end = at + 1
        while end < len(inside) and phrase[end]:
            end += 1
        inside[at:end] = True
    return np.asarray(inside[passage.first] | view.has(goal))


def has_not_done_it(view: View) -> Flags:
    """Candidates of sentences in which it is only expected, planned or possible, asked who did it.

    "‹The prince› is expected to visit the town", asked who visited it.
    """
    question, passage = view.question, view.passage
    none = np.zeros(len(passage.first), dtype=bool)
    verb, deed = question.verb, question.deed
    if verb is None or deed is None:
        return none
    word = question.words[verb]
    if not _MODALS.isdisjoint(question.words):
        return none
    acts = (view.found.term == deed) & among(passage.categories, VERBAL)
    out = conditional = _on_a_condition(view, acts)
    if word.endswith(("s", "ing")):
        return out
    for number in range(len(passage.parts)):
        places = np.flatnonzero(acts & (passage.part == number)).tolist()
        meant = [place for place in places if _is_unreal(view, place)]
        if places and len(meant) == len(places):
            out = out | (passage.owner == number)
        elif meant and _has_a_subject(view, places[-1]) and places[-1] not in meant:
            # "‹Ann Roe› wanted to buy it, but Tom Lee bought it"
            out = out | ((passage.owner == number) & (passage.end <= meant[-1]))
    # Last, as it takes the tables of the tagger: only in the past tense it is asked who has done it.
    return conditional if out.any() and base_form(word) == word else out


def _on_a_condition(view: View, acts: Flags) -> Flags:
    """Candidates of sentences that tell the deed on a condition: "if she wins, ‹Ann› will lead the club"."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    conditions = view.words(*_IF)
    if not conditions.any() or not _IF.isdisjoint(view.question.words):
        return out
    for number in sorted(set(passage.part[conditions].tolist())):
        places = np.flatnonzero(acts & (passage.part == number)).tolist()
        if places and all(_is_unreal(view, place) for place in places):
            out = out | (passage.owner == number)
    return out


def _has_a_subject(view: View, place: int) -> bool:
    """Whether a noun or a pronoun stands right before a verb."""
    codes = view.passage.categories
    at = place - 1
    while int(codes[at]) in BEFORE_VERB:
        at -= 1
    return int(codes[at]) in _SUBJECTS


def _is_unreal(view: View, place: int) -> bool:
    """Whether a verb stands behind "is expected to" and the like, or behind "will"."""
    folded = view.passage.folded
    at = place - 1
    while view.passage.categories[at] == category("adverb"):
        at -= 1
    if folded[at] == "to":
        # "Promised | Tom Lee | to sell it"
        begin = at - 1
        while at - begin < _WHOM and int(view.passage.categories[begin]) in _WHOLE:
            begin -= 1
        return not _MEANT.isdisjoint(folded[max(begin - 1, 0) : at])
    return folded[at] in _MODALS or _is_denied_of(view, at, place)


def _is_denied_of(view: View, before: int, place: int) -> bool:
    """Whether somebody denies it, or is kept from it: "denied that he stole it", "kept from selling it"."""
    folded, part = view.passage.folded, view.passage.part
    begin = max(place - _FAR, 0)
    near = [k for k in range(begin, place) if part[k] == part[place]]
    if folded[before] == "from":
        return any(view.passage.stems[k] in _KEEPS for k in near)
    denied = next((k for k in reversed(near) if view.passage.stems[k] in _DENIES), None)
    return denied is not None and (folded[denied + 1] == "that" or folded[place].endswith("ing"))
