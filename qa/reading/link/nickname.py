"""What somebody is called is told behind the verb that gives the name: "Sole, known as ‹the Pip›"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.reading.link.view import Flags, View

__all__ = ["is_the_real_name"]

_ASKED: Final = word_set("nickname nicknames pseudonym alias byname epithet")
_GIVERS: Final = word_set("nicknamed dubbed called christened")
#: "Known | to her students | as", "as her students | called her".
_REACH: Final = 6


def is_the_real_name(view: View) -> Flags:
    """Candidates before the verb that gives a nickname, where one is asked for: whose it is."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if _ASKED.isdisjoint(view.question.focus[-1:]):
        return out
    folded = passage.folded
    for k, word in enumerate(folded):
        if word == "known":
            behind = folded[k + 1 : k + 1 + _REACH]
            given = k + 1 + behind.index("as") if "as" in behind else 0
        else:
            given = k if word in _GIVERS else 0
        # "The Pip, as her students called her"
        if given and "as" not in folded[max(k - _REACH, 0) : k]:
            own = passage.owner == passage.part[k]
            out |= own & (passage.end <= given)
            # "Called the Crow | by her pupils"
            out |= own & (passage.first > given) & view.has(passage.flags["by"])
    return out
