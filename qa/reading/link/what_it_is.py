"""What the named is: "Orrel Town is ‹a football club› from Orrel"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.reading.link.place import subject_end
from qa.reading.link.view import Flags, View

__all__ = ["says_what_it_is"]

_INDEFINITE: Final = frozenset(("a", "an"))
#: A name has at most so many words behind its first.
_LONGEST: Final = 3


def says_what_it_is(view: View) -> Flags:
    """Candidates that begin as the complement of be does, whose subject ends with a name of the question.

    Who founded the club, where it plays or how is not told by what it is.
    """
    passage, names = view.passage, view.question.names
    begins = np.zeros(len(passage.folded) + 2, dtype=bool)
    for k in np.flatnonzero(passage.flags["be"]).tolist() if names else ():
        end = subject_end(passage, k)
        named = passage.stems[max(end - _LONGEST, 0) : end]
        if passage.folded[k + 1] in _INDEFINITE and not names.isdisjoint(named):
            begins[k + 1 : k + 3] = True
    return begins[passage.first]
