"""What tells no manner where how is asked: what a thing costs."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language import lexicon
from qa.language.analysis import analyse_sentence, categories
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["tells_no_degree", "tells_no_manner"]

_GRADED: Final = categories("adjective adverb")
_STRENGTHS: Final = ("force", "strength", "power", "intensity", "degree")
_DO: Final = frozenset("do does did".split())
_COSTS: Final = ("cost", "costs", "costing")


def tells_no_manner(view: View) -> Flags:
    """Candidates that say what it costs, and what was done to another: "‹costs £30 a year›", "‹sold in May›".

    But "with £30" tells how.
    """
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
    return np.asarray(costs[passage.first] | costs[passage.first - 1] | amount | _of_another_deed(view))


def _of_another_deed(view: View) -> Flags:
    """Candidates that describe a noun, where it is asked how somebody did a thing.

    "The house, which had been ‹sold in May›", "the plastic ‹used in shoes›", "a chemist who ‹won a prize›".
    """
    question, passage = view.question, view.passage
    if _DO.isdisjoint(question.words[question.wh[1] : question.wh[1] + 1]):
        return np.zeros(len(passage.first), dtype=bool)
    first, codes = passage.first, passage.categories
    participle = among(codes, categories("participle"))[first]
    undergoes = participle & (passage.flags["be"] | among(codes, categories("noun name")))[first - 1]
    relative = among(codes, categories("verb"))[first] & view.words("who", "which", "that")[first - 1]
    return np.asarray(undergoes | relative)


def tells_no_degree(view: View) -> Flags:
    """Candidates that tell no degree: "how strong was it?", "‹flattened the old quarter›", "‹the town›".

    A degree is told by a number, by an adjective or an adverb, or by what came of it: "so strong that ...".
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    place = question.wh[0] + 1
    asked = analyse_sentence(question.text)
    behind = [*question.words[place + 1 : place + 2], ""]
    if len(asked) <= place + 1 or list(asked.folded) != list(question.words):
        return out
    if asked.categories[place] not in _GRADED or behind[0] not in lexicon.AUXILIARIES:
        return out
    graded = among(passage.categories, categories("number adjective adverb negation"))
    graded |= view.words("none", "nothing", "no")
    finite = among(passage.categories, categories("verb participle"))
    # "A clear warning" is a thing, and no degree; "a magnitude of 6.4" is one.
    thing = among(passage.categories, categories("determiner possessive"))[passage.first]
    numbered = view.held(among(passage.categories, categories("number"))) > 0
    # "The ‹old quarter›" is a thing too; "gale force" is one.
    noun = among(passage.categories, categories("noun")) & ~view.words(*_STRENGTHS)
    thing |= noun[passage.end - 1]
    return np.asarray(finite[passage.first] | (view.held(graded) == 0) | (thing & ~numbered))
