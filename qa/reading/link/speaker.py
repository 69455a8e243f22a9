"""Who says it: "Roe said ‹it was late›" is not what Peru said."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import NOMINAL, SLIGHT, VERBAL, category
from qa.language.markers import SAYING, TEXTS
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["said_by_another"]

_QUOTES: Final = ('"', "”", "’", "'")
_SUBJECTS: Final = (*NOMINAL, category("pronoun"))


def said_by_another(view: View) -> Flags:
    """Candidates behind a verb of saying whose subject is not the one of whom it is asked.

    A pronoun is the one asked about where `qa.reading.passage.match` takes it for him.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    verb = question.verb
    if verb is None or question.stems[verb] not in SAYING or question.stems[verb] not in question.terms:
        return out
    asked = {
        question.terms.index(question.stems[i])
        for i in range(question.wh[1], verb)
        if question.words[i] not in lexicon.AUXILIARIES and question.stems[i] in question.terms
    }
    if not asked:
        return out
    same = view.found.term == question.terms.index(question.stems[verb])
    passed = among(passage.categories, SLIGHT)
    subject = among(passage.categories, _SUBJECTS)
    for place in np.flatnonzero(same & among(passage.categories, VERBAL)).tolist():
        end = place
        while passed[end - 1]:
            end -= 1
        begin = end
        while subject[begin - 1]:
            begin -= 1
        passive = passage.flags["be"][end:place].any()
        if passage.categories[begin - 1] in VERBAL:
            continue  # "The club that owns | the rights | promised": the subject stands before the relative.
        if begin < end and not passive and asked.isdisjoint(view.found.term[begin:end].tolist()):
            out |= (passage.owner == passage.part[place]) & (passage.first > place)
    return out | _quoted_of_another(view, same & among(passage.categories, VERBAL), asked)


def _quoted_of_another(view: View, says: Flags, asked: set[int]) -> Flags:
    """Candidates in a quotation that the words for another speaker close: "‹It is late›," Tom said.

    Where a text is asked for what it says, nobody who speaks is meant, be he named or not.
    """
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    subject = among(passage.categories, _SUBJECTS)
    quote = view.words(*_QUOTES)
    of_a_text = any(view.question.terms[number] in TEXTS for number in asked)
    for place in np.flatnonzero(says).tolist():
        begin = place
        while subject[begin - 1]:
            begin -= 1
        close = begin - 1 - passage.flags["comma"][begin - 1]
        if not quote[close]:
            continue
        end = place
        if begin == place:  # "It is late," said | Tom Vane |
            begin = end = place + 1
            while subject[end]:
                end += 1
        speaker = range(begin, end)
        pronoun = all(passage.categories[i] == category("pronoun") for i in speaker)
        if speaker and asked.isdisjoint(view.found.term[begin:end].tolist()) and (of_a_text or not pronoun):
            out |= (passage.owner == passage.part[place]) & (passage.first < close)
    return out
