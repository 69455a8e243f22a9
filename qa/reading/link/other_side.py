"""Where the one asked for stands when the text tells it from the other side: "sold the mill to ‹Ann Roe›"."""

from __future__ import annotations

import numpy as np

from qa.reading.exchanged import converse_of
from qa.reading.link.verb import VERBAL
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["is_other_party"]


def is_other_party(view: View) -> Flags:
    """Candidates that are not behind the preposition, where the text tells it with the converse verb."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    converse = converse_of(view.question)
    if converse is None:
        return out
    verbs = np.array([stem in converse.verbs for stem in passage.stems]) & view.matched
    verbs &= among(passage.categories, VERBAL)
    before = passage.first - 1
    for place in np.flatnonzero(verbs).tolist():
        mine = passage.owner == passage.part[place]
        if converse.lead:
            led = view.words(converse.lead)[before] & (passage.first > place)
        elif passage.flags["be"][place - 1]:
            continue  # "were beaten by": the subject was beaten
        else:
            led = before == place
        out |= mine & ~led
    return out
