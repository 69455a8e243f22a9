"""What is wanted of somebody is what he is to do: "wants ‹the state to pay›", not "‹the state›" alone."""

from __future__ import annotations

from qa.arrays import np
from qa.language.categories import VERBAL, category
from qa.language.markers import WANTING
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["cut_from_its_infinitive"]


def cut_from_its_infinitive(view: View) -> Flags:
    """Candidates behind the question's verb that end before an infinitive, or inside it.

    Not where the question has the infinitive itself: "What did she ask the state to do?"
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    verb = question.verb
    if verb is None or question.subject_asked or question.stems[verb] not in WANTING:
        return out
    if question.stems[verb] not in question.terms or "to" in question.words:
        return out
    same = view.found.term == question.terms.index(question.stems[verb])
    to = passage.categories == category("to")
    for k in np.flatnonzero(same & among(passage.categories, VERBAL)).tolist():
        begin = next(
            (i for i in range(k + 2, len(to)) if to[i] or passage.clause[i] != passage.clause[k]), len(to)
        )
        between = passage.categories[k + 1 : begin]
        if begin < len(to) and to[begin] and not among(between, VERBAL).any():
            out |= (passage.first > k) & (passage.end <= begin)
    return out
