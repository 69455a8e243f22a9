"""To whom it was done, and who is only to do it: "wrote to ‹Ann Roe›", "‹Ann Roe› is expected to come"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import VERBAL, categories, category
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
    "likely supposed going asked invited about ready refused threatened"
)
_PHRASE: Final = categories("determiner possessive adjective participle number noun name genitive")
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
    if word.endswith(("s", "ing")) or not _MODALS.isdisjoint(question.words):
        return none
    acts = (view.found.term == deed) & among(passage.categories, VERBAL)
    out = none
    for number in range(len(passage.parts)):
        places = np.flatnonzero(acts & (passage.part == number)).tolist()
        if places and all(_is_unreal(view, place) for place in places):
            out = out | (passage.owner == number)
    # Last, as it takes the tables of the tagger: only in the past tense it is asked who has done it.
    return none if out.any() and base_form(word) == word else out


def _is_unreal(view: View, place: int) -> bool:
    """Whether a verb stands behind "is expected to" and the like, or behind "will"."""
    folded = view.passage.folded
    at = place - 1
    while view.passage.categories[at] == category("adverb"):
        at -= 1
    if folded[at] == "to":
        return not _MEANT.isdisjoint(folded[max(at - 2, 0) : at])
    return folded[at] in _MODALS
