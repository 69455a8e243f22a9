"""Whose number a fronted phrase tells: in "with ‹900› people, it is the seat of the shire" its own."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import FINITE
from qa.language.closed_classes import word_set
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["tells_of_the_subject"]

_FRONTED: Final = word_set("with home covering having boasting numbering")
_DEFINITE: Final = word_set("the its their his her")


def tells_of_the_subject(view: View) -> Flags:
    """Candidates in a phrase before the subject, where what is asked about stands only behind the verb."""
    passage, names = view.passage, view.question.names
    terms = view.question.terms
    asked = np.array([number >= 0 and terms[number] in names for number in view.found.term.tolist()])
    out = np.zeros(len(passage.first), dtype=bool)
    for number, part in enumerate(passage.parts):
        words = part.sentence.folded
        if words[0] not in _FRONTED or "," not in words:
            continue
        begin = int(np.searchsorted(passage.part, number))
        begin += int(passage.folded[begin] == "")
        comma, last = begin + words.index(","), begin + len(words)
        finite = np.flatnonzero(among(passage.categories[comma:last], FINITE))
        if not len(finite) or among(passage.categories[begin:comma], FINITE).any():
            continue
        verb = comma + int(finite[0])
        # "With 40 goals, the top scorer was Ann Roe": be tells the same of both.
        definite = passage.folded[comma + 1] in _DEFINITE and passage.flags["be"][verb]
        if definite or passage.folded[comma + 1] == "there":
            continue
        if asked[verb:last].any() and not asked[begin:verb].any():
            out |= (passage.owner == number) & (passage.end <= comma)
    return out
