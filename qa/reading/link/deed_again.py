"""What tells the deed again where its object or its reason is asked: "‹set up two kitchens›"."""

from __future__ import annotations

from functools import reduce
from operator import or_

from qa.arrays import np
from qa.language.categories import VERBAL
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["begins_with_the_deed", "holds_the_deed"]


def begins_with_the_deed(view: View) -> Flags:
    """Candidates that begin with the question's own verb, asked what somebody did it to."""
    question = view.question
    if question.form != "what did" or question.verb is None:
        return np.zeros(len(view.passage.first), dtype=bool)
    return np.asarray(_same(view)[view.passage.first])


def holds_the_deed(view: View) -> Flags:
    """Candidates that hold the verb of which the reason is asked, and no cause or purpose before it."""
    passage = view.passage
    question = view.question
    if question.verb is None:
        return np.zeros(len(passage.first), dtype=bool)
    names = [
        f"{side} a marker of {what}" for side in ("after", "begins with") for what in ("cause", "purpose")
    ]
    marked = reduce(or_, map(view.shaped, names))
    return np.asarray(view.has(_same(view)) & ~marked)


def _same(view: View) -> Flags:
    """Where the question's verb stands as a verb; "own" and "have" too, which are no words to look for."""
    question, passage = view.question, view.passage
    stem = "" if question.verb is None else question.stems[question.verb]
    if stem in question.terms:
        same = view.found.exact & (view.found.term == question.terms.index(stem))
    else:
        same = np.array([bool(stem) and word == stem for word in passage.stems], dtype=bool)
    return np.asarray(same & among(passage.categories, VERBAL))
