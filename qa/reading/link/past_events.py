"""What is over where it is asked when something will be: "arrived on ‹Monday›"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.reading.link.view import Flags, View
from qa.reading.phrases.dates import is_year

__all__ = ["is_over"]

_COMING: Final = word_set("will shall")
_DOING: Final = frozenset(("does", "do"))
_BEING: Final = frozenset(("is", "are"))
_PAST: Final = word_set("VVD VHD VDD")
#: With one of them a clause tells of what is to come: "agreed to open it", "is open", "opens", "may open".
_AHEAD: Final = word_set("VM0 TO0 VBZ VBB VVZ VVB VHZ VHB")
#: "Put off | until | May" tells when it will be.
_UNTIL: Final = word_set("until till for to by")


def is_over(view: View) -> Flags:
    """Times of a clause that tells of the past alone, and not with the question's own verb.

    Asked when something is held, or goes on, that is a year: "was first held in ‹1902›".
    """
    question, passage = view.question, view.passage
    asked = question.words[question.wh[1] : question.wh[1] + 1]
    again = not _DOING.isdisjoint(asked) or (question.passive and not _BEING.isdisjoint(asked))
    if _COMING.isdisjoint(asked) and not again:
        return np.zeros(len(passage.first), dtype=bool)
    tags = [""] + [tag for part in passage.parts for tag in (*part.sentence.tags, "")]
    past = np.array([tag in _PAST or (again and tag == "VBD") for tag in tags])
    past &= ~view.matched
    ahead = np.array([tag in _AHEAD for tag in tags])
    over = set(passage.clause[past].tolist()) - set(passage.clause[ahead].tolist())
    told = np.array([number in over for number in passage.clause.tolist()])
    over_now = told[passage.first] & ~view.led(_UNTIL)
    if again:
        over_now &= view.has(np.array([is_year(word) for word in passage.folded]))
    return np.asarray(over_now)
