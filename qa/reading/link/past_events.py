"""What is over where it is asked when something will be: "arrived on ‹Monday›"."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.reading.link.view import Flags, View

__all__ = ["is_over"]

_COMING: Final = frozenset("will shall".split())
_PAST: Final = frozenset("VVD VHD VDD".split())
#: With one of them a clause tells of what is to come: "agreed to open it", "is open", "opens", "may open".
_AHEAD: Final = frozenset("VM0 TO0 VBZ VBB VVZ VVB VHZ VHB".split())
#: "Put off | until | May" tells when it will be.
_UNTIL: Final = frozenset("until till for to by".split())


def is_over(view: View) -> Flags:
    """Times of a clause that tells of the past alone, and not with the question's own verb."""
    question, passage = view.question, view.passage
    none = np.zeros(len(passage.first), dtype=bool)
    if _COMING.isdisjoint(question.words[question.wh[1] : question.wh[1] + 1]):
        return none
    tags = [""] + [tag for part in passage.parts for tag in (*part.sentence.tags, "")]
    past = np.array([tag in _PAST for tag in tags]) & ~view.matched
    ahead = np.array([tag in _AHEAD for tag in tags])
    over = set(passage.clause[past].tolist()) - set(passage.clause[ahead].tolist())
    told = np.array([number in over for number in passage.clause.tolist()])
    return np.asarray(told[passage.first] & ~view.led(_UNTIL))
