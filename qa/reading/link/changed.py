"""What an amount was before it changed: no price "rises from ‹£3› to £4" that somebody will pay."""

from __future__ import annotations

from typing import Final

import numpy as np

from qa.language.analysis import category
from qa.language.forms import term
from qa.reading.link.view import Flags, View

__all__ = ["tells_the_old"]

_CHANGES: Final = frozenset(
    map(
        term,
        "cut reduce lower increase raise rise rose grow grew fall fell drop go up down jump climb double "
        "change".split(),
    )
)
#: Who asks so wants what will be, or is now that it has changed.
_NEW: Final = frozenset("will now".split())
#: The verb of the change stands at most so many words before "from".
_REACH: Final = 6
#: The first amount has at most so many words.
_AMOUNT: Final = 5


def tells_the_old(view: View) -> Flags:
    """Candidates with the first of two amounts, "from ‹£3› to £4", where it is asked what will be."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if _NEW.isdisjoint(question.words):
        return out
    folded = passage.folded
    number = passage.categories == category("number")
    number |= np.array([word[:1].isdigit() or word in {"£", "$", "€"} for word in folded])
    changes = np.array([stem in _CHANGES for stem in passage.stems])
    for to in np.flatnonzero(view.words("to")[:-1]).tolist():
        begin = to
        while begin > max(to - _AMOUNT, 1) and not (folded[begin - 1] == "from" or changes[begin - 1]):
            begin -= 1
        start = begin - (folded[begin - 1] == "from")
        led = changes[max(start - _REACH, 0) : start].any()
        if led and number[begin] and number[to + 1]:
            out |= (passage.first < to) & (passage.end > begin)
    return out
