"""What a verb takes beside its object: "blamed the ministry for ‹the cuts›"."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language.analysis import VERBAL, category
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["governed_otherwise"]

#: Prepositions that a verb takes beside its object, and how far behind it they may stand.
_STRANDED: Final = frozenset("for of with about against from".split())
_GOVERNS: Final = 10


def governed_otherwise(view: View) -> Flags:
    """Candidates that don't stand behind the preposition that the question ends with, where its verb has it.

    "What did she blame the ministry for?": "She blamed the ministry of culture for ‹the cuts›".
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    last = next((word for word in reversed(question.words) if word[0].isalpha()), "")
    verb = question.verb
    if question.wh[0] or verb is None or last not in _STRANDED or question.stems[verb] not in question.terms:
        return out
    same = view.found.term == question.terms.index(question.stems[verb])
    acts = np.flatnonzero(same & among(passage.categories, VERBAL))
    leads = view.words(last)
    before = passage.first - 1
    determiner = among(passage.categories, (category("determiner"), category("possessive")))
    led = leads[before] | (determiner[before] & leads[np.maximum(before - 1, 0)])
    for place in acts.tolist():
        behind = slice(place + 1, place + 1 + _GOVERNS)
        near = leads[behind] & (passage.part[behind] == passage.part[place])
        if near.any():
            out |= (passage.owner == passage.part[place]) & ~led
    return out
