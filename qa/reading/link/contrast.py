"""Words that part what is said of one thing from what is said of another: while, whereas, but."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.reading.link.view import Ints, Table, View

__all__ = ["put_contrast"]

_PARTING: Final = frozenset("while whereas but although though unlike ;".split())


def put_contrast(view: View, table: Table) -> None:
    """The question's words that only the other side of a contrast has.

    "Crows can have 38 feathers there, | while | rooks have ‹twenty›": asked of rooks, not the first number.
    """
    passage, found = view.passage, view.found
    side = _sides(view)
    present = np.unique(found.term[view.matched])
    if not len(present) or side[-1] == passage.part[-1]:
        return
    n_sides = int(side[-1]) + 1
    own = np.zeros((len(present), n_sides), dtype=bool)
    for row, number in enumerate(present):
        own[row, side[found.term == number]] = True
    # The sides of a sentence follow one another.
    sentence = np.zeros(n_sides, dtype=np.int64)
    sentence[side] = passage.part
    anywhere = np.zeros_like(own)
    for row in range(len(present)):
        anywhere[row] = np.isin(sentence, sentence[own[row]])
    lacking = found.weights[present] @ (anywhere & ~own)
    table.put("parted from the question's words by a contrast", lacking[side[passage.first]])


def _sides(view: View) -> Ints:
    """The number of the side of a contrast, or of the sentence, that each word is on."""
    passage = view.passage
    begins = np.zeros(len(passage.folded), dtype=bool)
    begins[1:] = passage.part[1:] != passage.part[:-1]
    opening, depth = False, 0
    for k, word in enumerate(passage.folded):
        if begins[k] or not word:
            opening, depth = False, 0
        depth += (word == "(") - (word == ")")
        if word in _PARTING and depth < 1:
            # "While rooks have twenty, crows ...": the sides meet at the comma.
            opening = not passage.folded[k - 1]
            begins[k] |= not opening
        elif opening and word == ",":
            begins[k], opening = True, False
    return np.asarray(np.cumsum(begins))
