"""Where the thing is whose name is asked for, which is not its name."""

from __future__ import annotations

from qa.arrays import np
from qa.language.categories import category
from qa.reading.link.view import Flags, View

__all__ = ["tells_where_it_is"]


def tells_where_it_is(view: View) -> Flags:
    """Candidates behind the thing whose name is asked for, which tell where it is: "the river at ‹Hesk›"."""
    passage = view.passage
    noun = view.matched & (passage.categories == category("noun"))
    where = view.words("at", "in", "near", "on", "off", "from")
    where[1:] &= noun[:-1]
    where[0] = False
    # With its preposition too, and with what comes behind: "at ‹Hesk, Roe Academy›".
    return np.asarray(where[passage.before] | where[passage.first])
