"""Whether a candidate is of the kind asked for: a fruit, a job, a colour."""

from __future__ import annotations

from qa.arrays import np
from qa.reading.link.view import Table, View

__all__ = ["put_kind"]


def put_kind(view: View, table: Table) -> None:
    """Candidates whose head is of the kind asked for, or of another; those that hold such a word."""
    kinds = view.found.kinds
    if kinds is None:
        return
    # A word of the question is what is asked about, and no answer.
    own, other = kinds.own & ~view.matched, kinds.other & ~view.matched
    head = view.head_ends() - 1
    table.put("is of the kind asked for", own[head])
    table.put("holds a word of the kind asked for", view.has(own))
    table.put("is of another kind than asked for", np.asarray(other[head]))
