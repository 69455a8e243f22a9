"""What is told of something else in a clause of its own: "the body is steel; | the handle | is bamboo"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.closed_classes import ARTICLES, COPULA, word_set
from qa.language.forms import term_set
from qa.questions.question import Question
from qa.reading.copular import copular_clauses, material_at
from qa.reading.link.view import Flags, View

__all__ = ["is_told_of_another", "tells_a_material"]

_DETERMINERS: Final = ARTICLES | word_set("its his her their this that these those")
_MADE_OF: Final = term_set("made built")
#: With these behind its subject, a question asks still for what a form of be says of it.
_MADE: Final = word_set("made built of from out like covered painted ?")


def is_told_of_another(view: View) -> Flags:
    """Candidates of a clause with a subject of its own, where another is of what the question asks about.

    "What is the handle made of?" of "the body is made of ‹steel›; the handle is bamboo".
    """
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    asked = _subject_asked(view.question)
    if asked is None:
        return out
    for number, part in enumerate(passage.parts):
        clauses = copular_clauses(part.sentence)
        if all(clause.head != asked for clause in clauses):
            continue
        start = int(passage.part.searchsorted(number))
        for clause in clauses:
            if clause.head != asked:
                out |= (passage.first < start + clause.end) & (passage.end > start + clause.first)
    told = tells_a_material(view)
    return out | ~told if told.any() else out


def tells_a_material(view: View) -> Flags:
    """Candidates that are a material, said by a form of be: "the handle is | bamboo |", asked what of."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    asked = None if _MADE_OF.isdisjoint(view.question.stems) else _subject_asked(view.question)
    if asked is None:
        return out
    for number, part in enumerate(passage.parts):
        start = int(passage.part.searchsorted(number))
        for clause in copular_clauses(part.sentence):
            place = material_at(part.sentence, clause)
            if clause.head == asked and place.start == clause.be + 1 and place:
                out |= (passage.first == start + place.start) & (passage.end == start + place.stop)
    return out


def _subject_asked(question: Question) -> str | None:
    """The stem of the noun of which a form of be is asked: "what colour is the | handle |?"."""
    words, at = question.words, question.wh[1]
    if question.wh[0] or words[at : at + 1] == () or words[at] not in COPULA:
        return None
    if words[at + 1 : at + 2] == () or words[at + 1] not in _DETERMINERS:
        return None
    first = end = at + 2
    while end < len(words) and words[end] not in _MADE and words[end][0].isalnum():
        end += 1
    if end == first or not all(word in _MADE for word in words[end:]):
        return None
    return question.stems[end - 1]
