"""Which candidates are the scientific name of a plant or an animal."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.reading.binomials import epithets
from qa.reading.link.view import Flags, View

__all__ = ["is_binomial"]

#: A name has at most so many words: genus, species, subspecies.
_LONGEST: Final = 3


def is_binomial(view: View) -> Flags:
    """Candidates of a word with a capital, and one or two epithets behind it: "‹Vipera berus›"."""
    passage = view.passage
    length = passage.end - passage.first
    able = (length > 1) & (length <= _LONGEST) & passage.capital[passage.first]
    return np.asarray(able & (view.held(epithets(passage)) == length - 1))
