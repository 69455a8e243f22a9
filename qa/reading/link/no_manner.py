"""What tells no manner where how is asked: what a thing costs."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language import lexicon
from qa.language.analysis import categories
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["tells_no_manner"]

_COSTS: Final = ("cost", "costs", "costing")


def tells_no_manner(view: View) -> Flags:
    """Candidates that say what it costs: "‹costs £30 a year›", "a year, or £45"; but not "with £30"."""
    question, passage = view.question, view.passage
    if not lexicon.AUXILIARIES.intersection(question.words[question.wh[1] : question.wh[1] + 1]):
        return np.zeros(len(passage.first), dtype=bool)  # "How great was the loss?"
    verb = among(passage.categories, categories("verb gerund"))
    costs = view.words(*_COSTS) & verb
    leads = among(passage.categories, categories("preposition to gerund"))
    money = view.shaped("whole money")
    inside = np.zeros(len(passage.folded), dtype=bool)
    for begin, end in zip(passage.first[money].tolist(), passage.end[money].tolist(), strict=True):
        inside[begin:end] = True
    # An amount that nothing leads: "with £30" says how, and so does what is done for it.
    acts = view.held(verb | leads) > 0
    amount = (view.held(inside) > 0) & ~acts & ~leads[passage.first - 1]
    return np.asarray(costs[passage.first] | costs[passage.first - 1] | amount)
