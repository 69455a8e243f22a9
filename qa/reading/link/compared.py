"""What something is compared with, where it is asked what outdoes it."""

from __future__ import annotations

from qa.arrays import np
from qa.language.categories import NOUN_PHRASE
from qa.reading.link.view import Flags, View

__all__ = ["is_the_measure"]


def is_the_measure(view: View) -> Flags:
    """Candidates behind "than", or with it: "Ann is older than ‹Tom›", asked who is older than Ann."""
    passage = view.passage
    than = view.words("than")
    inside = np.zeros(len(than) + 1, dtype=bool)
    for place in np.flatnonzero(than).tolist():
        end = place + 1
        while int(passage.categories[end]) in NOUN_PHRASE:
            end += 1
        inside[place + 1 : end] = True
    return np.asarray(view.has(than) | inside[passage.first])
