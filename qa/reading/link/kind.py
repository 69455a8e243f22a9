"""Whether a candidate is of the kind asked for: a fruit, a job, a colour."""

from __future__ import annotations

import numpy as np

from qa.language.kinds import kinds_of
from qa.questions.kind import kinds_asked
from qa.reading.link.view import Table, View

__all__ = ["put_kind"]


def put_kind(view: View, table: Table) -> None:
    """Candidates whose head is of the kind asked for, or of another; those that hold such a word."""
    asked = kinds_asked(view.question)
    if not asked:
        return
    passage = view.passage
    n = len(passage.folded)
    own, other = np.zeros(n, dtype=bool), np.zeros(n, dtype=bool)
    # A word of the question is what is asked about, and no answer.
    for place in np.flatnonzero(~view.matched & ~passage.flags["small"]).tolist():
        stem = passage.stems[place]
        kinds = kinds_of(f"{passage.stems[place - 1]}-{stem}")
        own[place] = not kinds.isdisjoint(asked)
        other[place] = bool(kinds) and not own[place]
    head = view.head_ends() - 1
    table.put("is of the kind asked for", own[head])
    table.put("holds a word of the kind asked for", view.held(own) > 0)
    table.put("is of another kind than asked for", other[head])
