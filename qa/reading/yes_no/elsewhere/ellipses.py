"""A clause that ends with its auxiliary: "none of the teachers were ill, but two pupils | were |"."""

from __future__ import annotations

from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import NOMINAL
from qa.language.closed_classes import NEGATIVES, word_set
from qa.reading.yes_no.statement import Statement

__all__ = ["is_denied_of_others"]

_JOINTS: Final = word_set("but while and though whereas")


def is_denied_of_others(said: Statement) -> bool:
    """Whether the predicate is denied of others, and the asked subject stands in a clause without any "not".

    Parameters
    ----------
    said : Statement
    """
    words = said.sentence.folded
    predicates = said.places(said.asserted.predicate)
    for place in range(2, len(words)):
        goes_on = place + 1 < len(words) and words[place + 1][0].isalnum()
        if words[place] not in lexicon.AUXILIARIES or goes_on or not predicates or predicates[-1] > place:
            continue
        begin = place
        while begin and said.sentence.categories[begin - 1] in NOMINAL:
            begin -= 1
        phrase = {said.own[i] for i in range(begin, place)}
        joined = begin > 0 and words[begin - 1] in _JOINTS
        denied = not NEGATIVES.isdisjoint(words[:begin]) and NEGATIVES.isdisjoint(words[begin:place])
        if joined and denied and not phrase.isdisjoint(said.asserted.subject):
            return True
    return False
