"""Whose name stands by the role that is asked for, in a list of people with their roles."""

from __future__ import annotations

from qa.arrays import np
from qa.language import lexicon
from qa.reading.holders import asked_role, has_role, holders
from qa.reading.link.view import Flags, View

__all__ = ["holds_the_role", "is_beside_the_role"]


def holds_the_role(view: View) -> Flags:
    """Candidates that are the name with the role asked for in brackets behind it.

    "Who is the treasurer?" of "Ruth Calloway (chair), ‹Dev Patel› (treasurer), Tom Whitlock".
    """
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    asked = asked_role(view.question)
    if not asked or view.question.kind != "who":
        return out
    for number, part in enumerate(passage.parts):
        start = int(passage.part.searchsorted(number))
        for holder in holders(part.sentence):
            if has_role(holder, asked):
                out |= (passage.first == start + holder.first) & (passage.end == start + holder.end)
    return out


def is_beside_the_role(view: View) -> Flags:
    """Candidates beside the role in brackets behind the name that is asked about.

    "Who is Dev Patel?" of "Present: Ruth Calloway (chair), Dev Patel | (treasurer) |".
    """
    passage, names = view.passage, view.question.names
    out = np.zeros(len(passage.first), dtype=bool)
    if not names or not passage.flags["bracket"].any():
        return out
    for number, part in enumerate(passage.parts):
        start = int(passage.part.searchsorted(number))
        for holder in holders(part.sentence):
            if not names <= set(part.sentence.stems[holder.first : holder.end]):
                continue
            role = part.sentence.folded[holder.end + 1 : holder.close]
            if lexicon.PERSON_NOUNS.isdisjoint(word.rpartition("-")[2] for word in role):
                continue  # "Ann Roe (pictured)"
            told = (passage.first == start + holder.end + 1) & (passage.end == start + holder.close)
            if told.any():
                out |= (passage.owner == number) & ~told
    return out
